import * as React from 'react';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { useText } from '../../app/useText';
import { planClasses as classes } from './businessPlanStyles';

/** While it is fetched: a sentence and some rows. */
export function PlanSkeleton(): JSX.Element {
  const { t } = useText(businessPlanWords);
  return (
    <div role="status" aria-label={t('vp.loading')}>
      {[62, 30, 78, 70, 74, 66].map((width) => (
        <div key={width} aria-hidden="true" className={classes.skeleton} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
