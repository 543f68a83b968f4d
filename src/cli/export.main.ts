/** The command `npm run export`. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from './export';

/** npm runs scripts in the project's folder; a file is where whoever typed the command stands. */
const here = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

process.exitCode = await main(
  process.argv.slice(2),
  process.env,
  (line) => console.log(line),
  {
    exists: (file) => existsSync(here(file)),
    hasFolder: (file) => existsSync(path.dirname(here(file))),
    write: (file, bytes) => {
      writeFileSync(`${here(file)}.part`, bytes, { mode: 0o600 });
      renameSync(`${here(file)}.part`, here(file));
    },
  },
  version,
);
