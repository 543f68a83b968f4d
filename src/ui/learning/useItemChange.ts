import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Repository } from '../../data/ports';
import { learningPartWords } from '../../i18n/pages/learningParts';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';

/** How it is written, where that takes more than the list's own repository. */
type Write<L extends ListDefinition> = (item: Item<L>, change: Partial<Draft<L>>) => ReturnType<Repository<L>['patch']>;

/**
 * A small change to one item, saved at once. When somebody else has saved meanwhile, what they saved is shown, and the
 * person says again whether the change still holds.
 */
export function useItemChange<L extends ListDefinition>(list: L, write?: Write<L>) {
  const { data } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(learningPartWords);
  const client = useQueryClient();
  const [isSaving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const isHere = React.useRef(true);
  React.useEffect(() => () => void (isHere.current = false), []);

  const save = async (item: Item<L>, change: Partial<Draft<L>>): Promise<boolean> => {
    if (isSaving) return false;
    setSaving(true);
    setProblem(undefined);
    const answer = await (write ? write(item, change) : data.repository(list).patch(item.id, change, item.etag));
    if (isHere.current) setSaving(false);
    const isOvertaken = !answer.ok && answer.error.kind === 'conflict' && 'theirs' in answer.error;
    if (answer.ok || isOvertaken) {
      client.setQueryData([list.key, 'one', item.id], answer.ok ? answer.value : 'theirs' in answer.error ? answer.error.theirs : item);
      await client.invalidateQueries([list.key]);
    }
    if (answer.ok) return true;
    if (isHere.current) setProblem(isOvertaken ? t('learningPart.overtaken') : t('learningPart.notSaved', { reason: common(wordsFor(answer.error).heading) }));
    return false;
  };
  return { isSaving, problem, save, clear: () => setProblem(undefined) };
}
