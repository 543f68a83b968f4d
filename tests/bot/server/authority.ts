/**
 * The Bot Framework's authority, Entra's, and a connector, on one server: signs whatever a test wants signed, with a key
 * that it publishes or with one that it does not.
 */
import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const appId = '0b6f5f57-4b1c-4c8e-9b59-3a8f7f0f6a11';
export const tenantId = '8f6f2b1a-0f43-4a0e-8d6e-2c1b7e5a9d34';
export const foreignTenantId = '11111111-2222-4333-8444-555555555555';
export const personId = 'c2f7d9d8-2f0e-4a58-9d43-1d0b5a4c7e21';

type Claims = Readonly<Record<string, unknown>>;

interface Key {
  readonly kid: string;
  readonly privateKey: KeyObject;
}
const newKey = (kid: string): Key => ({ kid, privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey });
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function signed(claims: Claims, { kid, privateKey }: Key, header: Claims = {}): string {
  const content = `${base64url({ alg: 'RS256', typ: 'JWT', kid, ...header })}.${base64url(claims)}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
}

/** What the bot asked of the connector. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Authority {
  readonly origin: string;
  readonly serviceUrl: string;
  readonly cloud: { readonly openIdMetadataUrl: string; readonly loginEndpoint: string };
  readonly key: Key;
  /** A key with the published one's id, which it is not. */
  readonly forgedKey: Key;
  /** The claims of a token that the bot takes. */
  claims(changes?: Claims): Claims;
  token(changes?: Claims): string;
  readonly calls: ConnectorCall[];
  /** Whom the roster has, whoever is asked for. */
  member: Readonly<Record<string, string>>;
  /** What the connector answers where it should not answer as usual: a status, or never. */
  connectorFault: number | 'never' | undefined;
  /** Where the connector sends whoever asks. */
  redirect: { readonly status: number; readonly location: string } | undefined;
  /** Paths that the connector answers 403. */
  refuses: ((path: string) => boolean) | undefined;
  /** How many times somebody asked for the published keys. */
  keyRequests(): number;
  close(): Promise<void>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const listening = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

/** The member that the roster has unless a test says another, whoever is asked for. */
const someMember = {
  id: '29:person',
  name: 'Anna Exempel',
  aadObjectId: personId,
  email: 'Anna@Exempel.example',
  userPrincipalName: 'Anna.Upn@exempel.example',
};

export async function startAuthority(): Promise<Authority> {
  const key = newKey('published');
  const calls: ConnectorCall[] = [];
  const keys = { keys: [{ ...createPublicKey(key.privateKey).export({ format: 'jwk' }), kid: key.kid, use: 'sig', alg: 'RS256' }] };
  let keyRequests = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const json = (status: number, value: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    // The Bot Framework's keys and every tenant's: the same, so that no token fails for want of its key.
    if (path.endsWith('/keys')) {
      keyRequests += 1;
      return json(200, keys);
    }
    if (!path.startsWith('/connector/v3/')) return json(404, {});
    void textOf(request).then((text) => {
      calls.push({ method: request.method ?? '', path, authorization: request.headers.authorization, body: text === '' ? {} : JSON.parse(text) });
      if (authority.connectorFault === 'never') return undefined;
      if (authority.redirect) return void response.writeHead(authority.redirect.status, { location: authority.redirect.location }).end();
      if (authority.connectorFault !== undefined) return json(authority.connectorFault, { error: {} });
      if (authority.refuses?.(path)) return json(403, { error: {} });
      if (request.method === 'GET') return json(200, authority.member);
      return json(201, { id: path.endsWith('/conversations') ? 'a:private' : 'said-1' });
    });
    return undefined;
  });
  await listening(server);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${origin}/connector`;
  const claims = (changes: Claims = {}): Claims => {
    const now = Math.floor(Date.now() / 1000);
    return { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, nbf: now - 5, iat: now, exp: now + 3600, ...changes };
  };
  const authority: Authority = {
    origin,
    serviceUrl,
    cloud: { openIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`, loginEndpoint: origin },
    key,
    forgedKey: newKey('published'),
    claims,
    token: (changes) => signed(claims(changes), key),
    calls,
    member: someMember,
    connectorFault: undefined,
    redirect: undefined,
    refuses: undefined,
    keyRequests: () => keyRequests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return authority;
}
