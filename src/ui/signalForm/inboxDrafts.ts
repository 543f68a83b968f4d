/**
 * Drafts of spaningar that follow the person from the phone to the desk. Everybody reads the list of spaningar, so they
 * wait in the inbox, where people see and change only their own.
 */
import type { DataError, DataSource, RemovalReceipt, Result } from '../../data/ports';
import type { Item } from '../../schema/field';
import { inbox } from '../../schema/lists/inbox';
import { newClientKey } from '../forms/clientKey';
import type { FormValues } from '../forms/values';

export const inboxKey = [inbox.key, 'drafts'] as const;

export interface InboxDraft {
  readonly id: number;
  readonly etag: string;
  readonly title: string;
  readonly savedAt: string;
  /** Waits for the person to confirm it: the bot wrote it, not the form. */
  readonly isUnconfirmed: boolean;
  /** The key that its spaning is added with: sent from two places, it is still one spaning. */
  readonly clientKey: string;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Payload {
  readonly version: 1;
  readonly values: Readonly<Record<string, unknown>>;
}

const most = 100;

/** A row that the form can go on with; one that something else wrote, in a way we do not know, is left alone. */
export function draftIn({ id, etag, title, modified, clientKey, payload, text, source, link, channel, state }: Item<typeof inbox>): InboxDraft | undefined {
  if (clientKey === undefined) return undefined;
  const draft = { id, etag, title: title ?? '', savedAt: modified, clientKey, isUnconfirmed: state === 'obekraftad' };
  // From the chat, say: no form's fields, but a text and a source.
  if (payload === undefined) {
    const sourceUrl = link === undefined ? [] : [link.url, ...(link.text === undefined ? [] : [link.text])];
    const values = { title: title ?? '', seen: text ?? '', source: source ?? '', sourceUrl, ...(channel === 'chatt' ? { capturedBy: 'chatt' } : {}) };
    return { ...draft, values };
  }
  try {
    const { version, values } = JSON.parse(payload) as Partial<Payload>;
    return version === 1 && typeof values === 'object' ? { ...draft, values } : undefined;
  } catch {
    return undefined;
  }
}

/** The person's own drafts of spaningar and what waits for them to confirm it, newest first. Owners of the site read everybody's rows, so whose they are is asked here too. */
export async function readDrafts(data: DataSource, person: number): Promise<Result<readonly InboxDraft[]>> {
  const page = await data.repository(inbox).page({ where: [{ field: 'state', is: 'oneOf', value: ['utkast', 'obekraftad'] }], top: most });
  if (!page.ok) return page;
  const own = page.value.items.filter(({ author, target }) => author.id === person && target === 'spaning');
  return { ok: true, value: own.flatMap((row) => draftIn(row) ?? []) };
}

const shortened = (value: FormValues[string] | undefined, longestKept: number): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, longestKept) : null;
const longest = { title: 100, source: 2_000 } as const;

/** Keeps the form's text in the inbox: over the draft it came from, or beside it when that was changed elsewhere. */
export async function keepDraft(data: DataSource, now: Date, clientKey: string, values: FormValues, from: InboxDraft | undefined): Promise<Result<unknown>> {
  const repository = data.repository(inbox);
  const draft = {
    title: shortened(values['title'], longest.title),
    text: shortened(values['seen'], Infinity),
    source: shortened(values['source'], longest.source),
    payload: JSON.stringify({ version: 1, values } satisfies Payload),
    receivedAt: now.toISOString(),
  };
  const add = (key: string): Promise<Result<unknown>> => repository.add({ ...draft, target: 'spaning', channel: 'formular', state: 'utkast' }, key);
  if (from === undefined) return add(clientKey);
  const changed: Result<unknown, DataError> = await repository.patch(from.id, draft, from.etag);
  if (changed.ok || (changed.error.kind !== 'conflict' && changed.error.kind !== 'notFound')) return changed;
  return add(changed.error.kind === 'conflict' ? newClientKey() : clientKey);
}

/** A draft that has become a spaning is done with; a row from the chat stays and says so. */
export async function settleDraft(data: DataSource, draft: InboxDraft): Promise<Result<unknown, DataError>> {
  if (!draft.isUnconfirmed) return removeDraft(data, draft);
  // Whatever else was changed in the row meanwhile: what it says is a spaning now.
  return data.repository(inbox).patch(draft.id, { state: 'skickad' }, '*');
}

/** To the recycle bin: the draft has become a spaning, or nobody wants it. */
export const removeDraft = (data: DataSource, { id }: InboxDraft): Promise<Result<RemovalReceipt, DataError>> => data.repository(inbox).remove(id);

export const restoreDraft = (data: DataSource, receipt: RemovalReceipt): Promise<Result<void>> => data.repository(inbox).restore(receipt);
