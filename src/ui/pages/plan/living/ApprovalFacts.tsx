import * as React from 'react';
import type { PlanItems } from '../../../../domain/revisions/content';
import { livingWords } from '../../../../i18n/pages/living';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { validityText } from './HorizonAxis';
import { livingClasses as classes } from './livingStyles';
import type { PlanBudget } from './useBudget';

interface ApprovalFactsProps {
  readonly items: PlanItems;
  readonly budget: PlanBudget;
}

/** A share as people say it: 6,4 %. */
const tenths = (share: number): number => Math.round(share * 1000) / 10;

/** What an approval would freeze, and what is worth a look before. */
export function ApprovalFacts({ items, budget }: ApprovalFactsProps): JSX.Element {
  const { t } = useText(livingWords);
  const translator = useTranslator();
  const { assignment, workstreams, goals, activities } = items;
  const meant = activities.filter(({ status }) => status !== 'struken');
  const { load, share } = budget;
  const percent = (value: number): string => translator.number(tenths(value));
  const looks = [
    [meant.filter(({ time, timeLabel }) => time === undefined && !timeLabel).length, 'living.approve.noTime'],
    [meant.filter(({ responsible, responsibleRole }) => responsible === undefined && !responsibleRole).length, 'living.approve.noResponsible'],
    [load.unestimated, 'living.approve.noHours'],
  ] as const;
  const worth = looks.filter(([count]) => count > 0);
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('living.approve.holds')}</dt>
        <dd>
          {t('living.approve.parts', { count: workstreams.length })}, {t('living.approve.goals', { count: goals.length })},{' '}
          {t('living.approve.activities', { count: meant.length })}
        </dd>
        <dt>{t('living.approve.validity')}</dt>
        <dd>{assignment.validity ? validityText(translator, assignment.validity) : t('living.validity.unknown')}</dd>
        <dt>{t('living.approve.time')}</dt>
        <dd>
          {load.share !== undefined && share !== undefined
            ? t(budget.isOver ? 'living.approve.over' : 'living.approve.within', { takes: percent(load.share), has: percent(share) })
            : t('living.approve.hours', { hours: translator.number(Math.round(load.hours)) })}
        </dd>
      </dl>
      {worth.length > 0 && (
        <>
          <p>{t('living.approve.look')}</p>
          <ul className={classes.list}>
            {worth.map(([count, key]) => (
              <li key={key}>{t(key, { count })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
