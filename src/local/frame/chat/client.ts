/** Who talks to the bot from where: one conversation, one person, one window. */
import { chatWords } from '../../i18n/chat';
import type { ChatWords } from '../../i18n/chat';
import { botChat } from '../../content/team';
import { conversationKey, isConversation, readPlace } from '../routes';
import type { Surroundings } from '../surroundings';
import { readAnswer } from './answers';
import type { BotAnswer } from './answers';
import { invokeIn } from './api';
import type { ClientFacts } from './api';

export { commands } from '../../../domain/chat/components';
export type SearchCommand = 'findMethod' | 'searchBank';
export type CommandContext = 'message' | 'compose' | 'commandBox';

export interface ChatClient {
  readonly key: string;
  readonly words: ChatWords;
  readonly around: Surroundings;
  readonly facts: () => ClientFacts;
  /** `message`: the one that the action was chosen on, or that holds the card. */
  invoke(name: string, value: object, message?: string): Promise<BotAnswer>;
}

export function chatClient(key: string, around: Surroundings, isNarrow: () => boolean): ChatClient {
  const facts = (): ClientFacts => ({ client: isNarrow() ? 'phone' : 'web', locale: around.settings().language === 'en' ? 'en-US' : 'sv-SE' });
  return {
    key,
    words: chatWords[around.settings().language],
    around,
    facts,
    invoke: async (name, value, message) => readAnswer(await invokeIn(key, { ...facts(), name, value, ...(message === undefined ? {} : { message }) })),
  };
}

/** Where the command box works: in the conversation that is open, or in the person's chat with the bot. */
export function conversationInView(): string {
  const place = readPlace(window.location, false);
  return isConversation(place) ? conversationKey(place) : botChat.key;
}
