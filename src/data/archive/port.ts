/** What export and import ask of a site besides the lists' repositories. `sharepoint/archiveSite.ts` answers over REST. */
import type { Row } from '../../schema/codec';
import type { ListDefinition } from '../../schema/field';
import type { ItemsRequest, Made, Operation, SiteState, StateRequest } from '../administration';
import type { DataSource, Result } from '../ports';

/** Who somebody is in SharePoint: the name that the person signs in by, and what people call them. */
export interface Identity {
  readonly login: string;
  readonly title: string;
  readonly email?: string;
}

/** When an item was made and changed, and by whom. Absent persons are left as they are. */
export interface Stamp {
  readonly id: number;
  readonly created: string;
  readonly modified: string;
  readonly author?: string;
  readonly editor?: string;
}

export interface ArchiveSite {
  /** Absolute, without a closing slash. */
  readonly siteUrl: string;
  readonly data: DataSource;
  /** The whole state in one reading. */
  read(request: StateRequest): Promise<Result<SiteState>>;
  /** Items by id, after one, whatever the list's size. */
  items(request: ItemsRequest): Promise<Result<readonly Row[]>>;
  /** One `$batch`, in order, sent once: what has no answer may have been done. At most 100. */
  execute(operations: readonly Operation[]): Promise<readonly Result<Made>[]>;
  /** Takes the next id of a list out of use, so that the ids after a gap can be kept; the id. Sent once. */
  skipIds(list: ListDefinition, count: number): Promise<Result<readonly number[]>>;
  /** For good, past the recycle bin. */
  erase(list: ListDefinition, ids: readonly number[]): Promise<Result<void>>;
  /** The site's number for each person; undefined for whom the tenant does not know. */
  ensurePeople(people: readonly Identity[]): Promise<Result<readonly (number | undefined)[]>>;
  /** By the form path, which alone sets them; that takes full control. What SharePoint refuses is seen when the items are read again. */
  stamp(list: ListDefinition, stamps: readonly Stamp[]): Promise<Result<void>>;
  /** The content of a file on an item. */
  file(list: ListDefinition, id: number, name: string): Promise<Result<Uint8Array>>;
}
