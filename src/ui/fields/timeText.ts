import { createText, type Text, type Translator } from '../../i18n';
import { timeWords } from '../../i18n/pages/timeWords';
import { dayOf } from '../../domain/review/calendar';
import { intervalOf, type Pulse } from '../../domain/time';
import type { TimePrecision, TimeValue } from '../../schema/field';

const tags = { sv: 'sv-SE', en: 'en-GB' } satisfies Record<Translator['locale'], string>;
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const yearOf = (day: string): string => day.slice(0, 4);
const withoutPoint = (text: string): string => text.replace('.', '');

interface Speech extends Text<(typeof timeWords)['sv']> {
  /** "20 mars", "maj", with a year when asked for. */
  readonly say: (day: string, parts: Intl.DateTimeFormatOptions, withYear: boolean) => string;
  readonly thisYear: string;
}

function speechOf(translator: Translator): Speech {
  const { locale } = translator;
  const formats = new Map<string, Intl.DateTimeFormat>();
  const say: Speech['say'] = (day, parts, withYear) => {
    const options = { ...parts, ...(withYear ? { year: 'numeric' as const } : {}), timeZone: 'UTC' };
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? new Intl.DateTimeFormat(tags[locale], options);
    formats.set(key, format);
    return withoutPoint(format.format(noon(day)));
  };
  const words = createText<(typeof timeWords)['sv']>(locale, locale === 'en' ? timeWords.en : (timeWords.sv as never));
  return { ...words, say, thisYear: yearOf(dayOf(translator.now())) };
}

/** A list says hundreds of times; what it takes to say them is made once a translator. */
const speeches = new WeakMap<Translator, Speech>();
function speech(translator: Translator): Speech {
  const known = speeches.get(translator);
  if (known !== undefined && known.thisYear === yearOf(dayOf(translator.now()))) return known;
  const made = speechOf(translator);
  speeches.set(translator, made);
  return made;
}

type Point = (speech: Speech, day: string, withYear: boolean) => string;
const withYearText = (text: string, day: string, withYear: boolean): string => (withYear ? `${text} ${yearOf(day)}` : text);

/** One end of a time, no finer than it is known. */
const points = {
  dag: ({ say }, day, withYear) => say(day, { day: 'numeric', month: 'long' }, withYear),
  manad: ({ say }, day, withYear) => withYearText(say(day, { month: 'long' }, false), day, withYear),
  termin: ({ t }, day, withYear) => withYearText(t(day.slice(5, 7) < '07' ? 'time.spring' : 'time.autumn'), day, withYear),
  ar: (_speech, day) => yearOf(day),
} satisfies Record<TimePrecision, Point>;

/** The part of a range's beginning that its end does not say again: "3–5 februari", "maj–juni 2027", "28 februari–3 mars". */
function rangeText(own: Speech, precision: TimePrecision, from: string, to: string): string {
  const isOneYear = yearOf(from) === yearOf(to);
  const saysYear = !isOneYear || yearOf(to) !== own.thisYear;
  const end = points[precision](own, to, saysYear);
  if (precision === 'dag' && from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${end}`;
  return `${points[precision](own, from, !isOneYear)}–${end}`;
}

/** A time that has an end, in words; the whole year is "någon gång". */
function boundedText(own: Speech, time: TimeValue): string {
  const { precision } = time;
  const { from, to } = intervalOf(time);
  if (from === undefined || to === undefined) return own.t('time.none');
  const isOne = time.start === undefined || time.end === undefined || samePoint(precision, time.start, time.end);
  if (!isOne) return rangeText(own, precision, time.start, time.end);
  const day = time.end ?? time.start ?? from;
  return precision === 'ar' ? own.t('time.someTime', { year: yearOf(day) }) : points[precision](own, day, yearOf(day) !== own.thisYear);
}

const samePoint = (precision: TimePrecision, a: string, b: string): boolean =>
  intervalOf({ kind: 'deadline', end: a, precision }).to === intervalOf({ kind: 'deadline', end: b, precision }).to;

const pointText = (own: Speech, day: string, precision: TimePrecision): string => points[precision](own, day, yearOf(day) !== own.thisYear);

/** "löpande, senast 12 mars, nästa 20 mars"; from when and until when, as far as it is limited and that lies ahead. */
function ongoingText(own: Speech, time: TimeValue, label: string | undefined, pulse: Pulse, today: string): string {
  const { t } = own;
  const { from } = intervalOf(time);
  const isAhead = from !== undefined && from > today;
  const limits = [
    isAhead && time.start ? t('time.from', { from: pointText(own, time.start, time.precision) }) : undefined,
    time.end ? t('time.until', { to: pointText(own, time.end, time.precision) }) : undefined,
  ].filter(Boolean);
  const parts = [
    label ?? [t('time.ongoing'), ...limits].join(' '),
    pulse.lastDone && t('time.last', { day: pointText(own, pulse.lastDone, 'dag') }),
    pulse.nextPlanned && t('time.next', { day: pointText(own, pulse.nextPlanned, 'dag') }),
  ];
  return parts.filter(Boolean).join(', ');
}

/**
 * When something happens, as people say it and no more exactly than it is known: "20 mars", "3–5 februari", "maj",
 * "våren", "hösten 2027", "någon gång 2026", "löpande, senast 12 mars, nästa 20 mars". The year stands only when it is
 * not the current one. `label`: the document's own words, which are said instead. `pulse`: of what is löpande.
 */
export function timeText(translator: Translator, time: TimeValue | undefined, label?: string, pulse: Pulse = {}): string {
  const own = speech(translator);
  const ownWords = label?.trim() === '' ? undefined : label?.trim();
  if (time === undefined) return ownWords ?? own.t('time.none');
  if (time.kind === 'lopande') return ongoingText(own, time, ownWords, pulse, dayOf(translator.now()));
  return ownWords ?? boundedText(own, time);
}
