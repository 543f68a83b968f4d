/** Reads the bank's lists into an index, and keeps up with what changes. Only what is searched is read, as the person who asks. */
import type { BankDocument, BankKind, SearchIndex } from '../../domain/search';
import type { ChangeToken, DataError, DataSource, PageToken, Result } from '../ports';
import { bankLists, documentOf, fieldsOf } from './documents';

/** So many documents are indexed before the clock is looked at. */
const handful = 64;
/** So many changed items are asked for in one query. */
const mostChanged = 100;

export interface Pace {
  /** Milliseconds, for measuring. */
  readonly clock: () => number;
  /** Lets the browser do what it has waiting. */
  readonly pause: () => Promise<void>;
  readonly sliceMilliseconds: number;
}

/** The first page is small, so that there is something to see; the others are not, so that they are few. At most 5,000. */
export interface PageSizes {
  readonly first: number;
  readonly further: number;
}

export interface Reader {
  /** Everything, newest first, until `onPage` says no: then without a token. What the index had of the list before and the server has no more goes. */
  readAll(kind: BankKind, onPage: (ids: readonly number[]) => boolean): Promise<Result<ChangeToken | undefined>>;
  /** What has happened since the token; `changed` tells whether anything did. */
  readChanges(kind: BankKind, token: ChangeToken): Promise<Result<{ readonly token: ChangeToken; readonly changed: boolean }>>;
}

export interface ReaderOptions {
  readonly data: DataSource;
  readonly index: SearchIndex;
  readonly pace: Pace;
  readonly pageSizes: PageSizes;
  readonly isStopped: () => boolean;
  readonly isHidden: (document: BankDocument) => boolean;
}

export function createReader({ data, index, pace, pageSizes, isStopped, isHidden }: ReaderOptions): Reader {
  const fieldsFor = (kind: BankKind): 'id'[] => fieldsOf(bankLists[kind]) as 'id'[];

  async function put(all: readonly BankDocument[]): Promise<void> {
    const documents = all.filter((document) => !isHidden(document));
    all.filter(isHidden).forEach(({ kind, id }) => index.remove(kind, id)); // it may have been found until now
    let began = pace.clock();
    for (let from = 0; from < documents.length && !isStopped(); from += handful) {
      index.put(documents.slice(from, from + handful));
      if (pace.clock() - began < pace.sliceMilliseconds) continue;
      await pace.pause();
      began = pace.clock();
    }
  }

  return {
    readAll: async (kind, onPage) => {
      const repository = data.repository(bankLists[kind].list);
      // Taken first: what changes while the list is read is read again, and nothing is missed.
      const [start, first] = await Promise.all([repository.changesSince(null), repository.page({ top: pageSizes.first, fields: fieldsFor(kind) })]);
      if (!start.ok) return start;
      const unseen = new Set(index.ids(kind));
      let answer = first;
      for (;;) {
        if (!answer.ok) return answer;
        const { items, next } = answer.value;
        await put(items.map((item) => documentOf(kind, item)));
        items.forEach(({ id }) => unseen.delete(id));
        if (!onPage(items.map(({ id }) => id)) || isStopped()) return { ok: true, value: undefined };
        if (next === undefined) break;
        const after: PageToken = next;
        answer = await repository.page({ top: pageSizes.further, fields: fieldsFor(kind), after });
      }
      unseen.forEach((id) => index.remove(kind, id));
      return { ok: true, value: start.value.token };
    },

    readChanges: async (kind, given) => {
      const repository = data.repository(bankLists[kind].list);
      let token = given;
      const fate = new Map<number, 'saved' | 'gone'>();
      for (;;) {
        const changes = await repository.changesSince(token);
        if (!changes.ok) return changes;
        changes.value.saved.forEach((id) => fate.set(id, 'saved'));
        changes.value.gone.forEach((id) => fate.set(id, 'gone'));
        const isSame = changes.value.token === token;
        token = changes.value.token;
        if (!changes.value.more || isSame || isStopped()) break;
      }
      const saved = [...fate].filter(([, is]) => is === 'saved').map(([id]) => id);
      for (let from = 0; from < saved.length && !isStopped(); from += mostChanged) {
        const ids = saved.slice(from, from + mostChanged);
        const page = await repository.page({ where: [{ field: 'id', is: 'oneOf', value: ids }], top: ids.length, fields: fieldsFor(kind) });
        if (!page.ok) return page;
        const found = new Set(page.value.items.map(({ id }) => id));
        await put(page.value.items.map((item) => documentOf(kind, item)));
        // Gone again since, or out of this person's sight.
        ids.filter((id) => !found.has(id)).forEach((id) => fate.set(id, 'gone'));
      }
      fate.forEach((is, id) => is === 'gone' && index.remove(kind, id));
      return { ok: true, value: { token, changed: fate.size > 0 } };
    },
  };
}

/** This person may not read the list, or the site does not have it: the bank does without, and says so. */
export const isOutOfReach = ({ kind }: DataError): boolean => kind === 'forbidden' || kind === 'notFound' || kind === 'listMissing';
