/**
 * A source that keeps to the version of its site. The site says in a setting which version its lists have; the row is read
 * together with whatever is read first, so it costs no call. Of an older site all is read that it has, and nothing is
 * written until its owner has upgraded it: what a program of today writes there would lack what tomorrow's lists require.
 * To a newer site nothing is written either: a program of yesterday knows too little of what it would change.
 */
import type { ListDefinition } from '../../schema/field';
import { schemaVersion } from '../../schema/version';
import type { Attempt, DataError, DataSource, Repository, Result, SiteVersion } from '../ports';
import type * as olderReads from './olderReads';
import { standingsOf, type Standings } from './standing';

type Refused = { readonly ok: false; readonly error: DataError };

/** The source, and what it knows of its site. */
export function keepingToVersion<S extends DataSource>(source: S, program = schemaVersion): S & { readonly version: SiteVersion } {
  const repositories = new Map<string, unknown>();
  const standings = standingsOf(source, program);
  return {
    ...source,
    repository: <L extends ListDefinition>(list: L): Repository<L> => {
      const repository = (repositories.get(list.key) ?? open(source.repository(list), standings)) as Repository<L>;
      repositories.set(list.key, repository);
      return repository;
    },
    version: standings,
  };
}

/** Why nothing is written, or nothing when it may be. What was remembered refuses nobody: the site may have been upgraded since. */
async function refusal({ get, check, known }: Standings, attempted: Attempt, list: ListDefinition): Promise<Refused | undefined> {
  const wasKnown = known() !== undefined;
  let standing = await get();
  if (wasKnown && standing && standing.is !== 'current') standing = (await check()) ?? standing;
  if (standing === undefined || standing.is === 'current') return undefined;
  const kind = standing.is === 'older' ? 'siteOlder' : 'siteNewer';
  return { ok: false, error: { kind, attempted, list: list.key, detail: `schema ${standing.site} / ${standing.program}` } };
}

type OlderRead<T> = (rules: typeof olderReads, site: number) => Promise<Result<T>>;

/** A read as it is, or of what the older site has. Whether it is older is asked in the same turn, so that both travel together. */
async function read<T>(standings: Standings, list: ListDefinition, whole: () => Promise<Result<T>>, older: OlderRead<T>): Promise<Result<T>> {
  const asked = standings.get();
  const answer = standings.known()?.is === 'older' ? undefined : await whole();
  if (answer && (answer.ok || answer.error.kind !== 'listMissing')) return answer;
  const standing = await asked;
  if (answer && standing?.is !== 'older') return answer;
  const rules = await import('./olderReads').catch(() => undefined);
  return rules && standing ? older(rules, standing.site) : (answer ?? { ok: false, error: { kind: 'offline', attempted: 'read', list: list.key } });
}

function open<L extends ListDefinition>(repository: Repository<L>, standings: Standings): Repository<L> {
  const { list, conversation, attachments } = repository;
  const guarded =
    <A extends readonly unknown[], T, E>(attempted: Attempt, write: (...args: A) => Promise<Result<T, E>>) =>
    async (...args: A): Promise<Result<T, E | DataError>> =>
      (await refusal(standings, attempted, list)) ?? write(...args);
  const change = <A extends readonly unknown[], T, E>(write: (...args: A) => Promise<Result<T, E>>) => guarded('change', write);
  return {
    ...repository,
    page: (query) =>
      read(
        standings,
        list,
        () => repository.page(query),
        (rules, site) => rules.pageOfOlder(repository, site, query),
      ),
    get: (id) =>
      read(
        standings,
        list,
        () => repository.get(id),
        (rules, site) => rules.itemOfOlder(repository, site, id),
      ),
    add: guarded('add', repository.add),
    patch: change(repository.patch),
    remove: guarded('remove', repository.remove),
    restore: guarded('restore', repository.restore),
    addMany: async (entries) => {
      const refused = await refusal(standings, 'add', list);
      return refused ? entries.map(() => refused) : repository.addMany(entries);
    },
    conversation: { ...conversation, say: guarded('add', conversation.say), unsay: guarded('remove', conversation.unsay), like: change(conversation.like) },
    attachments: { ...attachments, add: change(attachments.add), remove: change(attachments.remove) },
  };
}
