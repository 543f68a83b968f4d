/** Items by CAML: getitems and RenderListDataAsStream. */
import { SharePointError, type FieldRow, type ItemPage, type ItemQuery, type ListRow, type Order, type Predicate } from '../../engine';
import { parseCaml, type CamlQuery } from '../../caml/parse';
import { parsePagingToken, printPagingToken } from '../../odata/options';
import { notEmulated } from '../../odata/refusal';
import { itemPlan } from '../present/item';
import { itemColumns } from '../present/itemColumns';
import { permissionMask, streamRow } from '../present/streamRow';
import { unknownProperty } from '../shape';
import { bodyValue, listOf, wrongType } from '../targets';
import type { Answer, Call, Route } from '../wire';
import { pageAnswer, positionIn } from './itemPage';

type Body = Readonly<Record<string, unknown>>;

function text(body: Body, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw wrongType(name, 'string');
  return value;
}

const caml = (call: Call, xml: string): CamlQuery => parseCaml(xml, { now: call.now, timeZone: call.site.timeZone, userId: call.session.user.id });

function itemQuery(query: CamlQuery, options: { top: number; folder: string | undefined; paging: string | undefined }): ItemQuery {
  const token = options.paging === undefined ? undefined : parsePagingToken(options.paging);
  return {
    dialect: 'caml',
    top: options.top,
    recursive: query.scope === 'recursive' || query.scope === 'recursiveAll',
    ...(query.where === undefined ? {} : { where: query.where }),
    ...(query.order === undefined ? {} : { order: query.order }),
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    ...(token === undefined ? {} : { after: positionIn(token) }),
    ...(token?.PagedPrev === undefined ? {} : { backwards: true }),
  };
}

function getItems(call: Call): Answer {
  const list = listOf(call);
  const body = bodyValue(call, 'query', 'object') ?? {};
  const query = caml(call, text(body, 'ViewXml') ?? '<View/>');
  const columns = itemColumns(call.session.fields(list.id));
  const plan = itemPlan(call, columns);
  const paging = body.ListItemCollectionPosition as Body | null | undefined;
  const found = call.session.items(list.id, {
    ...itemQuery(query, {
      top: query.rowLimit ?? 5000,
      folder: text(body, 'FolderServerRelativeUrl'),
      paging: paging ? text(paging, 'PagingInfo') : undefined,
    }),
    joins: plan.joins,
  });
  return pageAnswer(call, list, found.items, plan, undefined);
}

interface Rendering {
  readonly query: CamlQuery;
  readonly fields: readonly FieldRow[];
  readonly limit: number;
  readonly paged: boolean;
}

/** The view in the request, or else the list's default view. */
function rendering(call: Call, list: ListRow, parameters: Body): Rendering {
  const view = call.session.views(list.id).find((candidate) => candidate.isDefault);
  const given = text(parameters, 'ViewXml');
  const query = caml(call, given ?? (view === undefined || view.query === '' ? '<View/>' : `<View><Query>${view.query}</Query></View>`));
  if (query.collapsed === true) throw new SharePointError(501, '-1, System.NotImplementedException', 'Collapsed groups are not emulated by this host.');
  const names = query.viewFields ?? view?.fields ?? ['Title'];
  const byName = new Map(call.session.fields(list.id).map((field) => [field.internalName, field]));
  const fields = names.flatMap((name) => byName.get(name === 'LinkTitle' || name === 'LinkTitleNoMenu' ? 'Title' : name) ?? []);
  return { query, fields, limit: query.rowLimit ?? view?.rowLimit ?? 30, paged: given === undefined ? (view?.paged ?? true) : query.paged };
}

/** FilterField1=Status&FilterValue1=Ny in the URL narrows the view; FilterFields1 and FilterValues1 take several, with ;#. */
function urlFilter(call: Call): readonly Predicate[] {
  return Object.entries(call.query.raw).flatMap(([name, field]): readonly Predicate[] => {
    const match = /^filterfield(s?)(\d{1,2})$/.exec(name);
    if (match === null) return [];
    const value = call.query.raw[`filtervalue${match[1]}${match[2]}`] ?? '';
    const path = { path: [field] };
    if (match[1] === 's') return [{ kind: 'in', field: path, values: value.split(';#') }];
    return value === '' ? [{ kind: 'isNull', field: path, negated: false }] : [{ kind: 'compare', operator: 'eq', field: path, value }];
  });
}

