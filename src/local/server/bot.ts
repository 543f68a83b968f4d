/** The bot of the local edition. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface LocalBot {
  /** False when the path is none of the bot's. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  close(): Promise<void>;
}
