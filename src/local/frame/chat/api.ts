/** What the frame asks the chat's server; nothing here throws, for every call has somebody who waits for an answer. */
import { paths } from '../../paths';

export interface ChatMessage {
  readonly id: string;
  readonly from: { readonly name: string; readonly isMe: boolean; readonly isBot: boolean };
  /** ISO 8601. */
  readonly at: string;
  readonly html?: string;
  readonly cards?: readonly object[];
}
export interface ChatConversation {
  readonly key: string;
  readonly messages: readonly ChatMessage[];
}
export interface ClientFacts {
  /** A phone shows no web part as a dialog. */
  readonly client: 'web' | 'phone';
  readonly locale: string;
}
export interface Invoke extends ClientFacts {
  readonly name: string;
  readonly value: object;
  /** The message that the action was chosen on, or that holds the card. */
  readonly message?: string;
}
/** What the bot answered, as Teams got it. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body: unknown;
}
export type Call<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

async function call<T>(path: string, body?: object): Promise<Call<T>> {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(paths.localChat + path, init);
    if (!response.ok) return { ok: false };
    const text = await response.text();
    return { ok: true, value: (text === '' ? null : JSON.parse(text)) as T };
  } catch {
    return { ok: false };
  }
}

const place = (key: string): string => `/${encodeURIComponent(key)}`;

/** `locale`: the bot's welcome, which comes with the first look, is in the reader's language. */
export async function readConversation(key: string, { locale }: Pick<ClientFacts, 'locale'>): Promise<Call<ChatConversation>> {
  const all = await call<{ readonly conversations: readonly ChatConversation[] }>(`?${new URLSearchParams({ locale })}`);
  if (!all.ok) return all;
  const found = all.value.conversations.find((conversation) => conversation.key === key);
  return found === undefined ? { ok: false } : { ok: true, value: found };
}

export const sayIn = (key: string, said: { readonly html?: string; readonly card?: object } & ClientFacts): Promise<Call<unknown>> =>
  call(`${place(key)}/messages`, said);

export const invokeIn = (key: string, invoke: Invoke): Promise<Call<InvokeAnswer>> => call(`${place(key)}/invoke`, invoke);

/** Calls back whenever something has changed in this conversation. Returns what stops it. */
export function listenTo(key: string, changed: () => void): () => void {
  const events = new EventSource(`${paths.localChat}/events`);
  let wasLost = false;
  events.addEventListener('changed', ({ data }: MessageEvent<string>) => {
    if ((JSON.parse(data) as { conversation: string }).conversation === key) changed();
  });
  // What was said while the line was down comes with the next reading.
  events.addEventListener('error', () => (wasLost = true));
  events.addEventListener('open', () => {
    if (wasLost) changed();
    wasLost = false;
  });
  return () => events.close();
}