function withUrl(call: Call, query: CamlQuery): CamlQuery {
  const operands = [...urlFilter(call), ...(query.where === undefined ? [] : [query.where])];
  const { sortfield: field, sortdir: direction } = call.query.raw;
  const order: readonly Order[] | undefined =
    field === undefined ? query.order : [{ field: { path: [field] }, descending: direction?.toLowerCase() === 'desc' }];
  return {
    ...query,
    ...(operands.length > 0 && { where: { kind: 'and', operands } }),
    ...(order && { order }),
  };
}

/** 0 and 2 (ListData) are the rows alone; schema, context, menus and the rest are SharePoint's pages' own. */
function refuseOtherData(parameters: Body): void {
  const options = parameters.RenderOptions ?? 0;
  if (typeof options !== 'number') throw wrongType('RenderOptions', 'number');
  if ((options & ~2) !== 0)
    throw new SharePointError(501, '-1, System.NotImplementedException', `RenderOptions ${options} is not emulated by this host: 0 and 2 are.`);
}

/** SP.RenderListDataParameters: what is obeyed, with AddRequiredFields, whose columns every row has here; and what is not. */
const obeyed: ReadonlySet<string> = new Set(['ViewXml', 'RenderOptions', 'Paging', 'DatesInUtc', 'FolderServerRelativeUrl', 'AddRequiredFields']);
const others: ReadonlySet<string> = new Set([
  'AddAllFields',
  'AddAllViewFields',
  'AddRegionalSettings',
  'AllowMultipleValueFilterForTaxonomyFields',
  'AudienceTarget',
  'DeferredRender',
  'ExpandGroups',
  'ExpandUserField',
  'FilterOutChannelFoldersInDefaultDocLib',
  'FirstGroupOnly',
  'ImageFieldsToTryRewriteToCdnUrls',
  'MergeDefaultView',
  'ModernListBoot',
  'OriginalDate',
  'OverrideViewXml',
  'RenderURLFieldInJSON',
  'ReplaceGroup',
  'ViewCreationMode',
]);

function refuseOtherParameters(call: Call, parameters: Body): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (obeyed.has(name)) continue;
    if (!others.has(name)) throw unknownProperty(name, 'SP.RenderListDataParameters');
    if (value) throw notEmulated(`The parameter ${name} of RenderListDataAsStream`);
  }
  if (call.body.overrideParameters) throw notEmulated('overrideParameters of RenderListDataAsStream');
}

function render(call: Call): Answer {
  const list = listOf(call);
  const parameters = bodyValue(call, 'parameters', 'object') ?? {};
  refuseOtherData(parameters);
  refuseOtherParameters(call, parameters);
  const { query, fields, limit, paged } = rendering(call, list, parameters);
  const paging = text(parameters, 'Paging');
  const joins = fields.filter((field) => field.type.startsWith('Lookup') || field.type.startsWith('User')).map((field) => field.internalName);
  const found = call.session.items(list.id, {
    ...itemQuery(withUrl(call, query), { top: limit, folder: text(parameters, 'FolderServerRelativeUrl'), paging }),
    joins,
  });
  const first = paging === undefined ? 1 : Number(parsePagingToken(paging).PageFirstRow ?? 1);
  const listMask = permissionMask(call.session.effectivePermissions({ kind: 'list', listId: list.id }));
  const timeZone = parameters.DatesInUtc === true ? 'UTC' : call.site.timeZone;
  const rows = found.items.map((item) => {
    const mask = item.hasUniqueRoleAssignments
      ? permissionMask(call.session.effectivePermissions({ kind: 'item', listId: list.id, itemId: item.id }))
      : listMask;
    return streamRow(call, list, item, fields, mask, timeZone);
  });
  return {
    kind: 'raw',
    contentType: 'application/json; charset=utf-8',
    bytes: Buffer.from(JSON.stringify(envelopeOf(rows, found, first, limit, paged, listMask))),
  };
}

function envelopeOf(rows: readonly unknown[], found: ItemPage, first: number, limit: number, paged: boolean, folderPermissions: string): unknown {
  const last = first + rows.length - 1;
  return {
    Row: rows,
    FirstRow: rows.length === 0 ? 0 : first,
    FolderPermissions: folderPermissions,
    LastRow: rows.length === 0 ? 0 : last,
    RowLimit: limit,
    ...(found.next === undefined || !paged ? {} : { NextHref: `?${printPagingToken({ ...found.next, PageFirstRow: String(last + 1) })}` }),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
  };
}

export const listDataRoutes: readonly Route[] = [
  { verb: 'POST', path: 'web/list/getitems', writes: false, answer: getItems },
  { verb: 'POST', path: 'web/list/renderlistdataasstream', writes: false, answer: render },
];
