/** What export and import ask of a site besides the lists' repositories. `sharepoint/archiveSite.ts` answers over REST. */
import type { Row } from '../../schema/codec';
import type { ListDefinition } from '../../schema/field';
import type { ItemsRequest, SiteState, StateRequest } from '../administration';
import type { DataSource, Result } from '../ports';

/** Who somebody is in SharePoint: the name that the person signs in by, and what people call them. */
export interface Identity {
  readonly login: string;
  readonly title: string;
  readonly email?: string;
}

/** Somebody on the site that is written to: the number there, and the name to sign in by there. */
export interface KnownPerson {
  readonly id: number;
  readonly login: string;
}

/** When an item was made and changed, and by whom. Absent persons are left as they are. */
export interface Stamp {
  readonly id: number;
  readonly created: string;
  readonly modified: string;
  readonly author?: string;
  readonly editor?: string;
}

/** The next item of a list. */
export interface Append {
  readonly list: ListDefinition;
  readonly body: Row;
}
export interface Change {
  readonly list: ListDefinition;
  readonly id: number;
  readonly body: Row;
}

export interface ArchiveSite {
  /** Absolute, without a closing slash. */
  readonly siteUrl: string;
  readonly data: DataSource;
  /** The whole state in one reading. */
  read(request: StateRequest): Promise<Result<SiteState>>;
  /** Items by id, after one, whatever the list's size. */
  items(request: ItemsRequest): Promise<Result<readonly Row[]>>;
  /** One `$batch`, in order; the id that each came to. Sent once: what has no answer may have been done. At most 100. */
  append(steps: readonly Append[]): Promise<readonly Result<number>[]>;
  /** Whatever the items hold, they hold this afterwards. In order. */
  change(changes: readonly Change[]): Promise<readonly Result<void>[]>;
  /** For good, past the recycle bin. */
  erase(items: readonly { readonly list: ListDefinition; readonly id: number }[]): Promise<Result<void>>;
  /** Who each person is on this site; undefined for whom the tenant does not know. */
  ensurePeople(people: readonly Identity[]): Promise<Result<readonly (KnownPerson | undefined)[]>>;
  /** By the form path, which alone sets them and takes full control. What SharePoint does not take is seen when the items are read again. */
  stamp(list: ListDefinition, stamps: readonly Stamp[]): Promise<Result<void>>;
  /** The content of a file on an item. */
  file(list: ListDefinition, id: number, name: string): Promise<Result<Uint8Array>>;
}
