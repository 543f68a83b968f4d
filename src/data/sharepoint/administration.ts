/** Site administration over SharePoint's REST: what @pnp/sp addresses, carried by the transport in batches. */
import type { SPFI } from '@pnp/sp';
import type { Row } from '../../schema/codec';
import type { ItemsRequest, Made, Operation, SiteAdministration, SiteState, StateRequest } from '../administration';
import type { Result } from '../ports';
import type { Settled } from './delivery';
import { composeBatch, readBatch } from './batch';
import { systemClock } from './clock';
import { isError, succeeded, toError } from './errors';
import type { Call } from './exchange';
import { openSite, type SharePointOptions } from './index';
import { readOf, writeOf } from './pnp';
import { grantsOf, listStateOf, siteStateOf, unexpectedIn } from './siteState';

/** A new column is named after Name in its XML (SP.AddFieldOptions.AddFieldInternalNameHint). */
const internalNameHint = 8;
const customList = 100;
const restrictedGroup = { AllowMembersEditMembership: false, OnlyAllowMembersViewMembership: false, AllowRequestToJoinLeave: false };

type Addressed = Parameters<typeof writeOf>[0];
type Calls = { readonly [K in Operation['kind']]: (operation: Extract<Operation, { kind: K }>) => Call };

/** Provisioning's port over SharePoint's REST: a reading is one `$batch`, and so are up to a hundred operations. */
export function createAdministration(options: SharePointOptions): SiteAdministration {
  const { sp, transport, siteUrl } = openSite(options);
  const root = new URL(siteUrl).pathname.replace(/\/$/, '');
  const listAt = (list: string): ReturnType<SPFI['web']['getList']> => sp.web.getList(`${root}/${list}`);
  const makers = callsOf(sp, listAt);
  const { random } = options.clock ?? systemClock;
  const call = <K extends Operation['kind']>(operation: Extract<Operation, { kind: K }>): Call => (makers[operation.kind] as Calls[K])(operation);
  const get = (query: Addressed, path: string): Promise<Settled> => transport.read(pathOf(query, path));

  /** All parts are asked for in the same turn, so that they travel in one batch. */
  async function read(request: StateRequest): Promise<Result<SiteState>> {
    const [web, me, owners, groups, roles, assignments, places, grants, members, rows, lists] = await Promise.all([
      get(sp.web, '?$select=Id,Title,EffectiveBasePermissions'),
      get(sp.web, 'currentuser?$select=Id,Title,IsSiteAdmin,Groups/Id&$expand=Groups'),
      get(sp.web, 'associatedownergroup?$select=Id,Title'),
      get(sp.web, 'sitegroups?$select=Id,Title'),
      get(sp.web, 'roledefinitions?$select=Id,Name,RoleTypeKind,BasePermissions'),
      get(sp.web, assignmentsPath),
      get(sp.web, 'lists?$select=Title,Description,ItemCount,RootFolder/ServerRelativeUrl&$expand=RootFolder'),
      // Of all lists at once: a question for rights costs five units, whatever it covers.
      get(sp.web, `lists?$select=Id,${grantFields}&$expand=RoleAssignments/Member,RoleAssignments/RoleDefinitionBindings`),
      // Apart from the groups: a group that hides its members from the caller must not take the others with it.
      request.members === true ? get(sp.web, 'sitegroups?$select=Id,Users/Id&$expand=Users') : undefined,
      get(listAt(request.rows.list), `items?$select=${request.rows.select.join(',')}&$filter=${encodeURIComponent(request.rows.filter)}`),
      Promise.all(request.lists.map((list) => get(listAt(list), listPath))),
    ]);
    const answers = { web, me, owners, groups, roles, assignments, places, grants, ...(members === undefined ? {} : { members }), rows };
    const failure = unexpectedIn(answers, lists);
    if (failure !== undefined) return { ok: false, error: toError(failure, { attempted: 'read' }) };
    const granted = grantsOf(grants);
    const listStates = Object.fromEntries(request.lists.map((list, index) => [list, listStateOf(lists[index] as Settled, granted)]));
    return { ok: true, value: siteStateOf(answers, listStates, root) };
  }

  async function execute(operations: readonly Operation[]): Promise<readonly Result<Made>[]> {
    const calls = operations.map((operation) => call(operation));
    // Once: making a view twice makes two. What has no answer is left to whoever looks at the site again.
    const settled = await transport.once(composeBatch(siteUrl, calls, random().toString(36).slice(2)));
    const answers = 'status' in settled && settled.status === 200 ? readBatch(settled, calls.length) : undefined;
    const unanswered: Settled = 'status' in settled && settled.status === 200 ? { trouble: 'offline' } : settled;
    return calls.map((_call, index) => outcomeOf(answers?.[index] ?? unanswered));
  }

  async function items({ list, select, expand, after, top }: ItemsRequest): Promise<Result<readonly Row[]>> {
    // A filter on Id that matches more than 5,000 items is refused past the threshold; a page after an item never is.
    const query = listAt(list)
      .items.select(...select)
      .expand(...expand)
      .skip(after)
      .top(top);
    const answer = succeeded(await transport.read(readOf(query)), { attempted: 'read' });
    if (isError(answer)) return { ok: false, error: answer };
    return { ok: true, value: (JSON.parse(answer.text) as { readonly value: readonly Row[] }).value };
  }

  /** Alone, so that it is an answer of its own: parts of a batch have no Date. */
  async function serverTime(): Promise<Result<Date | null>> {
    const answer = succeeded(await get(sp.web, '?$select=Id'), { attempted: 'read' });
    if (isError(answer)) return { ok: false, error: answer };
    const time = new Date(answer.headers['date'] ?? '');
    return { ok: true, value: Number.isNaN(time.getTime()) ? null : time };
  }

  return { read, execute, items, serverTime, onNotice: transport.onNotice };
}

