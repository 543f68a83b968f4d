/** List items in the REST dialect: one as an entity, a page of them in its final form at once. */
import { SharePointError, type ItemRow, type ListRow } from '../../engine';
import type { QueryOptions } from '../../odata/query';
import { annotations, notExpanded, related as relatedShape, shaped, wantedOf, type Wanted } from '../shape';
import type { Call, Entity } from '../wire';
import { itemColumns, type ItemColumn, type ItemColumns } from './itemColumns';
import { fieldValuesEntity } from './itemTexts';
import { itemTypeName, listEntity, listUrl } from './list';
import { follower } from './related';
import { itemRelations } from './relations';
import { versionEntity } from './version';

export const itemUrl = (list: ListRow, item: Pick<ItemRow, 'id'>): string => `${listUrl(list)}/Items(${item.id})`;

const unknownColumn = (name: string): SharePointError =>
  new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', `The field or property '${name}' does not exist.`);

/** What $expand brings in besides lookups. Through functions: the modules import each other. */
const navigations = {
  AttachmentFiles: (call, list, item) => itemRelations.AttachmentFiles(call, list, item),
  ContentType: (call, list, item) => itemRelations.ContentType(call, list, item),
  File: (call, list, item) => itemRelations.File(call, list, item),
  Folder: (call, list, item) => itemRelations.Folder(call, list, item),
  LikedByInformation: (call, list, item) => itemRelations.LikedByInformation(call, list, item),
  RoleAssignments: (call, list, item) => itemRelations.RoleAssignments(call, list, item),
  FieldValuesAsText: (call, list, item) => fieldValuesEntity(call, list, item, 'text'),
  FieldValuesAsHtml: (call, list, item) => fieldValuesEntity(call, list, item, 'html'),
  FieldValuesForEdit: (call, list, item) => fieldValuesEntity(call, list, item, 'edit'),
  ParentList: (call, list) => listEntity(call, list),
  Versions: (call, list, item) => call.session.versions(list.id, item.id).map((version) => versionEntity(call, list, item, version)),
} satisfies Readonly<Record<string, (call: Call, list: ListRow, item: ItemRow) => Entity | readonly Entity[] | null>>;

/** An item with everything that can be selected or expanded from it; what hangs on it is made only when it is looked at. */
export function itemEntity(call: Call, list: ListRow, item: ItemRow): Entity {
  const columns = itemColumns(call.session.fields(list.id));
  const properties: Record<string, unknown> = {};
  for (const column of columns.byDefault) properties[column.name] = column.read(item);
  return {
    type: itemTypeName(list),
    url: itemUrl(list, item),
    etag: call.session.etag(item),
    properties,
    get navigation() {
      return navigationOf(call, list, item, columns);
    },
    get onDemand() {
      return onDemandOf(call, list, item, columns);
    },
  };
}

function navigationOf(call: Call, list: ListRow, item: ItemRow, columns: ItemColumns): NonNullable<Entity['navigation']> {
  const navigation: Record<string, () => Entity | readonly Entity[] | null> = {};
  for (const [name, follow] of Object.entries(navigations)) navigation[name] = () => follow(call, list, item);
  for (const [name, field] of columns.related) navigation[name] = () => follower(call, list, field, [item])(item);
  return navigation;
}

function onDemandOf(call: Call, list: ListRow, item: ItemRow, columns: ItemColumns): NonNullable<Entity['onDemand']> {
  const byDefault = new Set(columns.byDefault);
  const onDemand: Record<string, () => unknown> = {
    EffectiveBasePermissions: () => call.session.effectivePermissions({ kind: 'item', listId: list.id, itemId: item.id }),
  };
  for (const column of columns.all.values()) if (!byDefault.has(column)) onDemand[column.name] = () => column.read(item);
  return onDemand;
}

/** What a query of items must fetch for a $select and $expand. */
export interface ItemPlan {
  readonly source: ItemColumns;
  readonly wanted: Wanted;
  readonly columns: readonly ItemColumn[];
  /** Names of $select that are neither column nor expanded: on demand, or deferred. */
  readonly others: readonly string[];
  readonly joins: readonly string[];
  readonly fields: readonly string[] | undefined;
}

const plans = new WeakMap<QueryOptions, ItemPlan>();

/** Checks $select and $expand against a list's columns; 400 on a name that is none. The last plan of a query is kept. */
export function itemPlan(call: Call, columns: ItemColumns): ItemPlan {
  const before = plans.get(call.query);
  if (before?.source === columns) return before;
  const plan = makePlan(call, columns);
  plans.set(call.query, plan);
  return plan;
}

function makePlan(call: Call, columns: ItemColumns): ItemPlan {
  const wanted = wantedOf(call.query.select, call.query.expand);
  const chosen = new Set<ItemColumn>(wanted.all ? columns.byDefault : []);
  const others: string[] = [];
  for (const name of wanted.names ?? []) {
    if (name === '*' || wanted.expand.has(name)) continue;
    const column = columns.all.get(name);
    if (column !== undefined) chosen.add(column);
    else if (columns.related.has(name)) throw notExpanded(name, name);
    else if (Object.hasOwn(navigations, name) || name === 'EffectiveBasePermissions') others.push(name);
    else throw unknownColumn(name);
  }
  const joins = new Set([...chosen].filter((column) => column.join === true).map((column) => column.field ?? ''));
  for (const [name, inner] of wanted.expand) {
    const field = columns.related.get(name);
    if (field === undefined && !Object.hasOwn(navigations, name)) throw unknownColumn(name);
    if (field === undefined) continue;
    if (inner.all) throw notExpanded(name, name);
    joins.add(field.internalName);
  }
  const whole = wanted.all || others.length > 0 || [...wanted.expand.keys()].some((name) => !columns.related.has(name));
  const fields = whole ? undefined : [...new Set([...[...chosen].flatMap((column) => column.field ?? []), ...joins])];
  return { source: columns, wanted, columns: [...chosen], others, joins: [...joins], fields };
}

/** A page of items in the caller's metadata form. Relations are fetched once a page, not once an item. */
export function itemShapes(call: Call, list: ListRow, items: readonly ItemRow[], plan: ItemPlan): readonly unknown[] {
  const { metadata, webUrl, session } = call;
  if (plan.others.length > 0 || metadata === 'verbose') return items.map((item) => shaped(itemEntity(call, list, item), plan.wanted, metadata, webUrl));
  const type = itemTypeName(list);
  const { related } = plan.source;
  const expansions = [...plan.wanted.expand].map(([name, wanted]) => {
    const field = related.get(name);
    const follow =
      field === undefined ? (item: ItemRow) => navigations[name as keyof typeof navigations](call, list, item) : follower(call, list, field, items);
    return { name, wanted, follow };
  });
  return items.map((item) => {
    const shape: Record<string, unknown> =
      metadata === 'none' ? {} : annotations({ type, url: itemUrl(list, item), etag: session.etag(item) }, metadata, webUrl);
    for (const { name, wanted, follow } of expansions) {
      if (metadata === 'minimal') shape[`${name}@odata.navigationLinkUrl`] = `${itemUrl(list, item)}/${name}`;
      shape[name] = relatedShape(follow(item), wanted, metadata, webUrl);
    }
    for (const column of plan.columns) shape[column.name] = column.read(item);
    return shape;
  });
}
