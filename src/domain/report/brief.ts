/**
 * The four quarters so short that they fit on one page of paper, by a rule: nothing is set smaller to make room, and what is
 * left out is said. Each text has room for a few lines; where all of them together would not fit, for fewer. Everything is
 * counted in lines of the paper's own text.
 */
import { reckoned } from '../charts/text';
import { shortened } from '../shortened';
import { quarterKeys, quarterRows, type QuarterKey, type ReportDocument, type ReportRow } from './document';

/** How many lines a row's texts may take. Nought: the text is not there. */
export interface RowLines {
  readonly title: number;
  readonly state: number;
  readonly facts: number;
  readonly meaning: number;
}
export interface BriefLines {
  readonly heading: number;
  readonly lead: number;
  readonly purpose: number;
  readonly rows: Readonly<Record<QuarterKey, RowLines>>;
}

export interface PaperForm {
  /** Width of the page and of each quarter, in the height of its letters. */
  readonly width: number;
  readonly quarterWidth: Readonly<Record<QuarterKey, number>>;
  /** Quarters that stand beside each other. */
  readonly groups: readonly (readonly QuarterKey[])[];
  /** What the page has room for, and what its headings and its foot take of that. */
  readonly lines: number;
  readonly frame: number;
  /** What a row takes besides its words. */
  readonly rowFrame: Readonly<Record<QuarterKey, number>>;
  /** From roomy to tight: the first that fits is taken, and the last fits whatever the texts are. */
  readonly levels: readonly [BriefLines, ...BriefLines[]];
}

const alike = <T>(one: T): Readonly<Record<QuarterKey, T>> => ({ changed: one, toDecide: one, late: one, discuss: one });
const rowFrame = 0.63;

/** The first page of the printed report: two by two. */
export const pageForm: PaperForm = {
  width: 52,
  quarterWidth: alike(25),
  groups: [
    ['changed', 'toDecide'],
    ['late', 'discuss'],
  ],
  lines: 55,
  frame: 13.5,
  rowFrame: alike(rowFrame),
  levels: [
    { heading: 2, lead: 4, purpose: 3, rows: alike({ title: 2, state: 1, facts: 2, meaning: 6 }) },
    { heading: 2, lead: 3, purpose: 2, rows: alike({ title: 2, state: 1, facts: 1, meaning: 3 }) },
    { heading: 2, lead: 3, purpose: 0, rows: alike({ title: 1, state: 1, facts: 1, meaning: 1 }) },
  ],
};

const short: RowLines = { title: 1, state: 0, facts: 0, meaning: 1 };
/** The sheet for the meeting's papers, where what is decided is written by hand. */
export const meetingForm: PaperForm = {
  width: 52,
  quarterWidth: { changed: 25, toDecide: 50, late: 25, discuss: 52 },
  groups: [['toDecide'], ['changed', 'late'], ['discuss']],
  lines: 55,
  frame: 16.8,
  rowFrame: { ...alike(rowFrame), toDecide: 4.1 },
  levels: [
    {
      heading: 2,
      lead: 3,
      purpose: 0,
      rows: { ...alike({ title: 2, state: 1, facts: 1, meaning: 3 }), toDecide: { title: 2, state: 0, facts: 0, meaning: 4 } },
    },
    {
      heading: 2,
      lead: 3,
      purpose: 0,
      rows: { ...alike({ title: 1, state: 1, facts: 0, meaning: 2 }), toDecide: { title: 1, state: 0, facts: 0, meaning: 3 } },
    },
    { heading: 1, lead: 2, purpose: 0, rows: { changed: short, toDecide: short, late: { ...short, state: 1, meaning: 0 }, discuss: short } },
  ],
};

export interface BriefQuarter {
  readonly rows: readonly ReportRow[];
  /** So many stand in the report only. */
  readonly left: number;
}
export interface Brief {
  readonly heading: string;
  readonly lead: string;
  readonly purpose: string;
  readonly quarters: Readonly<Record<QuarterKey, BriefQuarter>>;
  /** What each text has room for. */
  readonly lines: BriefLines;
  /** Nothing was left out or cut. */
  readonly isWhole: boolean;
}

