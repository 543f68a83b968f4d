/** The site collection: one web, so little of its own. */
import { webEntity } from '../present/web';
import type { Call, Entity, Route } from '../wire';

function siteEntity(call: Call): Entity {
  const web = call.session.web();
  return {
    type: 'SP.Site',
    url: 'Site',
    properties: { Id: web.siteId, ServerRelativeUrl: web.serverRelativeUrl, Url: call.webUrl, PrimaryUri: `${call.webUrl}/`, ReadOnly: false },
    navigation: { RootWeb: () => webEntity(call, call.session.web()) },
  };
}

export const siteRoutes: readonly Route[] = [
  { verb: 'GET', path: 'site', writes: false, answer: (call) => ({ kind: 'entity', status: 200, entity: siteEntity(call) }) },
];
