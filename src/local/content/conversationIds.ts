/** How Teams names conversations and messages; their keys are ours. */
export type ConversationKind = 'groupChat' | 'personal' | 'channel';

/** A personal chat is everybody's own: `owner` tells whose. */
export function conversationId(kind: ConversationKind, key: string, owner = ''): string {
  if (kind === 'personal') return `a:${key}-${owner}`;
  return `19:${key}@thread.${kind === 'channel' ? 'tacv2' : 'v2'}`;
}

/** What "Copy link" on a message gives in Teams. */
export const messageLink = (conversation: string, message: string): string =>
  `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation)}/${message}?context=${encodeURIComponent('{"contextType":"chat"}')}`;
