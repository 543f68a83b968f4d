/** What a call's path names, fetched: shared by all routes so that each asks the session in the same way. */
import { SharePointError, type FieldBy, type FieldRow, type ItemRow, type ListBy, type ListRow } from '../engine';
import { notEmulated } from '../odata/refusal';
import type { ArgumentValue, Call, Target } from './wire';

const missing = (noun: string): SharePointError =>
  new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', `The request names no ${noun}.`);

/** How the path names a noun; 400 when it does not. */
export function targetOf(call: Call, noun: string): Target {
  const target = call.targets[noun];
  if (target === undefined) throw missing(noun);
  return target;
}

/** The number by which the path names a noun: items(3), siteGroups(5). */
export function idOf(call: Call, noun: string): number {
  const { by, value } = targetOf(call, noun);
  if (by === 'uniqueId') throw notEmulated(`The ${noun} by its unique id`);
  if (typeof value !== 'number') throw missing(noun);
  return value;
}

/** The list on the path. */
export function listOf(call: Call): ListRow {
  const { by, value } = targetOf(call, 'list');
  try {
    return call.session.list({ [by]: String(value) } as unknown as ListBy);
  } catch (error) {
    // Recorded with the site's whole address, which the store does not know.
    if (by !== 'title' || !(error instanceof SharePointError) || error.status !== 404) throw error;
    throw new SharePointError(404, error.code, `List '${String(value)}' does not exist at site with URL '${call.webUrl}'.`);
  }
}

/** The list's id, or null where the path speaks of the web's own columns or content types. */
export const listIdOf = (call: Call): string | null => (call.targets.list === undefined ? null : listOf(call).id);

/** The column on the path, of the list or of the site. */
export function fieldOf(call: Call): FieldRow {
  const { by, value } = targetOf(call, 'field');
  return call.session.field(listIdOf(call), { [by]: String(value) } as unknown as FieldBy);
}

/** The item on the path with its list. */
export function itemOf(call: Call): { readonly list: ListRow; readonly item: ItemRow } {
  const list = listOf(call);
  return { list, item: call.session.item(list.id, idOf(call, 'item')) };
}

/** An argument of the last segment by its name, or by its position when it came without one. */
export function argument(call: Call, name: string, position = 0): ArgumentValue | undefined {
  return call.args[name.toLowerCase()] ?? call.args[String(position)];
}

/** An argument that must be text; 400 otherwise. */
export function textArgument(call: Call, name: string, position = 0): string {
  const value = argument(call, name, position);
  if (typeof value === 'string') return value;
  throw new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', `The parameter ${name} is missing or of the wrong type.`);
}

/** A property of the body that must have the JSON type `kind` when it is there at all. */
export function bodyValue<K extends keyof JsonKinds>(call: Call, name: string, kind: K): JsonKinds[K] | undefined {
  const value = call.body[name];
  if (value === undefined || value === null) return undefined;
  if (kind === 'array' ? Array.isArray(value) : typeof value === kind) return value as JsonKinds[K];
  throw wrongType(name, kind);
}

interface JsonKinds {
  string: string;
  number: number;
  boolean: boolean;
  array: readonly unknown[];
  object: Readonly<Record<string, unknown>>;
}
const edm = { string: 'Edm.String', number: 'Edm.Int32', boolean: 'Edm.Boolean', array: 'Collection(Edm.String)', object: 'a complex type' } satisfies Record<
  keyof JsonKinds,
  string
>;

/** SharePoint's answer to a JSON value of the wrong type. [MEM: text] */
export const wrongType = (name: string, kind: keyof JsonKinds): SharePointError =>
  new SharePointError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `Cannot convert a primitive value to the expected type '${edm[kind]}'. See the inner exception for more details. (${name})`,
  );
