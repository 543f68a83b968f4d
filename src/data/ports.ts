/**
 * What the pages and the importers know of storage. Two adapters keep these promises under one contract suite:
 * `sharepoint/` over @pnp/sp, and `memory/` for tests. Nothing here throws for what can happen in a normal week:
 * no network, a throttled tenant, a missing right, a colleague who saved first. They are values.
 */
import type { Draft, Item, ListDefinition } from '../schema/field';

export type Result<T, E = DataError> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export type DataErrorKind =
  | 'offline' // the server was not reached; nothing is known to have been saved
  | 'throttled' // 429 or 503 for longer than the caller was ready to wait
  | 'signedOut' // 401, or a digest that could not be renewed
  | 'forbidden' // 403: `missing` says which right on which list
  | 'notFound' // gone, or not to be seen by this person: SharePoint tells no difference
  | 'conflict' // 412: somebody saved first; see Conflict
  | 'duplicate' // a unique column's value exists already
  | 'invalid' // the server refused a value; `field` names it when it can be told
  | 'listMissing' // the site has no such list, or lacks a column: provisioning is behind
  | 'siteOlder' // a write, and the site's lists are of an earlier version than the program: nothing is changed until its owner has upgraded it
  | 'siteNewer' // a write, and the site's lists are of a later version than the program: the program is what has to be renewed
  | 'locked' // 423: the site is archived or locked for everybody
  | 'threshold' // the list view threshold or the lookup limit: a defect of ours, said plainly
  | 'server'; // anything else

export type Attempt = 'read' | 'add' | 'change' | 'remove' | 'restore' | 'changes';

export interface DataError {
  readonly kind: DataErrorKind;
  readonly attempted: Attempt;
  readonly list: string; // ListDefinition.key, or '' for the site
  readonly correlationId?: string; // SPRequestGuid, for the text that a person sends to support
  readonly retryAfterSeconds?: number;
  readonly missing?: { readonly right: 'read' | 'add' | 'edit' | 'delete' | 'manage'; readonly group?: string };
  readonly field?: string; // field key of the schema
  readonly detail?: string; // the server's own words; never shown alone
}

export interface Conflict<L extends ListDefinition> extends DataError {
  readonly kind: 'conflict';
  readonly yours: Partial<Draft<L>>;
  readonly theirs: Item<L>; // as the server has it now, with its new etag
  readonly base?: Item<L>; // as it was when yours began, when known
}

/** A value of a condition is what the item type has: choice codes, ids for lookups and persons, ISO dates. */
export interface Condition<L extends ListDefinition> {
  readonly field: keyof Item<L> & string;
  readonly is: 'equal' | 'notEqual' | 'atLeast' | 'atMost' | 'startsWith' | 'contains' | 'oneOf' | 'empty' | 'notEmpty';
  readonly value?: string | number | boolean | readonly (string | number)[];
}
export interface ListQuery<L extends ListDefinition> {
  readonly where?: readonly Condition<L>[]; // all must hold
  readonly order?: readonly { readonly field: keyof Item<L> & string; readonly descending?: boolean }[]; // default: newest id first; equals by id, the same way round as the last
  readonly top?: number; // default 50, at most 5000
  readonly after?: PageToken;
  readonly fields?: readonly (keyof Item<L> & string)[]; // default: all
}
/** Opaque: SharePoint's nextLink, or the double's cursor. */
export type PageToken = string & { readonly brand?: 'page' };
export interface Page<L extends ListDefinition> {
  readonly items: readonly Item<L>[];
  readonly next?: PageToken;
}

export type ChangeToken = string & { readonly brand?: 'change' };
export interface Changes {
  readonly token: ChangeToken;
  readonly saved: readonly number[];
  readonly gone: readonly number[];
  readonly more: boolean;
}

/** From `remove`, for undo: the recycle bin's id. */
export type RemovalReceipt = string & { readonly brand?: 'removal' };

