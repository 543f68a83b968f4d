import type { ListDefinition } from '../../schema/field';
import type { CurrentUser, DataSource, Notice, Person, Repository } from '../ports';
import { createMemoryRepository, type Interruption } from './repository';
import type { MemorySite } from './table';

export type { Interruption } from './repository';

export interface MemoryOptions {
  readonly user?: CurrentUser;
  /** Whom person columns may name, besides the user. */
  readonly people?: readonly Person[];
  readonly now?: () => Date;
  readonly interrupt?: Interruption;
}

export interface MemoryDataSource extends DataSource {
  /** What a source over a network would tell its listeners. */
  notify(notice: Notice): void;
}

const someone: CurrentUser = { id: 1, title: 'Test Person', email: 'test.person@example.org', groups: [], isSiteAdmin: true };

/** A data source without a server, for tests: the same contract suite holds for it and for SharePoint. */
export function createMemoryDataSource({
  user = someone,
  people = [],
  now = () => new Date(),
  interrupt = () => undefined,
}: MemoryOptions = {}): MemoryDataSource {
  const site: MemorySite = { tables: new Map(), people: [user, ...people], user, now };
  const listeners = new Set<(notice: Notice) => void>();
  const repositories = new Map<string, unknown>();
  return {
    repository: <L extends ListDefinition>(list: L): Repository<L> => {
      const repository = (repositories.get(list.key) ?? createMemoryRepository(site, list, interrupt)) as Repository<L>;
      repositories.set(list.key, repository);
      return repository;
    },
    currentUser: async () => ({ ok: true, value: user }),
    people: async () => ({ ok: true, value: site.people.map(({ id, title, email }) => ({ id, title, ...(email === undefined ? {} : { email }) })) }),
    onNotice: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    itemUrl: (list, id) => `/${list.url}/DispForm.aspx?ID=${id}`,
    notify: (notice) => listeners.forEach((listener) => listener(notice)),
  };
}
