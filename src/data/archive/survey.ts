/** What stands on a site: its lists, and the items of a list as records. The same reading serves export, and import before and after. */
import type { Row } from '../../schema/codec';
import type { ListDefinition } from '../../schema/field';
import { allLists } from '../../schema/lists';
import { settings } from '../../schema/lists/settings';
import { queryNameOf, selectionOf } from '../../schema/select';
import { storedFields } from '../../schema/codec';
import { versionFrom, versionSetting } from '../../schema/version';
import type { ListState, SiteState, StateRequest } from '../administration';
import type { DataError, Result } from '../ports';
import type { ArchiveError } from './errors';
import type { ItemRecord } from './format';
import type { ArchiveSite } from './port';
import { fieldsThere, recordOf, selectionFor } from './records';

/** So many items in an answer: a page of long texts stays within what a browser and a gateway carry. */
export const pageSize = 1_000;

const request: StateRequest = {
  lists: allLists.map(({ url }) => url),
  rows: {
    list: settings.url,
    select: selectionOf(settings, ['title', 'value']).select.filter((name) => !name.includes('/')),
    filter: `${String(queryNameOf(settings, 'title'))} eq '${versionSetting}'`,
  },
};

export interface Standing {
  readonly state: SiteState;
  /** As the site says; lists without a version are of the first. */
  readonly version: number;
  /** The row that says so. */
  readonly versionRow?: number;
  readonly lists: ReadonlyMap<ListDefinition, ListState>;
}

export const dataError = (error: DataError, begun = false): ArchiveError => ({ kind: 'data', error, begun });

/** The site in one reading. */
export async function standingOf(site: ArchiveSite): Promise<Result<Standing, ArchiveError>> {
  const read = await site.read(request);
  if (!read.ok) return { ok: false, error: dataError(read.error) };
  const state = read.value;
  const [row] = state.rows;
  const version = row === undefined ? 1 : versionFrom(storedFields(settings, row, ['value']).value);
  const lists = new Map(
    allLists.flatMap((list: ListDefinition) => {
      const found = state.lists[list.url];
      return found == null ? [] : [[list, found] as const];
    }),
  );
  return { ok: true, value: { state, version, ...(row === undefined ? {} : { versionRow: Number(row.Id) }), lists } };
}

export const columnNames = (state: ListState): ReadonlySet<string> => new Set(state.fields.map(({ internalName }) => internalName));

export interface ReadItem {
  readonly row: Row;
  readonly record: ItemRecord;
}

/** Every item by id, page by page: only the id is asked about, so the list view threshold says nothing. */
export async function itemsOf(
  site: ArchiveSite,
  list: ListDefinition,
  state: ListState,
  { after: from = 0, onPage }: { readonly after?: number; readonly onPage?: (count: number) => void } = {},
): Promise<Result<readonly ReadItem[]>> {
  const fields = fieldsThere(list, columnNames(state));
  const { select, expand } = selectionFor(list, fields);
  const items: ReadItem[] = [];
  for (let after = from; ;) {
    const page = await site.items({ list: list.url, select, expand, after, top: pageSize });
    if (!page.ok) return { ok: false, error: { ...page.error, list: list.key } };
    for (const row of page.value) items.push({ row, record: recordOf(list, fields, row) });
    onPage?.(page.value.length);
    const last = page.value[page.value.length - 1];
    if (last === undefined || page.value.length < pageSize) return { ok: true, value: items };
    after = Number(last.Id);
  }
}

/** What is read side by side, so that small lists share a `$batch`; together they are no more than a page or two. */
export function inGroups<T>(all: Iterable<T>, itemsIn: (one: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let room = 0;
  for (const one of all) {
    const weight = Math.min(itemsIn(one), pageSize) + 1;
    const last = groups[groups.length - 1];
    const isNew = last === undefined || room < weight;
    if (isNew) groups.push([one]);
    else last.push(one);
    room = (isNew ? 2 * pageSize : room) - weight;
  }
  return groups;
}
