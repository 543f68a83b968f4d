import * as React from 'react';
import { useQueries } from '@tanstack/react-query';
import { browserBankStore, openBank, type Bank, type BankState } from '../../../data/bank';
import { browserVisibility } from '../../../data/bank/browser';
import { isUnpublished } from '../../../data/bank/documents';
import type { DataSource } from '../../../data/ports';
import type { BankDocument, BankKind, Filters, Hit, PagedQuery, SearchResult, Sort } from '../../../domain/search';
import { settings } from '../../../schema/lists/settings';
import { useServices, type Services } from '../../app/services';
import { useMay } from '../../app/useMay';
import { bankKinds } from './bankUrl';

interface Opened {
  readonly bank: Bank;
  isShown: boolean;
  /** Opened just now, and reading already. */
  isNew: boolean;
  leavesOut: boolean;
}
/** One bank a data source: the page can be left and come back to without anything being read anew. */
const opened = new WeakMap<DataSource, Opened>();

function bankOf({ data, host }: Pick<Services, 'data' | 'host'>): Opened {
  const found = opened.get(data);
  if (found) return found;
  const user = host.user?.key;
  const seen = browserVisibility();
  const bank: Bank = openBank(data, {
    owner: `${data.itemUrl(settings, 0)}#${user ?? ''}`,
    // Without knowing whose it would be, nothing is kept.
    ...(user === undefined ? {} : { store: browserBankStore(() => window.indexedDB) }),
    // Nobody waits for what is new while another page is in view.
    visibility: { whileVisible: (work, milliseconds) => seen.whileVisible(() => entry.isShown && work(), milliseconds) },
  });
  const entry: Opened = { bank, isShown: false, isNew: true, leavesOut: false };
  opened.set(data, entry);
  return entry;
}

export interface UsedBank {
  readonly bank: Bank;
  readonly state: BankState;
  /** Another text when the same search may answer otherwise. */
  readonly version: string;
  readonly retry: () => void;
}

/** The bank and how far it is; asked again when the page is opened or looked at again, and when something was written. */
export function useBank(): UsedBank {
  const services = useServices();
  const entry = bankOf(services);
  const { bank } = entry;
  const [state, setState] = React.useState(() => bank.state());
  const [attempt, setAttempt] = React.useState(0);
  const may = useMay();
  const isReader = may.user !== undefined && !may('edit', 'methods');
  React.useEffect(() => {
    if (!isReader || entry.leavesOut) return;
    entry.leavesOut = true;
    bank.leaveOut(isUnpublished);
  }, [bank, entry, isReader]);
  React.useEffect(() => {
    entry.isShown = true;
    setState(bank.state());
    if (!entry.isNew) void bank.refresh();
    entry.isNew = false;
    const stop = bank.subscribe(() => setState(bank.state()));
    return () => {
      entry.isShown = false;
      stop();
    };
  }, [bank, entry]);
  const refresh = React.useCallback(async () => {
    await bank.refresh();
    setAttempt((count) => count + 1);
    return null;
  }, [bank]);
  // Whatever is written, its list's queries are asked again: this is one of each list's.
  useQueries({ queries: bankKinds.map((kind) => ({ queryKey: [kind, 'bank'], queryFn: refresh, initialData: null, staleTime: Infinity })) });
  // A search that the server refuses changes the state: it is not for that to be sent again.
  const version = state.mode === 'local' ? `local.${state.revision}` : `server.${attempt}`;
  return { bank, state, version, retry: () => void refresh() };
}

export interface BankQuery {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly changedSince?: string;
}

export interface Hits {
  readonly total: number;
  readonly facets: SearchResult['facets'];
  readonly hasSlips: boolean;
  /** The hit in that place; nothing while it is being asked for. */
  readonly at: (index: number) => Hit | undefined;
  readonly document: (hit: Hit) => BankDocument | undefined;
}

const pageSize = 100;

/** The hits of a query: at once where the bank is in the browser, when they come where the server searches. */
export function useHits({ bank, version }: UsedBank, query: BankQuery | undefined): { readonly hits: Hits | undefined; readonly isPending: boolean } {
  const name = query && JSON.stringify(query);
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  const search = React.useMemo(() => {
    void version; // what is there to be found
    return name === undefined ? undefined : createSearch(bank, JSON.parse(name) as BankQuery);
  }, [bank, name, version]);
  const shown = React.useRef<Search>();
  const first = search?.first();
  if (first !== undefined || search === undefined) shown.current = search; // until then, what was found before
  React.useEffect(() => search?.onAnswer(redraw), [search]);
  const current = shown.current;
  const answer = current?.first();
  const hits = React.useMemo<Hits | undefined>(() => {
    if (!current || !answer) return undefined;
    const { total, facets, hasSlips } = answer;
    const documents = new Map<string, BankDocument | undefined>(); // the same object each time, so that its row need not be drawn anew
    const document = (hit: Hit): BankDocument | undefined => {
      const key = keyOfHit(hit);
      const found = documents.get(key) ?? bank.document(hit.kind, hit.id);
      documents.set(key, found);
      return found;
    };
    return { total, facets, hasSlips, at: current.at, document };
  }, [bank, current, answer]);
  return { hits, isPending: current !== search };
}

interface Search {
  readonly first: () => SearchResult | undefined;
  readonly at: (index: number) => Hit | undefined;
  readonly onAnswer: (listener: () => void) => () => void;
}

/** Asks for the hits a hundred at a time, as they come into view. */
function createSearch(bank: Bank, query: PagedQuery): Search {
  const pages = new Map<number, SearchResult | undefined>();
  const listeners = new Set<() => void>();
  const page = (number: number): SearchResult | undefined => {
    if (pages.has(number)) return pages.get(number);
    const answer = bank.search({ ...query, from: number * pageSize, count: pageSize });
    pages.set(number, answer instanceof Promise ? undefined : answer);
    if (answer instanceof Promise) {
      void answer.then((result) => {
        pages.set(number, result);
        listeners.forEach((listener) => listener());
      });
    }
    return pages.get(number);
  };
  return {
    first: () => page(0),
    at: (index) => page(Math.floor(index / pageSize))?.hits[index % pageSize],
    onAnswer: (listener) => {
      listeners.add(listener);
      if (pages.get(0) !== undefined) listener();
      return () => void listeners.delete(listener);
    },
  };
}

export const keyOfHit = ({ kind, id }: { readonly kind: BankKind; readonly id: number }): string => `${kind}.${id}`;
