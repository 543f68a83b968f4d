/** How often the management group gets a report, and when the next one is due. Days are 'YYYY-MM-DD'. */
import { daysBetween } from '../plan/lateness';
import { addMonths } from '../review/calendar';
import { isDay } from '../../schema/kinds/days';

export interface Cadence {
  readonly months: number;
  readonly next?: string;
}

export const standardCadence: Cadence = { months: 3 };
/** So often, and so seldom, that it still is a rhythm. */
export const cadenceMonths = { least: 1, most: 24 } as const;
/** The convener is reminded so many days before. */
export const remindedBefore = 14;

const isMonths = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= cadenceMonths.least && value <= cadenceMonths.most;

/** The setting's own text; anything else than a cadence is none. */
export function cadenceIn(text: string | undefined): Cadence | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (typeof found !== 'object' || found === null) return undefined;
  const { months, next } = found as Readonly<Record<string, unknown>>;
  if (!isMonths(months)) return undefined;
  return { months, ...(typeof next === 'string' && isDay(next) ? { next } : {}) };
}

export const cadenceText = ({ months, next }: Cadence): string => JSON.stringify({ months, ...(next === undefined ? {} : { next }) });

/** The next date after a day: the planned rhythm goes on, also when a report came late; what lies in the past is passed over. */
export function nextAfter({ months, next }: Cadence, day: string): string {
  const start = next ?? day;
  // From the start each time: month by month, 31 January would end as the 28th for good.
  for (let times = next === undefined || next <= day ? 1 : 0; ; times += 1) {
    const date = addMonths(start, months * times);
    if (date > day) return date;
  }
}

export interface Due {
  readonly date: string;
  /** Days that are left; below nought: so many days late. */
  readonly days: number;
}

/** When the next report is due; nothing while nobody has said when. */
export const dueOf = ({ next }: Cadence, today: string): Due | undefined => (next === undefined ? undefined : { date: next, days: daysBetween(today, next) });

/** Time to remind the convener: the date is near, or has passed. */
export function isDue(cadence: Cadence, today: string, days: number = remindedBefore): boolean {
  const due = dueOf(cadence, today);
  return due !== undefined && due.days <= days;
}
