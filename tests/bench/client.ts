/** A bare keep-alive HTTP client over node:http: as cheap as can be, so that the server is what is measured. */
import { Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}
export interface Client {
  send(method: string, path: string, body?: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  close(): void;
}

export function connect(origin: string, headers: Readonly<Record<string, string>> = {}, connections = 1): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(origin);
  return {
    send: (method, path, body, more = {}) =>
      new Promise((resolve, reject) => {
        const length: Record<string, string> = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const call = request({ agent, hostname, port, method, path, headers: { ...headers, ...more, ...length } }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }));
          response.on('error', reject);
        });
        call.on('error', reject);
        call.end(body);
      }),
    close: () => agent.destroy(),
  };
}
