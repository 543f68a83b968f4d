/** @pnp/sp as any Node program would set it up: nothing of ours in between. */
import { BrowserFetch, DefaultParse, InjectHeaders, RejectOnError, ResolveOnData } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, SPBrowser, spfi, type SPFI } from '@pnp/sp';
import '@pnp/sp/attachments';
import '@pnp/sp/batching';
import '@pnp/sp/context-info';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/site-users/web';
import '@pnp/sp/views';
import '@pnp/sp/webs';

/** A program with a token of its own. */
export const program = (url: string, token: string): SPFI =>
  spfi(url).using(
    DefaultHeaders(),
    DefaultInit(),
    BrowserFetch(),
    DefaultParse(),
    ResolveOnData(),
    RejectOnError(),
    InjectHeaders({ Authorization: `Bearer ${token}` }),
  );

/** A browser's session: its cookie on everything; PnPjs itself fetches digests from contextinfo. */
export const browser = (url: string, cookie: string): SPFI => spfi(url).using(SPBrowser(), InjectHeaders({ Cookie: cookie }));
