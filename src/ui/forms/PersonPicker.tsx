import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError, Person } from '../../data/ports';
import { formWords } from '../../i18n/pages/form';
import { unwrap } from '../app/queries';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { Combobox } from './Combobox';
import { codes, text, type ControlProps } from './controls';
import { PickedChips } from './PickedChips';
import type { Choosable, Titled } from './useItems';

const none: readonly number[] = [];
const nobody: readonly Person[] = [];

interface People {
  readonly choosable: Choosable;
  readonly nameOf: (id: number) => string;
}

/** Those who can be named, by name; and the names of those who are. */
function usePeople(): People {
  const { data } = useServices();
  const { compare } = useTranslator();
  const { t } = useText(formWords);
  const query = useQuery<readonly Person[], DataError>({ queryKey: ['people'], queryFn: () => unwrap(data.people()) });
  const people = query.data ?? nobody;
  const items = React.useMemo(() => [...people].sort((a, b) => compare(a.title, b.title)), [people, compare]);
  const names = React.useMemo(() => new Map(people.map(({ id, title }) => [id, title])), [people]);
  const state = query.data ? 'ready' : query.isError ? 'failed' : 'loading';
  return {
    choosable: { items, state, retry: () => void query.refetch() },
    nameOf: (id) => names.get(id) ?? (state === 'loading' ? '' : t('picker.person', { id: String(id) })),
  };
}

/** One person of the site, found by name. */
export function PersonPicker({ id, field, label, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(formWords);
  const { choosable, nameOf } = usePeople();
  const [typed, setTyped] = React.useState('');
  const chosen = text(value);
  const handlePick = (person: Titled): void => {
    onChange(String(person.id));
    announce(t('picker.chosen', { title: person.title }));
  };
  return (
    <Combobox
      id={id}
      label={label}
      isRequired={field.required}
      isInvalid={isInvalid}
      describedBy={describedBy}
      resting={chosen === '' ? '' : nameOf(Number(chosen))}
      typed={typed}
      onType={setTyped}
      choosable={choosable}
      without={none}
      onPick={handlePick}
      onClear={() => onChange('')}
    />
  );
}

/** Several people of the site; each can be taken away again. */
export function PeoplePicker({ id, field, label, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(formWords);
  const { choosable, nameOf } = usePeople();
  const [typed, setTyped] = React.useState('');
  const chosen = codes(value);
  const ids = React.useMemo(() => codes(value).map(Number), [value]);
  const handlePick = (person: Titled): void => {
    onChange([...chosen, String(person.id)]);
    announce(t('picker.chosen', { title: person.title }));
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
      <PickedChips label={label} inputId={id} chosen={chosen} titleOf={(one) => nameOf(Number(one))} onChange={onChange} />
    </>
  );
}
