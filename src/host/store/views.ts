/** Views of a list. The host keeps what a view says and answers it; a client reads with it by sending its CAML back. */
import { randomUUID } from 'node:crypto';
import { SharePointError, type Guid, type ListRow, type Session, type ViewRow } from '../engine';
import { unknownColumn } from './inputErrors';
import { documentLibrary, listRow, type StoredList } from './lists';
import { invalid } from './refusals';
import { securedList } from './scopes';
import type { Sql, SqlRow, Store } from './store';
import type { Topic } from './topic';
import { readViewXml } from './viewXml';

const tables = `
CREATE TABLE IF NOT EXISTS views (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  list_number INTEGER NOT NULL,
  title TEXT NOT NULL,
  query TEXT NOT NULL,
  fields TEXT NOT NULL,
  row_limit INTEGER NOT NULL,
  paged INTEGER NOT NULL,
  is_default INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  owner_id INTEGER,
  url TEXT NOT NULL COLLATE NOCASE,
  settings TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS views_by_list ON views(list_number);
`;

type Setting = string | number | boolean | null;
/** Properties of SP.View that a client may set and that mean nothing to the store. */
const settable = [
  'Scope',
  'Aggregations',
  'AggregationsStatus',
  'CustomFormatter',
  'ViewData',
  'ViewJoins',
  'ViewProjectedFields',
  'Formats',
  'JSLink',
  'MobileView',
  'MobileDefaultView',
  'TabularView',
  'IncludeRootFolder',
  'DefaultViewForContentType',
  'Method',
  'Toolbar',
  'ViewType2',
  'ColumnWidth',
  'GridLayout',
  'ViewTypeKind',
];
const rowLimitOfNewViews = 30;

function viewFrom(row: SqlRow, listId: Guid): ViewRow {
  return {
    id: String(row['id']),
    listId,
    title: String(row['title']),
    query: String(row['query']),
    fields: JSON.parse(String(row['fields'])) as string[],
    rowLimit: Number(row['row_limit']),
    paged: row['paged'] === 1,
    isDefault: row['is_default'] === 1,
    hidden: row['hidden'] === 1,
    personal: row['owner_id'] !== null,
    serverRelativeUrl: String(row['url']),
    settings: JSON.parse(String(row['settings'])) as Record<string, Setting>,
  };
}

interface NewView extends Omit<ViewRow, 'id' | 'listId' | 'personal'> {
  readonly listNumber: number;
  readonly ownerId: number | null;
}

function insertView(sql: Sql, view: NewView): Guid {
  const id = randomUUID();
  sql.run(
    'INSERT INTO views (id, list_number, title, query, fields, row_limit, paged, is_default, hidden, owner_id, url, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    view.listNumber,
    view.title,
    view.query,
    JSON.stringify(view.fields),
    view.rowLimit,
    Number(view.paged),
    Number(view.isDefault),
    Number(view.hidden),
    view.ownerId,
    view.serverRelativeUrl,
    JSON.stringify(view.settings),
  );
  return id;
}

const isLibrary = (baseTemplate: number): boolean => baseTemplate === documentLibrary;
/** A library's pages lie in its Forms folder, a list's in the list itself. */
const pageFolder = (list: Pick<ListRow, 'serverRelativeUrl' | 'baseTemplate'>): string =>
  isLibrary(list.baseTemplate) ? `${list.serverRelativeUrl}/Forms` : list.serverRelativeUrl;

/** The view that every new list has: 'Alla objekt' or 'Alla dokument' on a Swedish site. */
function listCreated(store: Store, list: StoredList): void {
  const library = isLibrary(list.baseTemplate);
  const swedish = store.options.language === 1053;
  insertView(store.sql, {
    listNumber: list.number,
    title: library ? (swedish ? 'Alla dokument' : 'All Documents') : swedish ? 'Alla objekt' : 'All Items',
    query: library ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '',
    fields: library ? ['DocIcon', 'FileLeafRef', 'Modified', 'Editor'] : ['LinkTitle'],
    rowLimit: rowLimitOfNewViews,
    paged: true,
    isDefault: true,
    hidden: false,
    ownerId: null,
    serverRelativeUrl: `${pageFolder(list)}/AllItems.aspx`,
    settings: {},
  });
}

