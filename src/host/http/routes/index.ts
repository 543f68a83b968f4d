/**
 * All routes. To add a topic:
 *
 * 1. `present/<thing>.ts` turns a row of the engine's into an Entity: `thingEntity(call, row): Entity`. Its properties are
 *    exactly those that SharePoint Online answers for the type by default; `navigation` holds what $expand brings in,
 *    `onDemand` what comes only when $select names it. Link it from its parents' `navigation` (present/web.ts, list.ts, item.ts).
 * 2. `routes/<topic>.ts` exports `<topic>Routes: readonly Route[]`: canonical path (odata/path.ts), verb, whether it writes, and a
 *    function of the call that returns an Answer. No route knows JSON forms, headers or SQL: format.ts and the session do.
 *    `targets.ts` fetches what the path names; `body` is plain JSON in all three forms, read only when a route asks for it.
 * 3. List the file here. GETs of one property or one navigation of an entity (`web/title`, `list/rootFolder`) need no route:
 *    the router follows the entity's own tables.
 *
 * What SharePoint has and the host has not stands in unemulated.ts and answers 501.
 */
import type { Route } from '../wire';
import { attachmentRoutes } from './attachments';
import { changeRoutes } from './changes';
import { commentRoutes } from './comments';
import { contentTypeRoutes } from './contentTypes';
import { emptyRoutes } from './empty';
import { fieldRoutes } from './fields';
import { fileRoutes } from './files';
import { itemFormRoutes } from './itemForms';
import { itemRoutes } from './items';
import { listRoutes } from './lists';
import { listDataRoutes } from './listData';
import { principalRoutes } from './principals';
import { recycleBinRoutes } from './recycleBin';
import { regionalRoutes } from './regional';
import { securityRoutes } from './security';
import { siteRoutes } from './site';
import { viewRoutes } from './views';
import { webRoutes } from './web';

export const routes: readonly Route[] = [
  webRoutes,
  siteRoutes,
  listRoutes,
  fieldRoutes,
  itemRoutes,
  itemFormRoutes,
  listDataRoutes,
  viewRoutes,
  contentTypeRoutes,
  attachmentRoutes,
  commentRoutes,
  fileRoutes,
  principalRoutes,
  securityRoutes,
  changeRoutes,
  recycleBinRoutes,
  regionalRoutes,
  emptyRoutes,
].flat();
