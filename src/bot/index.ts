/** The bot, as the local edition and `npm run bot` see it. */
import { handle } from './core/handle';
import { createBotOver, type Bot, type BotOptions } from './server/createBot';

export const createBot = (options: BotOptions): Bot => createBotOver(handle, options);

export { messagesPath, type Bot, type BotOptions } from './server/createBot';
export { jsonLog, personMark, type Log, type LogLine } from './server/log';
export type { BotPorts, Links, Messenger } from './core/ports';
