/**
 * View and query XML (getitems, RenderListDataAsStream, the stored queries of views) to the parts of an item query.
 * CAML names columns by FieldRef; what it cannot say in OData (joins, projected fields, aggregations) answers 501 here.
 */
import { SharePointError } from '../engine';
import type { Order, Predicate } from '../engine';
import { notEmulated } from '../odata/refusal';
import { fieldRef, isTrue } from './field-ref';
import { condition } from './where';
import { elements, invalidCaml } from './xml';
import type { Element } from './xml';

/** What a query's meaning rests on besides its text: `<Today/>` on the clock and the site's zone, `<UserID/>` on the caller. */
export interface CamlContext {
  readonly now: Date;
  readonly timeZone: string;
  readonly userId: number;
}

export interface CamlQuery {
  readonly where?: Predicate;
  readonly order?: readonly Order[];
  /** GroupBy's columns; SharePoint sorts by them before OrderBy, and `order` already does. */
  readonly groupBy?: readonly string[];
  readonly collapsed?: boolean;
  readonly rowLimit?: number;
  /** `<RowLimit Paged="TRUE">`: the limit is a page and not an end. */
  readonly paged: boolean;
  readonly viewFields?: readonly string[];
  /** Scope Recursive and RecursiveAll look into folders; FilesOnly leaves folders out. */
  readonly scope: 'default' | 'filesOnly' | 'recursive' | 'recursiveAll';
}

const scopes: Readonly<Record<string, CamlQuery['scope']>> = {
  '': 'default',
  default: 'default',
  filesonly: 'filesOnly',
  recursive: 'recursive',
  recursiveall: 'recursiveAll',
};
const unemulated = ['Joins', 'ProjectedFields', 'Aggregations', 'CalendarDate', 'RecurrencePatternXMLVersion'];

/** Takes `<View>…`, `<Query>…` or the inside of a query. Throws SharePointError 400 or 501. */
export function parseCaml(xml: string, context: CamlContext): CamlQuery {
  const roots = elements(xml);
  const view = child(roots, 'View');
  const inView = view?.children ?? roots;
  const refused = inView.find(({ name }) => unemulated.includes(name));
  if (refused) throw notEmulated(`CAML ${refused.name}`);
  if (!view && xml.trim() !== '' && !roots.some(({ name }) => ['Query', 'Where', 'OrderBy', 'GroupBy'].includes(name))) throw invalidCaml();
  const query = child(inView, 'Query')?.children ?? inView;
  const limit = child(inView, 'RowLimit');
  const groupBy = groups(child(query, 'GroupBy'));
  const order = [...groupBy.map((field) => ({ field: { path: [field] }, descending: false })), ...orders(child(query, 'OrderBy'))];
  return {
    ...whereOf(child(query, 'Where'), context),
    ...(order.length > 0 && { order }),
    ...(groupBy.length > 0 && { groupBy, collapsed: isTrue(child(query, 'GroupBy')?.attributes.collapse) }),
    ...(limit && { rowLimit: rowLimit(limit) }),
    paged: isTrue(limit?.attributes.paged),
    ...viewFields(child(inView, 'ViewFields')),
    scope: scopeOf(view?.attributes.scope ?? ''),
  };
}

function whereOf(where: Element | undefined, context: CamlContext): { where?: Predicate } {
  if (!where || where.children.length === 0) return {};
  if (where.children.length > 1) throw invalidCaml();
  return { where: condition(where.children[0] as Element, context) };
}

function orders(element: Element | undefined): readonly Order[] {
  return fieldRefs(element).map((ref) => ({ field: fieldRef(ref), descending: ref.attributes.ascending?.toUpperCase() === 'FALSE' }));
}

/** Two levels at most: a third was seen to fail with this very answer. */
function groups(element: Element | undefined): readonly string[] {
  const names = fieldRefs(element).map((ref) => fieldRef(ref).path[0] as string);
  if (names.length > 2) throw new SharePointError(500, '-2147467259, Microsoft.SharePoint.SPException', 'Cannot complete this action.\n\nPlease try again.');
  return names;
}

function viewFields(element: Element | undefined): { viewFields?: readonly string[] } {
  return element ? { viewFields: fieldRefs(element).map((ref) => fieldRef(ref).path[0] as string) } : {};
}

function fieldRefs(element: Element | undefined): readonly Element[] {
  const children = element?.children ?? [];
  if (children.some(({ name }) => name !== 'FieldRef')) throw invalidCaml();
  return children;
}

/** RowLimit 0 means no limit of its own: the list view threshold is the limit. */
function rowLimit({ text }: Element): number {
  if (!/^\s*\d{1,9}\s*$/.test(text)) throw invalidCaml();
  return Number(text);
}

function scopeOf(text: string): CamlQuery['scope'] {
  const name = text.toLowerCase();
  const scope = Object.hasOwn(scopes, name) ? scopes[name] : undefined;
  if (!scope) throw invalidCaml();
  return scope;
}

function child(children: readonly Element[], name: string): Element | undefined {
  const found = children.filter((element) => element.name === name);
  if (found.length > 1) throw invalidCaml();
  return found[0];
}
