/** The web: read, list of webs, change. */
import { webEntity } from '../present/web';
import type { Call, Route } from '../wire';

const web = (call: Call): ReturnType<typeof webEntity> => webEntity(call, call.session.web());

export const webRoutes: readonly Route[] = [
  { verb: 'GET', path: 'web', writes: false, answer: (call) => ({ kind: 'entity', status: 200, entity: web(call) }) },
  {
    verb: 'MERGE',
    path: 'web',
    writes: true,
    answer: (call) => {
      call.session.updateWeb(call.body);
      return { kind: 'empty', status: 204 };
    },
  },
  // A site of this host is one web.
  { verb: 'GET', path: 'web/webs', writes: false, answer: () => ({ kind: 'collection', entities: [], context: 'SP.ApiData.Webs' }) },
  { verb: 'GET', path: 'web/webinfos', writes: false, answer: () => ({ kind: 'collection', entities: [], context: 'SP.ApiData.WebInformations' }) },
  {
    verb: 'GET',
    path: 'web/getsubwebsfilteredforcurrentuser',
    writes: false,
    answer: () => ({ kind: 'collection', entities: [], context: 'SP.ApiData.WebInformations' }),
  },
];
