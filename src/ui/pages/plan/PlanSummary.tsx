import * as React from 'react';
import { planActivities } from '../../../data/plan/planReads';
import { hasFilters, type PlanFilters } from '../../../domain/plan/filter';
import { planWords } from '../../../i18n/pages/plan';
import { activities as list } from '../../../schema/lists/activities';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { LazyExportMenu } from '../../export/LazyExportMenu';
import { useWords } from '../../fields/words';
import { Chips, type Chip } from '../../lists/Chips';
import { listClasses as classes } from '../../lists/listStyles';
import { planClasses } from './planStyles';
import { stateKeys } from './planText';
import { useCalendarFile } from './useCalendarFile';
import type { Plan } from './usePlan';

const Tools = React.lazy(() => import('../../export/ViewTools').then(({ Tools: tools }) => ({ default: tools })));

interface PlanSummaryProps {
  readonly plan: Plan;
  readonly filters: PlanFilters;
  readonly onFilters: (filters: PlanFilters) => void;
}

/** What is chosen, how many that leaves, and the ways out: a sheet, a calendar. */
export function PlanSummary({ plan, filters, onFilters }: PlanSummaryProps): JSX.Element {
  const { data } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(planWords);
  const saveCalendar = useCalendarFile();
  const counted = React.useRef<HTMLSpanElement>(null);
  const { rows, all, status, assignment } = plan;
  const chips = useChips(plan, filters);
  const count =
    hasFilters(filters) || rows.length !== all.length
      ? t('plan.count.some', { shown: rows.length, total: all.length })
      : t('plan.count', { count: rows.length });
  const title = assignment?.title ?? common('page.plan');
  /** The view has what it shows; a file holds all of each. */
  const wholeRows = async () => {
    const shown = new Map(rows.map(({ id }, index) => [id, index]));
    const whole = await unwrap(planActivities(data, assignment?.id, true));
    return whole.filter(({ id }) => shown.has(id)).sort((a, b) => (shown.get(a.id) ?? 0) - (shown.get(b.id) ?? 0));
  };
  return (
    <div className={classes.under}>
      <Chips chips={chips} onRemove={(key) => onFilters({ ...filters, [key]: undefined })} otherwise={counted} />
      <span ref={counted} role="status" tabIndex={-1}>
        {status === 'ready' ? count : status === 'loading' ? common('state.loading') : ''}
      </span>
      {rows.length > 0 && (
        <React.Suspense fallback={null}>
          <Tools importTo="activities" within={assignment && `&uppdrag=${assignment.id}`}>
            <LazyExportMenu list={list} rows={wholeRows} title={title} />
          </Tools>
        </React.Suspense>
      )}
      {rows.length > 0 && (
        <button type="button" className={planClasses.link} onClick={() => void saveCalendar(rows, title)}>
          {t('plan.calendar')}
        </button>
      )}
    </div>
  );
}

/** What is chosen, in words, each with the way to take it away. */
function useChips({ workstreams, all }: Plan, filters: PlanFilters): readonly Chip<keyof PlanFilters>[] {
  const { t } = useText(planWords);
  const words = useWords(list);
  const { text, workstream, lane, responsible, role, state } = filters;
  const names: Readonly<Record<keyof PlanFilters, () => string | undefined>> = {
    text: () => text && t('plan.filter.search', { text }),
    workstream: () => workstreams.find(({ id }) => id === workstream)?.title ?? words.label('workstream'),
    lane: () => lane && t('plan.filter.named', { name: words.label('lane'), value: words.plainChoice('lane', lane) }),
    responsible: () => all.find((activity) => activity.responsible?.id === responsible)?.responsible?.title ?? words.label('responsible'),
    role: () => role && t('plan.filter.named', { name: words.label('responsibleRole'), value: role }),
    state: () => state && t(stateKeys[state]),
    late: () => t('plan.onlyLate'),
    mine: () => t('plan.onlyMine'),
  };
  return (Object.keys(names) as (keyof PlanFilters)[]).flatMap((key) => {
    const name = filters[key] === undefined ? undefined : names[key]();
    return name ? [{ key, text: name, label: t('plan.filter.remove', { name }) }] : [];
  });
}