const within = (name: string, fields: string): string =>
  fields
    .split(',')
    .map((field) => `${name}/${field}`)
    .join(',');
/** A list with its columns and views. */
const listPath = `?$select=${[
  'Id,Title,ItemCount,EnableAttachments,EnableVersioning,MajorVersionLimit,ReadSecurity,WriteSecurity,HasUniqueRoleAssignments',
  within('Fields', 'Id,InternalName,Title,TypeAsString,Required,Indexed,EnforceUniqueValues,FromBaseType,Hidden,SchemaXml'),
  within('Views', 'Title,DefaultView,ServerRelativeUrl,PersonalView,ViewFields'),
].join(',')}&$expand=Fields,Views,Views/ViewFields`;
const grantFields = within('RoleAssignments', 'PrincipalId,Member/Title,RoleDefinitionBindings/Id');
const assignmentsPath = 'roleassignments?$select=PrincipalId,Member/Title,RoleDefinitionBindings/Id&$expand=Member,RoleDefinitionBindings';

/** A path under what @pnp/sp has addressed, with a query of ours: they need none of @pnp/sp's modules in the bundle. */
function pathOf(query: Addressed, path: string): Call {
  const call = readOf(query);
  return { ...call, url: path.startsWith('?') ? `${call.url}${path}` : `${call.url}/${path}` };
}

const quoted = (text: string): string => encodeURIComponent(text.replace(/'/g, "''"));

function callsOf(sp: SPFI, listAt: (list: string) => Addressed): Calls {
  const at = (list: string | null): Addressed => (list === null ? sp.web : listAt(list));
  const post = (query: Addressed, path: string, body?: unknown): Call => under(writeOf(query, body === undefined ? {} : { body }), path);
  const merge = (query: Addressed, path: string, body: unknown): Call => under(writeOf(query, { method: 'MERGE', body, etag: '*' }), path);
  const view = (title: string | null): string => (title === null ? 'defaultview' : `views/getbytitle('${quoted(title)}')`);
  return {
    createList: ({ title, properties }) => post(sp.web, 'lists', { BaseTemplate: customList, Title: title, ...properties }),
    changeList: ({ list, properties }) => merge(listAt(list), '', properties),
    deleteList: ({ list }) => writeOf(listAt(list), { method: 'DELETE', etag: '*' }),
    createField: ({ list, xml }) => post(listAt(list), 'fields/createfieldasxml', { parameters: { SchemaXml: xml, Options: internalNameHint } }),
    // Properties of a column's own type (Choices, MaxLength) are taken in verbose JSON only, which names the type.
    changeField: ({ list, internalName, type, properties }) =>
      verbose(merge(listAt(list), `fields/getbyinternalnameortitle('${quoted(internalName)}')`, { __metadata: { type }, ...properties })),
    createView: ({ list, title }) => post(listAt(list), 'views', { Title: title, PersonalView: false }),
    changeView: ({ list, view: old, title }) => merge(listAt(list), view(old), { Title: title }),
    setViewXml: ({ list, view: of, xml }) => post(listAt(list), `${view(of)}/setviewxml`, { viewXml: xml }),
    createGroup: ({ title, description }) => post(sp.web, 'sitegroups', { Title: title, Description: description, ...restrictedGroup }),
    createRole: ({ name, description, permissions }) =>
      post(sp.web, 'roledefinitions', { Name: name, Description: description, Order: 200, BasePermissions: permissions }),
    // Without a copy: otherwise the site's members keep the Edit that they have on the site.
    breakInheritance: ({ list }) => post(listAt(list), 'breakroleinheritance(copyroleassignments=false,clearsubscopes=true)'),
    grant: ({ list, principalId, roleId }) => post(at(list), `roleassignments/addroleassignment(principalid=${principalId},roledefid=${roleId})`),
    revoke: ({ list, principalId, roleId }) => post(at(list), `roleassignments/removeroleassignment(principalid=${principalId},roledefid=${roleId})`),
    addItem: ({ list, body }) => post(listAt(list), 'items', body),
    changeItem: ({ list, id, etag, body }) => under(writeOf(listAt(list), { method: 'MERGE', body, etag }), `items(${id})`),
  };
}

const under = (call: Call, path: string): Call => (path === '' ? call : { ...call, url: `${call.url}/${path}` });

function verbose(call: Call): Call {
  return { ...call, headers: { ...call.headers, Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' } };
}

function outcomeOf(settled: Settled): Result<Made> {
  const answer = succeeded(settled, { attempted: 'change' });
  if (isError(answer)) return { ok: false, error: toError(settled, { attempted: 'change' }) };
  if (answer.text === '') return { ok: true, value: {} };
  const { Id } = JSON.parse(answer.text) as { readonly Id?: string | number };
  return { ok: true, value: Id === undefined ? {} : { id: Id } };
}
