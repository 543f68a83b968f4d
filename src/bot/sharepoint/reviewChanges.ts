/** What has become of spaningar, read with the bot's right to read that one list. */
import { openSite, type Clock, type Fetch } from '../../data/sharepoint';
import { authorNames } from '../../data/sharepoint/authors';
import { createRepository } from '../../data/sharepoint/repository';
import type { DataError, DataErrorKind, Repository } from '../../data/ports';
import { signals } from '../../schema/lists/signals';
import type { Item } from '../../schema/field';
import type { Outcome } from '../core/ports';
import type { ReviewChanges, Reviewed } from '../notices/ports';

interface ReviewChangesOptions {
  /** Absolute: 'https://region.sharepoint.com/sites/framsyn'. */
  readonly siteUrl: string;
  /** The bot's own, for SharePoint. */
  readonly token: () => Promise<string>;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
}

type Signal = Item<typeof signals>;
type Read = Awaited<ReturnType<Repository<typeof signals>['get']>>;

/** Nobody waits for a notice: a server that is busy is asked again in the next round. */
const patience = { attempts: 2, deadlineMilliseconds: 10_000, throttledMilliseconds: 10_000 } as const;
/** Items travel in batches of a hundred. */
const atOnce = 100;

const unreadable: readonly DataErrorKind[] = ['forbidden', 'signedOut', 'listMissing', 'notFound'];
const readFault = ({ kind }: DataError): Outcome<never, 'off' | 'busy'> => ({ ok: false, fault: unreadable.includes(kind) ? 'off' : 'busy' });

const reviewedOf = ({ id, title, status, statusReason, statusDate, author, reviewer }: Signal, authors: readonly string[]): Reviewed => ({
  id,
  title,
  status,
  ...(statusReason !== undefined && { reason: statusReason }),
  ...(statusDate !== undefined && { since: statusDate }),
  authors,
  isByAuthor: reviewer?.id === author.id,
});

/** What throws here is the bot's own token that did not come. */
async function calmly<T, F extends string>(work: () => Promise<Outcome<T, F>>): Promise<Outcome<T, F | 'busy'>> {
  try {
    return await work();
  } catch {
    return { ok: false, fault: 'busy' };
  }
}

export function createReviewChanges({ siteUrl, token, fetch, clock }: ReviewChangesOptions): ReviewChanges {
  const site = openSite({ siteUrl, token, patience, ...(fetch && { fetch }), ...(clock && { clock }) });
  const repository = createRepository(site, signals);

  async function readAll(ids: readonly number[]): Promise<readonly Read[]> {
    const read: Read[] = [];
    for (let from = 0; from < ids.length; from += atOnce) {
      read.push(...(await Promise.all(ids.slice(from, from + atOnce).map((id) => repository.get(id)))));
    }
    return read;
  }

  async function since(from: string | null): ReturnType<ReviewChanges['since']> {
    const found = await repository.changesSince(from);
    // "The changeToken refers to a time before the start of the current change log", and whatever else a token can be.
    if (!found.ok && found.error.kind === 'invalid') return { ok: false, fault: 'expired' };
    if (!found.ok) return readFault(found.error);
    const { token: next, saved, more } = found.value;
    return { ok: true, value: { token: next, ids: saved, hasMore: more } };
  }

  async function read(ids: readonly number[]): ReturnType<ReviewChanges['read']> {
    const all = await readAll(ids);
    const failed = all.flatMap((one) => (one.ok || one.error.kind === 'notFound' ? [] : [one.error]))[0];
    if (failed) return readFault(failed);
    const found = all.flatMap((one) => (one.ok && one.value.status !== 'utkast' && one.value.status !== 'ny' ? [one.value] : []));
    if (found.length === 0) return { ok: true, value: [] };
    const authors = await authorNames(
      site,
      signals,
      found.map(({ id }) => id),
    );
    if (!authors.ok) return readFault(authors.error);
    return { ok: true, value: found.map((signal) => reviewedOf(signal, authors.value.get(signal.id) ?? [])) };
  }

  return {
    since: (from) => calmly(() => since(from)),
    read: (ids) => calmly(() => read(ids)),
  };
}
