/**
 * What login.botframework.com and login.microsoftonline.com are to a bot: a key that signs, and the place where its public
 * half is read. The bot checks these tokens as it checks Microsoft's. Signing is a function in this process; there is no
 * address that signs, so nobody but this server gets a token.
 */
import { createPublicKey, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { botAppId, tenantId } from '../../content/tenant';
import { paths } from '../../paths';
import { isObject, sendJson, sendText } from '../reply';

/** Of all tokens that the Bot Framework sends to a bot, and the audience of those that a bot sends to it. */
const botFramework = 'https://api.botframework.com';
const tokenSeconds = 3600;
/** @microsoft/teams.apps reads the keys beside the metadata: `…/openidconfiguration` becomes `…/keys`. */
const wellKnown = `${paths.authority}/v1/.well-known`;

export interface Authority {
  readonly openIdMetadataUrl: string;
  readonly loginEndpoint: string;
  /** What an activity from Teams carries. */
  inbound(serviceUrl: string): string;
  /** What the bot shows the connector; the Bot Framework's scope is the only one there is. */
  outbound(scope: string): string;
  /** Whether an Authorization header holds a token of the bot's own. */
  isFromBot(authorization: string | undefined): boolean;
  /** Answers metadata and keys; false when the path is neither. */
  handle(pathname: string, response: ServerResponse): boolean;
}

interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

function createKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { id: randomUUID(), privateKey, publicKey: createPublicKey(privateKey) };
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed({ id, privateKey }: SigningKey, claims: object): string {
  const now = Math.floor(Date.now() / 1000);
  const content = `${base64url({ alg: 'RS256', typ: 'JWT', kid: id })}.${base64url({ ...claims, nbf: now - 5, iat: now, exp: now + tokenSeconds })}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
}

/** The claims of a token that this key signed and that is not too old; null for any other. */
function claimsOf({ publicKey }: SigningKey, token: string): Readonly<Record<string, unknown>> | null {
  const [header = '', payload = '', signature = ''] = token.split('.');
  if (!verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))) return null;
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return isObject(claims) && typeof claims['exp'] === 'number' && claims['exp'] > Date.now() / 1000 ? claims : null;
}

/** `origin`: 'http://localhost:4300'. The key is made at the first need, which takes longer than all else of a start. */
export function createAuthority(origin: string): Authority {
  let made: SigningKey | undefined;
  const key = (): SigningKey => (made ??= createKey());
  const openIdMetadataUrl = `${origin}${wellKnown}/openidconfiguration`;
  const documents: Readonly<Record<string, () => object>> = {
    [`${wellKnown}/openidconfiguration`]: () => ({
      issuer: botFramework,
      jwks_uri: `${origin}${wellKnown}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    [`${wellKnown}/keys`]: () => ({
      keys: [{ ...key().publicKey.export({ format: 'jwk' }), kid: key().id, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }],
    }),
  };
  return {
    openIdMetadataUrl,
    loginEndpoint: origin + paths.authority,
    inbound: (serviceUrl) => signed(key(), { iss: botFramework, aud: botAppId, serviceurl: serviceUrl }),
    outbound: (scope) => {
      if (scope !== `${botFramework}/.default`) throw new Error(`There is no token for ${scope} here.`);
      return signed(key(), { iss: `https://sts.windows.net/${tenantId}/`, aud: botFramework, appid: botAppId, tid: tenantId });
    },
    isFromBot: (authorization) => {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
      const claims = token === undefined ? null : claimsOf(key(), token);
      return claims !== null && claims['aud'] === botFramework && claims['appid'] === botAppId;
    },
    handle: (pathname, response) => {
      if (!pathname.startsWith(`${paths.authority}/`)) return false;
      const document = Object.hasOwn(documents, pathname) ? documents[pathname] : undefined;
      if (document === undefined) sendText(response, 404, 'There is nothing at this address.');
      else sendJson(response, 200, document());
      return true;
    },
  };
}
