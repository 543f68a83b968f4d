import type { DraftValue, Field, TimeColumn, TimeKind, TimePrecision, TimeValue } from '../field';
import { codeOf, isCode, textOf } from './codes';
import { dayToInstant, instantToDay, isDay } from './days';
import { none, plain } from './kind';
import type { Column, KindDefinition, KindProblem } from './kind';

/** code → the Swedish word that is stored. */
export const timeKinds: Readonly<Record<TimeKind, string>> = { deadline: 'deadline', period: 'period', lopande: 'löpande', milstolpe: 'milstolpe' };
export const timePrecisions: Readonly<Record<TimePrecision, string>> = { dag: 'dag', manad: 'månad', termin: 'termin', ar: 'år' };

/** The years that a plan is about; what lies outside them is a slip of the keyboard. */
const years = { min: 1900, max: 2200 } as const;
const isOutside = (day: string | undefined): boolean => {
  const year = /^(\d{4})-\d{2}-\d{2}$/.exec(day ?? '')?.[1];
  return year !== undefined && (Number(year) < years.min || Number(year) > years.max);
};

function problemsOf(value: DraftValue): readonly KindProblem[] {
  const { kind, start, end, precision } = (typeof value === 'object' ? value : {}) as Partial<TimeValue>;
  if (!isCode(timeKinds, kind) || !isCode(timePrecisions, precision)) return [{ code: 'notTime' }];
  if (isOutside(start) || isOutside(end)) return [{ code: 'yearOutside', params: years }];
  if ([start, end].some((day) => day !== undefined && !isDay(day))) return [{ code: 'notDate' }];
  if (kind === 'period' && start === undefined) return [{ code: 'timeWithoutStart' }];
  if (kind !== 'lopande' && end === undefined && (kind === 'period' || start === undefined)) return [{ code: 'timeWithoutEnd' }];
  return start !== undefined && end !== undefined && end < start ? [{ code: 'endBeforeStart' }] : none;
}

/** What the columns of a time are called after the field's own label: "Tid: start". */
export const timeColumnNames: Readonly<Record<TimeColumn, string>> = { kind: 'slag', start: 'start', end: 'slut', precision: 'precision' };

function columnsOf(field: Field<'time'>): readonly Column[] {
  const names = field.settings.columns;
  const common = { builtin: false, description: field.hint ?? '', required: false, unique: false, since: field.since ?? 1 };
  const indexed = field.indexed === true;
  const dropdown = { Format: 'Dropdown', FillInChoice: 'FALSE' };
  return [
    {
      ...common,
      ...names.kind,
      type: 'Choice',
      title: `${field.label}: ${timeColumnNames.kind}`,
      indexed,
      attributes: dropdown,
      choices: Object.values(timeKinds),
    },
    { ...common, ...names.start, type: 'DateTime', title: `${field.label}: ${timeColumnNames.start}`, indexed, attributes: { Format: 'DateOnly' } },
    { ...common, ...names.end, type: 'DateTime', title: `${field.label}: ${timeColumnNames.end}`, indexed, attributes: { Format: 'DateOnly' } },
    {
      ...common,
      ...names.precision,
      type: 'Choice',
      title: `${field.label}: ${timeColumnNames.precision}`,
      indexed: false,
      attributes: dropdown,
      choices: Object.values(timePrecisions),
    },
  ];
}

export const time: KindDefinition<'time'> = {
  ...plain,
  columns: columnsOf,
  select: (field) => columnsOf(field).map(({ internal }) => internal),
  // A plan is ordered and cut by when things end.
  queryName: (field) => field.settings.columns.end.internal,
  decode: (field, row) => {
    const names = field.settings.columns;
    const kind = codeOf(timeKinds, row[names.kind.internal]);
    if (kind === undefined) return undefined;
    const start = instantToDay(row[names.start.internal]);
    const end = instantToDay(row[names.end.internal]);
    const precision = codeOf(timePrecisions, row[names.precision.internal]) ?? 'dag';
    return {
      kind: kind as TimeKind,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      precision: precision as TimePrecision,
    };
  },
  encode: (field, value) => {
    const names = field.settings.columns;
    const { kind, start, end, precision } = (value ?? {}) as Partial<TimeValue>;
    return {
      [names.kind.internal]: kind === undefined ? null : textOf(timeKinds, kind),
      [names.start.internal]: start === undefined ? null : dayToInstant(start),
      [names.end.internal]: end === undefined ? null : dayToInstant(end),
      [names.precision.internal]: precision === undefined ? null : textOf(timePrecisions, precision),
    };
  },
  empty: () => ({ kind: 'lopande', precision: 'ar' }),
  problems: (_field, value) => problemsOf(value),
  text: (_field, value) => {
    const { kind, start, end } = value as TimeValue;
    const days = [start, end].filter((day, index, all) => day !== undefined && all.indexOf(day) === index).join('–');
    return days === '' ? timeKinds[kind] : `${timeKinds[kind]} ${days}`;
  },
};
