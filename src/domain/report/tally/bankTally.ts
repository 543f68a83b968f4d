/** All that a report counts of the bank, fed one item at a time. */
import type { ReportPeriod } from '../document';
import type { Fact, FactList } from '../facts';
import {
  bankLists,
  createCoverageTally,
  createGrowthTally,
  createUseTally,
  isBankList,
  isCurrent,
  type BankList,
  type CoverageFigures,
  type Growth,
} from './bank';
import { toDiscuss, type Discussed } from './discuss';
import { createOpinionTally, type DisputedSignal } from './opinions';
import { createTop } from './top';

export interface BankFigures {
  readonly growth: Growth;
  /** Of each list: how many there are, and how many have come to use. */
  readonly use: readonly { readonly list: BankList; readonly there: number; readonly used: number; readonly fresh: number }[];
  readonly runs: { readonly inPeriod: number; readonly all: number };
  readonly coverage: CoverageFigures;
  readonly disputed: readonly DisputedSignal[];
  readonly assessed: number;
  readonly discuss: readonly Discussed[];
  /** Trends that came in the period, newest first. */
  readonly freshTrends: readonly Fact<'trends'>[];
}
export interface BankTally {
  put<K extends FactList>(list: K, item: Fact<K>, sign: 1 | -1): void;
  read(): BankFigures;
}

const newestKept = 12;
const mostDisputed = 8;
const newestFirst = (a: { readonly created: string; readonly id: number }, b: { readonly created: string; readonly id: number }): number =>
  a.created < b.created ? 1 : a.created > b.created ? -1 : b.id - a.id;

export function createBankTally(period: ReportPeriod, today: string, discussed: readonly number[], has: (list: FactList) => boolean): BankTally {
  const growth = createGrowthTally(period);
  const use = createUseTally();
  const coverage = createCoverageTally();
  const opinions = createOpinionTally();
  const newest = createTop<Fact<'signals'>>(newestKept, newestFirst);
  const trends = createTop<Fact<'trends'>>(newestKept, newestFirst);
  const ran = new Map<number, number>();
  let [runs, runsInPeriod] = [0, 0];

  const counted: { readonly [K in FactList]?: (item: Fact<K>, sign: 1 | -1) => void } = {
    signals: (signal, sign) => {
      coverage.put(signal, sign);
      opinions.putSignal(signal, sign);
      if (isCurrent(signal)) newest.put(signal, sign);
    },
    assessments: opinions.putAssessment,
    links: use.put,
    trends: (trend, sign) => {
      const day = trend.created.slice(0, 10);
      if (trend.status === 'foljs' && day >= period.from && day <= period.to) trends.put(trend, sign);
    },
    methodRuns: ({ method, date }, sign) => {
      runs += sign;
      if (date >= period.from && date <= period.to) runsInPeriod += sign;
      const times = (ran.get(method.id) ?? 0) + sign;
      if (times <= 0) ran.delete(method.id);
      else ran.set(method.id, times);
    },
  };

  return {
    put: (list, item, sign) => {
      if (isBankList(list)) growth.put(list, item.created, sign);
      (counted[list] as ((item: unknown, sign: 1 | -1) => void) | undefined)?.(item, sign);
    },
    read: () => {
      const grown = growth.read();
      const disputed = opinions.disputed();
      const last = grown.months.length - 1;
      return {
        growth: grown,
        use: bankLists.filter(has).map((list) => ({
          list,
          there: grown.counts[list][last] ?? 0,
          used: list === 'methods' ? ran.size : use.used(list),
          fresh: grown.fresh[list],
        })),
        runs: { inPeriod: runsInPeriod, all: runs },
        coverage: coverage.read(),
        disputed: disputed.slice(0, mostDisputed),
        assessed: opinions.assessed,
        discuss: toDiscuss(disputed, newest.first(), discussed, today),
        freshTrends: trends.first(),
      };
    },
  };
}
