/**
 * The queries of the product, by name. Each is safe past SharePoint's list view threshold: it filters and sorts on
 * indexed columns only, in the order id, newest first, so that paging is by id. A test runs every one of them against a
 * host with the threshold lowered.
 */
import { searchText } from '../schema/columns';
import type { Item } from '../schema/field';
import { signals } from '../schema/lists/signals';
import type { Condition, DataSource, ListQuery, Page, PageToken, Result } from './ports';

export type Signal = Item<typeof signals>;

export interface SignalFilter {
  readonly category?: NonNullable<Signal['category']>;
  readonly horizon?: NonNullable<Signal['horizon']>;
  readonly status?: Signal['status'];
  /** To be looked at again on this day or before it. */
  readonly dueBy?: string;
  /** Whose it is; `Author` has no index of ours, so it is sieved as text is. */
  readonly author?: number;
  /** Every word has to occur in what people write in a spaning. */
  readonly text?: string;
  readonly after?: PageToken;
  readonly top?: number;
}

const pageSize = 50;
/** One search reads at most so many spaningar before it hands back what it found, with the token to go on from. */
const scanned = { page: 500, most: 5_000 } as const;

/** Conditions in the order of how much each leaves out: SharePoint takes the first indexed one to find its rows. */
export function newestSignalsQuery({ category, horizon, status, dueBy, after, top = pageSize }: SignalFilter): ListQuery<typeof signals> {
  const where: Condition<typeof signals>[] = [];
  if (dueBy !== undefined) where.push({ field: 'reviewDate', is: 'atMost', value: dueBy });
  if (category !== undefined) where.push({ field: 'category', is: 'equal', value: category });
  if (horizon !== undefined) where.push({ field: 'horizon', is: 'equal', value: horizon });
  if (status !== undefined) where.push({ field: 'status', is: 'equal', value: status });
  return { where, top, ...(after === undefined ? {} : { after }) };
}

/**
 * The newest spaningar that match, newest first. Text is searched here and not by the server: `substringof` cannot use
 * an index, so SharePoint refuses it past the threshold, and `startswith` on the title would miss most of what people
 * look for. So the pages of the other conditions are read and sieved, a few hundred at a time. A page may hold more
 * than `top` when the last sieved page did, and fewer when there still are more to look through (`next` is there).
 */
export async function newestSignals(source: DataSource, filter: SignalFilter): Promise<Result<Page<typeof signals>>> {
  const repository = source.repository(signals);
  const words = wordsOf(filter.text ?? '');
  if (words.length === 0 && filter.author === undefined) return repository.page(newestSignalsQuery(filter));
  const isWanted = (signal: Signal): boolean => (filter.author === undefined || signal.author.id === filter.author) && matches(signal, words);
  const found: Signal[] = [];
  let after = filter.after;
  for (let looked = 0; looked < scanned.most; looked += scanned.page) {
    const page = await repository.page(newestSignalsQuery({ ...filter, top: scanned.page, after }));
    if (!page.ok) return page;
    found.push(...page.value.items.filter(isWanted));
    after = page.value.next;
    if (after === undefined) return { ok: true, value: { items: found } };
    if (found.length >= (filter.top ?? pageSize)) break;
  }
  return { ok: true, value: { items: found, ...(after === undefined ? {} : { next: after }) } };
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv');
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');

function matches(signal: Signal, words: readonly string[]): boolean {
  const text = fold(searchText(signals, signal));
  return words.every((word) => text.includes(word));
}
