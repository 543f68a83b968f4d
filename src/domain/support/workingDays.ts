/**
 * Working days in Sweden: what "within ten working days" means. Public holidays after the act of 1989 (1989:253); midsommarafton,
 * julafton and nyårsafton count as Sundays when a time is reckoned (1930:173), and offices are closed then. Days are 'YYYY-MM-DD'.
 */
import { addDays } from '../review/calendar';

const length = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / length;
const dayAt = (number: number): string => new Date(number * length).toISOString().slice(0, 10);
/** 0 is Sunday. 1 January 1970 was a Thursday. */
const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;
const pad = (value: number): string => String(value).padStart(2, '0');

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Nature printed in 1876. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return `${String(year).padStart(4, '0')}-${pad(Math.floor(sum / 31))}-${pad((sum % 31) + 1)}`;
}

/** The first such weekday from a day on. */
const nextWeekday = (day: string, weekday: number): string => {
  const number = numberOf(day);
  return dayAt(number + ((weekday - weekdayOf(number) + 7) % 7));
};

const saturday = 6;
const fixedDays = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'] as const;
/** Days from Easter Sunday: långfredagen, påskdagen, annandag påsk, Kristi himmelsfärdsdag, pingstdagen. */
const afterEaster = [-2, 0, 1, 39, 49] as const;

const known = new Map<number, ReadonlySet<string>>();

/** Public holidays of a year, and the three eves that count as such. */
export function holidaysOf(year: number): ReadonlySet<string> {
  const found = known.get(year);
  if (found) return found;
  const easter = easterSunday(year);
  const name = String(year).padStart(4, '0');
  const midsummer = nextWeekday(`${name}-06-20`, saturday);
  const days = new Set([
    ...fixedDays.map((day) => `${name}-${day}`),
    ...afterEaster.map((days) => addDays(easter, days)),
    addDays(midsummer, -1),
    midsummer,
    nextWeekday(`${name}-10-31`, saturday),
  ]);
  known.set(year, days);
  return days;
}

/** Neither Saturday, Sunday nor holiday. */
export function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(numberOf(day));
  return weekday !== 0 && weekday !== saturday && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** The working day that comes so many working days, at least one, after a day, which is not counted itself. */
export function addWorkingDays(day: string, count: number): string {
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** How many working days have gone by from a day, which is not counted itself, to another, which is. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
