/**
 * What a page needs only after its first view: removing, what has changed, many adds at once, versions, comments and files. A module of its own
 * that is fetched when it is first called, so that the first view does not carry it.
 */
import type { ListDefinition } from '../../schema/field';
import type { Attachments, Conversation, Repository } from '../ports';
import { addManyTo } from './addMany';
import { attachmentsOf } from './attachments';
import { changesOf } from './changes';
import { conversationOf } from './conversation';
import { removalsOf } from './removals';
import type { Scope } from './scope';
import { versionsOf } from './versions';

export interface Further<L extends ListDefinition> {
  readonly addMany: Repository<L>['addMany'];
  readonly remove: Repository<L>['remove'];
  readonly restore: Repository<L>['restore'];
  readonly changesSince: Repository<L>['changesSince'];
  readonly versions: Repository<L>['versions'];
  readonly conversation: Conversation;
  readonly attachments: Attachments;
}

/** The later members of a repository. */
export const createFurther = <L extends ListDefinition>(scope: Scope<L>): Further<L> => ({
  addMany: addManyTo(scope),
  ...removalsOf(scope),
  changesSince: changesOf({ transport: scope.site.transport, outlook: { attempted: 'changes', list: scope.list }, list: scope.addressed.list }),
  versions: versionsOf(scope),
  conversation: conversationOf(scope),
  attachments: attachmentsOf(scope),
});
