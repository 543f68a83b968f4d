/** The change log: getchanges of a list and of the web. */
import { SharePointError } from '../../engine';
import type { ChangeRow } from '../../engine';
import { changeEntity } from '../present/change';
import { sequenceOf } from '../present/changeToken';
import { notEmulated } from '../../odata/refusal';
import { bodyValue, listOf, wrongType } from '../targets';
import { typedBody } from '../typedBody';
import type { Answer, Call, Route } from '../wire';

/** SP.ChangeQuery's flags: objects and kinds of change. A change is answered when one flag of each row says so. */
const objectFlags = { item: 'Item', list: 'List', field: 'Field', view: 'View', web: 'Web', user: 'User', group: 'Group' } satisfies Record<
  ChangeRow['object'],
  string
>;
const typeFlags = {
  1: 'Add',
  2: 'Update',
  3: 'DeleteObject',
  4: 'Rename',
  5: 'Move',
  6: 'Move',
  7: 'Restore',
  8: 'RoleDefinitionAdd',
  9: 'RoleDefinitionDelete',
  10: 'RoleDefinitionUpdate',
  11: 'RoleAssignmentAdd',
} satisfies Record<ChangeRow['type'], string>;
const mostChanges = 1000;

type Query = Readonly<Record<string, unknown>>;

function sequence(query: Query, name: 'ChangeTokenStart' | 'ChangeTokenEnd'): number | null {
  const token = query[name];
  if (token === undefined || token === null) return null;
  const text = typeof token === 'object' && 'StringValue' in token ? token.StringValue : undefined;
  if (typeof text !== 'string') throw wrongType(name, 'object');
  const found = sequenceOf(text);
  // [MEM] words; code of SPException.
  if (found === null) throw new SharePointError(400, '-2147024809, System.ArgumentException', 'The changeToken is invalid.');
  return found;
}

function wanted(query: Query, change: ChangeRow, end: number | null): boolean {
  const flagged = (name: string): boolean => query[name] === true;
  return (end === null || change.sequence <= end) && flagged(objectFlags[change.object]) && flagged(typeFlags[change.type]);
}

function limitOf(query: Query): number {
  const limit = query.FetchLimit;
  if (limit === undefined || limit === null) return mostChanges;
  const number = Number(limit); // Edm.Int64: a string in verbose
  if (!Number.isSafeInteger(number) || number < 1) throw wrongType('FetchLimit', 'number');
  return Math.min(number, mostChanges);
}

/** Other flags of SP.ChangeQuery: nothing that they ask for happens here. */
const unseen = [
  'Activity',
  'Alert',
  'ContentType',
  'File',
  'Folder',
  'GroupMembershipAdd',
  'GroupMembershipDelete',
  'IgnoreStartTokenNotFoundError',
  'Navigation',
  'RecursiveAll',
  'RequireSecurityTrim',
  'RoleAssignmentDelete',
  'SecurityPolicy',
  'Site',
  'SystemUpdate',
];
const flags = Object.fromEntries(
  [...Object.values(objectFlags), ...Object.values(typeFlags), ...unseen, 'LatestFirst'].map((name) => [name, 'boolean' as const]),
);

function changeQuery(call: Call): Query {
  const { FetchLimit, ...query } = bodyValue(call, 'query', 'object') ?? {};
  typedBody(call, 'SP.ChangeQuery', { ...flags, ChangeTokenStart: 'object', ChangeTokenEnd: 'object' }, query);
  if (query.LatestFirst === true) throw notEmulated('LatestFirst of a change query');
  return { ...query, FetchLimit };
}

/** Reads on behind changes of kinds not asked for, so that an empty answer means that there is nothing more. */
function answer(call: Call): Answer {
  const list = call.targets.list === undefined ? null : listOf(call);
  const query = changeQuery(call);
  const [limit, end] = [limitOf(query), sequence(query, 'ChangeTokenEnd')];
  const found: ChangeRow[] = [];
  for (let after = sequence(query, 'ChangeTokenStart'); ;) {
    const page = call.session.changes(list?.id ?? null, after, mostChanges);
    found.push(...page.filter((change) => wanted(query, change, end)).slice(0, limit - found.length));
    after = page.at(-1)?.sequence ?? null;
    if (page.length < mostChanges || found.length >= limit) break;
  }
  return { kind: 'collection', context: 'SP.ApiData.ChangeItems', entities: found.map((change) => changeEntity(call, change, list?.id ?? null)) };
}

export const changeRoutes: readonly Route[] = [
  { verb: 'POST', path: 'web/getchanges', writes: false, answer },
  { verb: 'POST', path: 'web/list/getchanges', writes: false, answer },
];
