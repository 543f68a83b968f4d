import * as React from 'react';
import { hoursWords } from '../../../i18n/pages/hours';
import { useText } from '../../app/useText';
import { hoursClasses as classes } from './hoursStyles';

/** While it is fetched: a sentence and some rows. */
export function HoursSkeleton(): JSX.Element {
  const { t } = useText(hoursWords);
  return (
    <div role="status" aria-label={t('hours.loading')}>
      {[58, 32, 80, 74, 66, 70].map((width) => (
        <div key={width} aria-hidden="true" className={classes.skeleton} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
