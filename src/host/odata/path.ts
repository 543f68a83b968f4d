/**
 * URL paths after `_api/` to the canonical paths that routes are written against. One thing has many names in
 * SharePoint (`lists('guid')`, `lists/getByTitle('x')`, `getList('/url')`); here it has one noun and a target.
 *
 * Canonical paths are lower case and joined with '/'. A segment is one of
 *
 * | segment                       | target.by                                                    | written as |
 * |-------------------------------|--------------------------------------------------------------|------------|
 * | web                           |                                                              | web, site/rootweb; also put before a path that starts with lists |
 * | list                          | id, title, url                                               | lists(guid'…'), lists('…'), lists/getById, lists/getByTitle, getList('/url'), getListUsingPath(DecodedUrl='/url') |
 * | field                         | id, title, internalNameOrTitle                               | fields('guid'), fields/getById, /getByTitle, /getByInternalNameOrTitle |
 * | fieldlink                     | id                                                           | fieldlinks(guid'…'), fieldlinks/getById |
 * | item                          | id (number), uniqueId                                        | items(1), getItemById(1), items/getById(1), items/getItemByStringId('1'), getItemByUniqueId |
 * | view                          | id, title, default                                           | views('guid'), views/getById, /getByTitle, getView('guid'), defaultView |
 * | form                          | id                                                           | forms('guid'), forms/getById |
 * | contenttype                   | id (text, 0x…)                                               | contentTypes('0x01'), contentTypes/getById |
 * | group                         | id (number), name, associated (owner, member, visitor)       | siteGroups(5), siteGroups('x'), /getById, /getByName, associatedOwnerGroup … |
 * | user                          | id (number), loginName, email, current                       | siteUsers(n), siteUsers('login'), users(n), /getById, /getByLoginName, /getByEmail, getUserById(n), currentUser |
 * | roledefinition                | id (number), name, type (number)                             | roleDefinitions(n), roleDefinitionBindings(n), /getById, /getByName, /getByType |
 * | roleassignment                | id (number): the principal                                   | roleAssignments(n), /getByPrincipalId |
 * | attachment                    | name                                                         | attachmentFiles('x'), /getByFileName |
 * | version                       | id (number): 512 · n                                         | versions(512), versions/getById |
 * | comment, reply                | id (number)                                                  | comments(1), comments('1'), replies(1) |
 * | recyclebinitem                | id                                                           | recycleBin('guid'), recycleBin/getById |
 * | file                          | url, id, name (in the folder before it)                      | getFileByServerRelativeUrl, …Path(decodedUrl=…), getFileById, files('x'), files/getByUrl |
 * | folder                        | url, id, root (value: the way down from the root folder, '' or 'a/b') | getFolderByServerRelativeUrl, …Path, getFolderById, rootFolder, folders('x'); folders below each other become one |
 * | usercustomaction, subscription | id                                                          | userCustomActions('guid'), subscriptions('guid') |
 *
 * Everything else stands as it came, lower-cased: collections (lists, items, sitegroups, roledefinitionbindings …), methods
 * (recycle, addviewfield, validateupdatelistitem …), $value, $count, $batch, $metadata, contextinfo, sp.relateditemmanager.addsinglelink.
 * The last segment's arguments are `args`; those of a segment in the middle that is no noun stand in `targets` under its name.
 */
import type { ArgumentValue, Call, Target } from '../http/wire';
import { bareGuid, segments } from './path-grammar';
import type { Segment } from './path-grammar';
import { invalidExpression, invalidGuid, notEmulated } from './refusal';

export type ParsedPath = Pick<Call, 'path' | 'targets' | 'args'>;

type Kind = 'guid' | 'integer' | 'text' | 'url';
interface Naming {
  readonly noun: string;
  readonly by: string;
  readonly kind: Kind;
}
interface Collection {
  readonly key: Naming;
  readonly textKey?: Naming;
  readonly members: Readonly<Record<string, Naming>>;
}

const naming = (noun: string, by: string, kind: Kind): Naming => ({ noun, by, kind });
const byGuid = (noun: string): Collection => ({ key: naming(noun, 'id', 'guid'), members: { getbyid: naming(noun, 'id', 'guid') } });
const byNumber = (noun: string): Collection => ({ key: naming(noun, 'id', 'integer'), members: { getbyid: naming(noun, 'id', 'integer') } });
const users: Collection = {
  key: naming('user', 'id', 'integer'),
  textKey: naming('user', 'loginName', 'text'),
  members: { getbyid: naming('user', 'id', 'integer'), getbyloginname: naming('user', 'loginName', 'text'), getbyemail: naming('user', 'email', 'text') },
};
const roles: Collection = {
  key: naming('roledefinition', 'id', 'integer'),
  members: {
    getbyid: naming('roledefinition', 'id', 'integer'),
    getbyname: naming('roledefinition', 'name', 'text'),
    getbytype: naming('roledefinition', 'type', 'integer'),
  },
};

