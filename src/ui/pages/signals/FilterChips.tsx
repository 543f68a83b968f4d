import * as React from 'react';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { Chips } from '../../lists/Chips';
import { arrivalKeys, selectionKeys } from './moreWords';
import type { SignalFilters } from './signalUrl';

interface FilterChipsProps {
  readonly filters: SignalFilters;
  readonly onFilters: (filters: SignalFilters) => void;
  /** Takes focus when the last chip goes. */
  readonly otherwise: React.RefObject<HTMLElement>;
}

/** What is chosen, each with the way to take it away. */
export default function FilterChips({ filters, onFilters, otherwise }: FilterChipsProps): JSX.Element {
  const { t } = useText(signalWords);
  const names = useFilterNames(filters);
  const chips = names.map(([key, text]) => ({ key, text, label: t('signal.filter.remove', { name: text }) }));
  return <Chips chips={chips} onRemove={(key) => onFilters({ ...filters, [key]: undefined })} otherwise={otherwise} />;
}

function useFilterNames(filters: SignalFilters): readonly (readonly [keyof SignalFilters, string])[] {
  const { t } = useText(signalWords);
  const words = useWords(signals);
  const named = (name: string, value: string): string => t('signal.filter.named', { name, value });
  const names: readonly (readonly [keyof SignalFilters, string | undefined])[] = [
    ['text', filters.text && t('signal.filter.search', { text: filters.text })],
    ['category', filters.category && words.choice('category', filters.category)],
    ['horizon', filters.horizon && words.choice('horizon', filters.horizon)],
    ['status', filters.status && named(t('signal.filter.state'), words.plainChoice('status', filters.status))],
    ['arrived', filters.arrived && named(t('signal.filter.arrived'), t(arrivalKeys[filters.arrived]))],
    ['selection', filters.selection && t(selectionKeys[filters.selection])],
  ];
  return names.filter((entry): entry is readonly [keyof SignalFilters, string] => Boolean(entry[1]));
}
