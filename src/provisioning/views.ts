/** A list's views as CAML, so that the lists are readable in SharePoint itself. */
import { columnsOf } from '../schema/fieldXml';
import type { ListDefinition, ViewDefinition } from '../schema/field';
import { kindOf } from '../schema/kinds';
import { fieldOf, storedValueOf } from '../schema/select';

/** 'Signals' of 'Lists/Signals': the title with which a list gets its address. */
export const listName = ({ url }: ListDefinition): string => url.slice(url.indexOf('/') + 1);

/** The title links to the item, as in every SharePoint list. */
const linkTitle = (internal: string): string => (internal === 'Title' ? 'LinkTitle' : internal);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Internal names of the columns that a view shows. */
export function viewFieldsOf(list: ListDefinition, view: ViewDefinition): readonly string[] {
  return view.fields.flatMap((key) => {
    const field = fieldOf(list, key);
    return kindOf(field)
      .columns(field)
      .map(({ internal }) => linkTitle(internal));
  });
}

function whereOf(list: ListDefinition, { field: key, equals }: NonNullable<ViewDefinition['where']>): string {
  const { internal } = fieldOf(list, key);
  const isPerson = equals === 'me';
  const value = isPerson ? '<Value Type="Integer"><UserID /></Value>' : `<Value Type="Text">${escaped(String(storedValueOf(list, key, equals)))}</Value>`;
  return `<Where><Eq><FieldRef Name="${internal}" />${value}</Eq></Where>`;
}

/** Newest first unless the view says otherwise: by id, which is always indexed. */
function orderOf(list: ListDefinition, { order }: ViewDefinition): string {
  const name = order === undefined ? 'ID' : fieldOf(list, order.field).internal;
  const descending = order === undefined || order.descending === true;
  return `<OrderBy><FieldRef Name="${name}"${descending ? ' Ascending="FALSE"' : ''} /></OrderBy>`;
}

/** The whole view. */
export function viewXml(list: ListDefinition, view: ViewDefinition): string {
  const where = view.where === undefined ? '' : whereOf(list, view.where);
  const fields = viewFieldsOf(list, view)
    .map((name) => `<FieldRef Name="${name}" />`)
    .join('');
  return `<View><Query>${where}${orderOf(list, view)}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="TRUE">30</RowLimit></View>`;
}

/** The list's view of that title. */
export function viewTitled(list: ListDefinition, title: string): ViewDefinition {
  const view = list.views.find((candidate) => candidate.title === title);
  if (view === undefined) throw new Error(`${list.key} has no view ${title}`);
  return view;
}

/** The list's column of that internal name. */
export function columnNamed(list: ListDefinition, internal: string): ReturnType<typeof columnsOf>[number] {
  const column = columnsOf(list).find((candidate) => candidate.internal === internal);
  if (column === undefined) throw new Error(`${list.key} has no column ${internal}`);
  return column;
}