/** How a member of a collection is named: by key in parentheses, or by a method in the segment after it. */
const collections: Readonly<Record<string, Collection>> = {
  lists: { key: naming('list', 'id', 'guid'), members: { getbyid: naming('list', 'id', 'guid'), getbytitle: naming('list', 'title', 'text') } },
  fields: {
    key: naming('field', 'id', 'guid'),
    members: {
      getbyid: naming('field', 'id', 'guid'),
      getbytitle: naming('field', 'title', 'text'),
      getbyinternalnameortitle: naming('field', 'internalNameOrTitle', 'text'),
    },
  },
  fieldlinks: byGuid('fieldlink'),
  items: { key: naming('item', 'id', 'integer'), members: { getbyid: naming('item', 'id', 'integer'), getitembystringid: naming('item', 'id', 'integer') } },
  views: { key: naming('view', 'id', 'guid'), members: { getbyid: naming('view', 'id', 'guid'), getbytitle: naming('view', 'title', 'text') } },
  forms: byGuid('form'),
  contenttypes: { key: naming('contenttype', 'id', 'text'), members: { getbyid: naming('contenttype', 'id', 'text') } },
  sitegroups: {
    key: naming('group', 'id', 'integer'),
    textKey: naming('group', 'name', 'text'),
    members: { getbyid: naming('group', 'id', 'integer'), getbyname: naming('group', 'name', 'text') },
  },
  groups: { key: naming('group', 'id', 'integer'), members: { getbyid: naming('group', 'id', 'integer'), getbyname: naming('group', 'name', 'text') } },
  siteusers: users,
  users,
  roledefinitions: roles,
  roledefinitionbindings: roles,
  roleassignments: { key: naming('roleassignment', 'id', 'integer'), members: { getbyprincipalid: naming('roleassignment', 'id', 'integer') } },
  attachmentfiles: {
    key: naming('attachment', 'name', 'text'),
    members: { getbyfilename: naming('attachment', 'name', 'text'), getbyfilenameaspath: naming('attachment', 'name', 'text') },
  },
  versions: byNumber('version'),
  comments: byNumber('comment'),
  replies: byNumber('reply'),
  recyclebin: byGuid('recyclebinitem'),
  files: { key: naming('file', 'name', 'text'), members: { getbyname: naming('file', 'name', 'text'), getbyurl: naming('file', 'name', 'text') } },
  folders: { key: naming('folder', 'url', 'url'), members: { getbyname: naming('folder', 'url', 'url'), getbyurl: naming('folder', 'url', 'url') } },
  usercustomactions: byGuid('usercustomaction'),
  subscriptions: byGuid('subscription'),
};

/** Segments that name one thing by themselves, with their argument. */
const calls: Readonly<Record<string, Naming>> = {
  getlist: naming('list', 'url', 'url'),
  getlistusingpath: naming('list', 'url', 'url'),
  getitembyid: naming('item', 'id', 'integer'),
  getitembyuniqueid: naming('item', 'uniqueId', 'guid'),
  getview: naming('view', 'id', 'guid'),
  getuserbyid: naming('user', 'id', 'integer'),
  getfilebyid: naming('file', 'id', 'guid'),
  getfilebyserverrelativeurl: naming('file', 'url', 'url'),
  getfilebyserverrelativepath: naming('file', 'url', 'url'),
  getfolderbyid: naming('folder', 'id', 'guid'),
  getfolderbyserverrelativeurl: naming('folder', 'url', 'url'),
  getfolderbyserverrelativepath: naming('folder', 'url', 'url'),
};

/** Segments that name one thing without an argument. */
const constants: Readonly<Record<string, { readonly noun: string; readonly target: Target }>> = {
  defaultview: { noun: 'view', target: { by: 'default', value: true } },
  rootfolder: { noun: 'folder', target: { by: 'root', value: '' } },
  currentuser: { noun: 'user', target: { by: 'current', value: true } },
  associatedownergroup: { noun: 'group', target: { by: 'associated', value: 'owner' } },
  associatedmembergroup: { noun: 'group', target: { by: 'associated', value: 'member' } },
  associatedvisitorgroup: { noun: 'group', target: { by: 'associated', value: 'visitor' } },
};

