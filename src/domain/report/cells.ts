/** A table's cells as words, for whoever reads, and plain, for a spreadsheet. */
import type { Cell, CellKind, ReportColumn } from './document';

/** What cells take from the report's own language: `cellWordsOf(document.language)` of the interface has it. */
export interface CellWords {
  readonly locale: 'sv' | 'en';
  /** "uppgift saknas": not known, which is not nought. */
  readonly unknown: string;
  hours(amount: string): string;
  kronor(amount: string): string;
  /** "150 tkr": whole thousands from a hundred thousand up. */
  thousands(amount: string): string;
}

type Locale = CellWords['locale'];
const tags = { sv: 'sv-SE', en: 'en-GB' } satisfies Record<Locale, string>;
const shortest = 100_000;
/** Above this a number has more figures than anybody reads, and fewer of them are true. */
const longest = 1e15;

/** What it takes to write numbers and days is costly to make: once a language and kind. */
const numbers = new Map<string, Intl.NumberFormat>();
function written(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
  const all: Intl.NumberFormatOptions = Math.abs(value) < longest ? options : { ...options, notation: 'scientific' };
  const key = `${locale} ${JSON.stringify(all)}`;
  const format = numbers.get(key) ?? new Intl.NumberFormat(tags[locale], all);
  numbers.set(key, format);
  return format.format(value);
}

const days = new Map<string, Intl.DateTimeFormat>();
function dayText(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string | undefined {
  const moment = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day) return undefined;
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = days.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' });
  days.set(key, format);
  return format.format(moment);
}

const plainDecimals = { maximumFractionDigits: 2 } as const;
/** One decimal where it says something: "4,8 %", but "31 %". */
const percentDecimals = (share: number): Intl.NumberFormatOptions => ({ style: 'percent', maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0 });

const numberTexts = {
  number: (words, value) => written(value, words.locale, plainDecimals),
  hours: (words, value) => words.hours(written(value, words.locale, plainDecimals)),
  kronor: (words, value) =>
    Math.abs(value) >= shortest && value % 1000 === 0
      ? words.thousands(written(value / 1000, words.locale, plainDecimals))
      : words.kronor(written(value, words.locale, plainDecimals)),
  percent: (words, value) => written(value, words.locale, percentDecimals(value)),
  /** A year in a column of texts is written as it is, without a space for the thousands. */
  text: (_words, value) => String(value),
  date: (_words, value) => String(value),
  month: (_words, value) => String(value),
} satisfies Record<CellKind, (words: CellWords, value: number) => string>;

const dayTexts: Readonly<Partial<Record<CellKind, (locale: Locale, text: string) => string | undefined>>> = {
  date: (locale, text) => dayText(text, locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  month: (locale, text) => dayText(`${text}-01`, locale, { month: 'long', year: 'numeric' }),
};

/** Not known, in whatever way it was left out. */
export const isUnknown = (cell: Cell | undefined): cell is null | undefined =>
  cell === null || cell === undefined || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell));

/** "118 h", "150 tkr", "12 000 kr", "4,8 %", "20 mars 2026", "mars 2026", "uppgift saknas"; what is not what its column says stands as it is. */
export function cellText(words: CellWords, { kind }: Pick<ReportColumn, 'kind'>, cell: Cell | undefined): string {
  if (isUnknown(cell)) return words.unknown;
  if (typeof cell === 'number') return numberTexts[kind](words, cell);
  return dayTexts[kind]?.(words.locale, cell) ?? cell;
}

/** For a spreadsheet to reckon with: no units, days and months as they are sorted; empty where nothing is known. A share is 0 to 1. */
export function plainCell(_column: Pick<ReportColumn, 'kind'>, cell: Cell | undefined, locale: Locale = 'sv'): string {
  if (isUnknown(cell)) return '';
  if (typeof cell === 'string') return cell;
  return locale === 'sv' ? String(cell).replace('.', ',') : String(cell);
}

/** To the right in its column, so that figures stand under each other. */
export const isFigure = ({ kind }: Pick<ReportColumn, 'kind'>): boolean => kind === 'number' || kind === 'hours' || kind === 'kronor' || kind === 'percent';
