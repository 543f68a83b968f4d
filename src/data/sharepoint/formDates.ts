/**
 * Dates as SharePoint's form path takes them: text in the site's own format and time zone, to the minute. ISO 8601 is
 * refused there. Known formats are those of Swedish and American sites; on another site the dates are left as they are.
 */
import type { Result } from '../ports';
import { isError, succeeded } from './errors';
import type { Site } from './repository';

const swedish = 1053;
const american = 1033;

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>>;
const formats: Readonly<Record<number, (parts: Parts) => string>> = {
  [swedish]: ({ year, month, day, hour, minute }) => `${year}-${month}-${day} ${hour}:${minute}`,
  [american]: ({ year, month, day, hour, minute }) =>
    `${Number(month)}/${Number(day)}/${year} ${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`,
};

/** Asks the site for its format once. The function gives undefined when it knows no way of writing the date. */
export function formDates({ siteUrl, transport, timeZone }: Site): () => Promise<Result<(instant: string) => string | undefined>> {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  let known: ((parts: Parts) => string) | 'none' | undefined;
  return async () => {
    if (known === undefined) {
      const answer = succeeded(
        await transport.read({ method: 'GET', url: `${siteUrl}/_api/web/regionalsettings?$select=LocaleId`, headers: { Accept: 'application/json' } }),
        {
          attempted: 'read',
        },
      );
      if (isError(answer)) return { ok: false, error: answer };
      known = formats[(JSON.parse(answer.text) as { readonly LocaleId?: number }).LocaleId ?? 0] ?? 'none';
    }
    const format = known;
    return {
      ok: true,
      value: (instant) => {
        if (format === 'none') return undefined;
        const parts = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
        return format(parts as unknown as Parts);
      },
    };
  };
}
