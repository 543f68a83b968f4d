import * as React from 'react';
import { hoursWords } from '../../../i18n/pages/hours';
import { AppLink } from '../../app/AppLink';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay, type May } from '../../app/useMay';
import { useText } from '../../app/useText';
import { Segments } from '../../charts/Segments';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { HoursBody } from './HoursBody';
import { HoursSkeleton } from './HoursSkeleton';
import { hoursClasses as classes } from './hoursStyles';
import { placeUrl, readPlace, type HoursPlace, type HoursView } from './hoursUrl';
import { useAssignments, useScope, type Assignment, type Scope } from './useHours';

/** Whoever may not enter time (a manager) sees the plan and the costs; the group's hours are the convener's. */
function viewsFor(may: May): readonly HoursView[] {
  const own: readonly HoursView[] = may('add', 'timeEntries') ? ['own'] : [];
  const group: readonly HoursView[] = may('edit', 'timeEntries') ? ['group'] : [];
  return [...own, ...group, 'plan', 'costs'];
}

/** Tid: five per cent for real. */
export default function HoursPage(): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(hoursWords);
  const { navigation } = useServices();
  const address = useUrl(navigation);
  const place = React.useMemo(() => readPlace(address), [address]);
  const assignments = useAssignments();
  const scope = useScope(assignments.data ?? none, place);
  const may = useMay();
  const views = viewsFor(may);
  const view = views.find((one) => one === place.view) ?? views[0] ?? 'plan';
  // Until it is known who asks, the views are not; everybody known may read spaningar.
  const isKnown = may('read', 'signals');
  const go = (change: Partial<HoursPlace>): void => navigation.push(placeUrl({ ...place, ...change }));
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{common('page.hours')}</h1>
      <p className={classes.purpose}>{t('hours.purpose')}</p>
      {assignments.isError && assignments.data === undefined && (
        <DataErrorState error={assignments.error} page={common('page.hours')} onRetry={() => void assignments.refetch()} />
      )}
      {assignments.isLoading && <HoursSkeleton />}
      {assignments.data !== undefined && scope.assignment === undefined && <NoAssignment />}
      {assignments.data !== undefined && scope.assignment !== undefined && (
        <>
          <Choosers scope={{ ...scope, assignment: scope.assignment }} view={view} views={views} go={go} />
          {isKnown ? <HoursBody key={view} view={view} scope={{ ...scope, assignment: scope.assignment }} /> : <HoursSkeleton />}
        </>
      )}
    </div>
  );
}

const none: readonly Assignment[] = [];

function NoAssignment(): JSX.Element {
  const { t } = useText(hoursWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('hours.noAssignment.heading')}</h2>
      <p className={stateClasses.lead}>{t('hours.noAssignment.text')}</p>
      <p>
        <AppLink to="/uppdrag">{t('hours.noAssignment.action')}</AppLink>
      </p>
    </div>
  );
}

const viewWords = { own: 'hours.view.own', group: 'hours.view.group', plan: 'hours.view.plan', costs: 'hours.view.costs' } as const satisfies Record<
  HoursView,
  string
>;

interface ChoosersProps {
  readonly scope: Scope & { readonly assignment: Assignment };
  readonly view: HoursView;
  readonly views: readonly HoursView[];
  readonly go: (change: Partial<HoursPlace>) => void;
}

/** What the page shows: of whom, of which year, and of which assignment when there are several. */
function Choosers({ scope, view, views, go }: ChoosersProps): JSX.Element {
  const { t } = useText(hoursWords);
  const { assignments, assignment, years, year } = scope;
  return (
    <div className={classes.bar}>
      <Segments
        label={t('hours.views')}
        options={views.map((key) => ({ key, text: t(viewWords[key]) }))}
        chosen={view}
        onChoose={(chosen) => go({ view: chosen })}
      />
      {view !== 'costs' && (
        <label className={classes.chooser}>
          {t('hours.year')}
          <select
            className={classes.select}
            value={String(year)}
            onChange={({ target }) => go({ year: target.value === 'whole' ? 'whole' : Number(target.value) })}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
            {scope.hasWhole && <option value="whole">{t('hours.whole')}</option>}
          </select>
        </label>
      )}
      {assignments.length > 1 && (
        <label className={classes.chooser}>
          {t('hours.assignment')}
          <select className={classes.select} value={assignment.id} onChange={({ target }) => go({ assignment: Number(target.value) })}>
            {assignments.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
