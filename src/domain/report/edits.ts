/** What the convener changes of a report that was made ready: words, order, and what is left out. New data keep the edits. */
import { partKeys, quarterKeys, type PartKey, type QuarterKey } from './document';

export interface ReportEdits {
  readonly title?: string;
  readonly lead?: string;
  /** By the key of the row. */
  readonly rows: Readonly<Record<string, { readonly title?: string; readonly meaning?: string }>>;
  /** By the key of the part. */
  readonly parts: Readonly<Partial<Record<PartKey, { readonly finding?: string }>>>;
  /** Keys of rows, and of parts. */
  readonly leftOut: readonly string[];
  /** Keys of rows in the order wanted; what is not named comes after, as it was made. */
  readonly order: Readonly<Partial<Record<QuarterKey, readonly string[]>>>;
  readonly partOrder: readonly PartKey[];
  /** The convener's own rows. */
  readonly added: readonly { readonly key: string; readonly quarter: QuarterKey; readonly title: string; readonly meaning?: string }[];
  /** The key of the row to discuss, when another was chosen than the one made ready. */
  readonly discuss?: string;
}

export const noEdits: ReportEdits = { rows: {}, parts: {}, leftOut: [], order: {}, partOrder: [], added: [] };

type Loose = Readonly<Record<string, unknown>>;
const recordOf = (value: unknown): Loose => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const textsOf = (value: unknown): readonly string[] => listOf(value).filter((one): one is string => typeof one === 'string');
const isQuarter = (value: unknown): value is QuarterKey => (quarterKeys as readonly unknown[]).includes(value);
const isPart = (value: unknown): value is PartKey => (partKeys as readonly unknown[]).includes(value);

/** An object with those of the texts that are there. */
function texts<K extends string>(value: unknown, ...keys: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const text = textOf(recordOf(value)[key]);
    if (text !== undefined) found[key] = text;
  }
  return found;
}

function addedIn(value: unknown): ReportEdits['added'] {
  return listOf(value).flatMap((one) => {
    const { quarter } = recordOf(one);
    const { key, title, meaning } = texts(one, 'key', 'title', 'meaning');
    return key === undefined || title === undefined || !isQuarter(quarter) ? [] : [{ key, quarter, title, ...(meaning === undefined ? {} : { meaning }) }];
  });
}

/** As the list stores them. What is no edit is left out, since people can edit the list; 'unreadable': it is no JSON, and must not be written over unasked. */
export function editsIn(text: string | undefined): ReportEdits | 'unreadable' {
  if (text === undefined || text.trim() === '') return noEdits;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return 'unreadable';
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return 'unreadable';
  const all = found as Loose;
  const entries = <T>(value: unknown, read: (one: unknown) => T): [string, T][] => Object.entries(recordOf(value)).map(([key, one]) => [key, read(one)]);
  return {
    ...texts(all, 'title', 'lead', 'discuss'),
    rows: Object.fromEntries(entries(all['rows'], (one) => texts(one, 'title', 'meaning'))),
    parts: Object.fromEntries(entries(all['parts'], (one) => texts(one, 'finding')).filter(([key]) => isPart(key))),
    leftOut: textsOf(all['leftOut']),
    order: Object.fromEntries(entries(all['order'], textsOf).filter(([key]) => isQuarter(key))),
    partOrder: listOf(all['partOrder']).filter(isPart),
    added: addedIn(all['added']),
  };
}

export const editsText = (edits: ReportEdits): string => JSON.stringify(edits);
