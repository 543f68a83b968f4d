/** When something happens, as people write it in a table: in one cell, or in columns of its own for kind, start, end and precision. */
import type { TimeColumn, TimeKind, TimePrecision, TimeValue } from '../../schema/field';
import { monthOf, readDay } from './days';
import { fold } from './fold';

/** One end of a time: the first day of it, and how exactly it is known. */
interface Point {
  readonly day: string;
  readonly precision: TimePrecision;
}
export type TimeReading = { readonly value: TimeValue } | { readonly wrong: TimeColumn | 'all' };

/** Folded. */
const kindNames = {
  deadline: ['deadline', 'tidpunkt', 'datum', 'senast', 'date'],
  period: ['period', 'fonster', 'window'],
  lopande: ['lopande', 'ongoing', 'continuous'],
  milstolpe: ['milstolpe', 'milestone'],
} satisfies Record<TimeKind, readonly string[]>;
const precisionNames = {
  dag: ['dag', 'day'],
  manad: ['manad', 'month'],
  termin: ['termin', 'halvar', 'term', 'halfyear'],
  ar: ['ar', 'year'],
} satisfies Record<TimePrecision, readonly string[]>;

const codeIn = <Code extends string>(names: Readonly<Record<Code, readonly string[]>>, text: string): Code | undefined =>
  (Object.keys(names) as Code[]).find((code) => names[code].includes(fold(text)));

const spring = /^(vt|vår|våren|vårterminen|spring)$/i;
const autumn = /^(ht|höst|hösten|höstterminen|autumn|fall)$/i;

/** "våren 2026", "VT26", "maj 2026". */
function named(word: string, year: string): Point | undefined {
  if (spring.test(word)) return { day: `${year}-01-01`, precision: 'termin' };
  if (autumn.test(word)) return { day: `${year}-07-01`, precision: 'termin' };
  const month = monthOf(word);
  return month === undefined ? undefined : { day: `${year}-${String(month).padStart(2, '0')}-01`, precision: 'manad' };
}

