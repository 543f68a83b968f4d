import * as React from 'react';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { tooLateFor, waitsFor } from '../../../domain/plan/dependencies';
import { activityState } from '../../../domain/plan/state';
import { activities as list } from '../../../schema/lists/activities';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import type { RowPlace } from '../../lists/VirtualList';
import { planClasses as classes } from './planStyles';
import { kindText, type PlanText } from './planText';
import { StateLabel } from './StateLabel';
import type { Plan } from './usePlan';

export const activityRowId = (id: number): string => `framsyn-activity-${id}`;

interface ActivityRowProps {
  readonly activity: Activity;
  readonly plan: Pick<Plan, 'byId' | 'left' | 'today'>;
  readonly place: RowPlace;
  readonly isOpen: boolean;
  readonly isNarrow: boolean;
  readonly to: AppUrl;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** One activity: what, when, in which lane and how it is doing. The whole row is the link. */
export function ActivityRow({ activity, plan, place, isOpen, isNarrow, to, onOpen }: ActivityRowProps): JSX.Element {
  const translator = useTranslator();
  const words = useWords(list);
  const text = useText(planWords);
  const { lane, status, time, timeLabel } = activity;
  const cut = place.isFixed ? classes.cut : '';
  const when = timeText(translator, time, timeLabel, activity);
  const laneName = lane ? words.choice('lane', lane) : '';
  const facts = factsOf(activity, plan, text);
  return (
    <AppLink
      id={activityRowId(activity.id)}
      to={to}
      replace={isOpen}
      tabIndex={place.link.tabIndex}
      className={`${classes.row} ${isNarrow ? classes.rowNarrow : ''}`}
      aria-current={isOpen ? 'true' : undefined}
      onFollow={(event) => onOpen(event.detail === 0)}
    >
      <span className={cut}>
        <span className={`${classes.rowTitle} ${cut} ${status === 'struken' ? classes.struck : ''}`}>{activity.title}</span>
        {/* In a long list all rows are equally high. */}
        {(facts.length > 0 || place.isFixed) && <span className={`${classes.rowMeta} ${cut}`}>{facts.join(' · ') || '\u00a0'}</span>}
      </span>
      <span className={`${classes.cell} ${cut}`}>
        {when}
        {!isNarrow && time?.kind !== 'lopande' && <span className={`${classes.rowMeta} ${cut} ${classes.cellHidden}`}>{kindText(text, time)}</span>}
      </span>
      {!isNarrow && <span className={`${classes.cell} ${cut} ${classes.cellHidden}`}>{laneName}</span>}
      <span>
        <StateLabel state={activityState(activity, plan.today)} />
      </span>
    </AppLink>
  );
}

/** Part, who, and what is in the way. */
function factsOf(activity: Activity, { byId, left }: Pick<Plan, 'byId' | 'left'>, { t }: PlanText): readonly string[] {
  const { responsible, responsibleRole, workstream } = activity;
  const waiting = waitsFor(activity, byId);
  const tooLate = tooLateFor(activity, byId)[0];
  const who = responsible?.title ?? responsibleRole;
  return [
    workstream?.title,
    responsible && left.has(responsible.id) ? t('plan.hasLeft', { name: responsible.title }) : who,
    tooLate ? t('plan.tooLate', { title: tooLate.title }) : waiting.length > 0 ? t('plan.waits', { count: waiting.length }) : undefined,
  ].filter((fact): fact is string => fact !== undefined && fact !== '');
}
