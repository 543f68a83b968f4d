/** SP.RoleDefinition and SP.RoleAssignment as SharePoint Online answers them. */
import type { RoleAssignmentRow, RoleDefinitionRow, Securable } from '../../engine';
import type { Call, Entity } from '../wire';
import { principalEntity } from './principal';

export const roleDefinitionEntity = (role: RoleDefinitionRow): Entity => ({
  type: 'SP.RoleDefinition',
  url: `Web/RoleDefinitions(${role.id})`,
  properties: {
    BasePermissions: role.permissions,
    Description: role.description === '' ? null : role.description,
    Hidden: role.hidden,
    Id: role.id,
    Name: role.name,
    Order: role.order,
    RoleTypeKind: role.roleTypeKind,
  },
});

/** `securableUrl`: the entity url of the web, list or item that the assignment stands on. */
export function roleAssignmentEntity(call: Call, securableUrl: string, row: RoleAssignmentRow): Entity {
  const { session } = call;
  return {
    type: 'SP.RoleAssignment',
    url: `${securableUrl}/RoleAssignments/GetByPrincipalId(${row.principalId})`,
    properties: { PrincipalId: row.principalId },
    navigation: {
      Member: () => principalEntity(call, row.principalId),
      RoleDefinitionBindings: () =>
        session
          .roleDefinitions()
          .filter(({ id }) => row.roleDefinitionIds.includes(id))
          .map(roleDefinitionEntity),
    },
  };
}

/** For the navigation table of whatever can be secured. */
export const roleAssignmentEntities = (call: Call, on: Securable, securableUrl: string): readonly Entity[] =>
  call.session.roleAssignments(on).map((row) => roleAssignmentEntity(call, securableUrl, row));
