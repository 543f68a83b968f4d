import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentIds } from '../../src/domain/chat/components';

interface Manifest {
  readonly id: string;
  readonly alias: string;
  readonly supportedHosts: readonly string[];
}
const root = join(__dirname, '../..');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const manifest = (name: 'workspace/Workspace' | 'capture/Capture'): Manifest => read(`src/webparts/${name}WebPart.manifest.json`);

describe('The web parts', () => {
  it('lead from the form to the workspace by the id that the workspace has', () => {
    expect(componentIds.workspace).toBe(manifest('workspace/Workspace').id);
  });

  it('can both stand on a page, in a tab and in the personal app, each under an id of its own', () => {
    const [workspace, capture] = [manifest('workspace/Workspace'), manifest('capture/Capture')];
    expect(capture.supportedHosts).toEqual(workspace.supportedHosts);
    expect(capture.id).not.toBe(workspace.id);
    expect(capture.alias).not.toBe(workspace.alias);
  });

  it('travel in one bundle, so that the second costs nobody a second copy', () => {
    const { bundles } = read<{ bundles: Record<string, { components: readonly { manifest: string }[] }> }>('config/config.json');
    expect(Object.values(bundles).map(({ components }) => components.length)).toEqual([2]);
  });
});
