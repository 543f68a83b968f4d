/** Comments on items and who likes what, as SharePoint's comment service answers them: ids are strings there. */
import type { Comment, ItemRow, ListRow, UserRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { itemUrl } from './item';
import { userOf } from './texts';

type Properties = Readonly<Record<string, unknown>>;

/** Microsoft.SharePoint.Comments.ClientSharedIdentity. A person who is gone leaves the id. */
function identity(user: UserRow | undefined, id: number): Properties {
  return {
    email: user?.email ?? '',
    expiration: null,
    id,
    isActive: user !== undefined,
    isExternal: false,
    jobTitle: null,
    loginName: user?.loginName ?? '',
    name: user?.title ?? '',
    principalType: user?.principalType ?? 1,
    userId: null,
    userPrincipalName: user?.email ?? null,
  };
}

export function commentUrl(list: ListRow, item: ItemRow, comment: Comment): string {
  const parent = comment.parentId === 0 ? '' : `/Comments(${comment.parentId})/replies(${comment.id})`;
  return `${itemUrl(list, item)}${parent === '' ? `/Comments(${comment.id})` : parent}`;
}

export function commentEntity(call: Call, list: ListRow, item: ItemRow, comment: Comment): Entity {
  const { session } = call;
  return {
    type: 'Microsoft.SharePoint.Comments.comment',
    url: commentUrl(list, item, comment),
    properties: {
      author: identity(userOf(call, comment.authorId), comment.authorId),
      createdDate: comment.created,
      id: String(comment.id),
      isLikedByUser: comment.likes.includes(session.user.id),
      isReply: comment.parentId !== 0,
      itemId: item.id,
      likeCount: comment.likes.length,
      listId: list.id,
      mentions: null,
      parentId: String(comment.parentId),
      replyCount: comment.replyCount,
      text: comment.text,
    },
    navigation: {
      likedBy: () => comment.likes.map((id) => likeEntity(call, list, item, { userId: id, time: comment.created })),
      replies: () => session.comments(list.id, item.id, comment.id).map((reply) => commentEntity(call, list, item, reply)),
    },
  };
}

/** Microsoft.SharePoint.Likes.userEntity */
export function likeEntity(call: Call, list: ListRow, item: ItemRow, like: { readonly userId: number; readonly time: string }): Entity {
  const user = userOf(call, like.userId);
  return {
    type: 'Microsoft.SharePoint.Likes.userEntity',
    url: `${itemUrl(list, item)}/likedBy(${like.userId})`,
    properties: { creationDate: like.time, email: user?.email ?? '', id: like.userId, loginName: user?.loginName ?? '', name: user?.title ?? '' },
  };
}

/** Microsoft.SharePoint.Likes.likedByInformation */
export function likedByInformation(call: Call, list: ListRow, item: ItemRow): Entity {
  const likes = call.session.likedBy(list.id, item.id);
  return {
    type: 'Microsoft.SharePoint.Likes.likedByInformation',
    url: `${itemUrl(list, item)}/likedByInformation`,
    properties: { isLikedByUser: likes.some(({ userId }) => userId === call.session.user.id), likeCount: likes.length },
    navigation: { likedBy: () => likes.map((like) => likeEntity(call, list, item, like)) },
  };
}
