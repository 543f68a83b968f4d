/** What is not sent yet: kept for each person and conversation until it is, whatever is opened or reloaded meanwhile. */
import type { Hit } from './answers';

export interface ComposeState {
  readonly text: string;
  readonly attached: Hit | null;
}
const nothing: ComposeState = { text: '', attached: null };

/** `owner`: the role; another person at the same window sees none of it. */
const keyOf = (owner: string, conversation: string): string => `framsyn.chat.${owner}.${conversation}`;

export function readCompose(owner: string, conversation: string): ComposeState {
  const kept = window.sessionStorage.getItem(keyOf(owner, conversation));
  return kept === null ? nothing : { ...nothing, ...(JSON.parse(kept) as Partial<ComposeState>) };
}

export function keepCompose(owner: string, conversation: string, state: ComposeState): void {
  if (state.text === '' && state.attached === null) window.sessionStorage.removeItem(keyOf(owner, conversation));
  else window.sessionStorage.setItem(keyOf(owner, conversation), JSON.stringify(state));
}

const listeners = new Set<() => void>();
/** Calls back when a card was attached from elsewhere. Returns what stops it. */
export function onAttached(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Puts a card in a conversation's compose box, whether it is in view or not. */
export function attachTo(owner: string, conversation: string, attached: Hit): void {
  keepCompose(owner, conversation, { ...readCompose(owner, conversation), attached });
  listeners.forEach((listener) => listener());
}
