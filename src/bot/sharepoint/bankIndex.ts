/** The bank's index in the bot's process: read as the bot, kept fresh by changes, never more than once a minute. */
import { randomUUID } from 'node:crypto';
import { openBank, type Bank, type Pace } from '../../data/bank';
import { isUnpublished } from '../../data/bank/documents';
import { isOutOfReach } from '../../data/bank/reader';
import { searchServer } from '../../data/bank/serverSearch';
import type { DataSource } from '../../data/ports';
import { bankKinds, type BankDocument, type PagedQuery } from '../../domain/search';
import type { BankKind, Outcome } from '../core/ports';

export interface BankHit {
  readonly kind: BankKind;
  readonly id: number;
  /** As it was when it was indexed. */
  readonly document: BankDocument;
}

export interface BankIndex {
  /** Begins to read; later calls do nothing. */
  open(): void;
  /** From the index when it is ready within the patience, else from the server, which finds how titles begin. */
  search(query: PagedQuery, patienceMilliseconds: number): Promise<Outcome<readonly BankHit[], 'off' | 'busy'>>;
  /** Another number when the same search may answer otherwise. */
  revision(): number;
  close(): void;
}

interface BankIndexOptions {
  readonly data: DataSource;
  readonly siteUrl: string;
  readonly now: () => Date;
  /** Resolves after so many milliseconds. */
  readonly after: (milliseconds: number) => Promise<void>;
}

const refreshMilliseconds = 60_000;
/** A reading that failed is tried again sooner. */
const retryMilliseconds = 10_000;

/** A draft is its author's; a method that is not let out is the working group's. */
export const isHidden = (document: BankDocument): boolean =>
  isUnpublished(document) || (document.kind === 'signals' && (document.facets.status ?? []).includes('utkast'));

/** Searching comes before indexing: every eight milliseconds others have their turn. */
const pace: Pace = { clock: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)), sliceMilliseconds: 8 };

export function createBankIndex({ data, siteUrl, now, after }: BankIndexOptions): BankIndex {
  let bank: Bank | undefined;
  let asked = 0;

  function opened(): Bank {
    if (bank !== undefined) return bank;
    asked = now().getTime();
    bank = openBank(data, { owner: siteUrl, instance: randomUUID(), pace, visibility: { whileVisible: () => () => undefined } });
    bank.leaveOut(isHidden);
    return bank;
  }

  /** Asks for what has changed, when that is due; nobody waits long for it, because what was read can be searched. */
  function refreshed(from: Bank): Promise<void> {
    const { error, phase } = from.state();
    const due = asked + (error === undefined && phase === 'ready' ? refreshMilliseconds : retryMilliseconds);
    if (now().getTime() < due) return Promise.resolve();
    asked = now().getTime();
    return from.refresh();
  }

  const settled = (from: Bank): Promise<void> =>
    new Promise((resolve) => {
      const isSettled = (): boolean => from.state().phase === 'ready' || from.state().error !== undefined;
      if (isSettled()) return resolve();
      const stop = from.subscribe(() => {
        if (!isSettled()) return;
        stop();
        resolve();
      });
    });

  const isOff = (left: readonly BankKind[]): boolean => left.length === bankKinds.length;

  return {
    open: () => void opened(),
    revision: () => bank?.state().revision ?? 0,
    close: () => bank?.dispose(),
    search: async (query, patienceMilliseconds) => {
      const from = opened();
      await Promise.race([refreshed(from).then(() => settled(from)), after(patienceMilliseconds)]);
      const { phase, left } = from.state();
      if (isOff(left)) return { ok: false, fault: 'off' };
      if (phase !== 'ready') return searchEach(data, query);
      const { hits } = await from.search(query);
      const found = hits.flatMap(({ kind, id }) => {
        const document = from.document(kind, id);
        return document === undefined ? [] : [{ kind, id, document }];
      });
      return from.state().mode === 'server' && from.state().error !== undefined ? { ok: false, fault: 'busy' } : { ok: true, value: found };
    },
  };
}

/** Each list for itself: one that may not be read is left out. */
async function searchEach(data: DataSource, query: PagedQuery): Promise<Outcome<readonly BankHit[], 'off' | 'busy'>> {
  const { from = 0, count = 50 } = query;
  const kinds = query.filters?.kind === undefined ? bankKinds : bankKinds.filter((kind) => query.filters?.kind?.includes(kind));
  const answers = await Promise.all(kinds.map((kind) => searchServer(data, [kind], { ...query, from: 0, count: from + count }, isHidden)));
  const faults = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  if (faults.length === kinds.length && faults.every(isOutOfReach)) return { ok: false, fault: 'off' };
  if (faults.some((fault) => !isOutOfReach(fault))) return { ok: false, fault: 'busy' };
  const documents = answers.flatMap((answer) => (answer.ok ? answer.value.documents : []));
  documents.sort((a, b) => Date.parse(b.created) - Date.parse(a.created));
  return { ok: true, value: documents.slice(from, from + count).map((document) => ({ kind: document.kind, id: document.id, document })) };
}
