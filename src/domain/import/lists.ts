import type { ListKey } from '../../schema/lists';

/** The lists that rows can be imported into, in the order in which they are offered. */
export const importable = [
  'signals',
  'methods',
  'knowledge',
  'publications',
  'questions',
  'trends',
  'activities',
  'events',
] as const satisfies readonly ListKey[];
export type ImportableKey = (typeof importable)[number];
export const isImportable = (key: string): key is ImportableKey => (importable as readonly string[]).includes(key);
