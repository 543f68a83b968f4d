/** What is done about a happening: the core is asked, its answer put on the wire, and what takes longer ends in private. */
import type { Answer, Message } from '../core/answer';
import type { Incoming } from '../core/incoming';
import type { BotPorts } from '../core/ports';
import { personMark, type Log } from './log';
import { sendTo } from './messenger';
import type { Teams } from './teams';
import { tooLate } from './tooLate';
import { saidLater, writeReply, type WireAnswer } from './wire';
import type { Work } from './work';

/** Teams gives up on an invoke after some seconds and its store asks for two; the rest of them is the way there and back. */
const invokeMilliseconds = 1900;

/** What happened -> what is answered; `handle` of the core, and whatever a test puts in its place. */
export type Core = (incoming: Incoming, ports: BotPorts) => Promise<Answer>;

interface PerformOptions {
  readonly core: Core;
  readonly ports: BotPorts;
  readonly teams: () => Promise<Teams>;
  readonly work: Work;
  readonly log: Log;
}

export function createPerformer({ core, ports, teams, work, log }: PerformOptions): (incoming: Incoming) => Promise<WireAnswer> {
  async function sayPrivately({ sender, conversation, correlationId }: Incoming, messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      const said = await ports.messenger.say({ ...sender, conversation }, message, correlationId);
      log({ level: said.ok ? 'info' : 'warn', event: 'later', outcome: said.ok ? 'said' : said.fault, correlationId, person: personMark(sender) });
    }
  }

  /** What outlives its answer is waited for at the end, and its failure is a line in the log and no more. */
  function afterwards(incoming: Incoming, messages: Promise<readonly Message[]>): void {
    work
      .track(messages.then((said) => sayPrivately(incoming, said)))
      .catch(() => log({ level: 'error', event: 'later', outcome: 'failed', correlationId: incoming.correlationId, person: personMark(incoming.sender) }));
  }

  return async (incoming) => {
    const answering = work.track(core(incoming, ports));
    const late = tooLate(incoming);
    const inTime = late === undefined ? await answering : await Promise.race([answering, ports.after(invokeMilliseconds)]);
    if (!inTime) {
      const messages = answering.then(async ({ reply, later }) => [...saidLater(reply), ...((await later) ?? [])]);
      afterwards(incoming, messages);
      return late === undefined ? { status: 500 } : writeReply(late);
    }
    const { reply, later } = inTime;
    if (later) afterwards(incoming, later);
    if (reply.kind === 'messages') {
      const api = (await teams()).connector(incoming.conversation.serviceUrl);
      for (const message of reply.messages) await sendTo(api, incoming.conversation.id, message);
    }
    return writeReply(reply);
  };
}
