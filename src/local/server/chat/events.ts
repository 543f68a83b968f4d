/** Server-Sent Events: the frame hears that something was said, and asks for it. */
import type { ServerResponse } from 'node:http';
import type { LocalRole } from '../../roles';
import { commonHeaders } from '../pages';
import { sendText } from '../reply';
import type { ChatConversation, Conversations } from './conversations';

/** Proxies and browsers give up on a connection that says nothing. */
const heartbeatMs = 20_000;
/** One a window of the frame; more than anybody opens. */
const mostStreams = 50;

export interface ChatEvents {
  stream(role: LocalRole, response: ServerResponse): void;
  close(): void;
}

export function createChatEvents(conversations: Pick<Conversations, 'onChange'>): ChatEvents {
  const streams = new Map<ServerResponse, LocalRole>();
  let count = 0;
  const stopListening = conversations.onChange(({ key, owner }: ChatConversation) => {
    count += 1;
    const event = `id: ${count}\nevent: changed\ndata: ${JSON.stringify({ conversation: key })}\n\n`;
    for (const [response, role] of streams) if (owner === undefined || owner === role) response.write(event);
  });
  const heartbeat = setInterval(() => {
    for (const response of streams.keys()) response.write(': still here\n\n');
  }, heartbeatMs);
  heartbeat.unref();
  return {
    stream: (role, response) => {
      if (streams.size >= mostStreams) return sendText(response, 503, 'Too many windows listen already.');
      response.writeHead(200, { ...commonHeaders, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      response.write('retry: 2000\n\n');
      streams.set(response, role);
      response.on('close', () => streams.delete(response));
    },
    close: () => {
      clearInterval(heartbeat);
      stopListening();
      for (const response of streams.keys()) response.end();
      streams.clear();
    },
  };
}
