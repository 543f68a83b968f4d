/** Views of a list and the columns that they show. */
import { SharePointError } from '../../engine';
import type { ListRow, ViewRow } from '../../engine';
import { collection } from '../collection';
import { viewEntity, viewFieldsEntity } from '../present/view';
import { bodyValue, listOf, targetOf, textArgument } from '../targets';
import { typedBody } from '../typedBody';
import type { Answer, Call, Route } from '../wire';

const kinds = {
  Title: 'string',
  PersonalView: 'boolean',
  ViewFields: 'array',
  ViewQuery: 'string',
  Query: 'string',
  ListViewXml: 'string',
  ViewXml: 'string',
  RowLimit: 'number',
  Paged: 'boolean',
  DefaultView: 'boolean',
  SetAsDefaultView: 'boolean',
  Hidden: 'boolean',
  Scope: 'number',
  Aggregations: 'string',
  AggregationsStatus: 'string',
  CustomFormatter: 'string',
  ViewData: 'string',
  ViewJoins: 'string',
  ViewProjectedFields: 'string',
  Formats: 'string',
  JSLink: 'string',
  MobileView: 'boolean',
  MobileDefaultView: 'boolean',
  TabularView: 'boolean',
  IncludeRootFolder: 'boolean',
  DefaultViewForContentType: 'boolean',
  Method: 'string',
  Toolbar: 'string',
  ViewType2: 'string',
  ColumnWidth: 'string',
  GridLayout: 'string',
  ViewTypeKind: 'number',
} as const;

/** The view on the path with its list. [MEM: status of a view that is not there] */
function viewOf(call: Call): { readonly list: ListRow; readonly view: ViewRow } {
  const list = listOf(call);
  const { by, value } = targetOf(call, 'view');
  const wanted: (view: ViewRow) => boolean =
    by === 'default'
      ? ({ isDefault }) => isDefault
      : by === 'id'
        ? ({ id }) => id === value
        : ({ title }) => title.toLowerCase() === String(value).toLowerCase();
  const view = call.session.views(list.id).find(wanted);
  if (!view) throw new SharePointError(404, '-2147024809, System.ArgumentException', 'The specified view is invalid.');
  return { list, view };
}

function all(call: Call): Answer {
  const list = listOf(call);
  return collection(
    call,
    'SP.ApiData.Views',
    call.session.views(list.id).map((view) => viewEntity(call, list, view)),
  );
}

function create(call: Call): Answer {
  const list = listOf(call);
  const body = typedBody(call, 'SP.View', kinds);
  const entity = viewEntity(call, list, call.session.createView(list.id, { ...body, Title: bodyValue(call, 'Title', 'string') ?? '' }));
  return { kind: 'entity', status: 201, entity, location: `${call.webUrl}/_api/${entity.url}` };
}

function change(call: Call): Answer {
  const { list, view } = viewOf(call);
  call.session.updateView(list.id, view.id, typedBody(call, 'SP.View', kinds));
  return { kind: 'empty', status: 204 };
}

function remove(call: Call): void {
  const { list, view } = viewOf(call);
  call.session.deleteView(list.id, view.id);
}

function setViewXml(call: Call): Answer {
  const { list, view } = viewOf(call);
  const xml = bodyValue(call, 'viewXml', 'string');
  if (xml === undefined) throw outOfRange();
  call.session.updateView(list.id, view.id, { ListViewXml: xml });
  return { kind: 'null' };
}

/** A change of a view's columns: what they are afterwards. */
function fields(after: (call: Call, now: readonly string[]) => readonly string[]): (call: Call) => Answer {
  return (call) => {
    const { list, view } = viewOf(call);
    call.session.setViewFields(list.id, view.id, after(call, view.fields));
    return { kind: 'null' };
  };
}

/** Takes a title as well as an internal name; a column that the view has already is not added again. */
function added(call: Call, now: readonly string[]): readonly string[] {
  const { internalName } = call.session.field(listOf(call).id, { internalNameOrTitle: textArgument(call, 'strfield') });
  return now.includes(internalName) ? now : [...now, internalName];
}

function moved(call: Call, now: readonly string[]): readonly string[] {
  const field = bodyValue(call, 'field', 'string') ?? '';
  const index = bodyValue(call, 'index', 'number') ?? -1;
  if (!now.includes(field) || !Number.isInteger(index) || index < 0 || index >= now.length) throw outOfRange();
  const others = now.filter((name) => name !== field);
  return [...others.slice(0, index), field, ...others.slice(index)];
}

function without(call: Call, now: readonly string[]): readonly string[] {
  const field = textArgument(call, 'strfield');
  if (!now.includes(field)) throw outOfRange();
  return now.filter((name) => name !== field);
}

const outOfRange = (): SharePointError => new SharePointError(400, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

const view = 'web/list/view';
const viewFields = `${view}/viewfields`;

export const viewRoutes: readonly Route[] = [
  { verb: 'GET', path: 'web/list/views', writes: false, answer: all },
  { verb: 'POST', path: 'web/list/views', writes: true, answer: create },
  {
    verb: 'GET',
    path: view,
    writes: false,
    answer: (call) => ({ kind: 'entity', status: 200, entity: viewEntity(call, viewOf(call).list, viewOf(call).view) }),
  },
  { verb: 'MERGE', path: view, writes: true, answer: change },
  { verb: 'DELETE', path: view, writes: true, answer: (call) => (remove(call), { kind: 'empty', status: 200 }) },
  { verb: 'POST', path: `${view}/deleteobject`, writes: true, answer: (call) => (remove(call), { kind: 'null' }) },
  { verb: 'POST', path: `${view}/setviewxml`, writes: true, answer: setViewXml },
  {
    verb: 'GET',
    path: viewFields,
    writes: false,
    answer: (call) => ({ kind: 'entity', status: 200, entity: viewFieldsEntity(viewOf(call).list, viewOf(call).view) }),
  },
  { verb: 'POST', path: `${viewFields}/addviewfield`, writes: true, answer: fields(added) },
  { verb: 'POST', path: `${viewFields}/moveviewfieldto`, writes: true, answer: fields(moved) },
  { verb: 'POST', path: `${viewFields}/removeviewfield`, writes: true, answer: fields(without) },
  { verb: 'POST', path: `${viewFields}/removeallviewfields`, writes: true, answer: fields(() => []) },
];
