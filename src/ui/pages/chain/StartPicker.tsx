import * as React from 'react';
import type { LinkedListKey } from '../../../domain/links/keys';
import { chainWords } from '../../../i18n/pages/chain';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import ChoiceBox from '../../forms/ChoiceBox';
import { Combobox } from '../../forms/Combobox';
import { useChoosable, useList } from '../../forms/useItems';
import { chainPlace } from '../../links/places';
import { useRelationWords } from '../../links/relationWords';
import { chainClasses as classes } from './chainStyles';

const starts = ['decisions', 'proposals', 'signals', 'trends', 'methodRuns', 'activities', 'effects'] as const satisfies readonly LinkedListKey[];
const inputId = 'framsyn-chain-start';
const nothing: readonly number[] = [];

/** Opens the chain of any item that the person may read. */
export default function StartPicker(): JSX.Element {
  const { t } = useText(chainWords);
  const { navigation } = useServices();
  const may = useMay();
  const { kind } = useRelationWords();
  const kinds = starts.filter((list) => may('read', list));
  const [wanted, setWanted] = React.useState<string>('decisions');
  const list = kinds.find((key) => key === wanted) ?? kinds[0] ?? 'signals';
  const [typed, setTyped] = React.useState('');
  const choosable = useChoosable(useList(list), typed);
  return (
    <div className={classes.picker}>
      <div>
        <span className={classes.label}>{t('chain.pick.kind')}</span>
        <ChoiceBox label={t('chain.pick.kind')} options={kinds.map((key) => ({ key, text: kind(key) }))} selected={list} onSelect={setWanted} />
      </div>
      <div>
        <label className={classes.label} htmlFor={inputId}>
          {t('chain.pick.item')}
        </label>
        <Combobox
          id={inputId}
          label={t('chain.pick.item')}
          isRequired={false}
          isInvalid={false}
          describedBy={undefined}
          resting=""
          typed={typed}
          onType={setTyped}
          choosable={choosable}
          without={nothing}
          onPick={({ id }) => navigation.push(chainPlace({ list, id }))}
        />
      </div>
    </div>
  );
}
