import { periodKinds, type PeriodKind } from '../../../domain/report/periods';
import { idIn, numberIn } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export const reportTabs = ['now', 'draft', 'published'] as const;
export type ReportTab = (typeof reportTabs)[number];

/** All that the page shows, as its address says it. */
export interface ReportPlace {
  readonly tab: ReportTab;
  readonly period: PeriodKind;
  /** Of a period of one's own, as it was typed. */
  readonly from: string;
  readonly to: string;
  /** The draft; none: the one that is open. */
  readonly draft?: number;
  /** A draft of a correction begins from what was published; this one from what the lists say now. */
  readonly isFresh: boolean;
  readonly isPreview: boolean;
  /** A published report, by its version: the management group's page reads the same address. */
  readonly report?: number;
}

export const startPlace: ReportPlace = { tab: 'now', period: 'sinceLast', from: '', to: '', isFresh: false, isPreview: false };

const tabNames = { now: 'nu', draft: 'utkast', published: 'publicerade' } satisfies Record<ReportTab, string>;
const periodNames = { sinceLast: 'sedan-sist', term: 'termin', year: 'ar', own: 'egen' } satisfies Record<PeriodKind, string>;

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readPlace(url: AppUrl): ReportPlace {
  const query = queryOf(url);
  const report = numberIn(query.get('rapport'));
  const draft = idIn(query.get('utkast'));
  return {
    tab: report === undefined ? (reportTabs.find((tab) => tabNames[tab] === query.get('visa')) ?? 'now') : 'published',
    period: periodKinds.find((kind) => periodNames[kind] === query.get('period')) ?? 'sinceLast',
    from: query.get('fran') ?? '',
    to: query.get('till') ?? '',
    ...(draft === undefined ? {} : { draft }),
    isFresh: query.get('underlag') === 'nu',
    isPreview: query.get('forhandsgranska') === '1',
    ...(report === undefined ? {} : { report }),
  };
}

/** Of the heading of the published report that is open: who goes to one is taken there. */
export const openedId = 'framsyn-report-opened';

/** The address of a place; nothing stands in it that is as usual, or that its tab has no use for. */
export function placeUrl({ tab, period, from, to, draft, isFresh, isPreview, report }: ReportPlace): AppUrl {
  const query = new URLSearchParams();
  if (tab !== 'now' && report === undefined) query.set('visa', tabNames[tab]);
  if (tab === 'now' && period !== 'sinceLast') query.set('period', periodNames[period]);
  if (tab === 'now' && period === 'own') {
    query.set('fran', from);
    query.set('till', to);
  }
  if (tab === 'draft' && draft !== undefined) query.set('utkast', String(draft));
  if (tab === 'draft' && isFresh) query.set('underlag', 'nu');
  if (tab === 'draft' && isPreview) query.set('forhandsgranska', '1');
  if (report !== undefined) query.set('rapport', String(report));
  return appUrl('/rapport', query);
}