const headingSize = 1.9;
const leadSize = 1.1;
/** A line breaks between words, and so is not quite filled; of a text on one line nothing is lost so. */
const slack = 1.05;
/** No text that is longer has room for more of it. */
const longest = 3_000;

const linesOf = (text: string, width: number, size = 1): number => Math.ceil((reckoned(text, size, 400) * slack) / width);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As much of the text as those lines hold. */
function cut(text: string, lines: number, width: number, size = 1): string {
  if (lines === 0) return '';
  const line = oneLine(text);
  const bounded = line.length > longest ? shortened(line, longest) : line;
  const room = (lines * width) / (reckoned(bounded, size, 400) * (lines > 1 ? slack : 1) || 1);
  return room >= 1 ? bounded : shortened(bounded, Math.floor(bounded.length * room));
}

/** `above`: lines that a warning or a correction takes over the brief. */
export function briefOf(document: ReportDocument, form: PaperForm, above = 0): Brief {
  const [first, ...tighter] = form.levels;
  return tighter.reduce(
    (brief, lines) => (height(brief, form) + above <= form.lines ? brief : briefWith(document, form, lines)),
    briefWith(document, form, first),
  );
}

function briefWith(document: ReportDocument, form: PaperForm, lines: BriefLines): Brief {
  const quarterOf = (quarter: QuarterKey): BriefQuarter => {
    const rows = document.quarters[quarter];
    const kept = rows.slice(0, quarterRows[quarter]);
    return { rows: kept.map((row) => rowWith(row, lines.rows[quarter], form.quarterWidth[quarter])), left: rows.length - kept.length };
  };
  const brief = {
    heading: cut(document.title, lines.heading, form.width, headingSize),
    lead: cut(document.lead, lines.lead, form.width, leadSize),
    purpose: cut(document.purpose ?? '', lines.purpose, form.width),
    quarters: { changed: quarterOf('changed'), toDecide: quarterOf('toDecide'), late: quarterOf('late'), discuss: quarterOf('discuss') },
    lines,
  };
  return { ...brief, isWhole: isWhole(document, brief) };
}

function rowWith(row: ReportRow, lines: RowLines, width: number): ReportRow {
  const given = (['state', 'facts', 'meaning'] as const).flatMap((key) => {
    const text = cut(row[key] ?? '', lines[key], width);
    return text === '' ? [] : [[key, text] as const];
  });
  const { key, category, item } = row;
  const about = { ...(category === undefined ? {} : { category }), ...(item === undefined ? {} : { item }) };
  return { key, title: cut(row.title, lines.title, width), ...about, ...Object.fromEntries(given) };
}

const isSame = (whole: string | undefined, kept: string | undefined): boolean => oneLine(whole ?? '') === (kept ?? '');

function isWhole(document: ReportDocument, { heading, lead, purpose, quarters }: Omit<Brief, 'isWhole'>): boolean {
  return (
    isSame(document.title, heading) &&
    isSame(document.lead, lead) &&
    isSame(document.purpose, purpose) &&
    quarterKeys.every((quarter) => {
      const { rows, left } = quarters[quarter];
      return (
        left === 0 &&
        rows.every((row, index) => (['title', 'state', 'facts', 'meaning'] as const).every((key) => isSame(document.quarters[quarter][index]?.[key], row[key])))
      );
    })
  );
}

/** The lines that it takes on paper. */
function height({ quarters, heading, lead, purpose }: Brief, { width, quarterWidth, groups, frame, rowFrame: around }: PaperForm): number {
  const quarterHeight = (quarter: QuarterKey): number => {
    const { rows, left } = quarters[quarter];
    const own = rows.map(({ title, state = '', facts = '', meaning = '' }) =>
      [title, state, facts, meaning].reduce((sum, text) => sum + linesOf(text, quarterWidth[quarter]), around[quarter]),
    );
    return own.reduce((sum, one) => sum + one, left > 0 ? 1.1 : rows.length === 0 ? 1 : 0);
  };
  const text = headingSize * (linesOf(heading, width, headingSize) - 2) + leadSize * linesOf(lead, width, leadSize) + linesOf(purpose, width);
  return groups.reduce((sum, group) => sum + Math.max(...group.map(quarterHeight)), frame + text);
}
