import { isDay } from '../../schema/kinds/days';

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** English months that begin otherwise than the Swedish ones. */
const englishMonths: Readonly<Record<string, number>> = { may: 5, oct: 10 };

const iso = (year: number | string, month: number | string, day: number | string): string | undefined => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
};

/** "mars", "okt" and "October" alike. */
export function monthOf(name: string): number | undefined {
  const short = name.toLowerCase().slice(0, 3);
  const swedish = months.indexOf(short) + 1;
  return swedish > 0 ? swedish : englishMonths[short];
}

/** Excel keeps a day as the number of days since 30 December 1899; a column that lost its format shows it. */
const excelEpoch = Date.UTC(1899, 11, 30);
const fromSerial = (serial: number): string => new Date(excelEpoch + serial * 86_400_000).toISOString().slice(0, 10);

/**
 * A day as people write it: 2026-03-17, 20260317, 17/3 2026, 17.3.2026, 17 mars 2026, or Excel's own number. Where only
 * the order could tell day from month, the day comes first, as in Europe.
 */
export function readDay(given: string): string | undefined {
  const text = given.trim().replace(/[T ]\d{1,2}[:.]\d{2}([:.]\d{2})?.*$/, '');
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return iso(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '');
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/. ]\s?(\d{4})$/.exec(text);
  if (dayFirst) return iso(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '');
  const named = /^(?:den )?(\d{1,2})\.? ?(\p{L}{3,})\.?,? (\d{4})$/iu.exec(text);
  if (named) return iso(named[3] ?? '', monthOf(named[2] ?? '') ?? 0, named[1] ?? '');
  // 20,000 is 1954, 80,000 is 2119: a lone year is no serial number.
  if (/^\d{5}$/.test(text) && Number(text) >= 20_000 && Number(text) <= 80_000) return fromSerial(Number(text));
  return undefined;
}
