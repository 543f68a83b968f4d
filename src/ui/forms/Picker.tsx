import * as React from 'react';
import { formWords } from '../../i18n/pages/form';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { Combobox } from './Combobox';
import { codes, text, type ControlProps } from './controls';
import { PickedChips } from './PickedChips';
import type { Choosable, Titled } from './useItems';

const none: readonly number[] = [];

interface PickerProps extends ControlProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly choosable: Choosable;
  /** What the one with this id is called; empty while that is not known. */
  readonly nameOf: (id: number) => string;
}

function useAnnounced(pick: (one: Titled) => void): (one: Titled) => void {
  const { announce } = useServices();
  const { t } = useText(formWords);
  return (one) => {
    pick(one);
    announce(t('picker.chosen', { title: one.title }));
  };
}

/** One of many, found by its name. */
export function PickOne({ id, field, label, value, isInvalid, describedBy, onChange, typed, onType, choosable, nameOf }: PickerProps): JSX.Element {
  const chosen = text(value);
  const handlePick = useAnnounced((one) => onChange(String(one.id)));
  return (
    <Combobox
      id={id}
      label={label}
      isRequired={field.required}
      isInvalid={isInvalid}
      describedBy={describedBy}
      resting={chosen === '' ? '' : nameOf(Number(chosen))}
      typed={typed}
      onType={onType}
      choosable={choosable}
      without={none}
      onPick={handlePick}
      onClear={() => onChange('')}
    />
  );
}

/** Several of many; each can be taken away again. */
export function PickMany({ id, field, label, value, isInvalid, describedBy, onChange, typed, onType, choosable, nameOf }: PickerProps): JSX.Element {
  const chosen = codes(value);
  const ids = React.useMemo(() => codes(value).map(Number), [value]);
  const handlePick = useAnnounced((one) => onChange([...chosen, String(one.id)]));
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
        onType={onType}
        choosable={choosable}
        without={ids}
        onPick={handlePick}
      />
      <PickedChips label={label} inputId={id} chosen={chosen} titleOf={(one) => nameOf(Number(one))} onChange={onChange} />
    </>
  );
}
