/** The embedded host with a server of its own on 127.0.0.1. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHostHandler } from './handler';
import { defaultLimits, type RunningHost, type ServerOptions } from './options';
import { newCorrelationId, send, type Reply } from './reply';

const closingMilliseconds = 1500;
const nothingHere: Reply = { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'There is no site at this address.' };

/** The host on a port of 127.0.0.1. Rejects when the port is taken or a site cannot be opened. */
export async function startHost(options: ServerOptions): Promise<RunningHost> {
  const handler = createHostHandler(options);
  const limits = { ...defaultLimits, ...options.limits };
  const server = createServer(
    { maxHeaderSize: 32 * 1024, requestTimeout: limits.requestMilliseconds, headersTimeout: limits.requestMilliseconds, keepAliveTimeout: 65_000 },
    (request, response) => {
      if (!handler.handle(request, response)) send(response, nothingHere, newCorrelationId(), performance.now());
    },
  );
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
    });
  } catch (error) {
    await handler.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://localhost:${port}`,
    switches: handler.switches,
    change: handler.change,
    site: handler.site,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // Who is still sending after that will not finish: the files must be closed in good order.
      const patience = setTimeout(() => server.closeAllConnections(), closingMilliseconds);
      await handler.close();
      clearTimeout(patience);
      server.closeAllConnections();
      await closed;
    },
  };
}
