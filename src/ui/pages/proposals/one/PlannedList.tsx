import * as React from 'react';
import type { PlannedActivity } from '../../../../domain/proposals/ifYes';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { proposalClasses as classes } from '../proposalStyles';

export const sumOf = (activities: readonly PlannedActivity[]): number => activities.reduce((sum, { hours = 0 }) => sum + hours, 0);

/** When, how long and who, in one line. */
export function usePlannedFacts(): (activity: PlannedActivity) => string {
  const { date } = useTranslator();
  const { t } = useText(proposalWords);
  return ({ from, to, hours, responsibleRole }) => {
    const when =
      from && to ? `${date(from)}–${date(to)}` : from ? t('proposals.planned.from', { date: date(from) }) : to && t('proposals.planned.to', { date: date(to) });
    return [when ?? t('proposals.planned.noTime'), hours !== undefined && t('proposals.value.hours', { count: hours }), responsibleRole]
      .filter(Boolean)
      .join(' · ');
  };
}

/** What a yes starts, and how much time that is. */
export function PlannedList({ activities }: { readonly activities: readonly PlannedActivity[] }): JSX.Element {
  const { t } = useText(proposalWords);
  const facts = usePlannedFacts();
  const hours = sumOf(activities);
  const unestimated = activities.filter((activity) => activity.hours === undefined).length;
  return (
    <>
      <p>
        {t('proposals.planned.count', { count: activities.length })} {hours > 0 && t('proposals.planned.hours', { count: hours })}{' '}
        {unestimated > 0 && t('proposals.planned.unestimated', { count: unestimated })}
      </p>
      <ul className={classes.list}>
        {activities.map((activity) => (
          <li key={activity.key}>
            {activity.title}
            <span className={classes.small} style={{ display: 'block' }}>
              {facts(activity)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
