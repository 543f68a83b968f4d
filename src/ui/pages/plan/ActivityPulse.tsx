import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { dayOf } from '../../../domain/review/calendar';
import { activities } from '../../../schema/lists/activities';
import { validateChange } from '../../../schema/validate';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { inputStyle } from '../../forms/inputStyle';
import { problemText } from '../../forms/problems';
import { listClasses } from '../../lists/listStyles';
import { panelClasses as classes } from '../../panels/panelStyles';
import type { LivingPlan } from '../../living/useLivingPlan';
import { planClasses } from './planStyles';
import { useActivityChange } from './useActivityChange';

const dayInput = mergeStyles(inputStyle);
const nextId = 'framsyn-pulse-next';

/** What goes on is never late; it was done, and it has a next time. */
export function ActivityPulse({ activity, living }: { readonly activity: Activity; readonly living: LivingPlan }): JSX.Element {
  const { now } = useServices();
  const translator = useTranslator();
  const { t } = useText(planWords);
  const change = useActivityChange(living);
  const [next, setNext] = React.useState(activity.nextPlanned ?? '');
  React.useEffect(() => setNext(activity.nextPlanned ?? ''), [activity.nextPlanned]);
  const problem = next === '' ? undefined : validateChange(activities, { nextPlanned: next })[0];
  const said = t('plan.pulse.saved');
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{t('plan.pulse.title')}</h3>
      <div className={planClasses.next}>
        <DefaultButton className={listClasses.primary} text={t('plan.pulse.doneNow')} onClick={() => void change(activity, { lastDone: dayOf(now()) }, said)} />
        <div>
          <label className={planClasses.label} htmlFor={nextId}>
            {t('plan.pulse.next')}
          </label>
          <input
            id={nextId}
            type="date"
            className={dayInput}
            value={next}
            aria-invalid={problem !== undefined}
            aria-describedby={problem && `${nextId}-problem`}
            onChange={(event) => setNext(event.target.value)}
          />
        </div>
        {next !== (activity.nextPlanned ?? '') && (
          <DefaultButton
            className={listClasses.primary}
            text={t('plan.pulse.saveNext')}
            aria-disabled={problem !== undefined}
            onClick={() => problem ?? void change(activity, { nextPlanned: next === '' ? null : next }, said)}
          />
        )}
      </div>
      {problem && (
        <p id={`${nextId}-problem`} role="alert" className={planClasses.late}>
          {problemText(translator, activities.key, problem, t('plan.pulse.next'))}
        </p>
      )}
    </section>
  );
}