/** A new column that asks for it (AddFieldOptions 16), or none: the default view shows it last. */
export function addToDefaultView(sql: Sql, listNumber: number, internalName: string): void {
  sql.run("UPDATE views SET fields = json_insert(fields, '$[#]', ?) WHERE list_number = ? AND is_default = 1", internalName, listNumber);
}

/** A column that is gone is in no view. */
export function removeFromViews(sql: Sql, listNumber: number, internalName: string): void {
  sql.run(
    'UPDATE views SET fields = (SELECT json_group_array(value) FROM json_each(views.fields) WHERE value <> ?) WHERE list_number = ?',
    internalName,
    listNumber,
  );
}

/** What a client sent about a view, in the store's terms; properties of no known view are refused. */
type Change = Partial<Pick<ViewRow, 'title' | 'query' | 'fields' | 'rowLimit' | 'paged' | 'isDefault' | 'hidden'>> & {
  readonly settings: Record<string, Setting>;
};

function changeFrom(sent: Readonly<Record<string, unknown>>): Change {
  const text = (key: string): string | undefined => (typeof sent[key] === 'string' ? sent[key] : undefined);
  const flag = (key: string): boolean | undefined => (typeof sent[key] === 'boolean' ? sent[key] : undefined);
  const xml = text('ListViewXml') ?? text('ViewXml');
  const { scope, aggregations, ...definition } = xml === undefined ? {} : readViewXml(xml);
  const rowLimit = sent['RowLimit'];
  if (rowLimit !== undefined && !(typeof rowLimit === 'number' && Number.isInteger(rowLimit) && rowLimit > 0))
    throw invalid('Value does not fall within the expected range.');
  const settings: Record<string, Setting> = {
    ...(scope !== undefined && { Scope: scopeNumber(scope) }),
    ...(aggregations !== undefined && { Aggregations: aggregations }),
  };
  for (const key of settable) if (sent[key] !== undefined) settings[key] = sent[key] as Setting;
  const named = {
    title: text('Title'),
    query: text('ViewQuery') ?? text('Query'),
    fields: namesIn(sent['ViewFields']),
    rowLimit,
    paged: flag('Paged'),
    isDefault: flag('DefaultView') ?? flag('SetAsDefaultView'),
    hidden: flag('Hidden'),
  };
  return { ...definition, ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)), settings };
}

/** SP.ViewScope by name, as CAML writes it. */
function scopeNumber(scope: string): number {
  return Math.max(0, ['default', 'recursive', 'recursiveall', 'filesonly'].indexOf(scope.toLowerCase()));
}

/** An array, or verbose JSON's { results: […] }. */
function namesIn(value: unknown): readonly string[] | undefined {
  const list: unknown = typeof value === 'object' && value !== null && 'results' in value ? value.results : value;
  return Array.isArray(list) ? list.filter((name): name is string => typeof name === 'string') : undefined;
}

type Views = Pick<Session, 'views' | 'createView' | 'updateView' | 'setViewFields' | 'deleteView'>;

