/** The way to Teams' service and the bot. Neither is read before somebody asks: a start needs them not. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '../paths';
import type { TeamsOptions, TeamsService } from './chat';
import { sendText } from './reply';

const beginnings = [paths.localChat, paths.connector, paths.authority, paths.bot, paths.botDrafts];
const isOfTeams = (pathname: string): boolean => beginnings.some((beginning) => pathname === beginning || pathname.startsWith(`${beginning}/`));

export interface Teams {
  /** False when the path is another's. */
  handle(pathname: string, request: IncomingMessage, response: ServerResponse): boolean;
  close(): Promise<void>;
}

/** `options`: asked for once, when the first request comes. */
export function createTeams(options: () => TeamsOptions): Teams {
  let opened: Promise<TeamsService> | undefined;
  let isClosed = false;
  return {
    handle: (pathname, request, response) => {
      if (!isOfTeams(pathname)) return false;
      if (isClosed) {
        sendText(response, 503, 'Framsyn is stopping.');
        return true;
      }
      opened ??= import('./chat').then(({ openTeams }) => openTeams(options()));
      opened.then(
        (service) => service.handle(pathname, request, response),
        () => sendText(response, 503, 'The chats could not be opened.'),
      );
      return true;
    },
    close: async () => {
      isClosed = true;
      await opened?.then((service) => service.close());
    },
  };
}
