import * as React from 'react';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { activities as list } from '../../../schema/lists/activities';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { panelClasses as classes } from '../../panels/panelStyles';
import type { LivingPlan } from '../../living/useLivingPlan';
import { usePlanRemoval } from '../../living/usePlanRemoval';
import { useCalendarFile } from './useCalendarFile';

const Versions = React.lazy(() => import('../../history/Versions'));

interface ActivityActionsProps {
  readonly activity: Activity;
  readonly living: LivingPlan;
  readonly mayEdit: boolean;
  readonly editLinkId: string;
  readonly toEdit: AppUrl;
  readonly onRemoved: () => void;
}

/** The links at the foot of the panel; its versions are fetched when somebody wants to see them. */
export function ActivityActions({ activity, living, mayEdit, editLinkId, toEdit, onRemoved }: ActivityActionsProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(planWords);
  const { data } = useServices();
  const may = useMay();
  const { remove, dialog } = usePlanRemoval(list, living, { onRemoved });
  const saveCalendar = useCalendarFile();
  const [showsVersions, setShowsVersions] = React.useState(false);
  return (
    <>
      <div className={classes.actions} role="group" aria-label={t('plan.actions')}>
        {mayEdit && (
          <AppLink id={editLinkId} to={toEdit}>
            {common('action.edit')}
          </AppLink>
        )}
        <button type="button" className={classes.action} onClick={() => void saveCalendar([activity], activity.title)}>
          {t('plan.calendar')}
        </button>
        <button type="button" className={classes.action} aria-expanded={showsVersions} onClick={() => setShowsVersions(!showsVersions)}>
          {t(showsVersions ? 'plan.versions.hide' : 'plan.versions')}
        </button>
        {may('remove', 'activities', activity.author) && (
          <button type="button" className={classes.action} onClick={() => remove(activity)}>
            {common('action.remove')}
          </button>
        )}
        <a href={data.itemUrl(list, activity.id)} target="_blank" rel="noreferrer">
          {common('action.openInSharePoint')}
        </a>
      </div>
      {showsVersions && (
        <React.Suspense fallback={null}>
          <Versions list={list} id={activity.id} />
        </React.Suspense>
      )}
      {dialog}
    </>
  );
}
