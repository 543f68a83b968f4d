/** The local edition's site with its people, its lists and the bot's grants, in memory; what it answers is SharePoint's. */
import { bankKinds } from '../../../src/bot/core/ports';
import { startHost } from '../../../src/host';
import { provision } from '../../../src/local/content/firstStart';
import { botUser, localUsers } from '../../../src/local/content/users';
import { localRoles, ownerRole } from '../../../src/local/roles';
import type { LocalRole } from '../../../src/local/roles';
import { createIdentify, createSessions } from '../../../src/local/server/session';
import type { ListDefinition } from '../../../src/schema/field';
import { allLists } from '../../../src/schema/lists';

export interface BotSite {
  readonly origin: string;
  readonly siteUrl: string;
  /** What the bot sends. */
  readonly botToken: string;
  readonly tokenOf: (role: LocalRole) => string;
  /** A plain call as one of the people, or as the bot. */
  rest(as: LocalRole | 'bot', method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly json: Record<string, unknown> }>;
  close(): Promise<void>;
}

const token = 'the-set-up';
export const botToken = 'the-bot';

/** What the bot has rights on, and what provisioning keeps its version in: made in a fifth of the time that all lists take. */
export const botLists: readonly ListDefinition[] = allLists.filter(({ key }) => [...bankKinds, 'inbox', 'settings'].some((wanted) => wanted === key));

/** `file`: where the site is kept; in memory unless it is said. */
export async function startBotSite(now: () => Date = () => new Date(), file = ':memory:', lists: readonly ListDefinition[] = allLists): Promise<BotSite> {
  const failures: unknown[] = [];
  const users = [localUsers[ownerRole], ...localRoles.filter((role) => role !== ownerRole).map((role) => localUsers[role]), botUser];
  const host = await startHost({
    sites: [{ file, serverRelativeUrl: '/sites/framsyn', title: 'Framsyn', language: 1053, timeZone: 'Europe/Stockholm', users, now }],
    identify: createIdentify(createSessions('s', 1), [token], [{ token: botToken, loginName: botUser.loginName }]),
    secret: 'test',
    log: ({ error }) => failures.push(error),
  });
  const siteUrl = `${host.origin}/sites/framsyn`;
  await provision({ siteUrl, token, log: () => undefined }, lists);
  const tokenOf = (role: LocalRole): string => `${token}:${role}`;
  return {
    origin: host.origin,
    siteUrl,
    botToken,
    tokenOf,
    rest: (as, method, path, body) => call(`${siteUrl}/_api/${path}`, as === 'bot' ? botToken : tokenOf(as), method, body),
    close: async () => {
      await host.close();
      if (failures.length > 0) throw new Error(`The host ran into errors of its own: ${failures.map(String).join('\n')}`);
    },
  };
}

async function call(url: string, bearer: string, method: string, body: unknown): ReturnType<BotSite['rest']> {
  const isTunnelled = method !== 'GET' && method !== 'POST';
  const answer = await fetch(url, {
    method: isTunnelled ? 'POST' : method,
    headers: {
      Authorization: `Bearer ${bearer}`,
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json',
      ...(isTunnelled ? { 'X-HTTP-Method': method, 'If-Match': '*' } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}
