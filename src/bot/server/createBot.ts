/** The bot on a wire: HTTP in, guard, token check, the pure core, HTTP out. Knows no SharePoint and no store. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Message } from '../core/answer';
import type { Incoming } from '../core/incoming';
import type { BotPorts, Messenger } from '../core/ports';
import { createDraftEndpoint } from '../stores/draftEndpoint';
import { readJson } from '../stores/jsonBody';
import { createAnswers } from './answers';
import { guard, isLoopback } from './guard';
import { personMark, type Log, type LogLine } from './log';
import { createMessenger, sendTo } from './messenger';
import { readIncoming } from './readIncoming';
import { isDeeperThan, type Json } from './shape';
import type { Teams, TeamsOptions } from './teams';
import { tooLate } from './tooLate';
import { saidLater, writeReply, type WireAnswer } from './wire';

export const messagesPath = '/api/messages';

/** A message of 28 KB, its cards and everything that Teams tells about it fit several times over. */
const bodyLimits = { bytes: 256 * 1024, milliseconds: 10_000 };
const bodyStatus = { type: 415, large: 413, slow: 408, broken: 400 } as const;
const deepest = 40;
/** Teams gives up on an invoke after some seconds and its store asks for two; the rest of them is the way there and back. */
const invokeMilliseconds = 1900;
const closeMilliseconds = 10_000;

export interface BotOptions extends TeamsOptions {
  readonly ports: (messenger: Messenger) => Omit<BotPorts, 'messenger'>;
  /** Whether the capture web part can be shown as a dialog. */
  readonly dialogs: 'webPart' | 'cards';
  /** Where the form's pages come from. */
  readonly origins: readonly string[];
  readonly log: Log;
}

export interface Bot {
  /** False, and untouched, when the path is none of ours. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Takes no more, and waits for what has begun; ten seconds at most. */
  close(): Promise<void>;
}

const eventOf = ({ what }: Incoming): string =>
  what.kind === 'search' ? `search.${what.command ?? 'any'}` : what.kind === 'cardAction' ? 'cardAction' : what.kind;

/** What happened -> what is answered; `handle` of the core, and whatever a test puts in its place. */
export type Core = (incoming: Incoming, ports: BotPorts) => Promise<Answer>;

