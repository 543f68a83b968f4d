/** The bot on a wire: HTTP in, guard, token check, the pure core, HTTP out. Knows no SharePoint and no store. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Incoming } from '../core/incoming';
import type { BotPorts, Messenger } from '../core/ports';
import { createDraftEndpoint } from '../stores/draftEndpoint';
import { createAnswers } from './answers';
import { personMark, type Log, type LogLine } from './log';
import { createMessenger } from './messenger';
import { createPerformer, type Core } from './perform';
import { createReceiver } from './receive';
import type { Teams, TeamsOptions } from './teams';
import type { WireAnswer } from './wire';
import { createWork } from './work';

export const messagesPath = '/api/messages';
const closeMilliseconds = 10_000;

export interface BotOptions extends TeamsOptions {
  readonly ports: (messenger: Messenger) => Omit<BotPorts, 'messenger'>;
  /** Whether the capture web part can be shown as a dialog. */
  readonly dialogs: 'webPart' | 'cards';
  /** Where the form's pages come from. */
  readonly origins: readonly string[];
  readonly log: Log;
  /** Who asks for a draft, where the socket's address is a proxy's. */
  readonly addressOf?: (request: IncomingMessage) => string;
}

export interface Bot {
  /** False, and untouched, when the path is none of ours. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Loads what checks tokens, which a first request else waits for; throws when it cannot. */
  ready(): Promise<void>;
  /** Takes no more, and waits for what has begun; ten seconds at most. */
  close(): Promise<void>;
}

type Answered = WireAnswer & { readonly line: Omit<LogLine, 'correlationId'> };

const eventOf = ({ what }: Incoming): string => (what.kind === 'search' ? `search.${what.command ?? 'any'}` : what.kind);
const refusal = (status: number, reason: string, line?: Partial<LogLine>): Answered => ({
  status,
  body: { error: { code: String(status), message: reason } },
  line: { level: status >= 500 ? 'error' : 'warn', event: 'refused', outcome: reason, ...line },
});

function respond(response: ServerResponse, { status, body }: WireAnswer, correlationId: string): void {
  response.setHeader('x-correlation-id', correlationId);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  if (status === 405) response.setHeader('allow', 'POST');
  // What is left of the body is not read: the connection ends with the answer.
  if (!response.req.complete) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body === undefined ? '' : JSON.stringify(body));
}

export function createBotOver(core: Core, { ports: portsOf, dialogs, origins, log, addressOf, ...teamsOptions }: BotOptions): Bot {
  let connected: Promise<Teams> | undefined;
  /** The SDK takes a moment to load: at the first call, not at the start of whatever we are part of. */
  const teams = (): Promise<Teams> => {
    if (connected) return connected;
    connected = import('./teams').then(({ connectTeams }) => connectTeams(teamsOptions));
    connected.catch(() => (connected = undefined));
    return connected;
  };
  const messenger = createMessenger({ connector: async (serviceUrl) => (await teams()).connector(serviceUrl), now: Date.now });
  const ports: BotPorts = { ...portsOf(messenger), messenger };
  const work = createWork();
  const answers = createAnswers({ now: () => ports.now().getTime() });
  const receive = createReceiver({ identity: teamsOptions.identity, cloud: teamsOptions.cloud, dialogs, teams });
  const perform = createPerformer({ core, ports, teams, work, log });
  const draftEndpoint = createDraftEndpoint({ drafts: ports.drafts, origins, now: ports.now, log, ...(addressOf && { addressOf }) });
  let closing = false;

  async function answerTo(request: IncomingMessage, correlationId: string): Promise<Answered> {
    if (closing) return refusal(503, 'closing');
    const received = await receive(request, correlationId);
    if (received.kind === 'refused') return refusal(received.status, received.reason);
    if (received.kind === 'ignored') return { status: 200, line: { level: 'info', event: 'other', outcome: 'ignored' } };
    const { incoming, key } = received;
    const of = { event: eventOf(incoming), person: personMark(incoming.sender) };
    const { answer, again } = answers(key, () => perform(incoming));
    try {
      const given = await answer;
      return { ...given, line: { ...of, level: 'info', outcome: again ? 'again' : given.status < 400 ? 'answered' : 'refused' } };
    } catch (error) {
      return refusal(500, 'failed', { ...of, outcome: error instanceof Error ? error.name : 'failed' });
    }
  }

  return {
    handle(request, response) {
      if (request.url?.split('?', 1)[0] !== messagesPath) return draftEndpoint(request, response);
      const begun = performance.now();
      const correlationId = randomUUID();
      const answered = answerTo(request, correlationId).catch((error: unknown) =>
        refusal(503, 'failed', { outcome: error instanceof Error ? error.name : 'failed' }),
      );
      void work.track(
        answered.then(({ line, ...answer }) => {
          respond(response, answer, correlationId);
          log({ ...line, status: answer.status, milliseconds: Math.round(performance.now() - begun), correlationId });
        }),
      );
      return true;
    },
    async ready() {
      await teams();
    },
    async close() {
      closing = true;
      await work.done(closeMilliseconds);
    },
  };
}
