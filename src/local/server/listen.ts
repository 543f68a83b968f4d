import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf, explainListenFailure } from './refusal';

function listenOn(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: address, ipv6Only: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** How long a request may take to arrive, in milliseconds: who sends it drop by drop holds a connection no longer. */
export interface Patience {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** How often that is looked at. */
  readonly connectionsCheckingInterval: number;
}
/** An attachment of 250 MB needs seconds on one machine. */
const defaultPatience: Patience = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

export interface Listening {
  readonly port: number;
  /** Lets answers under way finish, for three seconds at most. */
  close(): Promise<void>;
}

/**
 * Listens on the loopback addresses only: 127.0.0.1, and ::1 where the machine has one, because browsers try either
 * first for `localhost`. Port 0 takes any that is free on both.
 */
export async function listenOnLoopback(listener: RequestListener, port: number, patience: Patience = defaultPatience): Promise<Listening> {
  const servers = [createServer(patience, listener)];
  try {
    await listenOn(servers[0]!, port, '127.0.0.1');
    const chosen = (servers[0]!.address() as AddressInfo).port;
    const second = createServer(patience, listener);
    try {
      await listenOn(second, chosen, '::1');
      servers.push(second);
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') throw error;
    }
    return { port: chosen, close: () => closeAll(servers) };
  } catch (error) {
    await closeAll(servers);
    if (codeOf(error) === 'EADDRINUSE' && port === 0) return listenOnLoopback(listener, 0, patience);
    throw explainListenFailure(error, port);
  }
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers
      .filter((server) => server.listening)
      .map(
        (server) =>
          new Promise<void>((resolve) => {
            const patience = setTimeout(() => server.closeAllConnections(), 3000);
            server.close(() => {
              clearTimeout(patience);
              resolve();
            });
            server.closeIdleConnections();
          }),
      ),
  );
}
