/**
 * What an activity has to be before @microsoft/teams.apps sees it. The SDK's own check also lets in Entra tokens of users,
 * from whichever tenant the token itself names, if they are for the bot's app: a colleague who has a token for a tab could
 * say that they are somebody else. Only the Bot Framework's own issuer is let through here; that the token is really
 * signed by it, is ours and is not too old, the SDK checks afterwards.
 */
import { isJson, textAt, type Json } from './shape';

const issuer = 'https://api.botframework.com';

export interface Identity {
  readonly appId: string;
  readonly tenantId: string;
}

export type Guarded =
  | { readonly ok: true; readonly activity: Json; readonly serviceUrl: string }
  | { readonly ok: false; readonly status: 400 | 401 | 403; readonly reason: string };

const refused = (status: 400 | 401 | 403, reason: string): Guarded => ({ ok: false, status, reason });

function decoded(part: string | undefined): Json | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a token before anybody looks for a key: this costs no call to anywhere. */
function tokenFault(authorization: string): string | undefined {
  const token = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization);
  if (!token) return authorization === '' ? 'no token' : 'no bearer token';
  const [header, payload] = [decoded(token[1]), decoded(token[2])];
  if (textAt(header, 'alg') !== 'RS256') return 'algorithm';
  // Without a key's id any published key would be tried.
  if (!textAt(header, 'kid')) return 'key';
  return textAt(payload, 'iss') === issuer ? undefined : 'issuer';
}

/** An id of a conversation or of somebody in it becomes part of a path at the connector; Teams' own have neither slashes, nor dots alone, nor `%2e`. */
export const isPathId = (id: string | undefined): id is string => id !== undefined && /^[\w:@.;=+-]{1,400}$/.test(id) && !/^\.|\.\./.test(id);

/** https as Teams has it; http only for a connector on this machine, and only where the authority is there too. */
function isServiceUrl(serviceUrl: string | undefined, localAuthority: boolean): serviceUrl is string {
  if (serviceUrl === undefined || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, search, hash, username } = new URL(serviceUrl);
  if (search !== '' || hash !== '' || username !== '') return false;
  return protocol === 'https:' || (localAuthority && protocol === 'http:' && isLoopback(hostname));
}

export const isLoopback = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

export function guard(authorization: string, body: unknown, { tenantId }: Identity, localAuthority: boolean): Guarded {
  const fault = tokenFault(authorization);
  if (fault !== undefined) return refused(401, fault);
  if (!isJson(body) || textAt(body, 'type') === undefined) return refused(400, 'no activity');
  if (textAt(body, 'channelId') !== 'msteams') return refused(403, 'channel');
  if (textAt(body, 'channelData', 'tenant', 'id')?.toLowerCase() !== tenantId.toLowerCase()) return refused(403, 'tenant');
  const conversationTenant = textAt(body, 'conversation', 'tenantId');
  if (conversationTenant !== undefined && conversationTenant.toLowerCase() !== tenantId.toLowerCase()) return refused(403, 'tenant');
  const serviceUrl = textAt(body, 'serviceUrl');
  if (!isServiceUrl(serviceUrl, localAuthority)) return refused(403, 'service address');
  if (!isPathId(textAt(body, 'conversation', 'id'))) return refused(400, 'conversation');
  return { ok: true, activity: body, serviceUrl: serviceUrl.replace(/\/+$/, '') };
}