export function createBotOver(core: Core, { ports: portsOf, dialogs, origins, log, ...teamsOptions }: BotOptions): Bot {
  const { identity, cloud } = teamsOptions;
  const authority = cloud?.loginEndpoint === undefined ? undefined : new URL(cloud.loginEndpoint);
  const localAuthority = authority !== undefined && isLoopback(authority.hostname);
  let connected: Promise<Teams> | undefined;
  /** The SDK takes a moment to load: at the first call, not at the start of whatever we are part of. */
  const teams = (): Promise<Teams> => {
    connected ??= import('./teams').then(({ connectTeams }) => connectTeams(teamsOptions));
    connected.catch(() => (connected = undefined));
    return connected;
  };
  const messenger = createMessenger({ connector: async (serviceUrl) => (await teams()).connector(serviceUrl) });
  const ports: BotPorts = { ...portsOf(messenger), messenger };
  const answers = createAnswers({ now: () => ports.now().getTime() });
  const draftEndpoint = createDraftEndpoint({ drafts: ports.drafts, origins, now: ports.now, log });
  const running = new Set<Promise<unknown>>();
  let closing = false;
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    const done = (): void => void running.delete(work);
    work.then(done, done);
    return work;
  };

  async function sayPrivately({ sender, conversation, correlationId }: Incoming, messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      const said = await messenger.say({ tenantId: sender.tenantId, personId: sender.personId, conversation }, message, correlationId);
      log({ level: said.ok ? 'info' : 'warn', event: 'later', outcome: said.ok ? 'said' : said.fault, correlationId, person: personMark(sender) });
    }
  }

  /** Everything that outlives its answer is waited for at the end, and its failure is a line in the log and no more. */
  function afterwards(incoming: Incoming, messages: Promise<readonly Message[]>): void {
    track(messages.then((said) => sayPrivately(incoming, said))).catch(() =>
      log({ level: 'error', event: 'later', outcome: 'failed', correlationId: incoming.correlationId, person: personMark(incoming.sender) }),
    );
  }

  async function perform(incoming: Incoming): Promise<WireAnswer> {
    const answering: Promise<Answer> = track(core(incoming, ports));
    const late = tooLate(incoming);
    const inTime = late === undefined ? await answering : await Promise.race([answering, ports.after(invokeMilliseconds)]);
    if (inTime === undefined) {
      afterwards(
        incoming,
        answering.then(async ({ reply, later }) => [...saidLater(reply), ...((await later) ?? [])]),
      );
      return late === undefined ? { status: 500 } : writeReply(late);
    }
    const { reply, later } = inTime;
    if (later) afterwards(incoming, later);
    if (reply.kind === 'messages') {
      const api = (await teams()).connector(incoming.conversation.serviceUrl);
      for (const message of reply.messages) await sendTo(api, incoming.conversation.id, message);
    }
    return writeReply(reply);
  }

  async function receive(request: IncomingMessage, correlationId: string): Promise<WireAnswer & { readonly line: Omit<LogLine, 'correlationId'> }> {
    const refuse = (status: number, outcome: string): Awaited<ReturnType<typeof receive>> => ({
      status,
      body: { error: { code: String(status), message: outcome } },
      line: { level: 'warn', event: 'refused', outcome },
    });
    if (request.method !== 'POST') return refuse(405, 'method');
    if (closing) return refuse(503, 'closing');
    const body = await readJson(request, bodyLimits);
    if (!body.ok) return refuse(bodyStatus[body.fault], `body ${body.fault}`);
    if (isDeeperThan(body.value, deepest)) return refuse(400, 'body deep');
    const { authorization } = request.headers;
    const guarded = guard(authorization, body.value, identity, localAuthority);
    if (!guarded.ok) return refuse(guarded.status, guarded.reason);
    const activity: Json = { ...guarded.activity };
    if (!(await (await teams()).accepts(authorization ?? '', activity, correlationId))) return refuse(401, 'token');
    const read = readIncoming(activity, { tenantId: identity.tenantId, serviceUrl: guarded.serviceUrl, dialogs, correlationId });
    if (!read.ok) return refuse(read.status, read.reason);
    const { incoming } = read;
    if (!incoming) return { status: 200, line: { level: 'info', event: 'other', outcome: 'ignored' } };
    const key = JSON.stringify([incoming.sender.personId, incoming.conversation.id, incoming.id, activity['name'] ?? activity['type']]);
    const { answer, again } = answers(key, () => perform(incoming));
    const line = { event: eventOf(incoming), person: personMark(incoming.sender) };
    try {
      const given = await answer;
      return {
        ...given,
        line: { ...line, level: given.status >= 500 ? 'error' : 'info', outcome: again ? 'again' : given.status < 400 ? 'answered' : 'refused' },
      };
    } catch {
      return { ...refuse(500, 'failed'), line: { ...line, level: 'error', outcome: 'failed' } };
    }
  }

  function respond(response: ServerResponse, { status, body }: WireAnswer, correlationId: string): void {
    response.setHeader('x-correlation-id', correlationId);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (status === 405) response.setHeader('allow', 'POST');
    if (!response.req.complete) response.setHeader('connection', 'close');
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(body === undefined ? '' : JSON.stringify(body));
  }

  return {
    handle(request, response) {
      const path = request.url?.split('?', 1)[0];
      if (path !== messagesPath) return draftEndpoint(request, response);
      const begun = performance.now();
      const correlationId = randomUUID();
      const received = receive(request, correlationId).catch(() => ({ status: 503, line: { level: 'error', event: 'message', outcome: 'failed' } as const }));
      void track(
        received.then(({ line, ...answer }) => {
          respond(response, answer, correlationId);
          log({ ...line, status: answer.status, milliseconds: Math.round(performance.now() - begun), correlationId });
        }),
      );
      return true;
    },
    async close() {
      closing = true;
      // What ends may have begun something that outlives it.
      const all = async (): Promise<void> => {
        while (running.size > 0) await Promise.allSettled(running);
      };
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([all(), new Promise<void>((resolve) => (timer = setTimeout(resolve, closeMilliseconds)))]);
      clearTimeout(timer);
    },
  };
}
