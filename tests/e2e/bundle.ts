/** A module of the tests, bundled for a page. Vite is an ES module and jest's loader takes none, so it runs beside jest. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '../..');
// A web part's property pane stays outside: who edits a SharePoint page fetches it, and SharePoint has what it is made of.
const script = `
  import { build } from 'vite';
  const [, entry] = process.argv;
  const { output } = await build({
    configFile: false, publicDir: false, logLevel: 'warn',
    build: { write: false, target: 'es2022', minify: false, modulePreload: { polyfill: false }, rollupOptions: { input: entry, external: /\\/workspace\\/pane$/, output: { inlineDynamicImports: true } } },
  });
  process.stdout.write(output.find(({ type }) => type === 'chunk').code);
`;

/** The text of one ES module that holds everything the entry needs. */
export async function bundle(entry: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, path.join(root, entry)], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
