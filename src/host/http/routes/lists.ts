/** Lists: read, create, change, delete, recycle. */
import { collection } from '../collection';
import { listEntity } from '../present/list';
import { bodyValue, listOf } from '../targets';
import type { Answer, Call, Route } from '../wire';

/** Properties of the request that are the engine's own arguments; the rest are settings. */
const own: ReadonlySet<string> = new Set(['Title', 'Description', 'BaseTemplate']);

function create(call: Call): Answer {
  const settings = Object.fromEntries(Object.entries(call.body).filter(([name]) => !own.has(name)));
  const description = bodyValue(call, 'Description', 'string');
  const list = call.session.createList({
    title: bodyValue(call, 'Title', 'string') ?? '',
    ...(description === undefined ? {} : { description }),
    baseTemplate: bodyValue(call, 'BaseTemplate', 'number') ?? 100,
    settings,
  });
  const entity = listEntity(call, list);
  return { kind: 'entity', status: 201, entity, location: `${call.webUrl}/_api/${entity.url}` };
}

export const listRoutes: readonly Route[] = [
  {
    verb: 'GET',
    path: 'web/lists',
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.Lists',
        call.session.lists().map((list) => listEntity(call, list)),
      ),
  },
  { verb: 'POST', path: 'web/lists', writes: true, answer: create },
  { verb: 'GET', path: 'web/list', writes: false, answer: (call) => ({ kind: 'entity', status: 200, entity: listEntity(call, listOf(call)) }) },
  {
    verb: 'MERGE',
    path: 'web/list',
    writes: true,
    answer: (call) => {
      // PnPjs' lists.ensure() sends $select with the change; SharePoint ignores it.
      const list = call.session.updateList(listOf(call).id, call.body, call.headers['if-match']);
      return { kind: 'empty', status: 204, etag: `"${list.version}"` };
    },
  },
  {
    verb: 'DELETE',
    path: 'web/list',
    writes: true,
    answer: (call) => {
      call.session.deleteList(listOf(call).id, call.headers['if-match']);
      return { kind: 'empty', status: 200 };
    },
  },
  {
    verb: 'POST',
    path: 'web/list/recycle',
    writes: true,
    answer: (call) => ({ kind: 'value', name: 'Recycle', value: call.session.recycleList(listOf(call).id) }),
  },
  { verb: 'POST', path: 'web/list/deleteobject', writes: true, answer: deleteObject },
  {
    verb: 'POST',
    path: 'web/list/reservelistitemid',
    writes: true,
    answer: (call) => ({ kind: 'value', name: 'ReserveListItemId', value: call.session.reserveItemId(listOf(call).id) }),
  },
];

function deleteObject(call: Call): Answer {
  call.session.deleteList(listOf(call).id);
  return { kind: 'null' };
}
