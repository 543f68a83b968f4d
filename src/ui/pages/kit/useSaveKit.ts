import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { saveKit, type SavedKit } from '../../../data/kit/saveKit';
import type { DataError, Result } from '../../../data/ports';
import { dayOf } from '../../../domain/review/calendar';
import type { Draft } from '../../../schema/field';
import type { events } from '../../../schema/lists/events';
import { useServices } from '../../app/services';
import { newClientKey } from '../../forms/clientKey';

const form = 'kit.new';

export interface KitSaving {
  readonly isSaving: boolean;
  readonly error: DataError | undefined;
  save(draft: Draft<typeof events>): Promise<Result<SavedKit> | undefined>;
}

/**
 * Saves a kit as an occasion. The key of an attempt is kept until the server has answered, with what was sent: the same
 * kit tried again, also after the page was closed, is the same occasion.
 */
export function useSaveKit(): KitSaving {
  const { data, drafts, now } = useServices();
  const client = useQueryClient();
  const [isSaving, setSaving] = React.useState(false);
  const [error, setError] = React.useState<DataError>();
  const keys = React.useRef(new Map<string, string>());

  const keyFor = (sent: string): string => {
    const kept = drafts.list(form);
    const before = kept.ok ? kept.value.find(({ values }) => values['sent'] === sent)?.clientKey : undefined;
    const key = before ?? keys.current.get(sent) ?? newClientKey();
    keys.current.set(sent, key); // for a browser that keeps nothing
    drafts.save({ form, clientKey: key, values: { sent } });
    return key;
  };

  const save: KitSaving['save'] = async (draft) => {
    if (isSaving) return undefined;
    const sent = JSON.stringify(draft);
    const key = keyFor(sent);
    setSaving(true);
    const answer = await saveKit(data, draft, key, dayOf(now()));
    setSaving(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return answer;
    drafts.discard(form, key);
    keys.current.delete(sent);
    void client.invalidateQueries(['events']);
    void client.invalidateQueries(['questions']);
    return answer;
  };
  return { isSaving, error, save };
}
