/**
 * What stands between the Playground and the bot: it signs, as the Bot Framework would. The Playground sends no token at
 * all, and the bot, which checks every one, is the one that runs in production.
 */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SigningProxy {
  readonly endpoint: string;
  /** What the app was sent, and answered. */
  readonly calls: { readonly activity: Record<string, unknown>; readonly status: number }[];
  close(): Promise<void>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** `sign`: a token that names the address that the activity says it comes from. */
export async function startSigningProxy(target: string, sign: (serviceUrl: string) => string): Promise<SigningProxy> {
  const calls: SigningProxy['calls'] = [];
  const server = createServer((request, response) => {
    // Whether anybody is there, the Playground asks at its start.
    if (request.method !== 'POST') return void response.writeHead(200).end();
    void textOf(request)
      .then(async (text) => {
        const activity = JSON.parse(text) as Record<string, unknown>;
        const answer = await fetch(target, {
          method: 'POST',
          body: text,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${sign(String(activity['serviceUrl']))}` },
        });
        calls.push({ activity, status: answer.status });
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(await answer.text());
      })
      .catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    calls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