export interface Repository<L extends ListDefinition> {
  readonly list: L;
  page(query?: ListQuery<L>): Promise<Result<Page<L>>>;
  get(id: number): Promise<Result<Item<L>>>;
  /** clientKey: a UUID made when the draft began. The same key twice gives the same item, however often and wherever it is sent. */
  add(draft: Draft<L>, clientKey: string): Promise<Result<Item<L>>>;
  patch(id: number, change: Partial<Draft<L>>, etag: string): Promise<Result<Item<L>, DataError | Conflict<L>>>;
  /** To the recycle bin. */
  remove(id: number, etag?: string): Promise<Result<RemovalReceipt, DataError | Conflict<L>>>;
  restore(receipt: RemovalReceipt): Promise<Result<void>>;
  /** As `add`, for many: `addsAtOnce` (addRules.ts) of them travel in one `$batch`. One answer an entry, in their order; one that is refused does not stop the others. */
  addMany(entries: readonly Entry<L>[]): Promise<readonly Result<Item<L>>[]>;
  /** null: only the token of now. */
  changesSince(token: ChangeToken | null): Promise<Result<Changes>>;
  /** As it was, latest first; the first one is the item as it is. Only what SharePoint keeps: its versions. */
  versions(id: number): Promise<Result<readonly Version<L>[]>>;
  readonly conversation: Conversation;
  readonly attachments: Attachments;
}

export interface Entry<L extends ListDefinition> {
  readonly draft: Draft<L>;
  readonly clientKey: string;
}

export interface Version<L extends ListDefinition> {
  /** SharePoint's own: '3.0'. */
  readonly label: string;
  readonly at: string; // ISO 8601
  readonly by: Person;
  /** What the columns held; lookups and persons as far as SharePoint tells them. */
  readonly values: Partial<Item<L>>;
}

/** Comments and likes on an item: SharePoint's own, so that they are there in its list view too. */
export interface Conversation {
  /** Oldest first. */
  comments(id: number): Promise<Result<readonly Comment[]>>;
  say(id: number, text: string): Promise<Result<Comment>>;
  unsay(id: number, commentId: string): Promise<Result<void>>;
  likes(id: number): Promise<Result<Likes>>;
  like(id: number, isLiked: boolean): Promise<Result<Likes>>;
}
export interface Comment {
  readonly id: string;
  readonly text: string;
  readonly author: Person;
  readonly created: string; // ISO 8601
}
export interface Likes {
  readonly count: number;
  readonly isMine: boolean;
}

/** Files on an item. SharePoint keeps one file a name. */
export interface Attachments {
  of(id: number): Promise<Result<readonly Attachment[]>>;
  /** 'invalid' with field 'name' for a name that SharePoint refuses, with field 'bytes' for a file that is too large, 'duplicate' for a name that is taken. */
  add(id: number, name: string, bytes: ArrayBuffer): Promise<Result<Attachment>>;
  remove(id: number, name: string): Promise<Result<void>>;
}
export interface Attachment {
  readonly name: string;
  /** Where it opens; absolute. */
  readonly url: string;
}

export interface Person {
  readonly id: number;
  readonly title: string;
  readonly email?: string;
}
export interface CurrentUser extends Person {
  readonly groups: readonly string[];
  readonly isSiteAdmin: boolean;
  /** Has the site-wide right to give others rights, as the page says it; absent where no page tells. */
  readonly isOwner?: boolean;
}

/** Something the person should know while a call goes on; the page shows it, and it ends with 'settled'. */
export type Notice = { readonly kind: 'waiting'; readonly seconds: number; readonly reason: 'throttled' | 'offline' } | { readonly kind: 'settled' };

/** How the site's lists stand to the program's, in versions of the schema. */
export interface Standing {
  readonly is: 'current' | 'older' | 'newer';
  readonly site: number;
  readonly program: number;
}

/** The site's own record of its version. Whatever is read first brings it along. */
export interface SiteVersion {
  /** Asks the site anew; nothing when it has no such record to read, because it was never set up or does not answer. */
  check(): Promise<Standing | undefined>;
  /** Calls at once with what is known, and whenever that becomes something else. Returns the function that stops. */
  onStanding(listener: (standing: Standing) => void): () => void;
}

export interface DataSource {
  /** Reads asked for in the same turn of the event loop travel in one `$batch`. */
  repository<L extends ListDefinition>(list: L): Repository<L>;
  currentUser(): Promise<Result<CurrentUser>>;
  /** Whom a person column can name: the people that the site knows. */
  people(): Promise<Result<readonly Person[]>>;
  /** Returns the function that stops listening. */
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Where an item opens in SharePoint. */
  itemUrl(list: ListDefinition, id: number): string;
  /** Absent: the source does not keep to the version of a site (siteVersion/). */
  readonly version?: SiteVersion;
}
