/**
 * A report as it is read, printed and exported: finished words and tables, no references that have to be looked up. The live
 * view is made from the data of the moment; a draft is that with people's edits; what is published is a draft, frozen as text
 * and checked by its checksum. All three are this, so that what the convener sees is what the management group gets.
 */
import type { LinkedListKey } from '../links/keys';

/** The two-minute view, in reading order. */
export const quarterKeys = ['changed', 'toDecide', 'late', 'discuss'] as const;
export type QuarterKey = (typeof quarterKeys)[number];
/** So many rows of each quarter stand in the two-minute view; the others come behind "Visa alla". */
export const quarterRows: Readonly<Record<QuarterKey, number>> = { changed: 3, toDecide: 3, late: 3, discuss: 1 };

/** Where a row can be read in full; what it names may have been removed since. */
export interface ReportItem {
  readonly list: LinkedListKey;
  readonly id: number;
}

export interface ReportRow {
  /** Stable from one making to the next, so that edits find it again: 'late/activities/12'. */
  readonly key: string;
  readonly title: string;
  /** What it means for the reader, as a sentence. */
  readonly meaning?: string;
  /** The state in words, as "Sen, 17 dagar". */
  readonly state?: string;
  /** In the discuss quarter: category of the spaning, for its mark. */
  readonly category?: string;
  /** The one line of facts under a title: "Demografi · 15–30 år · bedömarna är oeniga om osäkerheten, 2 till 5". */
  readonly facts?: string;
  readonly item?: ReportItem;
}

/** Stands for those of a quarter that have no rows of their own; its title says how many. */
export const othersKey = (quarter: QuarterKey): string => `${quarter}/others`;
/** Every one that a quarter is about has a row, so that its rows can be counted. */
export const isCounted = (quarter: QuarterKey, rows: readonly ReportRow[]): boolean => !rows.some(({ key }) => key === othersKey(quarter));

export type CellKind = 'text' | 'number' | 'hours' | 'kronor' | 'percent' | 'date' | 'month';
export interface ReportColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: CellKind;
}
/** null: not known, which is not nought. Percent is 0 to 1; a date is 'YYYY-MM-DD', a month 'YYYY-MM'. */
export type Cell = string | number | null;
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How a table is drawn. Columns are named by key; the first column of a table names its rows. */
export type Drawing =
  /** One bar a row; `planned` is a tick at the planned value; `row` is the one that the finding is about. */
  | { readonly kind: 'bars'; readonly value: string; readonly planned?: string; readonly row?: number }
  /** One bar a row, in parts: plan status by workstream. */
  | { readonly kind: 'stacked'; readonly parts: readonly string[] }
  /** One line a column over the first column, which is a time. */
  | { readonly kind: 'lines'; readonly series: readonly string[] }
  /** Rows by columns, the fuller the darker: coverage. */
  | { readonly kind: 'matrix'; readonly columns: readonly string[] }
  /** A table only. */
  | { readonly kind: 'none' };

export const partKeys = [
  'workstreams',
  'goals',
  'next',
  'decided',
  'learning',
  'knowledgeChain',
  'support',
  'hours',
  'costs',
  'bankGrowth',
  'bankUse',
  'coverage',
  'disputed',
  'trace',
] as const;
export type PartKey = (typeof partKeys)[number];

/** One part of the depth behind the two minutes. */
export interface ReportPart {
  readonly key: PartKey;
  readonly heading: string;
  /** What it says, as one or two sentences: a sentence before a number before a chart. */
  readonly finding: string;
  readonly table: ReportTable;
  readonly drawing: Drawing;
  /** What a reader must know to read it right. */
  readonly note?: string;
  /** Where the figures come from and of which day. */
  readonly source: string;
}

export interface ReportPeriod {
  /** 'YYYY-MM-DD', both included. */
  readonly from: string;
  readonly to: string;
}

export interface ReportDocument {
  readonly format: 1;
  /** Of the words in it; the page around them may be in the other language. */
  readonly language: 'sv' | 'en';
  /** "Framsyn: läget i mars 2026". */
  readonly title: string;
  readonly period: ReportPeriod;
  /** The day of the data, 'YYYY-MM-DD'. */
  readonly made: string;
  /** What the work is for: the assignment's own purpose. */
  readonly purpose?: string;
  /** The situation in one to three sentences. */
  readonly lead: string;
  readonly quarters: Readonly<Record<QuarterKey, readonly ReportRow[]>>;
  readonly parts: readonly ReportPart[];
  /** 'YYYY-MM-DD'. */
  readonly nextReport?: string;
  /** The region of the demo: said wherever the report is read. */
  readonly isFictional?: boolean;
}
