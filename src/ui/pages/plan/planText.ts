import type { PlainKeyOf, Text } from '../../../i18n';
import type { Telling } from '../../../i18n/numberWords';
import type { planWords } from '../../../i18n/pages/plan';
import type { PlanActivity } from '../../../domain/plan/activity';
import type { Band } from '../../../domain/plan/order';
import type { Outlook } from '../../../domain/plan/outlook';
import type { ActivityState, StateKind } from '../../../domain/plan/state';
import type { PulseState } from '../../../domain/time';
import type { TimePrecision, TimeValue } from '../../../schema/field';
import type { Show } from './planUrl';
import { capitalised } from '../../../i18n/capitalised';

type Sv = (typeof planWords)['sv'];
type Key = PlainKeyOf<Sv>;
export type PlanText = Text<Sv>;
export type Status = PlanActivity['status'];
export const statuses = ['planerad', 'pagar', 'pausad', 'klar', 'struken'] as const satisfies readonly Status[];

export const showKeys = {
  timeline: 'plan.view.timeline',
  list: 'plan.view.list',
  board: 'plan.view.board',
  wheel: 'plan.view.wheel',
  mine: 'plan.view.mine',
} satisfies Record<Show, Key>;

export const stateKeys = {
  sen: 'plan.state.late',
  pagar: 'plan.state.pagar',
  planerad: 'plan.state.planerad',
  lopande: 'plan.state.lopande',
  pausad: 'plan.state.pausad',
  klar: 'plan.state.klar',
  struken: 'plan.state.struken',
} satisfies Record<StateKind, Key>;

const pulseKeys = {
  planned: 'plan.pulse.planned',
  missed: 'plan.pulse.missed',
  unplanned: 'plan.pulse.unplanned',
} satisfies Record<PulseState, Key>;

/** How it is doing, in words: "Sen, 17 dagar". */
export function stateText({ t }: PlanText, state: ActivityState): string {
  if (state.kind === 'sen') return t('plan.state.sen', { count: state.days });
  return t(state.kind === 'lopande' ? pulseKeys[state.pulse] : stateKeys[state.kind]);
}

const deadlineKeys = { dag: 'plan.kind.day', manad: 'plan.kind.month', termin: 'plan.kind.term', ar: 'plan.kind.year' } satisfies Record<TimePrecision, Key>;
const periodKeys = { dag: 'plan.kind.period', manad: 'plan.kind.month', termin: 'plan.kind.window', ar: 'plan.kind.year' } satisfies Record<TimePrecision, Key>;
export const moveKeys = {
  dag: 'plan.move.by.dag',
  manad: 'plan.move.by.manad',
  termin: 'plan.move.by.termin',
  ar: 'plan.move.by.ar',
} satisfies Record<TimePrecision, Key>;

/** The kind of time in a word, as the drawing shows it: "Dag", "Fönster". */
export function kindText({ t }: PlanText, time: TimeValue | undefined): string {
  if (time === undefined) return '';
  const isRange = time.start !== undefined && time.end !== undefined && time.start !== time.end;
  const keys = {
    deadline: (isRange ? periodKeys : deadlineKeys)[time.precision],
    milstolpe: 'plan.kind.milestone',
    period: periodKeys[time.precision],
    lopande: 'plan.kind.ongoing',
  } satisfies Record<TimeValue['kind'], Key>;
  return t(keys[time.kind]);
}

/** The heading of a band: "Mars 2026", "Våren 2026", "Någon gång 2026". */
export function bandText({ t }: PlanText, band: Band, sayTime: (time: TimeValue) => string, thisYear: string): string {
  if (band.kind === 'ongoing') return t('plan.band.ongoing');
  if (band.kind === 'timeless') return t('plan.band.timeless');
  const precision = { month: 'manad', term: 'termin', year: 'ar' } as const;
  const text = capitalised(sayTime({ kind: 'deadline', end: band.day, precision: precision[band.kind] }));
  return band.day.startsWith(thisYear) && band.kind !== 'year' ? `${text} ${thisYear}` : text;
}

/** "Två saker är sena, en kommer den här veckan." */
export function outlookText({ tell, within }: Telling<Sv>, { late, thisWeek, missed }: Outlook): string {
  const parts = [
    late === 0 ? within('plan.noneLate') : within('plan.late', { count: late }),
    thisWeek === 0 ? '' : within('plan.thisWeek', { count: thisWeek }),
    missed === 0 ? '' : within('plan.missed', { count: missed }),
  ].filter((part) => part !== '');
  return tell('plan.sentence', { parts: parts.join(', ') });
}
