/** `npm start`: the local edition, until Ctrl-C. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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

try {
  const settings = readSettings(process.env, process.cwd());
  const clientFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../client');
  const edition = await startLocal({ ...settings, clientFolder, siteStamp: FRAMSYN_SITE_STAMP, log: (line) => console.log(line) });
  stopOnSignals(edition);
  console.log(`Framsyn is ready: ${edition.url}`);
} catch (error) {
  console.error(error instanceof StartRefusal ? `\n${error.message}` : error);
  process.exit(1);
}
