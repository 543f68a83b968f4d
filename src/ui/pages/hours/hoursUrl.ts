import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export const hoursViews = ['own', 'group', 'plan', 'costs'] as const;
export type HoursView = (typeof hoursViews)[number];

/** All that the page shows, as its address says it. */
export interface HoursPlace {
  /** None: what this person has most use for. */
  readonly view?: HoursView;
  /** None: this year. */
  readonly year?: number | 'whole';
  /** None: the assignment that goes on now. */
  readonly assignment?: number;
}

const names = { own: 'min', group: 'grupp', plan: 'plan', costs: 'kostnader' } satisfies Record<HoursView, string>;
const wholeName = 'hela';

/** Reads an address. What it does not understand, it leaves out. */
export function readPlace(url: AppUrl): HoursPlace {
  const query = queryOf(url);
  const year = query.get('ar') ?? '';
  const assignment = query.get('uppdrag') ?? '';
  return {
    view: hoursViews.find((view) => names[view] === query.get('visa')),
    year: year === wholeName ? 'whole' : /^20\d\d$/.test(year) ? Number(year) : undefined,
    assignment: /^[1-9]\d{0,9}$/.test(assignment) ? Number(assignment) : undefined,
  };
}

export function placeUrl({ view, year, assignment }: HoursPlace): AppUrl {
  const query = new URLSearchParams();
  if (view !== undefined) query.set('visa', names[view]);
  if (year !== undefined) query.set('ar', year === 'whole' ? wholeName : String(year));
  if (assignment !== undefined) query.set('uppdrag', String(assignment));
  return appUrl('/tid', query);
}
