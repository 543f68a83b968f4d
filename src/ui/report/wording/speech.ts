/** How a report speaks: texts, days and choices in one language. No page is needed for it, so that reports are written by commands and tests too. */
import { createText, createTranslator, loadCatalogue, type ListWords, type Locale, type Text, type Translator } from '../../../i18n';
import { capitalised } from '../../../i18n/capitalised';
import { createTelling } from '../../../i18n/numberWords';
import { reportDocumentWords } from '../../../i18n/pages/reportDocument';
import { reportPartWords } from '../../../i18n/pages/reportParts';
import type { FactList } from '../../../domain/report/facts';
import type { Cell, CellKind, ReportColumn } from '../../../domain/report/document';
import type { ListDefinition } from '../../../schema/field';
import { costs } from '../../../schema/lists/costs';
import { decisions } from '../../../schema/lists/decisions';
import { events } from '../../../schema/lists/events';
import { goals } from '../../../schema/lists/goals';
import { signals } from '../../../schema/lists/signals';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { timeEntries } from '../../../schema/lists/timeEntries';

const words = {
  sv: { ...reportDocumentWords.sv, ...reportPartWords.sv },
  en: { ...reportDocumentWords.en, ...reportPartWords.en },
};
type Words = (typeof words)['sv'];
export type Say = Text<Words>['t'];

const spoken = { costs, decisions, events, goals, signals, supportRequests, timeEntries } as const satisfies Partial<Record<FactList, ListDefinition>>;
export type SpokenList = keyof typeof spoken;

export interface ReportSpeech {
  readonly language: Locale;
  readonly t: Say;
  /** A running sentence: numbers up to twelve as words, the first letter a capital. */
  readonly tell: Say;
  /** A part of such a sentence. */
  readonly within: Say;
  readonly translator: Translator;
  /** "17 mars 2026", of 'YYYY-MM-DD'. */
  readonly day: (day: string) => string;
  /** "mars 2026", of 'YYYY-MM' or a day of it. */
  readonly month: (day: string) => string;
  readonly number: (value: number) => string;
  /** What a choice is called inside a sentence. */
  readonly choice: (list: SpokenList, field: string, code: string) => string;
  /** The same as the first word of a line. */
  readonly Choice: (list: SpokenList, field: string, code: string) => string;
  /** "A, B och 3 till"; a title that is a sentence stands without its point. */
  readonly some: (titles: readonly string[], all: number) => string;
  readonly column: (key: string, label: string, kind?: CellKind) => ReportColumn;
}

const tags = { sv: 'sv-SE', en: 'en-GB' } satisfies Record<Locale, string>;
/** A title that was written as a sentence, without its point. */
export const pointless = (title: string): string => title.trim().replace(/[.…]+$/, '');
const named = 3;

/** `english`: the names of columns and choices, where the report is in English (src/i18n/en/moreLists). */
export function reportSpeech(translator: Translator, english: ListWords = {}): ReportSpeech {
  const { locale } = translator;
  const messages = locale === 'en' ? words.en : (words.sv as never);
  const { t } = createText<Words>(locale, messages);
  const { tell, within } = createTelling<Words>(locale, messages);
  const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' });
  const [days, months] = [formatOf({ day: 'numeric', month: 'long', year: 'numeric' }), formatOf({ month: 'long', year: 'numeric' })];
  const at = (day: string): Date => new Date(`${day.length === 7 ? `${day}-01` : day.slice(0, 10)}T12:00:00Z`);
  const choice: ReportSpeech['choice'] = (list, field, code) => {
    const settings = (spoken[list] as ListDefinition).fields[field]?.settings;
    const own = settings && 'choices' in settings ? settings.choices[code] : undefined;
    const other = locale === 'en' ? (translator.field(list, field) ?? english[list]?.[field])?.choices?.[code] : undefined;
    return other ?? own ?? code;
  };
  const some: ReportSpeech['some'] = (titles, all) => {
    const shown = titles.slice(0, named).map(pointless);
    const rest = all - shown.length;
    if (rest > 0) return t('reportDocument.more', { titles: shown.join(', '), count: rest });
    const [last, ...before] = [...shown].reverse();
    return before.length === 0 ? (last ?? '') : t('reportDocument.and', { first: before.reverse().join(', '), last: last ?? '' });
  };
  return {
    language: locale,
    t,
    tell,
    within,
    translator,
    day: (day) => days.format(at(day)),
    month: (day) => months.format(at(day)),
    number: (value) => translator.number(value),
    choice,
    Choice: (list, field, code) => capitalised(choice(list, field, code)),
    some,
    column: (key, label, kind = 'text') => ({ key, label, kind }),
  };
}

/** The speech of a language, with all its names; `now`: the moment that times are told from. */
export async function loadSpeech(locale: Locale, now: () => Date): Promise<ReportSpeech> {
  const english = locale === 'en' ? (await import('../../../i18n/en/moreLists')).moreLists : {};
  return reportSpeech(createTranslator(locale, await loadCatalogue(locale), now), english);
}

export const none: Cell = null;
/** A sentence with its point, whether or not somebody wrote one. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
/** Sentences after each other; what is empty is left out. */
export const joined = (...texts: readonly (string | undefined)[]): string => texts.filter((text) => text !== undefined && text.trim() !== '').join(' ');
export const percent = (share: number): number => Math.round(share * 100);
