/** SharePoint's permission bits, as far as provisioning asks for them: what each access level must have, and what a plan needs. */
import type { PermissionMask, RoleDefinition } from '../data/administration';
import type { Access } from '../domain/permissions';

/** SP.PermissionKind: the bit's number, from 1. */
const kinds = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  openItems: 6,
  cancelCheckout: 9,
  manageLists: 12,
  open: 17,
  viewPages: 18,
  createGroups: 25,
  managePermissions: 26,
  manageWeb: 31,
  useRemoteApis: 38,
} as const;
export type Right = keyof typeof kinds;

const halfBits = 32;

/** Bit operators of JavaScript are signed: the unsigned shift keeps bit 32 a bit. */
export function hasRight({ High, Low }: PermissionMask, right: Right): boolean {
  const bit = kinds[right] - 1;
  return bit < halfBits ? ((Number(Low) >>> bit) & 1) === 1 : ((Number(High) >>> (bit - halfBits)) & 1) === 1;
}

export type Level = Exclude<Access, 'none'>;
interface LevelRule {
  /** SP.RoleType of SharePoint's own permission level: its name follows the site's language. Absent where SharePoint has none. */
  readonly roleTypeKind?: number;
  readonly needs: readonly Right[];
  /** With more than this it would let people past the rules of the lists. */
  readonly without: readonly Right[];
  /** Ours, for a site whose own level was changed or removed. */
  readonly own: { readonly name: string; readonly description: string; readonly permissions: PermissionMask };
}
const reading: readonly Right[] = ['viewListItems', 'openItems', 'open', 'viewPages', 'useRemoteApis'];
const writing: readonly Right[] = [...reading, 'addListItems', 'editListItems', 'deleteListItems'];

/** The masks are those of SharePoint Online's own Read, Contribute, Edit (and Cancel Checkout) and Full Control. */
export const levelRules: Readonly<Record<Level, LevelRule>> = {
  read: {
    roleTypeKind: 2,
    needs: reading,
    without: ['addListItems', 'editListItems', 'deleteListItems', 'manageLists', 'cancelCheckout'],
    own: { name: 'Framsyn Läsa', description: 'Kan läsa. Skapad av Framsyn.', permissions: { High: '176', Low: '138612833' } },
  },
  append: {
    needs: [...reading, 'addListItems'],
    without: ['editListItems', 'deleteListItems', 'manageLists', 'cancelCheckout', 'managePermissions'],
    own: {
      name: 'Framsyn Lägga till',
      description: 'Kan läsa och lägga till objekt, men inte ändra eller ta bort dem. Skapad av Framsyn.',
      permissions: { High: '176', Low: '138612835' },
    },
  },
  contribute: {
    roleTypeKind: 3,
    needs: writing,
    without: ['manageLists', 'cancelCheckout', 'managePermissions'],
    own: {
      name: 'Framsyn Bidra',
      description: 'Kan lägga till, ändra och ta bort objekt, men inte hantera listor. Skapad av Framsyn.',
      permissions: { High: '432', Low: '1011028719' },
    },
  },
  edit: {
    // SharePoint's own Edit lacks Cancel Checkout, which the setting's own page names as what lifts own-items rules (docs/adr/0006).
    roleTypeKind: 6,
    needs: [...writing, 'manageLists', 'cancelCheckout'],
    without: ['managePermissions'],
    own: {
      name: 'Framsyn Redigera',
      description: 'Kan lägga till, ändra och ta bort allas objekt och hantera listor. Skapad av Framsyn.',
      permissions: { High: '432', Low: '1011031023' },
    },
  },
  full: {
    roleTypeKind: 5,
    needs: [...writing, 'manageLists', 'managePermissions', 'manageWeb'],
    without: [],
    own: {
      name: 'Framsyn Fullständig behörighet',
      description: 'Fullständig behörighet. Skapad av Framsyn.',
      permissions: { High: '2147483647', Low: '4294967295' },
    },
  },
};
export const levels = Object.keys(levelRules) as readonly Level[];

/** SharePoint gives Limited Access by itself to whoever has rights somewhere below; it is nobody's to take. */
export const limitedAccess = 1;

const fits = (definition: RoleDefinition, { needs, without }: LevelRule): boolean =>
  needs.every((right) => hasRight(definition.permissions, right)) && !without.some((right) => hasRight(definition.permissions, right));

/** The site's permission level for ours: SharePoint's own when it is as it came, else the one that we made. */
export function definitionFor(level: Level, definitions: readonly RoleDefinition[]): RoleDefinition | undefined {
  const rule = levelRules[level];
  const own = definitions.find(({ name }) => name === rule.own.name);
  return (
    (rule.roleTypeKind === undefined ? undefined : definitions.find((definition) => definition.roleTypeKind === rule.roleTypeKind && fits(definition, rule))) ??
    own
  );
}
