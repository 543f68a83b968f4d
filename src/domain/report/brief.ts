/** The four quarters so short that they fit on one page of paper, by a rule: nothing is ever set smaller to make room. */
import { shortened } from '../shortened';
import { quarterRows, type QuarterKey, type ReportDocument, type ReportRow } from './document';

/** The longest text of each kind, in characters. */
export interface BriefLimits {
  readonly title: number;
  readonly lead: number;
  readonly purpose: number;
  readonly rowTitle: number;
  readonly meaning: number;
  /** Of what is to be decided, which the reader needs most of. */
  readonly decision: number;
  readonly facts: number;
}

/** The first page of the printed report: two by two. */
export const pageLimits: BriefLimits = { title: 100, lead: 330, purpose: 200, rowTitle: 90, meaning: 150, decision: 150, facts: 110 };
/** The sheet for the meeting's papers, where what is decided is written by hand. */
export const meetingLimits: BriefLimits = { title: 100, lead: 270, purpose: 0, rowTitle: 80, meaning: 90, decision: 200, facts: 90 };

export interface BriefQuarter {
  readonly rows: readonly ReportRow[];
  /** So many stand in the report only. */
  readonly left: number;
}

export interface Brief {
  readonly title: string;
  readonly lead: string;
  readonly purpose?: string;
  readonly quarters: Readonly<Record<QuarterKey, BriefQuarter>>;
  /** Nothing was left out or cut. */
  readonly isWhole: boolean;
}

export function briefOf(document: ReportDocument, limits: BriefLimits): Brief {
  let isWhole = true;
  /** On one line, and no longer than this. */
  const cut = (text: string, most: number): string => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length > most) isWhole = false;
    return shortened(line, most);
  };
  const part = <Key extends string>(key: Key, text: string | undefined, most: number): { readonly [K in Key]?: string } =>
    text === undefined || text.trim() === '' ? {} : ({ [key]: cut(text, most) } as { readonly [K in Key]: string });
  const rowOf = (row: ReportRow, quarter: QuarterKey): ReportRow => ({
    key: row.key,
    title: cut(row.title, limits.rowTitle),
    ...part('meaning', row.meaning, quarter === 'toDecide' ? limits.decision : limits.meaning),
    ...part('state', row.state, limits.facts),
    ...part('facts', row.facts, limits.facts),
    ...(row.category === undefined ? {} : { category: row.category }),
  });
  const quarterOf = (quarter: QuarterKey): BriefQuarter => {
    const rows = document.quarters[quarter];
    const kept = rows.slice(0, quarterRows[quarter]);
    if (rows.length > kept.length) isWhole = false;
    return { rows: kept.map((row) => rowOf(row, quarter)), left: rows.length - kept.length };
  };
  const brief = {
    title: cut(document.title, limits.title),
    lead: cut(document.lead, limits.lead),
    ...(limits.purpose > 0 ? part('purpose', document.purpose, limits.purpose) : {}),
    quarters: { changed: quarterOf('changed'), toDecide: quarterOf('toDecide'), late: quarterOf('late'), discuss: quarterOf('discuss') },
  };
  return { ...brief, isWhole };
}
