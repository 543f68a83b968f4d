/** The demo's dates are those of its file's year; they are moved so that the demo is about the year in which it is loaded. */
import regionFile from '../../../../sharepoint/content/exempelregionen.json';
import type { TimeWords } from '../../../content/values';

const moved = (text: string, years: number): string => {
  const day = `${Number(text.slice(0, 4)) + years}${text.slice(4)}`;
  return day.endsWith('-02-29') ? day.replace('-29', '-28') : day;
};

export interface InYear {
  day(text: string | null | undefined): string | undefined;
  year(year: number | undefined): number | undefined;
  time<T extends TimeWords>(words: T): T;
}

/** `today` in milliseconds. */
export function inYear(today: number): InYear {
  const years = new Date(today).getFullYear() - regionFile.meta.year;
  const day = (text: string | null | undefined): string | undefined => (text === null || text === undefined ? undefined : moved(text, years));
  return {
    day,
    year: (year) => (year === undefined ? undefined : year + years),
    time: (words) => ({ ...words, start: day(words.start) ?? null, end: day(words.end) ?? null }),
  };
}
