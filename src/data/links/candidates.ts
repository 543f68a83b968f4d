/** Items that a link may be made to, found by a few letters of their title. */
import type { Item, ListDefinition } from '../../schema/field';
import type { ListKey } from '../../schema/lists';
import { isIndexed } from '../../schema/select';
import type { DataSource, Page, Result } from '../ports';

export interface Candidate {
  readonly id: number;
  readonly title: string;
}
type Titled = ListDefinition & { readonly key: ListKey };

/** The newest titles of a list are read once and searched here; older ones are asked for by how they begin. */
const newest = 1_000;

const candidateOf = (item: Item<Titled>): Candidate => ({ id: item.id, title: String((item as { readonly title?: unknown }).title ?? item.id) });

export interface Titles {
  readonly candidates: readonly Candidate[];
  readonly isWhole: boolean;
}

export async function newestTitles(data: DataSource, list: Titled): Promise<Result<Titles>> {
  const answer: Result<Page<Titled>> = await data.repository(list).page({ fields: ['title'], top: newest });
  return answer.ok ? { ok: true, value: { candidates: answer.value.items.map(candidateOf), isWhole: answer.value.next === undefined } } : answer;
}

/** Titles that begin so, among all of the list. Nothing where the title has no index: SharePoint would refuse it past 5,000 items. */
export async function titlesThatBegin(data: DataSource, list: Titled, text: string): Promise<Result<readonly Candidate[]>> {
  if (!isIndexed(list, 'title')) return { ok: true, value: [] };
  const answer: Result<Page<Titled>> = await data
    .repository(list)
    .page({ where: [{ field: 'title', is: 'startsWith', value: text }], fields: ['title'], top: 20 });
  return answer.ok ? { ok: true, value: answer.value.items.map(candidateOf) } : answer;
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv');

/** Those that have every word, wherever it stands; those that begin with the text come first. A number finds its item. */
export function matching(candidates: readonly Candidate[], text: string, most: number): readonly Candidate[] {
  const sought = fold(text.trim());
  const words = sought.split(/\s+/);
  const number = /^#?(\d+)$/.exec(sought)?.[1];
  const found = candidates.filter(({ id, title }) => String(id) === number || words.every((word) => fold(title).includes(word)));
  const rank = ({ id, title }: Candidate): number => (String(id) === number ? 0 : fold(title).startsWith(sought) ? 1 : 2);
  return [...found].sort((a, b) => rank(a) - rank(b) || b.id - a.id).slice(0, most);
}
