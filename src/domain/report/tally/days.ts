/** Time as a report counts it over many items: the same answers as domain/time and domain/hours give, by comparing texts and numbers only. */
import type { TimePrecision, TimeValue } from '../../../schema/field';

const firstMonthOfTerm = (day: string): string => (day.slice(5, 7) < '07' ? '01' : '07');

/** Seen from one day: whether a time is behind it. */
export interface Lateness {
  /** All of the time has passed; never so for what is löpande. */
  isLate(time: TimeValue): boolean;
}

/** A month, a term or a year has passed when its day comes before the first day of the one that today is in. */
export function latenessOn(today: string): Lateness {
  const begun: Readonly<Record<TimePrecision, string>> = {
    dag: today,
    manad: `${today.slice(0, 7)}-01`,
    termin: `${today.slice(0, 4)}-${firstMonthOfTerm(today)}-01`,
    ar: `${today.slice(0, 4)}-01-01`,
  };
  return {
    isLate: ({ kind, start, end, precision }) => {
      if (kind === 'lopande') return false;
      const last = end ?? start;
      return last !== undefined && last < begun[precision];
    },
  };
}

const lengths = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastOf: Readonly<Record<TimePrecision, (day: string) => string>> = {
  dag: (day) => day,
  manad: (day) => {
    const month = digits(day, 5, 2);
    return `${day.slice(0, 8)}${month === 2 && isLeap(digits(day, 0, 4)) ? '29' : lengths[month - 1]}`;
  },
  termin: (day) => `${day.slice(0, 5)}${digits(day, 5, 2) < 7 ? '06-30' : '12-31'}`,
  ar: (day) => `${day.slice(0, 5)}12-31`,
};

/** The last day that a time covers; nothing for what has no end. */
export function lastDayOf({ kind, start, end, precision }: TimeValue): string | undefined {
  const last = end ?? (kind === 'lopande' ? undefined : start);
  return last === undefined ? undefined : lastOf[precision](last);
}

const zero = 48;
const digits = (text: string, from: number, count: number): number => {
  let value = 0;
  for (let at = from; at < from + count; at += 1) value = value * 10 + text.charCodeAt(at) - zero;
  return value;
};

/** Months since year 0. */
export const monthNumber = (day: string): number => digits(day, 0, 4) * 12 + digits(day, 5, 2) - 1;
export const monthName = (month: number): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
