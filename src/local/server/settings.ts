import path from 'node:path';
import { StartRefusal } from './refusal';

const contents = ['demo', 'starter', 'methods', 'assignment', 'plan', 'empty'] as const;
export type ContentChoice = { readonly kind: (typeof contents)[number] } | { readonly kind: 'volume'; readonly count: number };

export interface Settings {
  readonly port: number;
  readonly dataFolder: string;
  readonly content: ContentChoice;
  readonly devToken: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const defaultPort = 4300;
const largestVolume = 1_000_000;

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new StartRefusal(`PORT is "${text}". Set it to a number from 1 to 65535, or to 0 for any free port.`);
  return port;
}

/** `demo`, `starter` (the bank without a fictional region), `methods` (those alone), `assignment` or `plan` (one of the two documents), `empty` or `volume:N`. */
export function readContent(text: string | undefined): ContentChoice {
  if (text === undefined || text === '') return { kind: 'demo' };
  const kind = contents.find((name) => name === text);
  if (kind !== undefined) return { kind };
  const count = /^volume:(\d{1,7})$/.exec(text)?.[1];
  if (count !== undefined && Number(count) >= 1 && Number(count) <= largestVolume) return { kind: 'volume', count: Number(count) };
  throw new StartRefusal(`FRAMSYN_CONTENT is "${text}". Set it to ${contents.join(', ')} or volume:N with N from 1 to ${largestVolume}.`);
}

/** The variables of the commands' table; what cannot be meant is refused before anything is touched. */
export function readSettings(environment: Environment, workingFolder: string): Settings {
  return {
    port: readPort(environment['PORT']),
    dataFolder: path.resolve(workingFolder, environment['FRAMSYN_DATA'] || '.framsyn'),
    content: readContent(environment['FRAMSYN_CONTENT']),
    devToken: environment['FRAMSYN_DEV_TOKEN'] || null,
  };
}
