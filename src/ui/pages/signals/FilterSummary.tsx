import * as React from 'react';
import { signals } from '../../../schema/lists/signals';
import { useTranslator } from '../../app/services';
import { useWords } from '../../fields/words';
import { Icon } from '../../theme/icons';
import { signalClasses as classes } from './signalStyles';
import { hasFilters, sorts, type SignalFilters, type SignalView } from './signalUrl';
import type { SignalRows } from './useSignals';
import { arrivalKeys, sortKeys } from './words';

interface FilterSummaryProps {
  readonly view: SignalView;
  readonly signals: SignalRows;
  readonly onFilters: (filters: SignalFilters) => void;
  readonly onSort: (sort: SignalView['sort']) => void;
}

/** What is chosen, how many that leaves, and in which order they stand. */
export function FilterSummary({ view, signals: rows, onFilters, onSort }: FilterSummaryProps): JSX.Element {
  const { t } = useTranslator();
  const names = useFilterNames(view.filters);
  const count = useCount(rows, view);
  const chips = React.useRef<HTMLDivElement>(null);
  const counted = React.useRef<HTMLSpanElement>(null);
  const remove = (name: keyof SignalFilters): void => {
    onFilters({ ...view.filters, [name]: undefined });
    const buttons = [...(chips.current?.querySelectorAll<HTMLButtonElement>('button[data-filter]') ?? [])];
    const index = buttons.findIndex((button) => button.dataset['filter'] === name);
    (buttons[index + 1] ?? buttons[index - 1] ?? counted.current)?.focus(); // the chip that had focus goes away
  };
  return (
    <div className={classes.under} ref={chips}>
      {names.map(([name, text]) => (
        <button
          key={name}
          type="button"
          className={classes.chip}
          data-filter={name}
          aria-label={t('signals.filter.remove', { name: text })}
          onClick={() => remove(name)}
        >
          <span className={classes.chipText}>{text}</span>
          <Icon name="cancel" size={12} />
        </button>
      ))}
      <span ref={counted} role="status" tabIndex={-1}>
        {count}
      </span>
      <div className={classes.sorts} role="group" aria-label={t('signals.sort')}>
        {sorts.map((sort) => (
          <button key={sort} type="button" className={classes.sort} aria-pressed={view.sort === sort} onClick={() => onSort(sort)}>
            {t(sortKeys[sort])}
          </button>
        ))}
      </div>
    </div>
  );
}

function useFilterNames(filters: SignalFilters): readonly (readonly [keyof SignalFilters, string])[] {
  const { t } = useTranslator();
  const words = useWords(signals);
  const named = (name: string, value: string): string => t('signals.filter.named', { name, value });
  const names: readonly (readonly [keyof SignalFilters, string | undefined])[] = [
    ['text', filters.text && t('signals.filter.search', { text: filters.text })],
    ['category', filters.category && words.choice('category', filters.category)],
    ['horizon', filters.horizon && words.choice('horizon', filters.horizon)],
    ['status', filters.status && named(t('signals.state'), words.plainChoice('status', filters.status))],
    ['arrived', filters.arrived && named(t('signals.arrived'), t(arrivalKeys[filters.arrived]))],
  ];
  return names.filter((entry): entry is readonly [keyof SignalFilters, string] => Boolean(entry[1]));
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
