import * as React from 'react';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { activityState } from '../../../domain/plan/state';
import { activities as list } from '../../../schema/lists/activities';
import type { AppUrl } from '../../app/hostFrame';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { DataErrorState } from '../../states/ErrorState';
import { ActivityActions } from './ActivityActions';
import { ActivityFacts } from './ActivityFacts';
import { ActivityMove } from './ActivityMove';
import { ActivityOrder } from './ActivityOrder';
import { ActivityPulse } from './ActivityPulse';
import { ActivityStatus } from './ActivityStatus';
import type { LivingPlan } from '../../living/useLivingPlan';
import { kindText } from './planText';
import { planClasses } from './planStyles';
import { StateLabel } from './StateLabel';
import { useActivity, type Plan } from './usePlan';

const Chain = React.lazy(() => import('../../links/Chain'));

export interface ActivityDetailProps {
  readonly id: number;
  readonly plan: Plan;
  readonly living: LivingPlan;
  readonly titleId: string;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly editLinkId: string;
  readonly toEdit: AppUrl;
  readonly urlOf: (id: number) => AppUrl;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** One activity, whole: when, who, what it waits for, what it has led to, and all that can be done about it. */
export default function ActivityDetail({ id, onClose, ...body }: ActivityDetailProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(planWords);
  const query = useActivity(id);
  const { titleId, titleRef } = body;
  const label = t('plan.activity', { id: String(id) });
  return (
    <>
      <PanelTop label={label} place={placeOf('activities', id) ?? ''} onClose={onClose} />
      {query.data && !query.isError && <Body activity={query.data} {...body} />}
      {query.isError && (
        <>
          <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
            {body.plan.byId.get(id)?.title ?? label}
          </h2>
          <DataErrorState error={query.error} page={common('page.plan')} headingLevel="h3" onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isLoading && (
        <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
          {body.plan.byId.get(id)?.title ?? t('plan.loadingOne')}
        </h2>
      )}
    </>
  );
}

type BodyProps = Omit<ActivityDetailProps, 'id' | 'onClose'> & { readonly activity: Activity };

function Body({ activity, plan, living, titleId, titleRef, ...actions }: BodyProps): JSX.Element {
  const translator = useTranslator();
  const text = useText(planWords);
  const words = useWords(list);
  const mayEdit = useMay()('edit', 'activities', activity.author);
  const { lane, time, timeLabel, statusReason } = activity;
  const facts = [timeText(translator, time, timeLabel, activity), time && kindText(text, time), lane && words.plainChoice('lane', lane)];
  return (
    <>
      <h2 id={titleId} ref={titleRef} tabIndex={-1} className={`${classes.title} ${activity.status === 'struken' ? planClasses.struck : ''}`}>
        {activity.title}
      </h2>
      <p className={classes.meta}>
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </p>
      <div className={classes.state}>
        <StateLabel state={activityState(activity, plan.today)} />
        {statusReason && <div>{text.t('plan.status.since', { reason: statusReason })}</div>}
      </div>
      {mayEdit && <ActivityStatus activity={activity} living={living} />}
      {time?.kind === 'lopande' && mayEdit && <ActivityPulse activity={activity} living={living} />}
      <ActivityFacts activity={activity} plan={plan} />
      <ActivityOrder activity={activity} plan={plan} urlOf={actions.urlOf} />
      {mayEdit && <ActivityMove activity={activity} living={living} />}
      <React.Suspense fallback={null}>
        <Chain list="activities" id={activity.id} />
      </React.Suspense>
      <ActivityActions activity={activity} living={living} mayEdit={mayEdit} {...actions} />
    </>
  );
}
