/** $select and $expand as a tree, and an entity cut to that tree in the caller's metadata form. */
import { SharePointError } from '../engine';
import type { Call, Entity } from './wire';

/** What is wanted of one object. `names` undefined: everything that comes by default. */
export interface Wanted {
  readonly names?: ReadonlySet<string>;
  readonly all: boolean;
  readonly expand: ReadonlyMap<string, Wanted>;
}

type Paths = readonly (readonly string[])[];
type Metadata = Call['metadata'];

const everything: Wanted = { all: true, expand: new Map() };

export const unknownProperty = (name: string, type: string): SharePointError =>
  new SharePointError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );

/** SharePoint's text for a path into an object that $expand does not name. */
export const notExpanded = (path: string, name: string): SharePointError =>
  new SharePointError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The query to field '${path}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`,
  );

/** The tree of a call's $select and $expand; 400 when $select goes into an object that is not expanded. */
export function wantedOf(select: Paths | undefined, expand: Paths | undefined): Wanted {
  if (select === undefined && expand === undefined) return everything;
  return branch(select ?? [], expand ?? [], []);
}

function branch(select: Paths, expand: Paths, above: readonly string[]): Wanted {
  const names = new Set<string>();
  for (const [name] of select) if (name !== undefined) names.add(name);
  const below = new Map<string, Wanted>();
  for (const name of new Set(expand.map((path) => path[0] ?? ''))) {
    const inside = (paths: Paths): Paths => paths.filter((path) => path[0] === name && path.length > 1).map((path) => path.slice(1));
    below.set(name, branch(inside(select), inside(expand), [...above, name]));
  }
  for (const path of select) {
    const [name = ''] = path;
    if (path.length > 1 && !below.has(name)) throw notExpanded([...above, ...path].join('/'), [...above, name].join('/'));
  }
  const all = names.size === 0 || names.has('*');
  return all && names.size <= 1 ? { all, expand: below } : { names, all, expand: below };
}

/** Annotations that go before an object's properties. */
export function annotations(entity: Pick<Entity, 'type' | 'url' | 'etag'>, metadata: Metadata, webUrl: string): Record<string, unknown> {
  if (metadata === 'none') return {};
  const id = `${webUrl}/_api/${entity.url}`;
  if (metadata === 'verbose') return { __metadata: { id, uri: id, ...(entity.etag === undefined ? {} : { etag: entity.etag }), type: entity.type } };
  return {
    'odata.type': entity.type,
    'odata.id': id,
    ...(entity.etag === undefined ? {} : { 'odata.etag': entity.etag }),
    'odata.editLink': entity.url,
  };
}

/** Verbose wraps arrays and names the element type; the other forms write them bare. */
export function dressed(value: unknown, metadata: Metadata): unknown {
  if (metadata !== 'verbose' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const element = value.every((entry) => typeof entry === 'string') ? 'Edm.String' : value.every(Number.isInteger) ? 'Edm.Int32' : undefined;
    return { ...(element === undefined ? {} : { __metadata: { type: `Collection(${element})` } }), results: value.map((entry) => dressed(entry, metadata)) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, dressed(entry, metadata)]));
}

/** PnPjs expands `likedby` and reads `likedBy`: what is followed is found in any case and answered in its own. */
function spelled(navigation: object, name: string): string {
  return Object.hasOwn(navigation, name) ? name : (Object.keys(navigation).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name);
}

/** One object as the caller asked for it. */
export function shaped(entity: Entity, wanted: Wanted, metadata: Metadata, webUrl: string): Record<string, unknown> {
  const shape = annotations(entity, metadata, webUrl);
  const navigation = wanted.expand.size > 0 || metadata === 'verbose' ? (entity.navigation ?? {}) : {};
  const expanded = new Map([...wanted.expand].map(([name, inner]) => [spelled(navigation, name), inner]));
  for (const [name, inner] of expanded) {
    const follow = Object.hasOwn(navigation, name) ? navigation[name] : undefined;
    if (follow === undefined) continue; // $expand also names values that come on demand only
    if (metadata === 'minimal') shape[`${name}@odata.navigationLinkUrl`] = `${entity.url}/${name}`;
    shape[name] = related(follow(), inner, metadata, webUrl);
  }
  if (wanted.all) {
    for (const [name, value] of Object.entries(entity.properties)) shape[name] = dressed(value, metadata);
    if (metadata === 'verbose') for (const name of Object.keys(navigation)) shape[name] ??= deferred(entity, name, webUrl);
  }
  for (const name of [...(wanted.names ?? []), ...expanded.keys()]) {
    if (name === '*' || Object.hasOwn(shape, name)) continue;
    add(shape, entity, name, metadata, webUrl);
  }
  return shape;
}

function add(shape: Record<string, unknown>, entity: Entity, name: string, metadata: Metadata, webUrl: string): void {
  if (Object.hasOwn(entity.properties, name)) {
    shape[name] = dressed(entity.properties[name], metadata);
    return;
  }
  const { onDemand = {} } = entity;
  if (Object.hasOwn(onDemand, name)) {
    shape[name] = dressed(onDemand[name]?.(), metadata);
    return;
  }
  if (!Object.hasOwn(entity.navigation ?? {}, name)) throw unknownProperty(name, entity.type);
  if (metadata === 'verbose') shape[name] = deferred(entity, name, webUrl);
  if (metadata === 'minimal') shape[`${name}@odata.navigationLinkUrl`] = `${entity.url}/${name}`;
}

const deferred = (entity: Entity, name: string, webUrl: string): unknown => ({ __deferred: { uri: `${webUrl}/_api/${entity.url}/${name}` } });

/** What an expanded name holds: one object, several, or nothing. */
export function related(value: Entity | readonly Entity[] | null, wanted: Wanted, metadata: Metadata, webUrl: string): unknown {
  if (value === null) return null;
  if (!isMany(value)) return shaped(value, wanted, metadata, webUrl);
  const all = value.map((entity) => shaped(entity, wanted, metadata, webUrl));
  return metadata === 'verbose' ? { results: all } : all;
}

const isMany = (value: Entity | readonly Entity[]): value is readonly Entity[] => Array.isArray(value);
