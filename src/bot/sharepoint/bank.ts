/** What the bot finds in the bank, with its own right to read: methods by time and group, and everything by words. */
import { createSharePointDataSource, type Clock, type Fetch } from '../../data/sharepoint';
import { sleep, systemClock } from '../../data/sharepoint/clock';
import { bankLists, documentOf } from '../../data/bank/documents';
import { isOutOfReach } from '../../data/bank/reader';
import type { DataSource, Result } from '../../data/ports';
import { pickMethods, type PickableMethod } from '../../domain/methods/picker';
import { wishInText } from '../../domain/methods/wishInText';
import { createText } from '../../i18n';
import type { Locale } from '../../i18n/locale';
import { bankWords } from '../../i18n/pages/bank';
import type { Item, ListDefinition } from '../../schema/field';
import type { Bank, BankItem, BankKind, Outcome } from '../core/ports';
import { createBankIndex, isHidden, type BankHit } from './bankIndex';
import { bankItemOf, fieldsTold } from './bankItems';
import { inTime } from './inTime';

export interface BankOptions {
  /** Absolute: 'https://region.sharepoint.com/sites/framsyn'. */
  readonly siteUrl: string;
  /** The bot's own, for SharePoint. */
  readonly token: () => Promise<string>;
  readonly now: () => Date;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
}

export interface SharePointBank extends Bank {
  /** Begins to read the bank, so that the first search need not wait for it. */
  warm(): void;
  close(): void;
}

type Row = Item<ListDefinition>;
type Faults = 'off' | 'busy';
type Page = Parameters<Bank['search']>[2];

/** Whoever searches in a chat has an answer within so many milliseconds; of these, so many for the index, and so many for the facts. */
const longest = 1_400;
const forIndex = 600;
const forFacts = 500;
const patience = { attempts: 3, deadlineMilliseconds: 15_000, throttledMilliseconds: 30_000 } as const;

const pickFields = ['steps', 'minutesMin', 'minutesMax', 'participantsMin', 'participantsMax', 'purpose', 'status'] as const;
const mostMethods = 2_000;
/** Of the methods that answer to the words, so many are held against the wish. */
const mostNamed = 500;
const mostTold = 2_000;

