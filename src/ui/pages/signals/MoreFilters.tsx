import * as React from 'react';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/ChoiceBox';
import { listClasses as classes } from '../../lists/listStyles';
import { arrivals, selections, type SignalFilters } from './signalUrl';
import { arrivalKeys, selectionKeys } from './moreWords';

interface MoreFiltersProps {
  readonly filters: SignalFilters;
  readonly onChange: (filters: SignalFilters) => void;
}

const any = '';

/** The filters behind "Fler": state, when it came in, and whose turn it is. */
export default function MoreFilters({ filters, onChange }: MoreFiltersProps): JSX.Element {
  const { t } = useText(signalWords);
  const words = useWords(signals);
  const change =
    (name: 'status' | 'arrived' | 'selection') =>
    (value: string): void =>
      onChange({ ...filters, [name]: value === any ? undefined : value });
  const states = Object.keys(signals.fields.status.settings.choices).filter((code) => code !== 'utkast');
  return (
    <>
      <ChoiceBox
        className={classes.filter}
        label={t('signal.filter.state')}
        options={[{ key: any, text: t('signal.filter.allStates') }, ...states.map((code) => ({ key: code, text: words.choice('status', code) }))]}
        selected={filters.status ?? any}
        onSelect={change('status')}
      />
      <ChoiceBox
        className={classes.filter}
        label={t('signal.filter.arrived')}
        options={[{ key: any, text: t('signal.filter.anyTime') }, ...arrivals.map((arrived) => ({ key: arrived, text: t(arrivalKeys[arrived]) }))]}
        selected={filters.arrived ?? any}
        onSelect={change('arrived')}
      />
      <ChoiceBox
        className={classes.filter}
        label={t('signal.filter.selection')}
        options={[{ key: any, text: t('signal.filter.everybodys') }, ...selections.map((one) => ({ key: one, text: t(selectionKeys[one]) }))]}
        selected={filters.selection ?? any}
        onSelect={change('selection')}
      />
    </>
  );
}
