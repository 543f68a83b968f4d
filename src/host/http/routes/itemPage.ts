/** Pages of items: $select, $filter, $orderby, $top and the token, answered from bare values wherever that is enough. */
import type { CellPage, ItemQuery, ItemRow, ListRow, Predicate } from '../../engine';
import { printPagingToken } from '../../odata/options';
import type { QueryOptions } from '../../odata/query';
import { envelope } from '../format';
import { itemPlan, itemShapes, type ItemPlan } from '../present/item';
import { cellView, type CellView } from '../present/itemCells';
import { itemColumns } from '../present/itemColumns';
import { entityTypeName, listUrl } from '../present/list';
import { notExpanded } from '../shape';
import { listOf } from '../targets';
import type { Answer, Call } from '../wire';

const pageSize = 100; // SharePoint's own, without $top
const largestPage = 5000;

/** Items' type name in `odata.metadata`. */
const setOf = (list: ListRow): string => `SP.ListData.${entityTypeName(list)}Items`;

/** The parts of a paging token that the store reads: where the page before ended. */
export const positionIn = (token: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(token).filter(([name]) => name.startsWith('p_')));

/** The answer for a page of items; `next` is what the following page's token says. */
export function pageAnswer(call: Call, list: ListRow, items: readonly ItemRow[], plan: ItemPlan, next: string | undefined): Answer {
  return { kind: 'json', status: 200, value: envelope(itemShapes(call, list, items, plan), setOf(list), next, call) };
}

/** A query's own parameters as text, without its place in the list. */
const carried = new WeakMap<QueryOptions, string>();

function parametersOf(query: QueryOptions): string {
  const before = carried.get(query);
  if (before !== undefined) return before;
  const text = new URLSearchParams(Object.entries(query.raw).filter(([name]) => name !== '$skiptoken' && name !== '$skip')).toString();
  carried.set(query, text);
  return text;
}

/** Absolute and self-contained: the whole query once more, with the token. */
function nextLink(call: Call, list: ListRow, token: Readonly<Record<string, string>> | undefined): string | undefined {
  if (token === undefined) return undefined;
  const parameters = parametersOf(call.query);
  return `${call.webUrl}/_api/${listUrl(list)}/items?${parameters === '' ? '' : `${parameters}&`}%24skiptoken=${encodeURIComponent(printPagingToken(token))}`;
}

const pathsOf = (predicate: Predicate): readonly (readonly string[])[] =>
  'operands' in predicate ? predicate.operands.flatMap(pathsOf) : predicate.kind === 'not' ? pathsOf(predicate.operand) : [predicate.field.path];

/** A filter or an order goes through a lookup or a person that $expand names; the Id stands in the item itself. [ISSUE; MEM: the words and the Id] */
function requireExpanded({ filter, orderBy = [], expand = [] }: QueryOptions): void {
  for (const path of [...(filter === undefined ? [] : pathsOf(filter)), ...orderBy.map(({ field }) => field.path)]) {
    const [name = '', part] = path;
    if (part !== undefined && part.toLowerCase() !== 'id' && !expand.some(([expanded]) => expanded === name)) throw notExpanded(path.join('/'), name);
  }
}

/** What a page asks the session: worked out once for the options of a call and the columns of a list. */
interface PagePlan {
  readonly list: string;
  readonly set: string;
  readonly metadata: Call['metadata'];
  readonly plan: ItemPlan;
  readonly view: CellView | null;
  readonly wanted: ItemQuery;
  written?: WrittenPage;
}
/** The answer that was written last. The session gives the same page again as long as nothing in it has changed. */
interface WrittenPage {
  readonly page: CellPage;
  readonly webUrl: string;
  readonly etagForm: string;
  readonly bytes: Uint8Array;
}
const plans = new WeakMap<QueryOptions, PagePlan>();

function pagePlanOf(call: Call, list: ListRow): PagePlan {
  const { query, metadata } = call;
  const columns = itemColumns(call.session.fields(list.id));
  const before = plans.get(query);
  if (before !== undefined && before.list === list.id && before.metadata === metadata && before.plan.source === columns) return before;
  requireExpanded(query);
  const plan = itemPlan(call, columns);
  const view = cellView(plan, metadata);
  const fields = view?.fields ?? plan.fields;
  const wanted: ItemQuery = {
    dialect: 'odata',
    top: Math.min(query.top ?? pageSize, largestPage),
    joins: plan.joins,
    recursive: true, // items of folders, and the folders, are items of the list
    ...(query.filter === undefined ? {} : { where: query.filter }),
    ...(query.orderBy === undefined ? {} : { order: query.orderBy }),
    ...(query.skipToken === undefined ? {} : { after: positionIn(query.skipToken) }),
    ...(query.skipToken?.PagedPrev === undefined ? {} : { backwards: true }),
    ...(fields === undefined ? {} : { fields }),
  };
  const made: PagePlan = { list: list.id, set: setOf(list), metadata, plan, view, wanted };
  plans.set(query, made);
  return made;
}

const namesFields = (query: ItemQuery): query is ItemQuery & { readonly fields: readonly string[] } => query.fields !== undefined;

function written(call: Call, list: ListRow, plan: PagePlan, view: CellView, page: CellPage): Uint8Array {
  const { webUrl } = call;
  const { etagForm } = call.site.switches;
  const before = plan.written;
  if (before?.page === page && before.webUrl === webUrl && before.etagForm === etagForm) return before.bytes;
  const bytes = Buffer.from(JSON.stringify(envelope(view.objects(call, list, page.rows), plan.set, nextLink(call, list, page.next), call)));
  plan.written = { page, webUrl, etagForm, bytes };
  return bytes;
}

export function page(call: Call): Answer {
  const list = listOf(call);
  const pagePlan = pagePlanOf(call, list);
  const { plan, view, wanted } = pagePlan;
  if (view !== null && namesFields(wanted)) return { kind: 'written', bytes: written(call, list, pagePlan, view, call.session.cells(list.id, wanted)) };
  const { items, next } = call.session.items(list.id, wanted);
  return pageAnswer(call, list, items, plan, nextLink(call, list, next));
}
