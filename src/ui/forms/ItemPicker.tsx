import * as React from 'react';
import { codes, text, type ControlProps } from './controls';
import { PickMany, PickOne } from './Picker';
import { useChoosable, useList, useTitles, type Choosable } from './useItems';

const none: readonly number[] = [];

interface Items {
  readonly choosable: Choosable;
  readonly titles: ReadonlyMap<number, string>;
}

function useItemsOf(list: string | undefined, ids: readonly number[], typed: string): Items {
  const found = useList(list ?? '');
  return { choosable: useChoosable(found, typed), titles: useTitles(found, ids) };
}

/** One item of another list, found by its title. */
export function ItemPicker(props: ControlProps): JSX.Element {
  const [typed, setTyped] = React.useState('');
  const chosen = text(props.value);
  const ids = React.useMemo(() => (chosen === '' ? none : [Number(chosen)]), [chosen]);
  const { choosable, titles } = useItemsOf(props.field.list, ids, typed);
  const nameOf = (id: number): string => titles.get(id) ?? choosable.items.find((item) => item.id === id)?.title ?? '';
  return <PickOne {...props} typed={typed} onType={setTyped} choosable={choosable} nameOf={nameOf} />;
}

/** Several items of another list. */
export function ItemsPicker(props: ControlProps): JSX.Element {
  const [typed, setTyped] = React.useState('');
  const ids = React.useMemo(() => codes(props.value).map(Number), [props.value]);
  const { choosable, titles } = useItemsOf(props.field.list, ids, typed);
  return <PickMany {...props} typed={typed} onType={setTyped} choosable={choosable} nameOf={(id) => titles.get(id) ?? String(id)} />;
}
