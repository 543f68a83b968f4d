import * as React from 'react';
import { trendWords } from '../../../i18n/pages/trends';
import { trends as list } from '../../../schema/lists/trends';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { LazyViewTools } from '../../export/LazyViewTools';
import { useWords } from '../../fields/words';
import { Chips } from '../../lists/Chips';
import { listClasses as classes } from '../../lists/listStyles';
import { filterNames, hasFilters, sorts, type TrendFilters, type TrendView } from './trendUrl';
import type { TrendRows } from './useTrends';
import { sortKeys } from './words';

interface TrendSummaryProps {
  readonly view: TrendView;
  readonly trends: TrendRows;
  readonly onFilters: (filters: TrendFilters) => void;
  readonly onSort: (sort: TrendView['sort']) => void;
}

/** What is chosen, how many that leaves, and in which order they stand. */
export function TrendSummary({ view, trends, onFilters, onSort }: TrendSummaryProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(trendWords);
  const words = useWords(list);
  const counted = React.useRef<HTMLSpanElement>(null);
  const { filters } = view;
  const names: readonly (readonly [keyof TrendFilters, string])[] = [
    ...(filters.text ? [['text', t('trends.filter.search', { text: filters.text })] as const] : []),
    ...filterNames.flatMap((name) => {
      const code = filters[name];
      return code ? [[name, t('trends.filter.named', { name: words.label(name), value: words.plainChoice(name, code) })] as const] : [];
    }),
  ];
  const chips = names.map(([key, text]) => ({ key, text, label: t('trends.filter.remove', { name: text }) }));
  const { rows, total, status } = trends;
  const count = hasFilters(filters)
    ? t('trends.count.some', { shown: rows.length, total: Math.max(total, rows.length) })
    : t('trends.count', { count: rows.length });
  return (
    <div className={classes.under}>
      <Chips chips={chips} onRemove={(key) => onFilters({ ...filters, [key]: undefined })} otherwise={counted} />
      <span ref={counted} role="status" tabIndex={-1}>
        {status === 'ready' ? count : status === 'loading' ? common('state.loading') : ''}
      </span>
      {status === 'ready' && <LazyViewTools list={list} rows={() => rows} title={common('page.trends')} />}
      <div className={classes.sorts} role="group" aria-label={t('trends.sort')}>
        {sorts.map((sort) => (
          <button key={sort} type="button" className={classes.sort} aria-pressed={view.sort === sort} onClick={() => onSort(sort)}>
            {t(sortKeys[sort])}
          </button>
        ))}
      </div>
    </div>
  );
}
