/** The bank as a report counts it: what there is month by month, what has been used, and where nobody has looked. */
import { categoryCodes, type Category } from '../../categories';
import { emptiest, type Coverage, type CoverageCell } from '../../coverage/coverage';
import { horizons, type Horizon } from '../../radar/geometry';
import type { Fact } from '../facts';
import { monthName, monthNumber } from './days';

export const bankLists = ['signals', 'trends', 'methods', 'knowledge', 'publications'] as const;
export type BankList = (typeof bankLists)[number];
/** The last moment of the period: what came later is not in the report. */
export const endOf = ({ to }: { readonly to: string }): string => `${to}T23:59:59.999Z`;
export const isBankList = (list: string): list is BankList => (bankLists as readonly string[]).includes(list);

export interface Growth {
  /** 'YYYY-MM', in order. */
  readonly months: readonly string[];
  /** How many there were at the end of each month. */
  readonly counts: Readonly<Record<BankList, readonly number[]>>;
  /** Come in the period. */
  readonly fresh: Readonly<Record<BankList, number>>;
}
export interface GrowthTally {
  put(list: BankList, created: string, sign: 1 | -1): void;
  read(): Growth;
}

const monthsShown = 13;

/** The months up to the period's last; one year back, or as long as the period is. */
export function createGrowthTally({ from, to }: { readonly from: string; readonly to: string }): GrowthTally {
  const last = monthNumber(to);
  const first = Math.min(last - monthsShown + 1, Math.max(monthNumber(from), last - 5 * 12));
  const length = last - first + 1;
  // What came before the first month stands at its place 0.
  const counts = Object.fromEntries(bankLists.map((list) => [list, new Int32Array(length)])) as Record<BankList, Int32Array>;
  const fresh: Record<BankList, number> = { signals: 0, trends: 0, methods: 0, knowledge: 0, publications: 0 };
  const [begins, ends] = [from, endOf({ to })];
  return {
    put: (list, created, sign) => {
      if (created > ends) return;
      const at = Math.max(0, monthNumber(created) - first);
      const own = counts[list];
      own[at] = (own[at] ?? 0) + sign;
      if (created >= begins) fresh[list] += sign;
    },
    read: () => {
      const summed = (own: Int32Array): readonly number[] => {
        let sum = 0;
        return Array.from(own, (count) => (sum += count));
      };
      return {
        months: Array.from({ length }, (_, index) => monthName(first + index)),
        counts: Object.fromEntries(bankLists.map((list) => [list, summed(counts[list])])) as Record<BankList, readonly number[]>,
        fresh: { ...fresh },
      };
    },
  };
}

/** What is looked at: neither a draft nor put away. */
export const isCurrent = ({ status }: Pick<Fact<'signals'>, 'status'>): boolean => status !== 'utkast' && status !== 'arkiverad';

export interface CoverageFigures {
  readonly rows: readonly Category[];
  readonly columns: readonly Horizon[];
  /** Row by row. */
  readonly counts: readonly (readonly number[])[];
  readonly unknown: number;
  readonly highest: number;
  readonly emptiest: CoverageCell | undefined;
}
export interface CoverageTally {
  put(signal: Fact<'signals'>, sign: 1 | -1): void;
  read(): CoverageFigures;
}

const rowAt = Object.fromEntries(categoryCodes.map((code, index) => [code, index]));
const columnAt = Object.fromEntries(horizons.map((code, index) => [code, index]));

export function createCoverageTally(): CoverageTally {
  const cells = new Int32Array(categoryCodes.length * horizons.length);
  let unknown = 0;
  return {
    put: ({ category, horizon, status }, sign) => {
      if (!isCurrent({ status })) return;
      const [row, column] = [rowAt[category ?? ''], columnAt[horizon ?? '']];
      if (row === undefined || column === undefined) unknown += sign;
      else {
        const at = row * horizons.length + column;
        cells[at] = (cells[at] ?? 0) + sign;
      }
    },
    read: () => {
      const counts = categoryCodes.map((_, row) => horizons.map((_horizon, column) => cells[row * horizons.length + column] ?? 0));
      const sum = (some: readonly number[]): number => some.reduce((all, count) => all + count, 0);
      const coverage: Coverage = {
        rows: categoryCodes.map((value, row) => ({ value, total: sum(counts[row] ?? []) })),
        columns: horizons.map((value, column) => ({ value, total: sum(counts.map((own) => own[column] ?? 0)) })),
        cells: categoryCodes.flatMap((row, at) => horizons.map((column, index) => ({ row, column, count: counts[at]?.[index] ?? 0 }))),
        highest: Math.max(...cells),
        unknown,
      };
      return { rows: categoryCodes, columns: horizons, counts, unknown, highest: coverage.highest, emptiest: emptiest(coverage, 1)[0] };
    },
  };
}

type LinkedUse = Exclude<BankList, 'signals' | 'methods'>;
const isLinkedUse = (list: string): list is LinkedUse => isBankList(list) && list !== 'signals' && list !== 'methods';

export interface UseTally {
  put(link: Fact<'links'>, sign: 1 | -1): void;
  /** The items of the list that have come to use; some of them may have been removed since. */
  used(list: LinkedUse): ReadonlyMap<number, number>;
}

const none: ReadonlyMap<number, number> = new Map();
const uses: ReadonlySet<Fact<'links'>['relation']> = new Set(['anvandesI', 'leddeTill', 'provasI']);

/**
 * Used is what is tried in a method run, used in something, or leads on. Of a spaning it is the chain that tells, of a method
 * its runs.
 */
export function createUseTally(): UseTally {
  const times = new Map<LinkedUse, Map<number, number>>();
  return {
    put: ({ fromList, fromItem, relation }, sign) => {
      if (!uses.has(relation) || !isLinkedUse(fromList)) return;
      let own = times.get(fromList);
      if (own === undefined) times.set(fromList, (own = new Map()));
      const count = (own.get(fromItem) ?? 0) + sign;
      if (count <= 0) own.delete(fromItem);
      else own.set(fromItem, count);
    },
    used: (list) => times.get(list) ?? none,
  };
}
