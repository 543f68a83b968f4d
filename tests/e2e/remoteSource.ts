import type { Page } from 'playwright-core';
import type { CurrentUser, Person, DataSource, Repository, Result } from '../../src/data/ports';
import type { ListDefinition } from '../../src/schema/field';
import type { Call, RepositoryMethod, RepositoryPart } from './dataLayerPage';

/** What crosses into the page is JSON: bytes go as numbers. */
const carried = (arg: unknown): unknown => (arg instanceof ArrayBuffer ? { bytes: [...new Uint8Array(arg)] } : arg);

interface Waiting {
  readonly call: Call;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The data layer that runs in a page, for a test that runs outside it. What is asked for in one turn here is asked for
 * in one turn there, so that it meets the same batches.
 */
export function remoteSource(page: Page): Pick<DataSource, 'repository' | 'currentUser' | 'people'> {
  let waiting: Waiting[] = [];

  function flush(): void {
    const asked = waiting;
    waiting = [];
    page
      .evaluate(
        (calls) => window.dataLayer.run(calls),
        asked.map(({ call }) => call),
      )
      .then(
        (answers) => asked.forEach(({ resolve }, index) => resolve(answers[index])),
        (reason: unknown) => asked.forEach(({ reject }) => reject(reason)),
      );
  }
  const ask = (call: Call): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, 0);
      waiting.push({ call, resolve, reject });
    });

  function repository<L extends ListDefinition>(list: L): Repository<L> {
    const remote = <M extends RepositoryMethod>(method: M): Repository<L>[M] =>
      ((...args: readonly unknown[]) => ask({ list: list.key, method, args })) as Repository<L>[M];
    const part =
      <A extends readonly unknown[], R>(method: RepositoryPart) =>
      (...args: A): Promise<R> =>
        ask({ list: list.key, method, args: args.map(carried) }) as Promise<R>;
    return {
      list,
      page: remote('page'),
      get: remote('get'),
      add: remote('add'),
      patch: remote('patch'),
      remove: remote('remove'),
      restore: remote('restore'),
      changesSince: remote('changesSince'),
      addMany: remote('addMany'),
      versions: remote('versions'),
      conversation: {
        comments: part('conversation.comments'),
        say: part('conversation.say'),
        unsay: part('conversation.unsay'),
        likes: part('conversation.likes'),
        like: part('conversation.like'),
      },
      attachments: { of: part('attachments.of'), add: part('attachments.add'), remove: part('attachments.remove') },
    };
  }
  return {
    repository,
    currentUser: () => ask({ method: 'currentUser' }) as Promise<Result<CurrentUser>>,
    people: () => ask({ method: 'people' }) as Promise<Result<readonly Person[]>>,
  };
}
