/**
 * The bank when it is more than a browser should hold: the server is asked. It can only look for how a title begins
 * and for values of indexed columns, which is what SharePoint does past 5,000 items; what else was asked for is sieved
 * from what it gives. Facets are not counted.
 */
import type { BankDocument, BankKind, FacetKey, Filters, PagedQuery, SearchResult } from '../../domain/search';
import { bankKinds, facetKeys } from '../../domain/search';
import type { ListDefinition } from '../../schema/field';
import { isIndexed } from '../../schema/select';
import type { Condition, DataSource, Result } from '../ports';
import { pageSize } from '../queryRules';
import { bankLists, documentOf, fieldsOf } from './documents';

export interface ServerAnswer {
  readonly result: SearchResult;
  readonly documents: readonly BankDocument[];
}

/** Read at once of each list, so that sieving leaves something. */
const fewest = 200;

/** Null when the list can hold nothing of what is asked for. */
function conditionsOf(kind: BankKind, { text = '', filters = {} }: PagedQuery): Condition<ListDefinition>[] | null {
  const { list, facets } = bankLists[kind];
  if ((filters.kind ?? []).length > 0 && !filters.kind?.includes(kind)) return null;
  const where: Condition<ListDefinition>[] = [];
  if (text.trim() !== '') where.push({ field: 'title', is: 'startsWith', value: text.trim() });
  for (const [facet, field] of Object.entries(facets) as [FacetKey, string][]) {
    const wanted = filters[facet] ?? [];
    if (wanted.length === 0 || field === 'created' || !isIndexed(list, field)) continue;
    const settings = list.fields[field];
    const known =
      settings?.kind === 'number' ? wanted.map(Number) : wanted.filter((value) => Object.hasOwn(settings?.settings['choices' as never] ?? {}, value));
    if (known.length === 0) return null;
    where.push({ field: field as 'id', is: 'oneOf', value: known });
  }
  return where;
}

const passes = ({ kind, facets, modified }: BankDocument, filters: Filters, since: string | undefined): boolean =>
  (since === undefined || Date.parse(modified) > Date.parse(since)) &&
  facetKeys.every((key) => {
    const wanted = filters[key] ?? [];
    const own = key === 'kind' ? [kind] : (facets[key] ?? []);
    return wanted.length === 0 || own.some((value) => wanted.includes(value));
  });

/** One page of every list that may be read, newest first or by title. */
export async function searchServer(
  data: DataSource,
  kinds: readonly BankKind[],
  query: PagedQuery,
  isHidden: (document: BankDocument) => boolean = () => false,
): Promise<Result<ServerAnswer>> {
  const { from = 0, count = 50, filters = {}, changedSince, sort } = query;
  const top = Math.min(pageSize.most, Math.max(fewest, from + count));
  const asked = bankKinds
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => {
      const where = conditionsOf(kind, query);
      return where === null ? [] : [{ kind, page: data.repository(bankLists[kind].list).page({ where, top, fields: fieldsOf(bankLists[kind]) as 'id'[] }) }];
    });
  const documents: BankDocument[] = [];
  for (const { kind, page } of asked) {
    const answer = await page;
    if (!answer.ok) return answer;
    documents.push(
      ...answer.value.items.map((item) => documentOf(kind, item)).filter((document) => !isHidden(document) && passes(document, filters, changedSince)),
    );
  }
  documents.sort(sort === 'title' ? (a, b) => a.title.localeCompare(b.title, 'sv') : latestFirst(sort === 'changed' ? 'modified' : 'created'));
  const hits = documents.slice(from, from + count).map(({ kind, id }) => ({ kind, id, score: 0 }));
  const facets = Object.fromEntries(facetKeys.map((key) => [key, {}])) as SearchResult['facets'];
  return { ok: true, value: { documents, result: { total: documents.length, hits, facets, hasSlips: false } } };
}

const latestFirst =
  (field: 'modified' | 'created') =>
  (a: BankDocument, b: BankDocument): number =>
    Date.parse(b[field]) - Date.parse(a[field]) || b.id - a.id;
