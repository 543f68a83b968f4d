/** Role definitions of the site, and role assignments, inheritance and effective permissions of web, lists and items. */
import { SharePointError } from '../../engine';
import type { Permissions, RoleAssignmentRow, RoleDefinitionRow, Securable } from '../../engine';
import { collection } from '../collection';
import { itemEntity, itemUrl } from '../present/item';
import { listEntity, listUrl } from '../present/list';
import { roleAssignmentEntity, roleAssignmentEntities, roleDefinitionEntity } from '../present/role';
import { webEntity } from '../present/web';
import { argument, bodyValue, idOf, itemOf, listOf, targetOf, textArgument, wrongType } from '../targets';
import { typedBody } from '../typedBody';
import type { Answer, Call, Entity, Route } from '../wire';

const roleKinds = { Name: 'string', Description: 'string', Order: 'number', BasePermissions: 'object', Hidden: 'boolean' } as const;
/** [MEM: status] */
const missing = (): SharePointError => new SharePointError(404, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

/** What a path secures: the innermost of item, list and web. */
function securable(call: Call): { readonly on: Securable; readonly url: string } {
  if (call.targets.item !== undefined) {
    const { list, item } = itemOf(call);
    return { on: { kind: 'item', listId: list.id, itemId: item.id }, url: itemUrl(list, item) };
  }
  if (call.targets.list === undefined) return { on: { kind: 'web' }, url: 'Web' };
  const list = listOf(call);
  return { on: { kind: 'list', listId: list.id }, url: listUrl(list) };
}

function roleOf(call: Call): RoleDefinitionRow {
  const { by, value } = targetOf(call, 'roledefinition');
  const wanted: (role: RoleDefinitionRow) => boolean =
    by === 'id'
      ? ({ id }) => id === value
      : by === 'type'
        ? ({ roleTypeKind }) => roleTypeKind === value
        : ({ name }) => name.toLowerCase() === String(value).toLowerCase();
  const role = call.session.roleDefinitions().find(wanted);
  if (!role) throw missing();
  return role;
}

function permissions(call: Call): Permissions | undefined {
  const sent = bodyValue(call, 'BasePermissions', 'object');
  if (!sent) return undefined;
  if (!/^\d{1,10}$/.test(String(sent.High)) || !/^\d{1,10}$/.test(String(sent.Low))) throw wrongType('BasePermissions', 'object');
  return { High: String(sent.High), Low: String(sent.Low) };
}

function createRole(call: Call): Answer {
  typedBody(call, 'SP.RoleDefinition', roleKinds);
  const role = call.session.createRoleDefinition({
    name: bodyValue(call, 'Name', 'string') ?? '',
    description: bodyValue(call, 'Description', 'string') ?? '',
    order: bodyValue(call, 'Order', 'number') ?? 0,
    permissions: permissions(call) ?? { High: '0', Low: '0' },
  });
  const entity = roleDefinitionEntity(role);
  return { kind: 'entity', status: 201, entity, location: `${call.webUrl}/_api/${entity.url}` };
}

function changeRole(call: Call): Answer {
  const body = typedBody(call, 'SP.RoleDefinition', roleKinds);
  const base = permissions(call);
  call.session.updateRoleDefinition(roleOf(call).id, base ? { ...body, BasePermissions: base } : body);
  return { kind: 'empty', status: 204 };
}

function assignment(call: Call): { readonly on: Securable; readonly url: string; readonly row: RoleAssignmentRow } {
  const { on, url } = securable(call);
  const row = call.session.roleAssignments(on).find(({ principalId }) => principalId === idOf(call, 'roleassignment'));
  if (!row)
    throw new SharePointError(
      404,
      '-2146232832, Microsoft.SharePoint.SPException',
      'Can not find the principal with id: '.concat(String(idOf(call, 'roleassignment'))),
    );
  return { on, url, row };
}

function numberArgument(call: Call, name: string, position: number): number {
  const value = argument(call, name, position);
  if (typeof value !== 'number') throw wrongType(name, 'number');
  return value;
}

function booleanArgument(call: Call, name: string, position: number): boolean {
  const value = argument(call, name, position) ?? false;
  if (typeof value !== 'boolean') throw wrongType(name, 'boolean');
  return value;
}

const done =
  (work: (call: Call, on: Securable) => void): ((call: Call) => Answer) =>
  (call) => {
    work(call, securable(call).on);
    return { kind: 'null' };
  };

/** The path of an entity that its own navigation table holds. */
function follow(name: 'Member' | 'RoleDefinitionBindings'): (call: Call) => Answer {
  return (call) => {
    const { url, row } = assignment(call);
    const found = roleAssignmentEntity(call, url, row).navigation?.[name]?.() ?? null;
    if (found === null) return { kind: 'null' };
    return isMany(found) ? collection(call, 'SP.ApiData.RoleDefinitions', found) : { kind: 'entity', status: 200, entity: found };
  };
}

const isMany = (value: Entity | readonly Entity[]): value is readonly Entity[] => Array.isArray(value);

/** What a securable inherits from: itself when it has roles of its own. */
function uniqueAncestor(call: Call): Answer {
  const list = call.targets.list === undefined ? null : listOf(call);
  const item = call.targets.item === undefined ? null : itemOf(call).item;
  const entity =
    list && item?.hasUniqueRoleAssignments
      ? itemEntity(call, list, item)
      : list?.hasUniqueRoleAssignments
        ? listEntity(call, list)
        : webEntity(call, call.session.web());
  return { kind: 'entity', status: 200, entity };
}

function userPermissions(call: Call): Answer {
  const user = call.session.userByLoginName(textArgument(call, 'userName'));
  return {
    kind: 'object',
    value: { ...call.session.effectivePermissions(securable(call).on, user.id) },
    type: 'SP.BasePermissions',
    name: 'GetUserEffectivePermissions',
  };
}

const under = (parent: 'web' | 'web/list' | 'web/list/item'): readonly Route[] => [
  {
    verb: 'GET',
    path: `${parent}/roleassignments`,
    writes: false,
    answer: (call) => collection(call, 'SP.ApiData.RoleAssignments', roleAssignmentEntities(call, securable(call).on, securable(call).url)),
  },
  {
    verb: 'GET',
    path: `${parent}/roleassignment`,
    writes: false,
    answer: (call) => ({ kind: 'entity', status: 200, entity: roleAssignmentEntity(call, assignment(call).url, assignment(call).row) }),
  },
  {
    verb: 'DELETE',
    path: `${parent}/roleassignment`,
    writes: true,
    answer: (call) => (call.session.removeRoleAssignment(assignment(call).on, assignment(call).row.principalId), { kind: 'empty', status: 200 }),
  },
  { verb: 'GET', path: `${parent}/roleassignment/member`, writes: false, answer: follow('Member') },
  { verb: 'GET', path: `${parent}/roleassignment/roledefinitionbindings`, writes: false, answer: follow('RoleDefinitionBindings') },
  {
    verb: 'POST',
    path: `${parent}/roleassignments/addroleassignment`,
    writes: true,
    answer: done((call, on) => call.session.addRoleAssignment(on, numberArgument(call, 'principalid', 0), numberArgument(call, 'roledefid', 1))),
  },
  {
    verb: 'POST',
    path: `${parent}/roleassignments/removeroleassignment`,
    writes: true,
    answer: done((call, on) => call.session.removeRoleAssignment(on, numberArgument(call, 'principalid', 0), numberArgument(call, 'roledefid', 1))),
  },
  {
    verb: 'POST',
    path: `${parent}/breakroleinheritance`,
    writes: true,
    answer: done((call, on) =>
      call.session.breakRoleInheritance(on, booleanArgument(call, 'copyroleassignments', 0), booleanArgument(call, 'clearsubscopes', 1)),
    ),
  },
  { verb: 'POST', path: `${parent}/resetroleinheritance`, writes: true, answer: done((call, on) => call.session.resetRoleInheritance(on)) },
  {
    verb: 'GET',
    path: `${parent}/effectivebasepermissions`,
    writes: false,
    answer: (call) => ({
      kind: 'object',
      value: { ...call.session.effectivePermissions(securable(call).on) },
      type: 'SP.BasePermissions',
      name: 'EffectiveBasePermissions',
    }),
  },
  { verb: 'GET', path: `${parent}/getusereffectivepermissions`, writes: false, answer: userPermissions },
  { verb: 'GET', path: `${parent}/firstuniqueancestorsecurableobject`, writes: false, answer: uniqueAncestor },
];

export const securityRoutes: readonly Route[] = [
  ...under('web'),
  ...under('web/list'),
  ...under('web/list/item'),
  {
    verb: 'GET',
    path: 'web/roledefinitions',
    writes: false,
    answer: (call) => collection(call, 'SP.ApiData.RoleDefinitions', call.session.roleDefinitions().map(roleDefinitionEntity)),
  },
  { verb: 'POST', path: 'web/roledefinitions', writes: true, answer: createRole },
  { verb: 'GET', path: 'web/roledefinition', writes: false, answer: (call) => ({ kind: 'entity', status: 200, entity: roleDefinitionEntity(roleOf(call)) }) },
  { verb: 'MERGE', path: 'web/roledefinition', writes: true, answer: changeRole },
  {
    verb: 'DELETE',
    path: 'web/roledefinition',
    writes: true,
    answer: (call) => (call.session.deleteRoleDefinition(roleOf(call).id), { kind: 'empty', status: 200 }),
  },
];
