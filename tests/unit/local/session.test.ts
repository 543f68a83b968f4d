import type { IncomingMessage } from 'node:http';
import * as fc from 'fast-check';
import { createIdentify, createSessions } from '../../../src/local/server/session';
import { localRoles } from '../../../src/local/roles';

const asked = (headers: Readonly<Record<string, string>>): IncomingMessage => ({ headers }) as unknown as IncomingMessage;
const secret = 'a'.repeat(64);
const token = 'a-development-token';
const sessions = createSessions(secret, 4300);
const cookieOf = (header: string): string => header.split(';')[0] ?? '';

describe('The session cookie', () => {
  it.each(localRoles)('signs a browser in as %s, and no script can read it', (role) => {
    const header = sessions.cookie(role);
    expect(header).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(sessions.roleOf(asked({ cookie: `other=1; ${cookieOf(header)}; more=2` }))).toBe(role);
  });

  it('is worth nothing with another role put into it, on another port, or signed with another key', () => {
    const cookie = cookieOf(sessions.cookie('medarbetare'));
    expect(sessions.roleOf(asked({ cookie: cookie.replace('medarbetare', 'agare') }))).toBeNull();
    expect(createSessions(secret, 4301).roleOf(asked({ cookie: cookie.replace('framsyn-4300', 'framsyn-4301') }))).toBeNull();
    expect(createSessions('b'.repeat(64), 4300).roleOf(asked({ cookie }))).toBeNull();
  });
});

describe('Who a request comes from', () => {
  const identify = createIdentify(sessions, [token]);

  it('is the owner with the bare token, and a role with the token and its name', () => {
    expect(identify(asked({ authorization: `Bearer ${token}` }))).toEqual({ loginName: 'i:0#.f|membership|agare@exempelregionen.example', means: 'bearer' });
    expect(identify(asked({ authorization: `Bearer ${token}:ledningsgrupp` }))).toEqual({
      loginName: 'i:0#.f|membership|ledningsgrupp@exempelregionen.example',
      means: 'bearer',
    });
  });

  it('is nobody with any other Authorization, even when a good cookie comes with it', () => {
    const cookie = cookieOf(sessions.cookie('agare'));
    const headers = fc.string().filter((text) => text !== token && !localRoles.some((role) => text === `${token}:${role}`));
    fc.assert(fc.property(headers, (text) => identify(asked({ authorization: `Bearer ${text}`, cookie })) === null));
    expect(identify(asked({ authorization: `Bearer ${token}:chef`, cookie }))).toBeNull();
    expect(identify(asked({ authorization: `Basic ${token}`, cookie }))).toBeNull();
  });

  it('is nobody by token when no token is set', () => {
    const none = createIdentify(sessions, []);
    expect(none(asked({ authorization: 'Bearer ' }))).toBeNull();
    expect(none(asked({ authorization: 'Bearer null' }))).toBeNull();
    expect(none(asked({ authorization: `Bearer ${token}` }))).toBeNull();
  });

  it('is a program with its own token, which speaks for nobody else and for no role', () => {
    const bot = { token: 'b'.repeat(43), loginName: 'i:0i.t|ms.sp.ext|bot@tenant' };
    const withBot = createIdentify(sessions, [token], [bot]);
    expect(withBot(asked({ authorization: `Bearer ${bot.token}` }))).toEqual({ loginName: bot.loginName, means: 'bearer' });
    expect(withBot(asked({ authorization: `Bearer ${bot.token}:agare` }))).toBeNull();
    expect(withBot(asked({ authorization: `Bearer ${token}` }))?.loginName).toBe('i:0#.f|membership|agare@exempelregionen.example');
    expect(identify(asked({ authorization: `Bearer ${bot.token}` }))).toBeNull();
  });

  it('needs the digest with a cookie, as a browser does', () => {
    expect(identify(asked({ cookie: cookieOf(sessions.cookie('arbetsgrupp')) }))?.means).toBe('session');
  });
});
