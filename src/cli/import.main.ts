/** The command `npm run import`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { main } from './import';

/** npm runs scripts in the project's folder; a file is where whoever typed the command stands. */
const here = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

process.exitCode = await main(
  process.argv.slice(2),
  process.env,
  (line) => console.log(line),
  (file) => (existsSync(here(file)) ? readFileSync(here(file)) : undefined),
);
