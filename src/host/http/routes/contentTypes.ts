/** Content types of lists and of the site: the same routes under `web/list` and under `web`. */
import { SharePointError } from '../../engine';
import type { ContentTypeRow, ListRow } from '../../engine';
import { collection } from '../collection';
import { contentTypeEntity } from '../present/contentType';
import { bodyValue, listOf, targetOf } from '../targets';
import { typedBody } from '../typedBody';
import type { Answer, Call, Route } from '../wire';

const type = 'SP.ContentType';
const kinds = { Description: 'string', Group: 'string', Hidden: 'boolean', Id: 'object', Name: 'string', ReadOnly: 'boolean', Sealed: 'boolean' } as const;

const owner = (call: Call): ListRow | null => (call.targets.list === undefined ? null : listOf(call));

/** [MEM: that a content type which is not there is answered as null, as the client object model does, and not 404] */
function contentTypeOf(call: Call): { readonly list: ListRow | null; readonly row: ContentTypeRow | undefined } {
  const list = owner(call);
  const id = String(targetOf(call, 'contenttype').value).toLowerCase();
  return { list, row: call.session.contentTypes(list?.id ?? null).find((candidate) => candidate.id.toLowerCase() === id) };
}

function existing(call: Call): { readonly list: ListRow | null; readonly row: ContentTypeRow } {
  const { list, row } = contentTypeOf(call);
  if (!row) throw new SharePointError(404, '-2147024809, System.ArgumentException', 'The content type does not exist.');
  return { list, row };
}

function read(call: Call): Answer {
  const { list, row } = contentTypeOf(call);
  return row ? { kind: 'entity', status: 200, entity: contentTypeEntity(call, list, row) } : { kind: 'null' };
}

function all(call: Call): Answer {
  const list = owner(call);
  return collection(
    call,
    'SP.ApiData.ContentTypes',
    call.session.contentTypes(list?.id ?? null).map((row) => contentTypeEntity(call, list, row)),
  );
}

function created(call: Call, list: ListRow | null, row: ContentTypeRow, status: 200 | 201): Answer {
  const entity = contentTypeEntity(call, list, row);
  return { kind: 'entity', status, entity, ...(status === 201 && { location: `${call.webUrl}/_api/${entity.url}` }) };
}

function create(call: Call): Answer {
  typedBody(call, type, kinds);
  const id = bodyValue(call, 'Id', 'object')?.StringValue;
  const [description, group] = [bodyValue(call, 'Description', 'string'), bodyValue(call, 'Group', 'string')];
  const row = call.session.createContentType({
    name: bodyValue(call, 'Name', 'string') ?? '',
    ...(typeof id === 'string' && { id }),
    ...(description !== undefined && { description }),
    ...(group !== undefined && { group }),
  });
  return created(call, null, row, 201);
}

function addAvailable(call: Call): Answer {
  const list = listOf(call);
  return created(call, list, call.session.addAvailableContentType(list.id, bodyValue(call, 'contentTypeId', 'string') ?? ''), 200);
}

function change(call: Call): Answer {
  const { list, row } = existing(call);
  call.session.updateContentType(list?.id ?? null, row.id, typedBody(call, type, kinds));
  return { kind: 'empty', status: 204 };
}

function remove(call: Call): void {
  const { list, row } = existing(call);
  call.session.deleteContentType(list?.id ?? null, row.id);
}

const under = (parent: 'web' | 'web/list'): readonly Route[] => [
  { verb: 'GET', path: `${parent}/contenttypes`, writes: false, answer: all },
  { verb: 'GET', path: `${parent}/contenttype`, writes: false, answer: read },
  { verb: 'MERGE', path: `${parent}/contenttype`, writes: true, answer: change },
  { verb: 'DELETE', path: `${parent}/contenttype`, writes: true, answer: (call) => (remove(call), { kind: 'empty', status: 200 }) },
  { verb: 'POST', path: `${parent}/contenttype/deleteobject`, writes: true, answer: (call) => (remove(call), { kind: 'null' }) },
];

export const contentTypeRoutes: readonly Route[] = [
  ...under('web'),
  ...under('web/list'),
  { verb: 'GET', path: 'web/availablecontenttypes', writes: false, answer: all },
  { verb: 'POST', path: 'web/contenttypes', writes: true, answer: create },
  { verb: 'POST', path: 'web/list/contenttypes/addavailablecontenttype', writes: true, answer: addAvailable },
];
