/** Published reports, as they were frozen. Everybody on the site reads them; nobody edits them. */
import { readFrozen, type FrozenReport, type Unreadable } from '../../domain/report/frozen';
import type { ReportDocument } from '../../domain/report/document';
import type { Item } from '../../schema/field';
import { reports } from '../../schema/lists/reports';
import { wholeOf } from '../frozen/parts';
import type { DataSource, Result } from '../ports';

type Report = Item<typeof reports>;

const headFields = [
  'title',
  'number',
  'date',
  'periodFrom',
  'periodTo',
  'publishedRole',
  'summary',
  'corrects',
  'correction',
  'nextDate',
  'checksum',
  'parts',
] as const satisfies readonly (keyof Report)[];

/** What the list says of a report, without the report. */
export type ReportHead = Pick<Report, 'id' | 'created' | (typeof headFields)[number]>;

export interface PublishedReport {
  readonly head: ReportHead;
  readonly document: ReportDocument | Unreadable;
  /** It is what was published: no part of it, and nothing that the list says of it, was altered. */
  readonly isIntact: boolean;
  /** What the checksum is of. */
  readonly text: string;
}

/** Which draft it was made from, for who publishes it. */
export interface ReadReport extends PublishedReport {
  readonly draft: string | undefined;
}

const headOf = (row: Report): ReportHead => {
  const { id, created } = row;
  return { ...(Object.fromEntries(headFields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]))) as ReportHead), id, created };
};

/** Latest first. */
export async function readHeads(data: DataSource): Promise<Result<readonly ReportHead[]>> {
  const page = await data.repository(reports).page({ where: [{ field: 'part', is: 'equal', value: 1 }], fields: [...headFields, 'part'], top: 1_000 });
  return page.ok ? { ok: true, value: page.value.items.map(headOf).sort((a, b) => b.number - a.number || a.id - b.id) } : page;
}

const beside = ['number', 'title', 'date', 'publishedRole', 'corrects', 'correction', 'nextDate'] as const satisfies readonly (keyof FrozenReport &
  keyof ReportHead)[];

/** The list says the same of it as what was frozen. */
const agrees = (head: ReportHead, frozen: FrozenReport): boolean =>
  beside.every((field) => head[field] === frozen[field]) &&
  head.periodFrom === frozen.document.period.from &&
  head.periodTo === frozen.document.period.to &&
  (head.summary ?? '') === summaryOf(frozen.document);

const mostSummary = 2_000;
/** The lead, as far as the list's column has room. */
export const summaryOf = ({ lead }: Pick<ReportDocument, 'lead'>): string => (lead.length <= mostSummary ? lead : `${lead.slice(0, mostSummary - 1)}…`);

async function reportOf(rows: readonly Report[]): Promise<ReadReport | undefined> {
  const whole = await wholeOf(rows);
  if (whole === undefined) return undefined;
  const { text } = whole;
  const [head, frozen] = [headOf(whole.head), readFrozen(text)];
  // What a later Framsyn has frozen is told apart by its checksum alone.
  if (typeof frozen === 'string') return { head, document: frozen, isIntact: whole.isIntact && frozen === 'newer', text, draft: undefined };
  return { head, document: frozen.document, isIntact: whole.isIntact && agrees(head, frozen), text, draft: frozen.draft };
}

/** So many rows hold the latest report, unless it is very long. */
const latestRows = 3;
const most = 500;

async function rowsOf(data: DataSource, number: number): Promise<Result<readonly Report[]>> {
  const page = await data.repository(reports).page({ where: [{ field: 'number', is: 'equal', value: number }], top: most });
  return page.ok ? { ok: true, value: page.value.items } : page;
}

/**
 * The report of the latest period, in its last version: a correction of an older one does not hide the newest. One query; a
 * second one only when it is so long that the first did not hold it.
 */
async function latestReport(data: DataSource): Promise<Result<ReadReport | undefined>> {
  const order = [
    { field: 'periodTo', descending: true },
    { field: 'number', descending: true },
  ] as const;
  const page = await data.repository(reports).page({ order, top: latestRows });
  if (!page.ok) return page;
  const { items, next } = page.value;
  for (const number of new Set(items.map((row) => row.number))) {
    const found = items.filter((row) => row.number === number);
    const head = found.find(({ part }) => part === 1);
    const isHere = head !== undefined && found.length >= head.parts;
    if (isHere || next === undefined) {
      const report = await reportOf(found);
      if (report !== undefined) return { ok: true, value: report };
      continue; // parts that somebody left who was cut off
    }
    const rows = await rowsOf(data, number);
    if (!rows.ok) return rows;
    const report = await reportOf(rows.value);
    if (report !== undefined) return { ok: true, value: report };
  }
  if (next === undefined) return { ok: true, value: undefined };
  const heads = await readHeads(data);
  if (!heads.ok) return heads;
  const [latest] = [...heads.value].sort((a, b) => (a.periodTo === b.periodTo ? b.number - a.number : a.periodTo < b.periodTo ? 1 : -1));
  return latest === undefined ? { ok: true, value: undefined } : readOf(data, latest.number);
}

async function readOf(data: DataSource, number: number): Promise<Result<ReadReport | undefined>> {
  const rows = await rowsOf(data, number);
  return rows.ok ? { ok: true, value: await reportOf(rows.value) } : rows;
}

/** Nothing when there is no such report. One list query. */
export const readReport = (data: DataSource, number: number | 'latest'): Promise<Result<ReadReport | undefined>> =>
  number === 'latest' ? latestReport(data) : readOf(data, number);