function session(store: Store): Views {
  const { sql } = store;
  const listOf = (listId: Guid): { readonly kind: 'list'; readonly listId: Guid } => ({ kind: 'list', listId });

  /** Other people's personal views do not exist for the caller. */
  function views(listId: Guid): readonly ViewRow[] {
    const { number } = listRow(store, listId);
    store.require('viewFormPages', listOf(listId));
    return sql
      .all('SELECT * FROM views WHERE list_number = ? AND (owner_id IS NULL OR owner_id = ?) ORDER BY position', number, store.caller.id)
      .map((row) => viewFrom(row, listId));
  }
  function view(listId: Guid, viewId: Guid): ViewRow {
    const found = views(listId).find((each) => each.id === viewId);
    // [MEM] status; code and words of SPViewCollection.
    if (!found) throw new SharePointError(404, '-2147024809, System.ArgumentException', 'The specified view is invalid.');
    return found;
  }
  const requireChange = (listId: Guid, personal: boolean): void => store.require(personal ? 'managePersonalViews' : 'manageLists', listOf(listId));

  function checkFields(listNumber: number, names: readonly string[]): void {
    const known = new Set(sql.all('SELECT internal_name FROM fields WHERE list_number = ?', listNumber).map((row) => String(row['internal_name'])));
    const unknown = names.find((name) => !known.has(name));
    if (unknown !== undefined) throw unknownColumn(unknown);
  }

  function freeUrl(list: Pick<ListRow, 'serverRelativeUrl' | 'baseTemplate'>, title: string): string {
    const leaf = title.replace(/["#%*:<>?/\\|~&{}.]/g, '').trim() || 'View';
    for (let suffix = 0; ; suffix++) {
      const url = `${pageFolder(list)}/${leaf}${suffix || ''}.aspx`;
      if (!sql.get('SELECT 1 FROM views WHERE url = ?', url)) return url;
    }
  }

  function createView(listId: Guid, spec: Readonly<Record<string, unknown>> & { Title: string }): ViewRow {
    const personal = spec['PersonalView'] === true;
    const list = listRow(store, listId);
    requireChange(listId, personal);
    const { settings, ...change } = changeFrom(spec);
    if (!change.title?.trim()) throw invalid('The view title cannot be empty.');
    const { number } = list;
    // A view that names no columns starts with the default view's.
    const fields = change.fields ?? views(listId).find((each) => each.isDefault)?.fields ?? [];
    checkFields(number, fields);
    const isDefault = !personal && change.isDefault === true;
    const id = insertView(sql, {
      listNumber: number,
      title: change.title,
      query: change.query ?? '',
      fields,
      rowLimit: change.rowLimit ?? rowLimitOfNewViews,
      paged: change.paged ?? true,
      isDefault,
      hidden: change.hidden ?? false,
      ownerId: personal ? store.caller.id : null,
      settings,
      serverRelativeUrl: freeUrl(list, change.title),
    });
    if (isDefault) makeOnlyDefault(number, id);
    store.record({ type: 1, object: 'view', listId, uniqueId: id });
    return view(listId, id);
  }

  function makeOnlyDefault(listNumber: number, viewId: Guid): void {
    sql.run('UPDATE views SET is_default = (id = ?) WHERE list_number = ?', viewId, listNumber);
  }

  function updateView(listId: Guid, viewId: Guid, sent: Readonly<Record<string, unknown>>): ViewRow {
    const before = view(listId, viewId);
    requireChange(listId, before.personal);
    const { settings, ...change } = changeFrom(sent);
    const after = { ...before, ...change, settings: { ...before.settings, ...settings } };
    const { number } = securedList(sql, listId);
    if (change.fields) checkFields(number, change.fields);
    if (after.title.trim() === '') throw invalid('The view title cannot be empty.');
    sql.run(
      'UPDATE views SET title = ?, query = ?, fields = ?, row_limit = ?, paged = ?, hidden = ?, settings = ? WHERE id = ?',
      after.title,
      after.query,
      JSON.stringify(after.fields),
      after.rowLimit,
      Number(after.paged),
      Number(after.hidden),
      JSON.stringify(after.settings),
      viewId,
    );
    if (change.isDefault === true && !before.personal) makeOnlyDefault(number, viewId);
    store.record({ type: 2, object: 'view', listId, uniqueId: viewId });
    return view(listId, viewId);
  }

  return {
    views,
    createView,
    updateView,
    setViewFields(listId, viewId, fields) {
      updateView(listId, viewId, { ViewFields: fields });
    },
    deleteView(listId, viewId) {
      const found = view(listId, viewId);
      requireChange(listId, found.personal);
      // [MEM] A list always has a default view.
      if (found.isDefault) throw invalid('You cannot delete the default view of a list.');
      sql.run('DELETE FROM views WHERE id = ?', viewId);
      store.record({ type: 3, object: 'view', listId, uniqueId: viewId });
    },
  };
}

export const viewsTopic: Topic<Views> = {
  tables,
  session,
  listCreated,
  listDeleted(store, list) {
    store.sql.run('DELETE FROM views WHERE list_number = ?', list.number);
  },
};
