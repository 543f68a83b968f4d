import * as React from 'react';
import { budgetOf, hoursKindCodes, planLoad, reliefs, validityOf, type Budget, type PlanLoad } from '../../../domain/hours/budget';
import { hoursWords } from '../../../i18n/pages/hours';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { Icon } from '../../theme/icons';
import { BudgetLacks } from './BudgetLacks';
import { hoursClasses as classes } from './hoursStyles';
import { percent, roundHours, useHoursText } from './hoursText';
import type { HoursProps } from './OwnHours';

/** Less than this is no difference: hours of twelfths do not add up to the last decimal. */
const grain = 0.05;

/** What the plan takes of the five per cent: of the year and of the whole assignment, and what would make it fit. */
export function PlanCheck({ scope, seats, activities, periodText }: Omit<HoursProps, 'entries'>): JSX.Element {
  const { t } = useText(hoursWords);
  const say = useHoursText();
  const { assignment, period, year } = scope;
  const { validity } = assignment;
  const wholeBudget = budgetOf(assignment, seats);
  const whole = { name: t('hours.whole'), budget: wholeBudget, load: planLoad({ activities, budget: wholeBudget, validity }) };
  const yearBudget = budgetOf(assignment, seats, period);
  const ofYear = { name: String(year), budget: yearBudget, load: planLoad({ activities, budget: yearBudget, period, validity }) };
  const shown = year === 'whole' ? whole : ofYear;
  const isOutside = validityOf(assignment) !== undefined && shown.budget.workingHours === 0 && shown.budget.lacks.length === 0;
  const isOver = shown.budget.hours > 0 && shown.load.over > grain;
  const plan = { activities, budget: shown.budget, validity, ...(year === 'whole' ? {} : { period }) };
  if (whole.load.hours === 0) {
    return (
      <>
        <p className={classes.lead}>{t('hours.plan.empty')}</p>
        <Gaps load={whole.load} />
        <BudgetLacks lacks={whole.budget.lacks} assignment={assignment.id} />
      </>
    );
  }
  return (
    <>
      <Verdict load={shown.load} budget={shown.budget} isOver={isOver} isOutside={isOutside} periodText={periodText} />
      <BudgetLacks lacks={shown.budget.lacks} assignment={assignment.id} />
      <Gaps load={shown.load} />
      <section className={classes.section}>
        <LoadTable columns={year === 'whole' ? [whole] : [ofYear, ...(wholeBudget.lacks.includes('validity') ? [] : [whole])]} />
        <p className={classes.note}>{t('hours.plan.how')}</p>
      </section>
      {isOver && (
        <section className={classes.section} aria-labelledby="framsyn-hours-relief">
          <h2 id="framsyn-hours-relief" className={classes.heading}>
            {t('hours.plan.relief')}
          </h2>
          <p className={classes.note}>{t('hours.plan.relief.text')}</p>
          <ul className={classes.rows}>
            {reliefs(plan).map(({ activity, hours }) => (
              <li key={activity.id}>
                <AppLink to={placeOf('activities', activity.id) ?? ''}>
                  {t('hours.plan.relief.one', { title: activity.title, hours: say.hours(roundHours(hours)) })}
                </AppLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface VerdictProps {
  readonly load: PlanLoad;
  readonly budget: Budget;
  readonly isOver: boolean;
  readonly isOutside: boolean;
  readonly periodText: string;
}

/** "Planen kräver 6,4 % av arbetstiden", and whether that fits. */
function Verdict({ load, budget, isOver, isOutside, periodText }: VerdictProps): JSX.Element {
  const { t } = useText(hoursWords);
  if (isOutside) return <p className={classes.lead}>{t('hours.plan.outside', { period: periodText })}</p>;
  if (load.share === undefined || budget.hours === 0) {
    return <p className={classes.lead}>{t('hours.plan.takesHours', { hours: roundHours(load.hours), period: periodText })}</p>;
  }
  const shares = { share: percent(load.share), budgetShare: percent(budget.hours / budget.workingHours), period: periodText };
  return (
    <>
      <p className={classes.lead}>{t('hours.plan.takes', shares)}</p>
      <p className={`${classes.sign} ${isOver ? classes.over : classes.ok}`}>
        <Icon name={isOver ? 'warning' : 'checkmark'} size={15} />
        <span>{t(isOver ? 'hours.plan.over' : 'hours.plan.fits', { count: roundHours(Math.abs(load.over)) })}</span>
      </p>
    </>
  );
}

/** What the figures leave out. */
function Gaps({ load }: { readonly load: PlanLoad }): JSX.Element {
  const { t } = useText(hoursWords);
  return (
    <>
      {load.unestimated > 0 && <p className={classes.note}>{t('hours.plan.unestimated', { count: load.unestimated })}</p>}
      {load.undated > 0 && <p className={classes.note}>{t('hours.plan.undated', { hours: roundHours(load.undated) })}</p>}
    </>
  );
}

interface LoadColumn {
  readonly name: string;
  readonly budget: Budget;
  readonly load: PlanLoad;
}

function LoadTable({ columns }: { readonly columns: readonly LoadColumn[] }): JSX.Element {
  const { t } = useText(hoursWords);
  const { number } = useTranslator();
  const say = useHoursText();
  const share = (value: number | undefined): string => (value === undefined ? '–' : t('hours.plan.percent', { share: percent(value) }));
  const row = (key: string, head: string, cell: (column: LoadColumn) => string): JSX.Element => (
    <tr key={key}>
      <th scope="row">{head}</th>
      {columns.map((column) => (
        <td key={column.name}>{cell(column)}</td>
      ))}
    </tr>
  );
  const hours = (value: number): string => number(roundHours(value));
  return (
    <table className={classes.table} style={{ maxWidth: 560 }}>
      <caption>{t('hours.plan.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('hours.column.kind')}</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hoursKindCodes.map((code) => row(code, say.kind(code), ({ load }) => hours(load.byKind[code])))}
        {columns.some(({ load }) => load.withoutKind > 0) && row('none', t('hours.plan.withoutKind'), ({ load }) => hours(load.withoutKind))}
      </tbody>
      <tfoot>
        {row('sum', t('hours.column.sum'), ({ load }) => hours(load.hours))}
        {row('budget', t('hours.column.budget'), ({ budget }) => hours(budget.hours))}
        {row('share', t('hours.plan.share'), ({ load }) => share(load.share))}
      </tfoot>
    </table>
  );
}
