/** Programs of the tests as files that Node runs by itself, for tests that must kill them. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../../..');

/** The bundled program's path. In a process of its own: the bundler is an ES module, which jest does not load. */
export async function bundled(source: string, folder: string): Promise<string> {
  const file = join(folder, `${source.replaceAll('/', '-')}.mjs`);
  const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs');
  await promisify(execFile)(process.execPath, [rolldown, `${source}.ts`, '--file', file, '--format', 'esm', '--platform', 'node'], { cwd: root });
  return file;
}
