/**
 * What a page needs only after its first view: many adds at once, versions, comments and files. A module of its own
 * that is fetched when it is first called, so that the first view does not carry it.
 */
import type { ListDefinition } from '../../schema/field';
import type { Attachments, Conversation, Repository } from '../ports';
import { addManyTo } from './addMany';
import { attachmentsOf } from './attachments';
import { conversationOf } from './conversation';
import type { Scope } from './scope';
import { versionsOf } from './versions';

export interface Further<L extends ListDefinition> {
  readonly addMany: Repository<L>['addMany'];
  readonly versions: Repository<L>['versions'];
  readonly conversation: Conversation;
  readonly attachments: Attachments;
}

/** The later members of a repository. */
export const createFurther = <L extends ListDefinition>(scope: Scope<L>): Further<L> => ({
  addMany: addManyTo(scope),
  versions: versionsOf(scope),
  conversation: conversationOf(scope),
  attachments: attachmentsOf(scope),
});
