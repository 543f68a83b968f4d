/** What $expand brings into an item: the items and persons that its lookups point at. */
import { SharePointError, type FieldRow, type ItemRow, type ListRow, type UserRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { itemEntity } from './item';

/** A person as items see one: a row of the hidden user information list, which names e-mail `EMail` and login `Name`. */
function personEntity(user: UserRow): Entity {
  return {
    type: 'SP.Data.UserInfoItem',
    url: `Web/SiteUserInfoList/Items(${user.id})`,
    properties: { Id: user.id, ID: user.id, Title: user.title, EMail: user.email, Name: user.loginName, UserName: user.email, SipAddress: user.email },
  };
}

/** A group stands in the same list. */
const groupEntity = (id: number, title: string): Entity => ({
  type: 'SP.Data.UserInfoItem',
  url: `Web/SiteUserInfoList/Items(${id})`,
  properties: { Id: id, ID: id, Title: title, EMail: null, Name: title, UserName: null, SipAddress: null },
});

function person(call: Call, id: number): Entity | null {
  try {
    return personEntity(call.session.userById(id));
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
  }
  try {
    return groupEntity(id, call.session.group({ id }).title);
  } catch (error) {
    if (error instanceof SharePointError) return null; // gone, or not for this caller to see
    throw error;
  }
}

const isMany = (field: FieldRow): boolean => field.type.endsWith('Multi');

/** The ids that a lookup or person column of an item holds. Author and Editor stand outside the values. */
export function relatedIds(item: ItemRow, field: FieldRow): readonly number[] {
  if (field.internalName === 'Author') return [item.authorId];
  if (field.internalName === 'Editor') return [item.editorId];
  const value = item.values[field.internalName];
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? (value as readonly number[]) : [];
}

/** Follows one lookup or person column of many items; each thing pointed at is fetched once. */
export function follower(call: Call, list: ListRow, field: FieldRow, items: readonly ItemRow[]): (item: ItemRow) => Entity | readonly Entity[] | null {
  const ids = [...new Set(items.flatMap((item) => relatedIds(item, field)))];
  const found = field.type.startsWith('User') ? persons(call, ids) : targets(call, list, field, ids);
  return (item) => {
    const all = relatedIds(item, field)
      .map((id) => found.get(id) ?? null)
      .filter((entity) => entity !== null);
    return isMany(field) ? all : (all[0] ?? null);
  };
}

const persons = (call: Call, ids: readonly number[]): ReadonlyMap<number, Entity | null> => new Map(ids.map((id) => [id, person(call, id)]));

function targets(call: Call, list: ListRow, field: FieldRow, ids: readonly number[]): ReadonlyMap<number, Entity | null> {
  const rows = call.session.lookupTexts(list.id, field, ids);
  if (rows.size === 0 || field.settings.lookupList === undefined) return new Map();
  const target = call.session.list({ id: field.settings.lookupList });
  return new Map([...rows].map(([id, row]) => [id, itemEntity(call, target, row)]));
}
