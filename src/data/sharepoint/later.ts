import type { ListDefinition } from '../../schema/field';
import type { Attempt, DataError, Repository, Result } from '../ports';
import type { Further } from './further';
import type { Scope } from './scope';

type Later<L extends ListDefinition> = Pick<Repository<L>, 'addMany' | 'remove' | 'restore' | 'changesSince' | 'versions' | 'conversation' | 'attachments'>;

/** The members whose module is fetched when the first of them is called. When it cannot be fetched, the network is what is missing. */
export function laterMembers<L extends ListDefinition>(scope: Scope<L>): Later<L> {
  let loaded: Further<L> | undefined;
  const further = async (): Promise<Further<L> | undefined> => {
    try {
      return (loaded ??= (await import('./further')).createFurther(scope));
    } catch {
      return undefined;
    }
  };
  const offline = (attempted: Attempt): { ok: false; error: DataError } => ({ ok: false, error: { kind: 'offline', attempted, list: scope.list.key } });
  const later =
    <A extends readonly unknown[], T, E = DataError>(attempted: Attempt, pick: (members: Further<L>) => (...args: A) => Promise<Result<T, E>>) =>
    async (...args: A): Promise<Result<T, E | DataError>> => {
      const members = await further();
      return members === undefined ? offline(attempted) : pick(members)(...args);
    };
  return {
    addMany: async (entries) => (await further())?.addMany(entries) ?? entries.map(() => offline('add')),
    remove: later('remove', ({ remove }) => remove),
    restore: later('restore', ({ restore }) => restore),
    changesSince: later('changes', ({ changesSince }) => changesSince),
    versions: later('read', ({ versions }) => versions),
    conversation: {
      comments: later('read', ({ conversation }) => conversation.comments),
      say: later('add', ({ conversation }) => conversation.say),
      unsay: later('remove', ({ conversation }) => conversation.unsay),
      likes: later('read', ({ conversation }) => conversation.likes),
      like: later('change', ({ conversation }) => conversation.like),
    },
    attachments: {
      of: later('read', ({ attachments }) => attachments.of),
      add: later('change', ({ attachments }) => attachments.add),
      remove: later('change', ({ attachments }) => attachments.remove),
    },
  };
}