/** A day, a month, a term or a year, always with its year. */
function readPoint(given: string): Point | undefined {
  const text = given.trim().replace(/^(?:någon gång|sometime)(?: i| in| under| during)? /i, '');
  const day = readDay(text);
  if (day !== undefined) return { day, precision: 'dag' };
  if (/^\d{4}$/.test(text)) return { day: `${text}-01-01`, precision: 'ar' };
  const [, year, month = ''] = /^(\d{4})-(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? { day: `${year}-${month.padStart(2, '0')}-01`, precision: 'manad' } : undefined;
  const [, word, fourDigits] = /^(\p{L}+)\.? ?(\d{4})$/u.exec(text) ?? [];
  if (word !== undefined && fourDigits !== undefined) return named(word, fourDigits);
  const [, term, twoDigits] = /^(vt|ht) ?(\d{2})$/i.exec(text) ?? [];
  return term === undefined || twoDigits === undefined ? undefined : named(term, `20${twoDigits}`);
}

const exactness: readonly TimePrecision[] = ['dag', 'manad', 'termin', 'ar'];
/** Two ends are known no more exactly than the vaguer of them. */
const vaguest = (points: readonly (Point | undefined)[]): TimePrecision | undefined => {
  const known = points.flatMap((point) => (point === undefined ? [] : [exactness.indexOf(point.precision)]));
  return known.length === 0 ? undefined : exactness[Math.max(...known)];
};

const between = /\s*[–—]\s*|\s+-\s+|\s+(?:till|to|until)\s+/i;

/** "3–5 februari 2026", "maj–juni 2027": what the beginning leaves out stands at the end. */
function readRange(from: string, to: string): readonly [Point, Point] | undefined {
  const end = readPoint(to);
  if (end === undefined) return undefined;
  const [, rest = ''] = /^\d{1,2}\.? (.+)$/.exec(to.trim()) ?? [];
  const start = readPoint(from) ?? readPoint(`${from} ${end.day.slice(0, 4)}`) ?? (rest === '' ? undefined : readPoint(`${from} ${rest}`));
  return start === undefined ? undefined : [start, end];
}

interface Ends {
  readonly start: Point | undefined;
  readonly end: Point | undefined;
}
function readEnds(text: string): Ends | undefined {
  const until = /^(?:till|until|to|t\.?o\.?m\.?) (.+)$/i.exec(text)?.[1];
  if (until !== undefined) {
    const end = readPoint(until);
    return end && { start: undefined, end };
  }
  const bare = text.replace(/^(?:från|from|fr\.?o\.?m\.?) /i, '');
  const [from = '', to, ...more] = bare.split(between);
  if (more.length > 0) return undefined;
  if (to !== undefined) {
    const range = readRange(from, to);
    return range && { start: range[0], end: range[1] };
  }
  const point = readPoint(bare);
  return point && { start: point, end: undefined };
}

/** As the form writes it: a moment has an end alone, what goes from one to another is a period. */
function composed(kind: TimeKind | undefined, { start, end }: Ends, precision: TimePrecision): TimeValue {
  const guessed = kind ?? (start !== undefined && end !== undefined && start.day !== end.day ? 'period' : 'deadline');
  if (kind !== undefined || guessed === 'period')
    return { kind: guessed, ...(start === undefined ? {} : { start: start.day }), ...(end === undefined ? {} : { end: end.day }), precision };
  const when = end ?? start;
  return { kind: guessed, ...(when === undefined ? {} : { end: when.day }), precision };
}

/** A time in one cell: "20 mars 2026", "maj–juni 2026", "våren 2027", "2026", "löpande", "period 2026-01-01–2026-03-31". */
export function readTime(given: string): TimeReading {
  const text = given.trim().replace(/\s+/g, ' ');
  const [first = '', ...others] = text.split(' ');
  const kind = codeIn(kindNames, first);
  const rest = kind === undefined ? text : others.join(' ');
  if (rest === '') return kind === 'lopande' ? { value: { kind, precision: 'ar' } } : { wrong: 'all' };
  const ends = readEnds(rest);
  if (ends === undefined) return { wrong: 'all' };
  const precision = vaguest([ends.start, ends.end]) ?? 'ar';
  // One point after "deadline" is when it is, not where it begins.
  const isMoment = kind !== undefined && kind !== 'lopande' && ends.end === undefined;
  return { value: composed(kind, isMoment ? { start: undefined, end: ends.start } : ends, precision) };
}

export type TimeCells = Readonly<Partial<Record<TimeColumn, string>>>;

/** A time in columns of its own; what is left out is guessed from what is there. Undefined when all are empty. */
export function readTimeParts(cells: TimeCells): TimeReading | undefined {
  const text = (part: TimeColumn): string => (cells[part] ?? '').trim();
  if (['kind', 'start', 'end', 'precision'].every((part) => text(part as TimeColumn) === '')) return undefined;
  const isOngoing = (['start', 'end'] as const).some((part) => codeIn(kindNames, text(part)) === 'lopande');
  const kind = text('kind') === '' ? (isOngoing ? 'lopande' : undefined) : codeIn(kindNames, text('kind'));
  if (kind === undefined && text('kind') !== '') return { wrong: 'kind' };
  const precision = codeIn(precisionNames, text('precision'));
  if (precision === undefined && text('precision') !== '') return { wrong: 'precision' };
  const isEmpty = (part: 'start' | 'end'): boolean => text(part) === '' || codeIn(kindNames, text(part)) === 'lopande';
  const start = isEmpty('start') ? undefined : readPoint(text('start'));
  const end = isEmpty('end') ? undefined : readPoint(text('end'));
  if (start === undefined && !isEmpty('start')) return { wrong: 'start' };
  if (end === undefined && !isEmpty('end')) return { wrong: 'end' };
  return { value: composed(kind, { start, end }, precision ?? vaguest([start, end]) ?? 'ar') };
}
