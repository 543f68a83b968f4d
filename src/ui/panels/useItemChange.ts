import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Draft, DraftValue, Item, ItemValue, ListDefinition } from '../../schema/field';
import { kindOf } from '../../schema/kinds';
import { useServices, useTranslator } from '../app/services';
import { wordsFor } from '../states/errorWords';

export interface ItemChange<L extends ListDefinition> {
  readonly isSaving: boolean;
  /** Why it is not saved. When somebody else saved first, what they saved is in view by now. */
  readonly problem: string | undefined;
  /** The item as it was saved; nothing when it was not. */
  readonly save: (item: Item<L>, change: Partial<Draft<L>>) => Promise<Item<L> | undefined>;
}

/** Changes some fields of one item. What is read under `[list.key, …]` is asked for again once it is saved. */
export function useItemChange<L extends ListDefinition>(list: L): ItemChange<L> {
  const { data } = useServices();
  const { t } = useTranslator();
  const client = useQueryClient();
  const [isSaving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const isHere = React.useRef(true);
  React.useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const show = (item: Item<L>): void => {
    client.setQueryData([list.key, 'one', item.id], item);
    void client.invalidateQueries([list.key]);
  };

  const save: ItemChange<L>['save'] = async (item, change) => {
    if (isSaving) return undefined;
    setSaving(true);
    setProblem(undefined);
    const answer = await data.repository(list).patch(item.id, change, item.etag);
    if (isHere.current) setSaving(false);
    if (answer.ok) {
      show(answer.value);
      return answer.value;
    }
    if ('theirs' in answer.error) show(answer.error.theirs);
    if (isHere.current) setProblem(`${t(wordsFor(answer.error).heading)}.`);
    return undefined;
  };
  return { isSaving, problem, save };
}

/** What the fields of a change held before it, as they are written. */
function before<L extends ListDefinition>(list: L, item: Item<L>, change: Partial<Draft<L>>): Partial<Draft<L>> {
  const values = item as Readonly<Record<string, ItemValue | undefined>>;
  const draft = Object.keys(change).map((key): readonly [string, DraftValue | null] => {
    const [field, value] = [list.fields[key], values[key]];
    return [key, field === undefined || value === undefined ? null : kindOf(field).draft(value)];
  });
  return Object.fromEntries(draft) as Partial<Draft<L>>;
}

/** One step in one click: it is done, said in the bar, and can be undone from there. */
export function useItemStep<L extends ListDefinition>(list: L): (item: Item<L>, change: Partial<Draft<L>>, done: string) => Promise<boolean> {
  const { data, offer } = useServices();
  const { t } = useTranslator();
  const client = useQueryClient();
  const write = async (item: Item<L>, change: Partial<Draft<L>>): Promise<Item<L> | undefined> => {
    const answer = await data.repository(list).patch(item.id, change, item.etag);
    const current = answer.ok ? answer.value : 'theirs' in answer.error ? answer.error.theirs : undefined;
    if (current) client.setQueryData([list.key, 'one', item.id], current);
    void client.invalidateQueries([list.key]);
    if (answer.ok) return answer.value;
    const canRetry = !('theirs' in answer.error);
    offer({
      text: `${t(wordsFor(answer.error).heading)}.`,
      ...(canRetry ? { action: { label: t('action.retry'), run: () => void write(item, change) } } : {}),
    });
    return undefined;
  };
  return async (item, change, done) => {
    const saved = await write(item, change);
    if (saved) offer({ text: done, action: { label: t('action.undo'), run: () => void write(saved, before(list, item, change)) } });
    return saved !== undefined;
  };
}
