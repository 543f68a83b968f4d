/** Items: page, read, add, change, delete, recycle, versions, and getitems with CAML. */
import { SharePointError } from '../../engine';
import { collection } from '../collection';
import { itemValues } from '../itemValues';
import { itemEntity, itemPlan } from '../present/item';
import { itemColumns } from '../present/itemColumns';
import { fieldValuesEntity, type TextForm } from '../present/itemTexts';
import { versionEntity } from '../present/version';
import { idOf, itemOf, listOf } from '../targets';
import type { Answer, Call, Route } from '../wire';
import { page } from './itemPage';

function add(call: Call): Answer {
  const list = listOf(call);
  const entity = itemEntity(call, list, call.session.addItem(list.id, itemValues(call, list)));
  return { kind: 'entity', status: 201, entity, location: `${call.webUrl}/_api/${entity.url}` };
}

function change(call: Call): Answer {
  const list = listOf(call);
  const etag = call.headers['if-match'];
  const item = call.session.updateItem(list.id, idOf(call, 'item'), itemValues(call, list), etag === undefined ? {} : { etag });
  return { kind: 'empty', status: 204, etag: call.session.etag(item) };
}

function remove(call: Call): Answer {
  call.session.deleteItem(listOf(call).id, idOf(call, 'item'), call.headers['if-match']);
  return { kind: 'empty', status: 200 };
}

function read(call: Call): Answer {
  const { list, item } = itemOf(call);
  itemPlan(call, itemColumns(call.session.fields(list.id))); // a name that is no column is refused in the items' own words
  return { kind: 'entity', status: 200, entity: itemEntity(call, list, item) };
}

function strings(form: TextForm): (call: Call) => Answer {
  return (call) => {
    const { list, item } = itemOf(call);
    return { kind: 'entity', status: 200, entity: fieldValuesEntity(call, list, item, form) };
  };
}

function versions(call: Call): Answer {
  const { list, item } = itemOf(call);
  return collection(
    call,
    'SP.ApiData.ListItemVersions',
    call.session.versions(list.id, item.id).map((version) => versionEntity(call, list, item, version)),
  );
}

function version(call: Call): Answer {
  const { list, item } = itemOf(call);
  const id = idOf(call, 'version');
  const found = call.session.versions(list.id, item.id).find((candidate) => candidate.versionId === id);
  if (found === undefined)
    throw new SharePointError(404, '-2147024809, System.ArgumentException', 'The version does not exist. It may have been deleted by another user.');
  return { kind: 'entity', status: 200, entity: versionEntity(call, list, item, found) };
}

function removeVersion(call: Call): Answer {
  call.session.deleteVersion(listOf(call).id, idOf(call, 'item'), idOf(call, 'version'));
  return { kind: 'empty', status: 200 };
}

const item = 'web/list/item';

export const itemRoutes: readonly Route[] = [
  { verb: 'GET', path: 'web/list/items', writes: false, answer: page },
  { verb: 'POST', path: 'web/list/items', writes: true, answer: add },
  { verb: 'GET', path: item, writes: false, answer: read },
  { verb: 'MERGE', path: item, writes: true, answer: change },
  { verb: 'DELETE', path: item, writes: true, answer: remove },
  { verb: 'POST', path: `${item}/deleteobject`, writes: true, answer: (call) => (remove(call), { kind: 'null' }) },
  {
    verb: 'POST',
    path: `${item}/recycle`,
    writes: true,
    answer: (call) => ({ kind: 'value', name: 'Recycle', value: call.session.recycleItem(listOf(call).id, idOf(call, 'item')) }),
  },
  { verb: 'GET', path: `${item}/fieldvaluesastext`, writes: false, answer: strings('text') },
  { verb: 'GET', path: `${item}/fieldvaluesashtml`, writes: false, answer: strings('html') },
  { verb: 'GET', path: `${item}/fieldvaluesforedit`, writes: false, answer: strings('edit') },
  { verb: 'GET', path: `${item}/versions`, writes: false, answer: versions },
  { verb: 'GET', path: `${item}/version`, writes: false, answer: version },
  { verb: 'DELETE', path: `${item}/version`, writes: true, answer: removeVersion },
];
