import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import type { IItem, IItems } from '@pnp/sp/items';
import type { ListDefinition } from '../../schema/field';
import { queryNameOf, selectionOf } from '../../schema/select';
import type { ListQuery } from '../ports';
import { pageSize } from '../queryRules';
import { filtersOf, orderOf } from './conditions';
import type { Window } from './windows';

/** A list of the site with the addresses that its repository asks. By URL: titles are display only, and people rename them. */
export interface AddressedList {
  readonly list: IList;
  /** '/sites/framsyn/Lists/Signals' */
  readonly serverRelativeUrl: string;
  /** `window`: within these ids only. */
  items<L extends ListDefinition>(definition: L, query: ListQuery<L>, window?: Window): IItems;
  /** The highest id that is there. */
  readonly latest: IItems;
  item(id: number, fields?: readonly string[]): IItem;
  withClientKey(key: string): IItems;
  /** The recycle bin's entries of that item: SharePoint names a removed list item '<id>_.000'. */
  removed(id: number): ReturnType<SPFI['web']['recycleBin']['top']>;
}

/** The addresses of a list, composed by @pnp/sp from the schema. */
export function addressList({ sp, siteUrl, timeZone }: { sp: SPFI; siteUrl: string; timeZone: string }, definition: ListDefinition): AddressedList {
  const serverRelativeUrl = `${new URL(siteUrl).pathname.replace(/\/$/, '')}/${definition.url}`;
  const list = sp.web.getList(serverRelativeUrl);
  const selected = (fields?: readonly string[]): IItems => {
    const { select, expand } = selectionOf(definition, fields);
    return list.items.select(...select).expand(...expand);
  };
  return {
    list,
    serverRelativeUrl,
    items: (own, query, window) => {
      const items = selected(query.fields).top(query.top ?? pageSize.standard);
      const limits = window === undefined ? [] : [`Id gt ${window.above}`, `Id le ${window.upTo}`];
      const filter = [...limits, ...filtersOf(own, query.where ?? [], timeZone)].join(' and ');
      if (filter !== '') items.filter(filter);
      return orderOf(own, query.order).reduce((ordered, { name, ascending }) => ordered.orderBy(name, ascending), items);
    },
    latest: list.items.select('Id').orderBy('Id', false).top(1),
    item: (id, fields) => {
      const { select, expand } = selectionOf(definition, fields);
      return list.items
        .getById(id)
        .select(...select)
        .expand(...expand);
    },
    withClientKey: (key) =>
      selected()
        .filter(`${queryNameOf(definition, 'clientKey') ?? ''} eq '${key.replace(/'/g, "''")}'`)
        .top(1),
    removed: (id) =>
      sp.web.recycleBin.select('Id', 'LeafName', 'DirName', 'DeletedDate').filter(`LeafName eq '${id}_.000'`).orderBy('DeletedDate', false).top(20),
  };
}
