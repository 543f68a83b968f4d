import { followUpCodes, type FollowUp } from '../../../domain/businessPlan/status';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export const planViews = ['list', 'paste', 'followUp', 'check'] as const;
export type PlanView = (typeof planViews)[number];

/** All that the page shows, as its address says it. */
export interface PlanPlace {
  readonly view: PlanView;
  /** None: the year that the view is mostly about just now. */
  readonly year?: number;
  readonly period: FollowUp;
}

const names = { list: 'aktiviteter', paste: 'klistra', followUp: 'uppfoljning', check: 'kontroll' } satisfies Record<PlanView, string>;
const standard: FollowUp = 'ar';

/** Reads an address. What it does not understand, it leaves out. */
export function readPlace(url: AppUrl): PlanPlace {
  const query = queryOf(url);
  const year = query.get('ar') ?? '';
  return {
    view: planViews.find((view) => names[view] === query.get('visa')) ?? 'list',
    year: /^2[01]\d\d$/.test(year) ? Number(year) : undefined,
    period: followUpCodes.find((code) => code === query.get('period')) ?? standard,
  };
}

export function placeUrl({ view, year, period }: PlanPlace): AppUrl {
  const query = new URLSearchParams();
  if (view !== 'list') query.set('visa', names[view]);
  if (year !== undefined) query.set('ar', String(year));
  if (view === 'followUp' && period !== standard) query.set('period', period);
  return appUrl('/verksamhetsplan', query);
}

/** Next year's plan is drafted from July on; what is followed up is this year's. */
export function usualYear(view: PlanView, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  return (view === 'list' || view === 'check') && today.slice(5, 7) >= '07' ? thisYear + 1 : thisYear;
}
