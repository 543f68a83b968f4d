/** All that a report counts of the bank, fed one item at a time. */
import type { ReportPeriod } from '../document';
import type { Fact, FactList } from '../facts';
import {
  bankLists,
  createCoverageTally,
  createGrowthTally,
  createUseTally,
  endOf,
  isBankList,
  isCurrent,
  type BankList,
  type CoverageFigures,
  type Growth,
} from './bank';
import { toDiscuss, type Discussed } from './discuss';
import { createOpinionTally, type DisputedSignal } from './opinions';
import { byTextBackwards, createTop } from './top';

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
  /** What counts the items of a list; nothing for lists of which the bank counts none. */
  counterOf<K extends FactList>(list: K): ((item: Fact<K>, sign: 1 | -1) => void) | undefined;
  read(): BankFigures;
}

const newestKept = 12;
const mostDisputed = 8;
const newestFirst = { count: newestKept, before: byTextBackwards, ids: 'descending' } as const;

/** Every item of a list that is in. */
export type AllOf = <K extends FactList>(list: K) => readonly Fact<K>[];

export function createBankTally(
  period: ReportPeriod,
  today: string,
  known: { readonly discussed: readonly number[]; readonly has: (list: FactList) => boolean },
  all: AllOf,
  /** Spaningar that the chain follows to something. */
  ledOn: () => number,
): BankTally {
  const growth = createGrowthTally(period);
  const use = createUseTally();
  const coverage = createCoverageTally();
  const opinions = createOpinionTally();
  const isFresh = ({ status, created }: Fact<'trends'>): boolean =>
    status === 'foljs' && created.slice(0, 10) >= period.from && created.slice(0, 10) <= period.to;
  const newest = createTop<Fact<'signals'>, string>(newestFirst, function* current() {
    for (const signal of all('signals')) if (isCurrent(signal)) yield [signal.created, signal] as const;
  });
  const trends = createTop<Fact<'trends'>, string>(newestFirst, function* fresh() {
    for (const trend of all('trends')) if (isFresh(trend)) yield [trend.created, trend] as const;
  });
  const ran = new Map<number, number>();
  let [runs, runsInPeriod] = [0, 0];
  const ends = endOf(period);
  /** Counted anew when links, or items of the list, have come or gone. */
  const usedOf: Partial<Record<Exclude<BankList, 'signals'>, number>> = {};
  function countUsed(list: Exclude<BankList, 'signals'>): number {
    const ids = list === 'methods' ? ran : use.used(list);
    if (ids.size === 0) return 0;
    let count = 0;
    for (const { id, created } of all(list)) if (created <= ends && ids.has(id)) count += 1;
    return count;
  }

  const counted: { readonly [K in FactList]?: (item: Fact<K>, sign: 1 | -1) => void } = {
    signals: (signal, sign) => {
      coverage.put(signal, sign);
      opinions.putSignal(signal, sign);
      if (isCurrent(signal)) newest.put(signal.created, signal, sign);
    },
    assessments: opinions.putAssessment,
    links: (link, sign) => {
      if (isBankList(link.fromList) && link.fromList !== 'signals') delete usedOf[link.fromList];
      use.put(link, sign);
    },
    trends: (trend, sign) => {
      if (isFresh(trend)) trends.put(trend.created, trend, sign);
    },
    methodRuns: ({ method, date }, sign) => {
      delete usedOf.methods;
      runs += sign;
      if (date >= period.from && date <= period.to) runsInPeriod += sign;
      const times = (ran.get(method.id) ?? 0) + sign;
      if (times <= 0) ran.delete(method.id);
      else ran.set(method.id, times);
    },
  };

  return {
    counterOf: (list) => {
      const own = counted[list] as ((item: Fact<typeof list>, sign: 1 | -1) => void) | undefined;
      if (!isBankList(list)) return own;
      return (item, sign) => {
        if (list !== 'signals') delete usedOf[list];
        growth.put(list, item.created, sign);
        own?.(item, sign);
      };
    },
    read: () => {
      const grown = growth.read();
      const disputed = opinions.disputed();
      const last = grown.months.length - 1;
      return {
        growth: grown,
        use: bankLists.filter(known.has).map((list) => ({
          list,
          there: grown.counts[list][last] ?? 0,
          used: list === 'signals' ? ledOn() : (usedOf[list] ??= countUsed(list)),
          fresh: grown.fresh[list],
        })),
        runs: { inPeriod: runsInPeriod, all: runs },
        coverage: coverage.read(),
        disputed: disputed.slice(0, mostDisputed),
        assessed: opinions.assessed,
        discuss: toDiscuss(disputed, newest.first(), known.discussed, today),
        freshTrends: trends.first(),
      };
    },
  };
}
