import * as React from 'react';
import { budgetOf, hoursKindCodes, planLoad } from '../../../domain/hours/budget';
import { monthDays, termDays } from '../../../domain/hours/calendar';
import { byTerm, rollUp, type PersonSums } from '../../../domain/hours/rollUp';
import { hoursWords } from '../../../i18n/pages/hours';
import { timeEntries } from '../../../schema/lists/timeEntries';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { LazyExportMenu } from '../../export/LazyExportMenu';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { BarTable } from './BarTable';
import { BudgetLacks } from './BudgetLacks';
import { hoursClasses as classes } from './hoursStyles';
import { percent, roundHours, useHoursText } from './hoursText';
import type { HoursProps } from './OwnHours';

/** What the group has used of what it has: for the convener alone, and persons in no order but the alphabet's. */
export function GroupHours({ scope, seats, activities, entries, periodText }: HoursProps): JSX.Element {
  const { t } = useText(hoursWords);
  const say = useHoursText();
  const { assignment, period } = scope;
  const sums = React.useMemo(() => rollUp(entries), [entries]);
  const budget = budgetOf(assignment, seats, period);
  const load = planLoad({ activities, budget, period, validity: assignment.validity });
  const within = (days: Parameters<typeof budgetOf>[2]): number => roundHours(budgetOf(assignment, seats, days).hours);
  const heads = { used: t('hours.column.used'), against: t('hours.column.budget') };
  return (
    <>
      <p className={classes.lead}>
        {budget.hours > 0
          ? t('hours.group.sum', { used: sums.hours, budget: roundHours(budget.hours), share: percent(sums.hours / budget.hours) })
          : t('hours.group.noBudget', { used: sums.hours })}{' '}
        {sums.entries > 0 && t('hours.group.people', { count: sums.byPerson.size })}
      </p>
      <BudgetLacks lacks={budget.lacks} assignment={assignment.id} />
      {sums.entries === 0 ? (
        <p>{t('hours.group.empty', { period: periodText })}</p>
      ) : (
        <>
          <div className={classes.headRow}>
            <p className={classes.note}>{t('hours.bars.key')}</p>
            <LazyExportMenu list={timeEntries} rows={() => entries} title={t('hours.export.group', { period: periodText })} />
          </div>
          <div className={classes.columns}>
            <section className={classes.section}>
              <BarTable
                caption={t('hours.group.byKind')}
                heads={{ ...heads, row: t('hours.column.kind'), against: t('hours.column.planned'), sum: t('hours.column.sum') }}
                rows={hoursKindCodes.map((code) => ({ key: code, label: say.kind(code), used: sums.byKind[code], against: roundHours(load.byKind[code]) }))}
              />
            </section>
            <section className={classes.section}>
              <BarTable
                caption={t('hours.group.byTerm')}
                heads={{ ...heads, row: t('hours.column.term') }}
                rows={[...byTerm(sums.byMonth)].map(([term, used]) => ({ key: term, label: say.term(term), used, against: within(termDays(term)) }))}
              />
            </section>
            <section className={classes.section}>
              <BarTable
                caption={t('hours.group.byMonth')}
                heads={{ ...heads, row: t('hours.column.month') }}
                rows={[...sums.byMonth].map(([month, { hours }]) => ({ key: month, label: say.month(month), used: hours, against: within(monthDays(month)) }))}
              />
            </section>
          </div>
          <section className={classes.section}>
            <PersonTable people={[...sums.byPerson.values()]} />
          </section>
        </>
      )}
    </>
  );
}

/** Each person's hours, without bars and without an order that would be a ranking. */
function PersonTable({ people }: { readonly people: readonly PersonSums[] }): JSX.Element {
  const { t } = useText(hoursWords);
  const { compare, number } = useTranslator();
  const say = useHoursText();
  return (
    <>
      <ScrollRegion className={classes.scroll} aria-label={t('hours.group.byPerson')}>
        <table className={classes.table}>
          <caption>{t('hours.group.byPerson')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('hours.column.person')}</th>
              {hoursKindCodes.map((code) => (
                <th key={code} scope="col">
                  {say.kind(code)}
                </th>
              ))}
              <th scope="col">{t('hours.column.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {[...people]
              .sort((a, b) => compare(a.person.title, b.person.title))
              .map(({ person, byKind, hours }) => (
                <tr key={person.id}>
                  <th scope="row">{person.title}</th>
                  {hoursKindCodes.map((code) => (
                    <td key={code}>{number(byKind[code])}</td>
                  ))}
                  <td>{number(hours)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes.note}>{t('hours.group.personNote')}</p>
    </>
  );
}
