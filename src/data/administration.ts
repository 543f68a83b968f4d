/**
 * What provisioning asks of a site, in SharePoint's own terms but not in its protocol: the whole state in one reading, and
 * operations that travel many at a time. Lists go by their address ('Lists/Signals'): titles are display only.
 */
import type { Row } from '../schema/codec';
import type { Notice, Result } from './ports';

/** SP.BasePermissions: two decimal strings of 32 bits each. */
export interface PermissionMask {
  readonly High: string;
  readonly Low: string;
}
export interface Principal {
  readonly id: number;
  readonly title: string;
}
export interface RoleDefinition {
  readonly id: number;
  readonly name: string;
  readonly roleTypeKind: number;
  readonly permissions: PermissionMask;
}
export interface RoleAssignment {
  readonly principalId: number;
  /** A person's, a group's or an app's name. */
  readonly title?: string;
  readonly roleIds: readonly number[];
}

export interface FieldState {
  readonly id: string;
  readonly internalName: string;
  readonly title: string;
  readonly type: string;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** SharePoint's own, or hidden from people: none of a user's columns. */
  readonly native: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly string[];
}
export interface ViewState {
  readonly title: string;
  readonly isDefault: boolean;
  readonly url: string;
  readonly fields: readonly string[];
}

export interface ListState {
  readonly id: string;
  readonly title: string;
  readonly itemCount: number;
  readonly attachments: boolean;
  readonly versioning: boolean;
  readonly versionLimit: number;
  /** 1: all items, 2: own items. */
  readonly readSecurity: number;
  readonly writeSecurity: number;
  readonly uniquePermissions: boolean;
  readonly fields: readonly FieldState[];
  readonly views: readonly ViewState[];
  /** Absent: the caller may not see them. */
  readonly roleAssignments?: readonly RoleAssignment[];
}

export interface SiteState {
  readonly title: string;
  readonly permissions: PermissionMask;
  readonly me: Principal & { readonly isSiteAdmin: boolean; readonly groupIds: readonly number[] };
  readonly ownersGroup?: Principal;
  readonly groups: readonly Principal[];
  readonly roleDefinitions: readonly RoleDefinition[];
  /** Absent: the caller may not see them. */
  readonly roleAssignments?: readonly RoleAssignment[];
  /** By address; null: there is no such list, or it may not be seen. */
  readonly lists: Readonly<Record<string, ListState | null>>;
  /** Every list that the caller sees, ours and others; absent: the caller may not see them. */
  readonly places?: readonly ListPlace[];
  /** How many are in each group, by its id. Only when they were asked for, and the caller may see them. */
  readonly members?: Readonly<Record<number, number>>;
  /** The rows that were asked for; empty when their list or a column is missing. */
  readonly rows: readonly Row[];
}
/** A list by its title and its address from the site ('Lists/Signals'). */
export interface ListPlace {
  readonly title: string;
  readonly address: string;
  readonly description: string;
  readonly itemCount: number;
}
export interface StateRequest {
  readonly lists: readonly string[];
  /** Also how many are in each group. */
  readonly members?: boolean;
  readonly rows: { readonly list: string; readonly select: readonly string[]; readonly filter: string };
}

type Properties = Readonly<Record<string, unknown>>;
/** `view`: its title, or null for the default view. `list` null: the site itself. */
export type Operation =
  | { readonly kind: 'createList'; readonly title: string; readonly properties: Properties }
  | { readonly kind: 'changeList'; readonly list: string; readonly properties: Properties }
  | { readonly kind: 'deleteList'; readonly list: string }
  | { readonly kind: 'createField'; readonly list: string; readonly xml: string }
  | { readonly kind: 'changeField'; readonly list: string; readonly internalName: string; readonly type: string; readonly properties: Properties }
  | { readonly kind: 'createView'; readonly list: string; readonly title: string }
  | { readonly kind: 'changeView'; readonly list: string; readonly view: string | null; readonly title: string }
  | { readonly kind: 'setViewXml'; readonly list: string; readonly view: string | null; readonly xml: string }
  | { readonly kind: 'createGroup'; readonly title: string; readonly description: string }
  | { readonly kind: 'createRole'; readonly name: string; readonly description: string; readonly permissions: PermissionMask }
  | { readonly kind: 'breakInheritance'; readonly list: string }
  | { readonly kind: 'grant'; readonly list: string | null; readonly principalId: number; readonly roleId: number }
  | { readonly kind: 'revoke'; readonly list: string | null; readonly principalId: number; readonly roleId: number }
  | { readonly kind: 'addItem'; readonly list: string; readonly body: Row }
  | { readonly kind: 'changeItem'; readonly list: string; readonly id: number; readonly etag: string; readonly body: Row };

/** What was made, when something was: a list's GUID, a group's or a role's number. */
export interface Made {
  readonly id?: string | number;
}

export interface ItemsRequest {
  readonly list: string;
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly after: number;
  readonly top: number;
}

export interface SiteAdministration {
  /** A call a hundred parts: two for all lists. */
  read(request: StateRequest): Promise<Result<SiteState>>;
  /** One `$batch`, in order. One that fails stops nothing: each has its own outcome. At most 100. */
  execute(operations: readonly Operation[]): Promise<readonly Result<Made>[]>;
  /** Items by id, after one; at most 5,000. However many the list has: nothing is filtered or sorted. */
  items(request: ItemsRequest): Promise<Result<readonly Row[]>>;
  /** The server's clock; null: the answer said no time. */
  serverTime(): Promise<Result<Date | null>>;
  /** As DataSource.onNotice: that a call waits for the server, where the way there can tell. */
  onNotice?(listener: (notice: Notice) => void): () => void;
}
