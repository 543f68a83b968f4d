/**
 * The licences of others' code, which have to go with every copy of it: the bundle itself has no comments left. The
 * packages are those of the bill of materials; packages with the same text share it.
 */
import type { Ingredient } from './lock';

/** What a package says of its licence. */
export interface Licence {
  /** SPDX, from its package.json. */
  readonly name: string;
  readonly by?: string;
  /** Its licence and notice files, in the order of their names. */
  readonly texts: readonly string[];
}

const line = '-'.repeat(80);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One text, the same each time, whatever order they are given in. */
export function noticesOf(ingredients: readonly (Pick<Ingredient, 'ref'> & { readonly licence: Licence })[]): string {
  const byText = new Map<string, Set<string>>();
  for (const { ref, licence } of ingredients) {
    const { name, by, texts } = licence;
    const own = texts.map((text) => text.replace(/\r\n?/g, '\n').trim()).filter((text) => text !== '');
    const bare = `Licensed under: ${name}${by === undefined ? '' : `\nBy: ${by}`}\nThe package has no licence text of its own.`;
    const text = own.length === 0 ? bare : own.join(`\n\n`);
    byText.set(text, (byText.get(text) ?? new Set()).add(ref));
  }
  const parts = [...byText].map(([text, refs]) => ({ heading: [...refs].sort(compare).join('\n'), text })).sort((a, b) => compare(a.heading, b.heading));
  return [
    'Framsyn has in it, or needs where it runs, code of others. These are the packages and their licences.',
    ...parts.map(({ heading, text }) => `${line}\n${heading}\n${line}\n\n${text}`),
    '',
  ].join('\n\n');
}