/** Our own words for things, which no client writes with an argument: `list('x')` names no list. */
const nouns: ReadonlySet<string> = new Set([...Object.values(collections).map(({ key }) => key.noun), ...Object.values(calls).map(({ noun }) => noun)]);

/**
 * Parses the path after `_api/`, still percent-encoded. `raw` is `QueryOptions.raw`, where `@v` aliases stand.
 * Throws SharePointError 400 when the grammar is broken.
 */
export function parsePath(encoded: string, raw: Readonly<Record<string, string>>): ParsedPath {
  const parts = segments(encoded, raw);
  const words: string[] = [];
  const targets: Record<string, Target> = {};
  let last: Segment | undefined;
  for (let at = 0; at < parts.length; at += 1) {
    const [part, following] = [parts[at] as Segment, parts[at + 1]];
    const found = namedBy(part, following, encoded, words);
    last = found ? undefined : part;
    if (found) {
      name(words, targets, found);
      if (found.twoSegments) at += 1;
    } else {
      words.push(part.name);
      if (part.args[0] && following && !nouns.has(part.name)) targets[part.name] = { by: part.args[0].name ?? '0', value: part.args[0].value };
    }
  }
  return { path: rooted(words).join('/'), targets, args: argumentsOf(last) };
}

interface Named {
  readonly noun: string;
  readonly target: Target;
  readonly twoSegments?: boolean;
}

/** The noun that a segment names, by itself or with the one after it; null for a collection or a method. */
function namedBy(part: Segment, following: Segment | undefined, path: string, words: readonly string[]): Named | null {
  const collection = known(collections, part.name);
  if (part.args.length > 0) {
    const naming = collection ? keyOf(collection, part) : known(calls, part.name);
    return naming ? { noun: naming.noun, target: target(naming, part, path, words) } : null;
  }
  const member = following && collection && known(collection.members, following.name);
  if (member) return { noun: member.noun, target: target(member, following, path, words), twoSegments: true };
  return known(constants, part.name) ?? null;
}

const keyOf = ({ key, textKey }: Collection, { args }: Segment): Naming => (textKey && typeof args[0]?.value === 'string' ? textKey : key);

/** Folders below each other become one. */
function name(words: string[], targets: Record<string, Target>, { noun, target }: Named): void {
  const nested = noun === 'folder' && words.at(-1) === 'folder';
  targets[noun] = nested ? below(targets.folder, String(target.value)) : target;
  if (!nested) words.push(noun);
}

/** The site collection's root web is the web: this host has no subwebs. */
function rooted(words: readonly string[]): readonly string[] {
  if (words[0] === 'site' && words[1] === 'rootweb') return ['web', ...words.slice(2)];
  return words[0] === 'lists' || words[0] === 'list' ? ['web', ...words] : words;
}

function argumentsOf(segment: Segment | undefined): Readonly<Record<string, ArgumentValue>> {
  return Object.fromEntries((segment?.args ?? []).map(({ name, value }, position) => [name ?? String(position), value]));
}

function target({ by, kind, noun }: Naming, { args }: Segment, path: string, words: readonly string[]): Target {
  const value = args[0]?.value;
  if (args.length !== 1 || value === undefined || value === null) throw invalidExpression(path);
  if (kind === 'guid') return { by, value: guidOf(value) };
  if (kind === 'integer') return { by, value: integerOf(value, path) };
  if (typeof value !== 'string') throw invalidExpression(path);
  // folders('Documents') names a folder of the web's root; folders('/sites/x/Documents') says where it is.
  if (noun === 'folder' && words.at(-1) !== 'folder' && !value.startsWith('/')) return { by: 'root', value };
  return { by, value };
}

function below(folder: Target | undefined, child: string): Target {
  if (!folder || child.startsWith('/')) return { by: 'url', value: child };
  if (folder.by === 'id') throw notEmulated('A folder below a folder named by its id');
  return { by: folder.by, value: [folder.value, child].filter((part) => part !== '').join('/') };
}

function guidOf(value: ArgumentValue): string {
  const text = bareGuid(String(value));
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw invalidGuid();
  return text;
}

/** Numbers may come quoted: comment ids are strings on the wire. */
function integerOf(value: ArgumentValue, path: string): number {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) throw invalidExpression(path);
  return number;
}

function known<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
