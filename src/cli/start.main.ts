/** `npm start`: the local edition, until Ctrl-C. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageSource } from '../local/package/server/handle';
import { startLocal } from '../local/start';
import type { LocalEdition } from '../local/start';
import { StartRefusal } from '../local/server/refusal';
import { readSettings } from '../local/server/settings';

/** Written in by the build: a digest of the schema's and the provisioner's sources. */
declare const FRAMSYN_SITE_STAMP: string;

function stopOnSignals(edition: LocalEdition): void {
  const stop = (): void => {
    process.once('SIGINT', () => process.exit(130));
    console.log('\nStopping …');
    edition.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const bundles = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const root = path.resolve(bundles, '../../..');

/** `npm start -- --package`: the pages hold the built package, in SPFx's own runtime. */
function packageOf(args: readonly string[]): PackageSource | undefined {
  const unknown = args.find((arg) => arg !== '--package');
  if (unknown !== undefined) throw new StartRefusal(`npm start knows --package and nothing else, and it was given ${unknown}.`);
  if (args.length === 0) return undefined;
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return { file: path.join(root, 'sharepoint/solution/framsyn.sppkg'), version, modules: path.join(root, 'node_modules') };
}

try {
  const settings = readSettings(process.env, process.cwd());
  const shipped = packageOf(process.argv.slice(2));
  const edition = await startLocal({
    ...settings,
    clientFolder: path.join(bundles, 'client'),
    package: shipped,
    siteStamp: FRAMSYN_SITE_STAMP,
    log: (line) => console.log(line),
  });
  stopOnSignals(edition);
  console.log(`Framsyn is ready: ${edition.url}`);
} catch (error) {
  console.error(error instanceof StartRefusal ? `\n${error.message}` : error);
  process.exit(1);
}
