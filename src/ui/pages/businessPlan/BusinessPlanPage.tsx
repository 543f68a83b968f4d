import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { Activity } from '../../../domain/businessPlan/status';
import { dayOf } from '../../../domain/review/calendar';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { activities as list } from '../../../schema/lists/activities';
import { useUrl } from '../../app/navigation';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { Segments } from '../../charts/Segments';
import { DataErrorState } from '../../states/ErrorState';
import { planClasses as classes } from './businessPlanStyles';
import { placeUrl, planViews, readPlace, usualYear, type PlanPlace, type PlanView } from './businessPlanUrl';
import { CheckView } from './CheckView';
import { FollowUpView } from './FollowUpView';
import { PasteBack } from './PasteBack';
import { PlanSkeleton } from './PlanSkeleton';
import { StatusList } from './StatusList';

const viewWords = {
  list: 'vp.view.list',
  paste: 'vp.view.paste',
  followUp: 'vp.view.followUp',
  check: 'vp.view.check',
} as const satisfies Record<PlanView, string>;

const fields = [
  'title',
  'time',
  'timeLabel',
  'status',
  'responsibleRole',
  'deliverable',
  'effect',
  'vpStatus',
  'vpYear',
  'vpReference',
  'vpOutcome',
  'vpOutcomeDate',
] as const;
/** A whole plan is some dozens; what is read at once is as much as SharePoint gives. */
const most = 5_000;

/** Verksamhetsplan: the app shows, the verksamhetsplan owns. */
export default function BusinessPlanPage(): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(businessPlanWords);
  const { data, navigation, now } = useServices();
  const address = useUrl(navigation);
  const place = React.useMemo(() => readPlace(address), [address]);
  const query = useQuery<readonly Activity[], DataError>({
    queryKey: [list.key, 'businessPlan'],
    queryFn: async () => (await unwrap(data.repository(list).page({ top: most, fields }))).items,
    refetchOnWindowFocus: true,
  });
  const { view, period } = place;
  const today = dayOf(now());
  const year = place.year ?? usualYear(view, today);
  const go = (change: Partial<PlanPlace>): void => navigation.push(placeUrl({ ...place, ...change }));
  const shown = (activities: readonly Activity[]): Record<PlanView, () => JSX.Element> => ({
    list: () => <StatusList key={year} activities={activities} year={year} />,
    paste: () => <PasteBack activities={activities} />,
    followUp: () => <FollowUpView activities={activities} year={year} period={period} onPeriod={(chosen) => go({ period: chosen })} />,
    check: () => <CheckView key={year} year={year} />,
  });
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{common('page.businessPlan')}</h1>
      <p className={classes.purpose}>{t('vp.purpose')}</p>
      <div className={classes.bar}>
        <Segments
          label={t('vp.views')}
          options={planViews.map((key) => ({ key, text: t(viewWords[key]) }))}
          chosen={view}
          onChoose={(chosen) => go({ view: chosen })}
        />
        {view !== 'paste' && (
          <YearChooser year={year} activities={query.data ?? []} thisYear={Number(today.slice(0, 4))} onYear={(chosen) => go({ year: chosen })} />
        )}
      </div>
      {query.data === undefined && query.error && (
        <DataErrorState error={query.error} page={common('page.businessPlan')} onRetry={() => void query.refetch()} />
      )}
      {query.isLoading && <PlanSkeleton />}
      {query.data !== undefined && shown(query.data)[view]()}
    </div>
  );
}

interface YearChooserProps {
  readonly year: number;
  readonly thisYear: number;
  readonly activities: readonly Activity[];
  readonly onYear: (year: number) => void;
}

/** The years around this one, and those that something is planned into. */
function YearChooser({ year, thisYear, activities, onYear }: YearChooserProps): JSX.Element {
  const { t } = useText(businessPlanWords);
  const years = React.useMemo(() => {
    const planned = activities.flatMap(({ vpYear }) => vpYear ?? []);
    return [...new Set([thisYear + 2, thisYear + 1, thisYear, thisYear - 1, year, ...planned])].sort((a, b) => b - a);
  }, [activities, thisYear, year]);
  return (
    <label className={classes.chooser}>
      {t('vp.year')}
      <select className={classes.select} value={year} onChange={({ target }) => onYear(Number(target.value))}>
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
