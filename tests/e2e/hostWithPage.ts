/** The embedded host in a server that also has a page at the same origin, as the local edition is, and that can lose answers. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHostHandler, type RunningHost, type ServerOptions } from '../../src/host';

export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly digest: string | undefined;
  readonly bearer: string | undefined;
  readonly cookie: string | undefined;
}

export interface HostWithPage {
  readonly start: (options: ServerOptions) => Promise<RunningHost>;
  /** What has reached the host; what the browser sends again by itself too, which no page sees. */
  readonly arrived: Arrived[];
  /** The host does what the next batch says, and the connection dies before the answer. */
  loseNextBatch(): void;
}

/** Nothing but our own script and calls home: the browser refuses the rest, and says so in the console. */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
const html = '<!doctype html><html lang="sv"><title>Page</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script></html>';

export function hostWithPage(script: string): HostWithPage {
  const arrived: Arrived[] = [];
  let batchesToLose = 0;
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html; charset=utf-8', html],
    '/page.js': ['text/javascript; charset=utf-8', script],
  };

  function offer(path: string, response: ServerResponse): void {
    const [type, text] = files[path] ?? ['text/plain', ''];
    response.writeHead(path in files ? 200 : 404, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(text);
  }
  function note({ method = '', headers }: IncomingMessage, path: string): void {
    arrived.push({ method, path, digest: headers['x-requestdigest']?.toString(), bearer: headers.authorization, cookie: headers.cookie });
  }

  async function start(options: ServerOptions): Promise<RunningHost> {
    const { handle, ...handler } = createHostHandler(options);
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      if (path in files) return offer(path, response);
      note(request, path);
      if (batchesToLose > 0 && path.endsWith('/$batch')) {
        batchesToLose -= 1;
        response.end = () => (request.socket.destroy(), response);
      }
      if (!handle(request, response)) offer(path, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const close = async (): Promise<void> => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await handler.close();
      await closed;
    };
    return { ...handler, port, origin: `http://localhost:${port}`, close };
  }
  return { start, arrived, loseNextBatch: () => void (batchesToLose += 1) };
}
