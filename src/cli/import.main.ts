/** The command `npm run import`. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { mostBytes } from '../data/archive';
import { main } from './import';

/** npm runs scripts in the project's folder; a file is where whoever typed the command stands. */
const here = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

process.exitCode = await main(
  process.argv.slice(2),
  process.env,
  (line) => console.log(line),
  (file) => {
    const about = statSync(here(file), { throwIfNoEntry: false });
    if (about?.isFile() !== true) return undefined;
    return about.size > mostBytes ? 'tooLarge' : readFileSync(here(file));
  },
);
