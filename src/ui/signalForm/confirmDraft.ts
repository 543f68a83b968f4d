import type { DataError, DataSource, Result } from '../../data/ports';
import type { Draft, Item } from '../../schema/field';
import { signals } from '../../schema/lists/signals';
import { validateDraft } from '../../schema/validate';
import { draftOf, formValues, restoredValues, type FormValues } from '../forms/values';
import { settleDraft, type InboxDraft } from './inboxDrafts';

/** As a form holds them; what a form does not know is left aside, whatever the row says. */
export const valuesIn = ({ values }: InboxDraft): FormValues => restoredValues(formValues(signals), values);

const spaningOf = (draft: InboxDraft): Partial<Draft<typeof signals>> => ({ capturedBy: 'formular', ...draftOf(signals, valuesIn(draft)) });

/** It can be sent as it is. */
export const isComplete = (draft: InboxDraft): boolean => validateDraft(signals, spaningOf(draft)).length === 0;

export interface Confirmed {
  readonly signal: Item<typeof signals>;
  /** False: the spaning is there and the row still says that it waits. Done again, it is the same spaning, and the row closes. */
  readonly isClosed: boolean;
}

/** Sends on, as the signed-in person, what the bot put in their inbox. The row's own key makes it one spaning however often it is done. */
export async function confirmDraft(data: DataSource, draft: InboxDraft): Promise<Result<Confirmed, DataError>> {
  // Shown as sendable only when it is complete: each required field is there.
  const added = await data.repository(signals).add(spaningOf(draft) as Draft<typeof signals>, draft.clientKey);
  if (!added.ok) return added;
  const closed = await settleDraft(data, draft);
  return { ok: true, value: { signal: added.value, isClosed: closed.ok || closed.error.kind === 'notFound' } };
}
