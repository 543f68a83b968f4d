import * as React from 'react';
import type { Lack } from '../../../domain/hours/budget';
import { hoursWords } from '../../../i18n/pages/hours';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { hoursClasses as classes } from './hoursStyles';

const names = {
  timeShare: 'hours.lack.timeShare',
  yearlyHours: 'hours.lack.yearlyHours',
  members: 'hours.lack.members',
  validity: 'hours.lack.validity',
} as const satisfies Record<Lack, string>;

/** Why there is no budget, and where to mend it. */
export function BudgetLacks({ lacks, assignment }: { readonly lacks: readonly Lack[]; readonly assignment: number }): JSX.Element | null {
  const { t } = useText(hoursWords);
  if (lacks.length === 0) return null;
  return (
    <p className={classes.note}>
      {t('hours.lacks', { lacks: lacks.map((lack) => t(names[lack])).join(', ') })}{' '}
      <AppLink to={`/uppdrag?uppdrag=${assignment}`}>{t('hours.toAssignment')}</AppLink>
    </p>
  );
}
