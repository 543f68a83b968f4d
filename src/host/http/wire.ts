/** The seam between the server and the routes: a call that was understood, and an answer that is not yet bytes. */
import type { Session, Site } from '../engine';
import type { QueryOptions } from '../odata/query';

export type Verb = 'GET' | 'POST' | 'MERGE' | 'PUT' | 'PATCH' | 'DELETE'; // X-HTTP-Method already applied
export type ArgumentValue = string | number | boolean | null;
export interface Target {
  readonly by: string;
  readonly value: ArgumentValue;
}

export interface Call {
  readonly verb: Verb;
  /** Canonical path, lower case: 'web/list/item/versions'. See odata/path.ts for the rewriting. */
  readonly path: string;
  /** How each canonical noun on the path was named: list {by:'title', value:'X'}, item {by:'id', value:3}. */
  readonly targets: Readonly<Record<string, Target>>;
  /** Arguments of the last segment, aliases resolved; names lower case, positional ones '0', '1'. */
  readonly args: Readonly<Record<string, ArgumentValue>>;
  readonly query: QueryOptions;
  readonly body: Readonly<Record<string, unknown>>; // the JSON object, {} when there is none
  readonly rawBody: Uint8Array;
  readonly headers: Readonly<Record<string, string>>; // lower case
  readonly metadata: 'minimal' | 'none' | 'verbose';
  readonly now: Date;
  readonly webUrl: string; // absolute, 'http://localhost:4300/sites/framsyn'
  readonly session: Session;
  readonly site: Site;
}

/** An object of SharePoint's before $select, $expand and metadata are applied. */
export interface Entity {
  readonly type: string; // 'SP.List'
  /** Relative to `_api/`: "Web/Lists(guid'…')". Becomes odata.id and odata.editLink. */
  readonly url: string;
  readonly etag?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What $expand can bring in, and what minimal metadata names in navigationLinkUrl. */
  readonly navigation?: Readonly<Record<string, () => Entity | readonly Entity[] | null>>;
  /** Properties that come only when $select or $expand names them (EffectiveBasePermissions, HasUniqueRoleAssignments, SchemaXml of a list …). */
  readonly onDemand?: Readonly<Record<string, () => unknown>>;
}

export type Answer =
  | { readonly kind: 'entity'; readonly status: 200 | 201; readonly entity: Entity; readonly location?: string }
  | { readonly kind: 'collection'; readonly entities: readonly Entity[]; readonly context: string; readonly nextLink?: string }
  | { readonly kind: 'value'; readonly name: string; readonly value: unknown } // {"value": …}; verbose {"d": {name: …}}
  | { readonly kind: 'object'; readonly value: Readonly<Record<string, unknown>>; readonly type?: string; readonly name?: string } // `name` in verbose: {"d": {name: …}}; else the last segment. A complex value as it is
  | { readonly kind: 'null' } // {"odata.null": true}
  | { readonly kind: 'empty'; readonly status: 200 | 204; readonly etag?: string }
  /** A body that already is in the caller's metadata form: items, whose pages are too hot for entities. */
  | { readonly kind: 'json'; readonly status: 200 | 201; readonly value: unknown; readonly etag?: string; readonly location?: string }
  /** The same as bytes: a page that was written before. */
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'raw'; readonly contentType: string; readonly bytes: Uint8Array };

export interface Route {
  readonly verb: Verb;
  readonly path: string; // canonical, as in Call.path
  /** True: runs under Site.write. POSTs that only read (getitems, RenderListDataAsStream, getchanges) say false. */
  readonly writes: boolean;
  readonly answer: (call: Call) => Answer;
}
