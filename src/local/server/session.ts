import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Identity } from '../../host';
import { localUsers } from '../content/users';
import { isLocalRole, ownerRole } from '../roles';
import type { LocalRole } from '../roles';

/** Equal in constant time, whatever the lengths. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

export interface Sessions {
  /** The role that a request's cookie says, when this server signed it. */
  roleOf(request: IncomingMessage): LocalRole | null;
  /** The Set-Cookie that signs a browser in. */
  cookie(role: LocalRole): string;
}

/** The port is in the name because browsers keep one jar for all ports of localhost. */
export function createSessions(secret: string, port: number): Sessions {
  const name = `framsyn-${port}`;
  const sign = (role: string): string => createHmac('sha256', secret).update(`session ${port} ${role}`).digest('hex');
  return {
    roleOf: (request) => {
      const value = cookieOf(request, name);
      const [role, signature] = value === null ? [] : value.split('.');
      if (role === undefined || signature === undefined || !isLocalRole(role)) return null;
      return isSame(signature, sign(role)) ? role : null;
    },
    cookie: (role) => `${name}=${role}.${sign(role)}; Path=/; HttpOnly; SameSite=Lax`,
  };
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  const start = `${name}=`;
  const found = (request.headers.cookie ?? '').split('; ').find((part) => part.startsWith(start));
  return found === undefined ? null : found.slice(start.length);
}

/** `Bearer <token>` is the site's owner, `Bearer <token>:<role>` that role; the whole header is compared, never a part. */
function bearerRole(authorization: string, token: string): LocalRole | null {
  const given = /^Bearer (.+)$/.exec(authorization)?.[1];
  if (given === undefined) return null;
  if (isSame(given, token)) return ownerRole;
  const colon = given.lastIndexOf(':');
  const role = given.slice(colon + 1);
  return colon > 0 && isLocalRole(role) && isSame(given.slice(0, colon), token) ? role : null;
}

/** A program of the edition's own that calls SharePoint as itself: the bot. */
export interface Program {
  /** Long and random, made at the start and never written anywhere. */
  readonly token: string;
  readonly loginName: string;
}

/**
 * Who a request comes from. A request that names itself in Authorization is judged by that alone: a wrong token is
 * never healed by a cookie. `tokens`: FRAMSYN_DEV_TOKEN when it is set, and the set-up's own while it runs; whoever has one
 * speaks for any role. `programs`: those that have a token each and are nobody but themselves.
 */
export function createIdentify(
  sessions: Sessions,
  tokens: readonly string[],
  programs: readonly Program[] = [],
): (request: IncomingMessage) => Identity | null {
  return (request) => {
    const authorization = request.headers.authorization;
    if (authorization === undefined) return identity(sessions.roleOf(request), 'session');
    const program = programs.find(({ token }) => isSame(authorization, `Bearer ${token}`));
    if (program !== undefined) return { loginName: program.loginName, means: 'bearer' };
    const roles = tokens.map((token) => bearerRole(authorization, token));
    return identity(roles.find((role) => role !== null) ?? null, 'bearer');
  };
}

const identity = (role: LocalRole | null, means: Identity['means']): Identity | null =>
  role === null ? null : { loginName: localUsers[role].loginName, means };
