import * as React from 'react';
import { useTranslator } from '../../app/services';
import { listClasses as classes } from '../../lists/listStyles';
import { hasFilters, sorts, type SignalFilters, type SignalView } from './signalUrl';
import type { SignalRows } from './useSignals';
import { sortKeys } from './words';

const SignalTools = React.lazy(() => import('./SignalTools'));
const FilterChips = React.lazy(() => import('./FilterChips'));

interface FilterSummaryProps {
  readonly view: SignalView;
  readonly signals: SignalRows;
  /** The reader may see what people think of the spaningar, and sort by it. */
  readonly seesAssessments: boolean;
  readonly onFilters: (filters: SignalFilters) => void;
  readonly onSort: (sort: SignalView['sort']) => void;
}

/** What is chosen, how many that leaves, and in which order they stand. */
export function FilterSummary({ view, signals: rows, seesAssessments, onFilters, onSort }: FilterSummaryProps): JSX.Element {
  const { t } = useTranslator();
  const count = useCount(rows, view);
  const counted = React.useRef<HTMLSpanElement>(null);
  return (
    <div className={classes.under}>
      {hasFilters(view.filters) && (
        <React.Suspense fallback={null}>
          <FilterChips filters={view.filters} onFilters={onFilters} otherwise={counted} />
        </React.Suspense>
      )}
      <span ref={counted} role="status" tabIndex={-1}>
        {count}
      </span>
      {rows.status === 'ready' && (
        <React.Suspense fallback={null}>
          <SignalTools view={view} signals={rows} />
        </React.Suspense>
      )}
      <div className={classes.sorts} role="group" aria-label={t('signals.sort')}>
        {sorts
          .filter((sort) => sort !== 'oenighet' || seesAssessments)
          .map((sort) => (
            <button key={sort} type="button" className={classes.sort} aria-pressed={view.sort === sort} onClick={() => onSort(sort)}>
              {t(sortKeys[sort])}
            </button>
          ))}
      </div>
    </div>
  );
}

/** As much as is known: all of them, some of all, or the latest that have been read. */
function useCount(rows: SignalRows, view: SignalView): string {
  const { t } = useTranslator();
  const count = rows.rows.length;
  const isFiltered = hasFilters(view.filters);
  if (rows.status !== 'ready') return rows.status === 'loading' ? t('state.loading') : '';
  if (!rows.isComplete) return t(isFiltered ? 'signals.count.latestHits' : 'signals.count.latest', { count });
  if (!isFiltered) return t('signals.count.all', { count });
  return rows.total === undefined ? t('signals.count.hits', { count }) : t('signals.count.some', { shown: count, total: rows.total });
}
