import * as React from 'react';
import type { StartSignal } from '../../../domain/start/facts';
import type { Coming, Late, Waiting } from '../../../domain/start/start';
import { startWords } from '../../../i18n/pages/start';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { CategoryMark } from '../../lists/CategoryMark';
import { activities } from '../../../schema/lists/activities';
import { events } from '../../../schema/lists/events';
import { signals } from '../../../schema/lists/signals';
import { LateMark } from './Section';
import { startClasses as classes } from './startStyles';

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ');

export function LateRow({ late: { activity, days } }: { readonly late: Late }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(startWords);
  const words = useWords(activities);
  const role = activity.responsibleRole ?? activity.responsible?.title;
  return (
    <li className={classes.row}>
      <div>
        <AppLink to={`/plan?visa=${activity.id}`} className={classes.rowTitle}>
          {activity.title}
        </AppLink>
        <span className={classes.meta}>
          {joined([
            t('start.late.was', {
              when: activity.timeLabel ?? timeText(translator, activity.time && { ...activity.time, kind: 'deadline', start: undefined }),
            }),
            role && t('start.responsible', { role }),
            activity.lane && words.plainChoice('lane', activity.lane),
          ])}
        </span>
      </div>
      <div className={classes.state}>
        <LateMark text={t('start.late.days', { count: days })} />
      </div>
    </li>
  );
}

export interface WaitingWords {
  readonly title: string;
  readonly meta: string;
  readonly to: string;
  readonly action: string;
  readonly late?: string;
}
/** What a row says, by what waits. */
function useWaitingWords(): (waiting: Waiting) => WaitingWords {
  const translator = useTranslator();
  const { t } = useText(startWords);
  const say = {
    report: ({ due: { date, days } }) => ({
      title: t('start.report'),
      meta: t(days < 0 ? 'start.report.was' : 'start.report.due', { date: translator.date(`${date}T12:00:00`) }),
      to: '/rapport?visa=utkast',
      action: t('start.report.action'),
      ...(days < 0 ? { late: t('start.late.days', { count: -days }) } : {}),
    }),
    request: ({ request, due, daysLate }) => ({
      title: t('start.request', { title: request.title }),
      meta: t('start.request.due', { arrived: translator.date(request.created), due: translator.date(due) }),
      to: `/stod?visa=${request.id}`,
      action: t('start.request.answer'),
      ...(daysLate === undefined ? {} : { late: t('start.request.late', { count: daysLate }) }),
    }),
    examine: ({ count, oldest }) => ({
      title: t('start.examine', { count }),
      meta: t('start.examine.oldest', { title: oldest.title, date: translator.date(oldest.created) }),
      to: '/spaningar?lage=ny',
      action: t('start.examine.action'),
    }),
    revisit: ({ count }) => ({
      title: t('start.revisit', { count }),
      meta: t('start.revisit.text'),
      to: '/spaningar?urval=due',
      action: t('start.revisit.action'),
    }),
    forum: ({ forum, warning: { code, months } }) => ({
      title: t('start.forum', { title: forum.title }),
      meta: t(code === 'never' ? 'start.forum.never' : 'start.forum.months', { count: months }),
      to: `/apt?forum=${forum.id}`,
      action: t('start.forum.action'),
    }),
    unconfirmed: ({ event }) => ({
      title: t('start.unconfirmed', { title: event.title }),
      meta: t('start.unconfirmed.text'),
      to: `/larande?visa=${event.id}`,
      action: t('start.unconfirmed.action'),
    }),
  } satisfies { readonly [K in Waiting['kind']]: (waiting: Extract<Waiting, { kind: K }>) => WaitingWords };
  return (waiting) => (say[waiting.kind] as (one: Waiting) => WaitingWords)(waiting);
}

export function WaitingRow({ waiting }: { readonly waiting: Waiting }): JSX.Element {
  return <WaitingLine {...useWaitingWords()(waiting)} />;
}

export function WaitingLine({ title, meta, to, action, late }: WaitingWords): JSX.Element {
  return (
    <li className={classes.row}>
      <div>
        <span className={classes.rowTitle}>{title}</span>
        <span className={classes.meta}>{meta}</span>
      </div>
      <div className={classes.state}>
        {late && (
          <>
            <LateMark text={late} />
            <br />
          </>
        )}
        <AppLink to={to} aria-label={`${action}: ${title}`}>
          {action}
        </AppLink>
      </div>
    </li>
  );
}

/** A day, a month, a term: as much as is known, and "till" when it has begun already. */
export function useWhen(): (coming: Coming) => { readonly when: string; readonly under: string } {
  const translator = useTranslator();
  const { t } = useText(startWords);
  return ({ day, hasBegun, what }) => {
    const { time } = what.item;
    const isRunning = time === undefined || time.kind === 'lopande';
    const point = { kind: 'milstolpe' as const, end: day, precision: isRunning ? ('dag' as const) : time.precision };
    const when = timeText(translator, point);
    const weekday = point.precision === 'dag' ? (translator.date(`${day}T12:00:00`, 'weekday').split(' ')[0] ?? '') : '';
    if (!hasBegun) return { when, under: weekday };
    return { when: point.precision === 'dag' ? t('start.until', { when }) : when, under: t('start.begun') };
  };
}

export function ComingRow({ coming }: { readonly coming: Coming }): JSX.Element {
  const { t } = useText(startWords);
  const laneWords = useWords(activities);
  const typeWords = useWords(events);
  const { what } = coming;
  const { when, under } = useWhen()(coming);
  const meta =
    what.kind === 'event'
      ? joined([typeWords.choice('type', what.item.type), what.item.place, what.item.signUp && t('start.signUp')])
      : joined([what.item.lane && laneWords.choice('lane', what.item.lane), what.item.responsibleRole]);
  return (
    <li className={`${classes.row} ${classes.dated}`}>
      <div className={classes.when}>
        {when} {under && <span>{under}</span>}
      </div>
      <div>
        <AppLink to={what.kind === 'event' ? `/larande?visa=${what.item.id}` : `/plan?visa=${what.item.id}`} className={classes.rowTitle}>
          {what.item.title}
        </AppLink>
        {meta && <span className={classes.meta}>{meta}</span>}
      </div>
    </li>
  );
}

/** A spaning with its category and date; for its reporter with its state and the reason. */
export function SignalRow({ signal, showsState = false }: { readonly signal: StartSignal; readonly showsState?: boolean }): JSX.Element {
  const translator = useTranslator();
  const words = useWords(signals);
  return (
    <li className={classes.row}>
      <div>
        <AppLink to={`/spaningar?visa=${signal.id}`} className={classes.rowTitle}>
          {signal.title}
        </AppLink>
        <span className={`${classes.meta} ${classes.marked}`}>
          <CategoryMark category={signal.category} size={12} />
          <span>
            {joined([signal.category && words.choice('category', signal.category), translator.date(signal.created), showsState && signal.statusReason])}
          </span>
        </span>
      </div>
      {showsState && <div className={classes.state}>{words.choice('status', signal.status)}</div>}
    </li>
  );
}
