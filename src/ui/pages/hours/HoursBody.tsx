import * as React from 'react';
import type { DataError } from '../../../data/ports';
import { hoursWords } from '../../../i18n/pages/hours';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { DataErrorState } from '../../states/ErrorState';
import { CostsView } from './CostsView';
import { GroupHours } from './GroupHours';
import { HoursSkeleton } from './HoursSkeleton';
import { hoursClasses as classes } from './hoursStyles';
import type { HoursView } from './hoursUrl';
import { OwnHours } from './OwnHours';
import { PlanCheck } from './PlanCheck';
import { useActivities, useCosts, useEntries, useSeats, type Assignment, type Scope } from './useHours';

interface HoursBodyProps {
  readonly view: HoursView;
  readonly scope: Scope & { readonly assignment: Assignment };
}

const views = { own: Hours, group: Hours, plan: Plan, costs: Costs } satisfies Record<HoursView, (props: HoursBodyProps) => JSX.Element>;

/** One of the page's views, with what it needs to have read. */
export function HoursBody(props: HoursBodyProps): JSX.Element {
  const View = views[props.view];
  return <View {...props} />;
}

interface Asked {
  readonly data: unknown;
  readonly error: DataError | null;
  readonly refetch: () => unknown;
}

/** All of it is here, or the first that was refused says why. */
function Answered({ asked, children }: { readonly asked: readonly Asked[]; readonly children: () => React.ReactNode }): JSX.Element {
  const { t } = useTranslator();
  const refused = asked.find(({ data, error }) => data === undefined && error !== null);
  if (refused?.error) return <DataErrorState error={refused.error} page={t('page.hours')} onRetry={() => asked.forEach(({ refetch }) => void refetch())} />;
  return asked.some(({ data }) => data === undefined) ? <HoursSkeleton /> : <>{children()}</>;
}

function usePeriodText({ year }: Scope): string {
  const { t } = useText(hoursWords);
  return year === 'whole' ? t('hours.period.whole') : t('hours.period.year', { year: String(year) });
}

function Hours({ view, scope }: HoursBodyProps): JSX.Element {
  const { t } = useText(hoursWords);
  const [seats, activities, entries] = [useSeats(scope.assignment), useActivities(scope.assignment), useEntries(scope.period)];
  const periodText = usePeriodText(scope);
  const { isWithin } = scope;
  const within = React.useMemo(() => entries.data?.entries.filter(isWithin) ?? [], [entries.data, isWithin]);
  const View = view === 'own' ? OwnHours : GroupHours;
  return (
    <Answered asked={[entries, seats, activities]}>
      {() => (
        <>
          {entries.data?.isCut === true && <p className={classes.note}>{t('hours.cut')}</p>}
          <View scope={scope} seats={seats.data ?? []} activities={activities.data ?? []} entries={within} periodText={periodText} />
        </>
      )}
    </Answered>
  );
}

function Plan({ scope }: HoursBodyProps): JSX.Element {
  const [seats, activities] = [useSeats(scope.assignment), useActivities(scope.assignment)];
  const periodText = usePeriodText(scope);
  return (
    <Answered asked={[activities, seats]}>
      {() => <PlanCheck scope={scope} seats={seats.data ?? []} activities={activities.data ?? []} periodText={periodText} />}
    </Answered>
  );
}

function Costs({ scope }: HoursBodyProps): JSX.Element {
  const costs = useCosts(scope.assignment);
  return <Answered asked={[costs]}>{() => <CostsView assignment={scope.assignment} costs={costs.data ?? []} />}</Answered>;
}
