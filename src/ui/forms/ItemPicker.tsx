import * as React from 'react';
import { formWords } from '../../i18n/pages/form';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { Combobox } from './Combobox';
import { codes, text, type ControlProps } from './controls';
import { PickedChips } from './PickedChips';
import { useChoosable, useList, useTitles } from './useItems';

const none: readonly number[] = [];

/** One item of another list, found by its title. */
export function ItemPicker({ id, field, label, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(formWords);
  const [typed, setTyped] = React.useState('');
  const list = useList(field.list ?? '');
  const choosable = useChoosable(list, typed);
  const chosen = text(value);
  const ids = React.useMemo(() => (chosen === '' ? none : [Number(chosen)]), [chosen]);
  const titles = useTitles(list, ids);
  const handlePick = (item: { readonly id: number; readonly title: string }): void => {
    onChange(String(item.id));
    announce(t('picker.chosen', { title: item.title }));
  };
  return (
    <Combobox
      id={id}
      label={label}
      isRequired={field.required}
      isInvalid={isInvalid}
      describedBy={describedBy}
      resting={chosen === '' ? '' : (titles.get(Number(chosen)) ?? choosable.items.find((item) => String(item.id) === chosen)?.title ?? '')}
      typed={typed}
      onType={setTyped}
      choosable={choosable}
      without={none}
      onPick={handlePick}
      onClear={() => onChange('')}
    />
  );
}

/** Several items of another list; each can be taken away again. */
export function ItemsPicker({ id, field, label, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(formWords);
  const [typed, setTyped] = React.useState('');
  const list = useList(field.list ?? '');
  const choosable = useChoosable(list, typed);
  const chosen = codes(value);
  const ids = React.useMemo(() => codes(value).map(Number), [value]);
  const titles = useTitles(list, ids);
  const titleOf = (one: string): string => titles.get(Number(one)) ?? one;
  const handlePick = (item: { readonly id: number; readonly title: string }): void => {
    onChange([...chosen, String(item.id)]);
    announce(t('picker.chosen', { title: item.title }));
  };
  return (
    <>
      <Combobox
        id={id}
        label={label}
        isRequired={field.required}
        isInvalid={isInvalid}
        describedBy={describedBy}
        resting=""
        typed={typed}
        onType={setTyped}
        choosable={choosable}
        without={ids}
        onPick={handlePick}
      />
      <PickedChips label={label} inputId={id} chosen={chosen} titleOf={titleOf} onChange={onChange} />
    </>
  );
}
