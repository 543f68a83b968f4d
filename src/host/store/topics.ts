/** Every topic of the store, in the order in which a site is furnished. A new topic is one import, one line here and one below. */
import type { Session } from '../engine';
import { attachmentsTopic } from './attachments';
import { changesTopic } from './changes';
import { commentsTopic } from './comments';
import { contentTypesTopic } from './contentTypes';
import { fieldsTopic } from './fields';
import { fileContents, filesTopic } from './files';
import { groupsTopic } from './groups';
import { itemsTopic } from './items';
import { listsTopic } from './lists';
import { queryTopic } from './query';
import { recycleBinTopic, recycledRows } from './recycleBin';
import { roleAssignmentsTopic } from './roleAssignments';
import { rolesTopic } from './roles';
import type { Store } from './store';
import type { Topic } from './topic';
import { usersTopic } from './users';
import { versionsTopic } from './versions';
import { viewsTopic } from './views';
import { webTopic } from './web';

/** Topics whose rows go with an item, or come and go with a list. */
const followers = [
  fieldsTopic,
  versionsTopic,
  contentTypesTopic,
  viewsTopic,
  roleAssignmentsTopic,
  attachmentsTopic,
  commentsTopic,
  fileContents,
  recycledRows,
] as const;

const topics = {
  web: webTopic,
  lists: listsTopic(followers),
  fields: fieldsTopic,
  items: itemsTopic(followers),
  query: queryTopic,
  versions: versionsTopic,
  changes: changesTopic,
  users: usersTopic,
  roles: rolesTopic,
  groups: groupsTopic,
  roleAssignments: roleAssignmentsTopic,
  contentTypes: contentTypesTopic,
  views: viewsTopic,
  attachments: attachmentsTopic,
  comments: commentsTopic,
  files: filesTopic(followers),
  recycleBin: recycleBinTopic(followers),
} as const;

export const allTopics: readonly Topic<object>[] = Object.values(topics);

/** One caller's Session: every topic's part of it. */
export function sessionOf(store: Store): Session {
  return {
    user: store.caller,
    ...topics.web.session(store),
    ...topics.lists.session(store),
    ...topics.fields.session(store),
    ...topics.items.session(store),
    ...topics.query.session(store),
    ...topics.versions.session(store),
    ...topics.changes.session(store),
    ...topics.users.session(store),
    ...topics.roles.session(store),
    ...topics.groups.session(store),
    ...topics.roleAssignments.session(store),
    ...topics.contentTypes.session(store),
    ...topics.views.session(store),
    ...topics.attachments.session(store),
    ...topics.comments.session(store),
    ...topics.recycleBin.session(store),
    ...topics.files.session(store),
  };
}
