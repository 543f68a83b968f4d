import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError, Person } from '../../data/ports';
import { formWords } from '../../i18n/pages/form';
import { unwrap } from '../app/queries';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import type { ControlProps } from './controls';
import { PickMany, PickOne } from './Picker';
import type { Choosable } from './useItems';

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
export function PersonPicker(props: ControlProps): JSX.Element {
  const [typed, setTyped] = React.useState('');
  return <PickOne {...props} {...usePeople()} typed={typed} onType={setTyped} />;
}

/** Several people of the site. */
export function PeoplePicker(props: ControlProps): JSX.Element {
  const [typed, setTyped] = React.useState('');
  return <PickMany {...props} {...usePeople()} typed={typed} onType={setTyped} />;
}
