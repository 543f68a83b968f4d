import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentIds } from '../../src/domain/chat/components';

interface Manifest {
  readonly id: string;
  readonly alias: string;
  readonly supportedHosts: readonly string[];
  readonly supportsThemeVariants: boolean;
  readonly supportsFullBleed?: boolean;
}
const root = join(__dirname, '../..');
const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const manifest = (name: 'workspace/Workspace' | 'capture/Capture' | 'report/Report' | 'setup/Setup'): Manifest =>
  read(`src/webparts/${name}WebPart.manifest.json`);
const [workspace, capture, report, setup] = [manifest('workspace/Workspace'), manifest('capture/Capture'), manifest('report/Report'), manifest('setup/Setup')];

describe('The web parts', () => {
  it('have the ids by which the others lead to them', () => {
    expect([workspace.id, capture.id, report.id, setup.id]).toEqual([componentIds.workspace, componentIds.capture, componentIds.report, componentIds.setup]);
  });

  it('can all stand on a page, in a tab and in the personal app, each under an id of its own', () => {
    for (const { supportedHosts } of [capture, report, setup]) expect(supportedHosts).toEqual(workspace.supportedHosts);
    expect(new Set([workspace, capture, report, setup].flatMap(({ id, alias }) => [id, alias])).size).toBe(8);
  });

  it('follow the background of their section, and the report may fill the page from side to side', () => {
    for (const { supportsThemeVariants } of [workspace, capture, report, setup]) expect(supportsThemeVariants).toBe(true);
    expect(report.supportsFullBleed).toBe(true);
  });

  it('travel in one bundle, so that each after the first costs nobody a copy more', () => {
    const { bundles } = read<{ bundles: Record<string, { components: readonly { manifest: string }[] }> }>('config/config.json');
    expect(Object.values(bundles).map(({ components }) => components.length)).toEqual([4]);
  });
});
