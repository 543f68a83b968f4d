import * as React from 'react';
import { budgetOf, hoursKindCodes } from '../../../domain/hours/budget';
import type { TimeEntry } from '../../../domain/hours/entry';
import { rollUp } from '../../../domain/hours/rollUp';
import { hoursWords } from '../../../i18n/pages/hours';
import { timeEntries } from '../../../schema/lists/timeEntries';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { LazyExportMenu } from '../../export/LazyExportMenu';
import { BarTable } from './BarTable';
import { EntryList } from './EntryList';
import { hoursClasses as classes } from './hoursStyles';
import { percent, roundHours, useHoursText } from './hoursText';
import { QuickEntry } from './QuickEntry';
import type { Activity, Assignment, Member, Scope } from './useHours';

export interface HoursProps {
  readonly scope: Scope & { readonly assignment: Assignment };
  readonly seats: readonly Member[];
  readonly activities: readonly Activity[];
  /** Of the period and the assignment. */
  readonly entries: readonly TimeEntry[];
  readonly periodText: string;
}

const latest = (entries: readonly TimeEntry[]): TimeEntry | undefined =>
  entries.reduce<TimeEntry | undefined>((newest, entry) => (newest === undefined || entry.id > newest.id ? entry : newest), undefined);

/** One's own time: entering it, what it comes to, and each entry. */
export function OwnHours({ scope, seats, activities, entries, periodText }: HoursProps): JSX.Element {
  const { t } = useText(hoursWords);
  const may = useMay();
  const say = useHoursText();
  const me = may.user?.id;
  const own = React.useMemo(() => entries.filter(({ author }) => author.id === me), [entries, me]);
  const sums = React.useMemo(() => rollUp(own), [own]);
  const ownSeats = seats.filter(({ person }) => person !== undefined && person.id === me);
  // Without a seat of one's own: what one member in full time has.
  const budget = budgetOf({ ...scope.assignment, members: 1 }, ownSeats, scope.period);
  const sum = { used: sums.hours, period: periodText };
  return (
    <>
      {may('add', 'timeEntries') && <QuickEntry assignment={scope.assignment.id} activities={activities} lastHours={latest(own)?.hours} />}
      <p className={classes.lead}>
        {budget.hours > 0
          ? t('hours.own.sum', { ...sum, budget: roundHours(budget.hours), share: percent(sums.hours / budget.hours) })
          : t('hours.own.noBudget', sum)}
      </p>
      {budget.hours > 0 && ownSeats.length === 0 && <p className={classes.note}>{t('hours.own.assumed')}</p>}
      <p className={classes.note}>{t(may('edit', 'timeEntries') ? 'hours.own.privacyConvener' : 'hours.own.privacy')}</p>
      <div className={classes.columns}>
        {own.length > 0 && (
          <section className={classes.section}>
            <BarTable
              caption={t('hours.group.byKind')}
              heads={{ row: t('hours.column.kind'), used: t('hours.column.used'), sum: t('hours.column.sum') }}
              rows={hoursKindCodes.map((code) => ({ key: code, label: say.kind(code), used: sums.byKind[code] }))}
            />
          </section>
        )}
        <section className={classes.section} aria-labelledby="framsyn-hours-own">
          <div className={classes.headRow}>
            <h2 id="framsyn-hours-own" className={classes.heading}>
              {t('hours.own.list')}
            </h2>
            {own.length > 0 && <LazyExportMenu list={timeEntries} rows={() => own} title={t('hours.export.own', { period: periodText })} />}
          </div>
          {own.length === 0 ? <p>{t('hours.own.empty', { period: periodText })}</p> : <EntryList entries={own} months={sums.byMonth} activities={activities} />}
        </section>
      </div>
    </>
  );
}
