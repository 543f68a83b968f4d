import type { TimeKind, TimePrecision, TimeValue } from '../../schema/field';
import type { FormValue } from './values';

/** A time as a form holds it: kind, precision, start and end, as they are typed. Without a kind there is no time. */
export interface TypedTime {
  readonly kind: TimeKind | '';
  readonly precision: TimePrecision;
  readonly start: string;
  readonly end: string;
}

export const timeKinds = ['deadline', 'milstolpe', 'period', 'lopande'] as const satisfies readonly TimeKind[];
export const timePrecisions = ['dag', 'manad', 'termin', 'ar'] as const satisfies readonly TimePrecision[];
const among = <T extends string>(known: readonly T[], text: string | undefined): T | undefined => known.find((one) => one === text);

/** What is no time of ours is none. */
export function typedTime(value: FormValue): TypedTime {
  const [kind, precision, start = '', end = ''] = Array.isArray(value) ? (value as readonly string[]) : [];
  return { kind: among(timeKinds, kind) ?? '', precision: among(timePrecisions, precision) ?? 'dag', start, end };
}

/** Has one moment rather than a beginning and an end. */
export const isPoint = (kind: TypedTime['kind']): boolean => kind === 'deadline' || kind === 'milstolpe';

export const writtenTime = ({ kind, precision, start, end }: TypedTime): FormValue => (kind === '' ? [] : [kind, precision, start, end]);

export const timeToForm = ({ kind, precision, start = '', end = '' }: TimeValue): FormValue =>
  // A milestone that has only a start is that day's: it has one moment, and this is it.
  isPoint(kind) && end === '' ? [kind, precision, '', start] : [kind, precision, start, end];

/** What is no day stays as it was typed, so that validation can say so at the field. */
export function timeFromForm(value: FormValue): TimeValue | null {
  const { kind, precision, start, end } = typedTime(value);
  if (kind === '') return null;
  return { kind, ...(start === '' ? {} : { start }), ...(end === '' ? {} : { end }), precision };
}
