/** SP.ChangeItem and its siblings as getchanges answers them. */
import type { ChangeRow, Guid } from '../../engine';
import type { Call, Entity } from '../wire';
import { changeToken } from './changeToken';

type Properties = Readonly<Record<string, unknown>>;

const types = {
  item: 'SP.ChangeItem',
  list: 'SP.ChangeList',
  field: 'SP.ChangeField',
  view: 'SP.ChangeView',
  web: 'SP.ChangeWeb',
  user: 'SP.ChangeUser',
  group: 'SP.ChangeGroup',
} satisfies Record<ChangeRow['object'], string>;

const specific = {
  item: ({ listId, itemId, uniqueId }) => ({
    EditorEmailHint: null,
    ItemId: itemId,
    ListId: listId,
    ServerRelativeUrl: '',
    SharedByUser: null,
    SharedWithUsers: null,
    UniqueId: uniqueId,
  }),
  list: ({ listId }) => ({ ListId: listId }),
  field: ({ listId }) => (listId === '' ? {} : { ListId: listId }),
  view: ({ listId, uniqueId }) => ({ ListId: listId, ViewId: uniqueId }),
  web: () => ({}),
  user: () => ({}),
  group: () => ({}),
} satisfies Record<ChangeRow['object'], (change: ChangeRow) => Properties>;

/** `listId`: the list that was asked; its tokens go on in that list. Null: the web was asked. */
export function changeEntity(call: Call, change: ChangeRow, listId: Guid | null): Entity {
  const web = call.session.web();
  const token = changeToken(listId === null ? 'web' : 'list', listId ?? web.id, change.time, change.sequence);
  return {
    type: types[change.object],
    url: `Web/GetChanges/${change.sequence}`,
    properties: {
      ChangeToken: token,
      ChangeType: change.type,
      SiteId: web.siteId,
      Time: change.time,
      WebId: web.id,
      ...Object.fromEntries(Object.entries(specific[change.object](change)).filter(([name, value]) => value !== null || isNullable(name))),
    },
  };
}

/** Recorded as null; the others are left out when the log has no value for them. */
const isNullable = (name: string): boolean => ['EditorEmailHint', 'SharedByUser', 'SharedWithUsers'].includes(name);