export function createSharePointBank({ siteUrl, token, now, fetch, clock = systemClock }: BankOptions): SharePointBank {
  const data = createSharePointDataSource({ siteUrl, token, patience, clock, ...(fetch === undefined ? {} : { fetch }) });
  const index = createBankIndex({ data, siteUrl, now, after: (milliseconds) => sleep(clock, milliseconds) });
  const tell = createTelling(data, clock);
  let methods: { readonly revision: number; readonly rows: readonly Row[] } | undefined;

  /** All methods that are out, read again when something in the bank has changed. */
  async function allMethods(): Promise<Result<readonly Row[]>> {
    const revision = index.revision();
    if (methods?.revision === revision) return { ok: true, value: methods.rows };
    const fields = [...new Set([...fieldsTold('methods'), ...pickFields])];
    const page = await data.repository(bankLists.methods.list).page({ fields: fields as 'id'[], top: mostMethods });
    if (!page.ok) return page;
    const rows = page.value.items.filter((row) => !isHidden(documentOf('methods', row)));
    methods = { revision, rows };
    return { ok: true, value: rows };
  }

  async function found(query: Parameters<typeof index.search>[0], { skip, count }: Page, locale: Locale): Promise<Outcome<readonly BankItem[], Faults>> {
    const hits = await index.search({ ...query, from: skip, count }, forIndex);
    return hits.ok ? { ok: true, value: await tell(hits.value, locale) } : hits;
  }

  async function findMethods(text: string, page: Page, locale: Locale): Promise<Outcome<readonly BankItem[], Faults>> {
    const { wish, rest } = wishInText(text);
    const filters = { kind: ['methods'] };
    if (wish.minutes === undefined && wish.participants === undefined) return found({ text: rest, filters }, page, locale);
    const named = await index.search({ text: rest, filters, count: mostNamed }, forIndex);
    if (!named.ok) return named;
    const all = await allMethods();
    if (!all.ok) return { ok: false, fault: isOutOfReach(all.error) ? 'off' : 'busy' };
    const ids = new Set(named.value.map(({ id }) => id));
    const pickable = (all.value as readonly (Row & PickableMethod)[]).filter(({ id }) => rest === '' || ids.size === 0 || ids.has(id));
    const { fits } = pickMethods(pickable, wish);
    // What was named is shown, also when it does not fit: its facts say why.
    if (fits.length === 0) return rest === '' ? { ok: true, value: [] } : found({ text: rest, filters }, page, locale);
    const { t } = createText<typeof bankWords.sv>(locale, bankWords[locale]);
    const fitting = wish.minutes === undefined ? undefined : t('bank.fits.minutes', { minutes: wish.minutes });
    return { ok: true, value: fits.slice(page.skip, page.skip + page.count).map(({ method }) => bankItemOf('methods', method, locale, fitting)) };
  }

  async function item(kind: BankKind, id: number, locale: Locale): Promise<Outcome<BankItem, Faults | 'gone'>> {
    const page = await data
      .repository(bankLists[kind].list)
      .page({ where: [{ field: 'id', is: 'equal', value: id }], fields: fieldsTold(kind) as 'id'[], top: 1 });
    if (!page.ok) return { ok: false, fault: isOutOfReach(page.error) ? 'off' : 'busy' };
    const [row] = page.value.items;
    return row === undefined || isHidden(documentOf(kind, row)) ? { ok: false, fault: 'gone' } : { ok: true, value: bankItemOf(kind, row, locale) };
  }

  const busy = { ok: false, fault: 'busy' } as const;
  return {
    search: (command, text, page, locale) =>
      inTime(clock, longest, busy, () => (command === 'method' ? findMethods(text, page, locale) : found({ text }, page, locale))),
    item: (kind, id, locale) => inTime(clock, longest, busy, () => item(kind, id, locale)),
    warm: index.open,
    close: index.close,
  };
}

/** Hits with their facts: those that are not known are asked for together; what does not come in time is told without. */
function createTelling(data: DataSource, clock: Clock): (hits: readonly BankHit[], locale: Locale) => Promise<readonly BankItem[]> {
  const known = new Map<string, { readonly modified: string; readonly row: Row }>();
  const keyOf = ({ kind, id }: Pick<BankHit, 'kind' | 'id'>): string => `${kind}/${id}`;
  const rowOf = (hit: BankHit): Row | undefined => {
    const found = known.get(keyOf(hit));
    return found !== undefined && found.modified >= hit.document.modified ? found.row : undefined;
  };

  async function fetchRows(hits: readonly BankHit[]): Promise<void> {
    const kinds = [...new Set(hits.map(({ kind }) => kind))];
    await Promise.all(
      kinds.map(async (kind) => {
        const ids = hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
        const page = await data
          .repository(bankLists[kind].list)
          .page({ where: [{ field: 'id', is: 'oneOf', value: ids }], fields: fieldsTold(kind) as 'id'[], top: ids.length });
        if (!page.ok) return;
        if (known.size > mostTold) known.clear();
        page.value.items.forEach((row) => known.set(keyOf({ kind, id: row.id }), { modified: row.modified, row }));
      }),
    );
  }

  return async (hits, locale) => {
    const unknown = hits.filter((hit) => rowOf(hit) === undefined);
    if (unknown.length > 0) await inTime(clock, forFacts, undefined, () => fetchRows(unknown));
    return hits.map((hit) => {
      const { kind, id, document } = hit;
      const row = rowOf(hit);
      return row === undefined ? { kind, id, title: document.title, text: document.body.slice(0, 200), facts: [] } : bankItemOf(kind, row, locale);
    });
  };
}
