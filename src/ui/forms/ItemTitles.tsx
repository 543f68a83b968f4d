import * as React from 'react';
import { useList, useTitles } from './useItems';

interface ItemTitlesProps {
  /** The key of the list. */
  readonly list: string;
  readonly ids: readonly string[];
}

/** What picked items are called, in a line; their numbers until that is known. */
export default function ItemTitles({ list, ids }: ItemTitlesProps): JSX.Element {
  const titles = useTitles(useList(list), ids.map(Number));
  return <>{ids.map((id) => titles.get(Number(id)) ?? id).join(', ')}</>;
}
