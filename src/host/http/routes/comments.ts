/** Comments, replies, likes and ratings of items. */
import { SharePointError } from '../../engine';
import type { Comment, ItemRow, ListRow } from '../../engine';
import { collection } from '../collection';
import { commentEntity, likeEntity, likedByInformation } from '../present/comment';
import { argument, bodyValue, idOf, itemOf, wrongType } from '../targets';
import type { Answer, Call, Route } from '../wire';

interface Place {
  readonly list: ListRow;
  readonly item: ItemRow;
}

const missing = (): SharePointError =>
  new SharePointError(404, '-2147024809, System.ArgumentException', 'Comment does not exist. It may have been deleted by another user.');

/** The comment on the path: the reply when it names one. */
function commentOf(call: Call): Place & { readonly comment: Comment } {
  const place = itemOf(call);
  const within = (parentId: number, id: number): Comment => {
    const found = call.session.comments(place.list.id, place.item.id, parentId).find((candidate) => candidate.id === id);
    if (!found) throw missing();
    return found;
  };
  const comment = within(0, idOf(call, 'comment'));
  return { ...place, comment: call.targets.reply === undefined ? comment : within(comment.id, idOf(call, 'reply')) };
}

function all(call: Call): Answer {
  const { list, item } = itemOf(call);
  const parent = call.targets.comment === undefined ? 0 : commentOf(call).comment.id;
  return collection(
    call,
    'SP.ApiData.comments',
    call.session.comments(list.id, item.id, parent).map((comment) => commentEntity(call, list, item, comment)),
  );
}

function add(call: Call): Answer {
  const { list, item } = itemOf(call);
  const parent = call.targets.comment === undefined ? 0 : commentOf(call).comment.id;
  const text = bodyValue(call, 'text', 'string') ?? '';
  if (text.trim() === '') throw new SharePointError(400, '-2147024809, System.ArgumentException', 'The comment text cannot be empty.');
  const entity = commentEntity(call, list, item, call.session.addComment(list.id, item.id, text, parent));
  return { kind: 'entity', status: 201, entity, location: `${call.webUrl}/_api/${entity.url}` };
}

function read(call: Call): Answer {
  const { list, item, comment } = commentOf(call);
  return { kind: 'entity', status: 200, entity: commentEntity(call, list, item, comment) };
}

function remove(call: Call): Answer {
  const { list, item, comment } = commentOf(call);
  call.session.deleteComment(list.id, item.id, comment.id);
  return { kind: 'empty', status: 200 };
}

function removeAll(call: Call): Answer {
  const { list, item } = itemOf(call);
  for (const { id } of call.session.comments(list.id, item.id, 0)) call.session.deleteComment(list.id, item.id, id);
  return { kind: 'null' };
}

function like(liked: boolean): (call: Call) => Answer {
  return (call) => {
    const { list, item, comment } = commentOf(call);
    call.session.likeComment(list.id, item.id, comment.id, liked);
    return { kind: 'null' };
  };
}

function likedBy(call: Call): Answer {
  const { list, item } = itemOf(call);
  return collection(
    call,
    'SP.ApiData.userEntitys',
    call.session.likedBy(list.id, item.id).map((entry) => likeEntity(call, list, item, entry)),
  );
}

function likersOfComment(call: Call): Answer {
  const { list, item, comment } = commentOf(call);
  return collection(
    call,
    'SP.ApiData.userEntitys',
    comment.likes.map((userId) => likeEntity(call, list, item, { userId, time: comment.created })),
  );
}

/** The reputation service names list and item in its arguments: listID='{guid}', itemID=3 (PnPjs quotes it). */
function rated(call: Call): { readonly listId: string; readonly itemId: number } {
  const itemId = Number(argument(call, 'itemID', 1) ?? NaN);
  if (!Number.isSafeInteger(itemId)) throw wrongType('itemID', 'number');
  const { id } = call.session.list({
    id: String(argument(call, 'listID', 0))
      .replace(/[{}]/g, '')
      .toLowerCase(),
  });
  return { listId: id, itemId };
}

function setLike(call: Call): Answer {
  const { listId, itemId } = rated(call);
  const liked = argument(call, 'like', 2);
  if (typeof liked !== 'boolean') throw wrongType('like', 'boolean');
  return { kind: 'value', name: 'SetLike', value: call.session.setLike(listId, itemId, liked) };
}

/** Answers the new average, as PnPjs expects of it. */
function setRating(call: Call): Answer {
  const { listId, itemId } = rated(call);
  const rating = argument(call, 'rating', 2);
  if (typeof rating !== 'number') throw wrongType('rating', 'number');
  return { kind: 'value', name: 'SetRating', value: call.session.setRating(listId, itemId, rating) };
}

const item = 'web/list/item';
const reputation = 'microsoft.office.server.reputationmodel.reputation';
const ofOne = (path: string): readonly Route[] => [
  { verb: 'GET', path, writes: false, answer: read },
  { verb: 'DELETE', path, writes: true, answer: remove },
  { verb: 'POST', path: `${path}/like`, writes: true, answer: like(true) },
  { verb: 'POST', path: `${path}/unlike`, writes: true, answer: like(false) },
  { verb: 'GET', path: `${path}/likedby`, writes: false, answer: likersOfComment },
];

export const commentRoutes: readonly Route[] = [
  { verb: 'GET', path: `${item}/comments`, writes: false, answer: all },
  { verb: 'POST', path: `${item}/comments`, writes: true, answer: add },
  { verb: 'POST', path: `${item}/comments/deleteall`, writes: true, answer: removeAll },
  ...ofOne(`${item}/comment`),
  { verb: 'GET', path: `${item}/comment/replies`, writes: false, answer: all },
  { verb: 'POST', path: `${item}/comment/replies`, writes: true, answer: add },
  ...ofOne(`${item}/comment/reply`),
  { verb: 'GET', path: `${item}/likedby`, writes: false, answer: likedBy },
  { verb: 'POST', path: `${item}/likedby`, writes: false, answer: likedBy },
  {
    verb: 'GET',
    path: `${item}/likedbyinformation`,
    writes: false,
    answer: (call) => ({ kind: 'entity', status: 200, entity: likedByInformation(call, itemOf(call).list, itemOf(call).item) }),
  },
  { verb: 'POST', path: `${reputation}.setlike`, writes: true, answer: setLike },
  { verb: 'POST', path: `${reputation}.setrating`, writes: true, answer: setRating },
];
