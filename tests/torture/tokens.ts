/**
 * A bot with its real core and a real inbox, and tokens that are no good: each made of a good one by a change that makes it
 * somebody else's, or nobody's. None may be taken and none may leave a trace. And one good activity, sent again and again.
 */
import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { handle } from '../../src/bot/core/handle';
import { createSharePointInbox } from '../../src/bot/sharepoint/inbox';
import { appId, foreignTenantId, signed, startAuthority, tenantId, type Authority } from '../bot/server/authority';
import { activityFor, plainPorts, startTestBot, type TestBot } from '../bot/server/testBot';
import { botLists, startBotSite, type BotSite } from '../bot/sharepoint/botSite';
import { localUsers } from '../../src/local/content/users';

export interface TokenReport {
  readonly tokens: number;
  /** How many of each way to be bad. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly replays: number;
  /** Each a sentence; the first twenty. */
  readonly wrong: readonly string[];
}
export interface TokenOptions {
  readonly tokens: number;
  readonly random: () => number;
  readonly progress?: (done: number) => void;
}

type Random = () => number;
const whole = (random: Random, most: number): number => Math.floor(random() * most);
const oneOf = <T>(random: Random, choices: readonly T[]): T => choices[whole(random, choices.length)] as T;
const base64url = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const seconds = (): number => Math.floor(Date.now() / 1000);
const parts = (token: string): [string, string, string] => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return [header, payload, signature];
};

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const strangeValues: readonly unknown[] = [null, '', 0, true, [], {}, [foreignTenantId], { $ne: null }, 'null', `${appId} `, `api://${foreignTenantId}`];

/** One byte of the bytes that the text stands for is another one: not only another way to write the same. */
function damaged(random: Random, part: string): string {
  const bytes = Buffer.from(part, 'base64url');
  const at = whole(random, bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + whole(random, 255));
  return bytes.toString('base64url');
}

/** Each makes an Authorization header that must not be taken. */
function waysToBeBad(authority: Authority): Readonly<Record<string, (random: Random) => string>> {
  const { key, forgedKey } = authority;
  const publicPem = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const jwk = createPublicKey(stranger).export({ format: 'jwk' });
  const claims = (random: Random): Record<string, unknown> => ({ ...authority.claims(), sub: String(random()) });
  const bearer = (token: string): string => `Bearer ${token}`;
  const withClaim =
    (name: string, values: (random: Random) => unknown) =>
    (random: Random): string =>
      bearer(signed({ ...claims(random), [name]: values(random) }, key));
  const tenantOf = (random: Random): string => oneOf(random, [tenantId, foreignTenantId, 'common', 'organizations', '..']);
  return {
    'a damaged signature': (random) => {
      const [header, payload, signature] = parts(signed(claims(random), key));
      return bearer(`${header}.${payload}.${damaged(random, signature)}`);
    },
    'damaged claims': (random) => {
      const [header, payload, signature] = parts(signed(claims(random), key));
      return bearer(`${header}.${damaged(random, payload)}.${signature}`);
    },
    'a damaged header': (random) => {
      const [header, payload, signature] = parts(signed(claims(random), key));
      return bearer(`${damaged(random, header)}.${payload}.${signature}`);
    },
    'a token cut short': (random) => {
      const token = signed(claims(random), key);
      return bearer(token.slice(0, whole(random, token.length - 2)));
    },
    "another token's signature": (random) => {
      const [header, payload] = parts(signed(claims(random), key));
      return bearer(`${header}.${payload}.${parts(signed(claims(random), key))[2]}`);
    },
    'a key of a stranger': (random) => bearer(signed(claims(random), { kid: oneOf(random, [key.kid, 'own', '']), privateKey: stranger })),
    'a forged key with the right name': (random) => bearer(signed(claims(random), forgedKey)),
    'a key that the token brings': (random) =>
      bearer(
        signed(
          claims(random),
          { kid: key.kid, privateKey: stranger },
          oneOf(random, [{ jwk }, { jku: `${authority.origin}/own/keys` }, { x5u: `${authority.origin}/own` }, { crit: ['exp'] }]),
        ),
      ),
    'another algorithm': (random) =>
      bearer(signed(claims(random), key, { alg: oneOf(random, ['none', 'None', 'NONE', 'HS256', 'RS384', 'ES256', 'PS256', '', null, ['RS256'], 'rs256']) })),
    'no signature': (random) => {
      const content = `${base64url({ alg: oneOf(random, ['none', 'RS256']), kid: key.kid, typ: 'JWT' })}.${base64url(claims(random))}`;
      return bearer(`${content}${oneOf(random, ['', '.', '.AA', '..'])}`);
    },
    'the public key as a secret': (random) => {
      const content = `${base64url({ alg: 'HS256', kid: key.kid, typ: 'JWT' })}.${base64url(claims(random))}`;
      return bearer(`${content}.${createHmac('sha256', publicPem).update(content).digest('base64url')}`);
    },
    'another audience': withClaim('aud', (random) => oneOf(random, [undefined, foreignTenantId, 'https://api.botframework.com', ...strangeValues])),
    'another issuer': withClaim('iss', (random) =>
      oneOf(random, [
        undefined,
        'https://api.botframework.com/',
        'http://api.botframework.com',
        'https://api.botframework.us',
        'HTTPS://API.BOTFRAMEWORK.COM',
        ...strangeValues,
      ]),
    ),
    'an end in the past': withClaim('exp', (random) => oneOf(random, [0, 1, seconds() - 301 - whole(random, 1e6), -1])),
    'a beginning in the future': withClaim('nbf', (random) => seconds() + 301 + whole(random, 1e6)),
    'another service address': withClaim('serviceurl', (random) =>
      oneOf(random, [undefined, '', `${authority.origin}/other`, 'https://smba.trafficmanager.net/emea/', `${authority.serviceUrl}.example`]),
    ),
    "a user's token": (random) => {
      const tid = tenantOf(random);
      const iss = oneOf(random, [`${authority.origin}/${tid}/v2.0`, `https://sts.windows.net/${tid}/`, `https://login.microsoftonline.com/${tid}/v2.0`]);
      return bearer(
        signed(
          {
            aud: oneOf(random, [appId, `api://${appId}`, `api://botid-${appId}`]),
            iss,
            tid,
            oid: tid,
            exp: seconds() + 3600,
            serviceurl: authority.serviceUrl,
          },
          key,
        ),
      );
    },
    'another scheme': (random) => `${oneOf(random, ['Basic', 'bearer', 'BEARER', 'Token', 'Bearer,', ''])} ${signed(claims(random), key)}`.trimStart(),
    'two tokens in one': (random) => bearer(`${signed(claims(random), key)}${oneOf(random, [',', ' ', '.', ';'])}${signed(claims(random), key)}`),
    'no object in it': (random) => {
      const payload = oneOf(random, ['null', '[]', '"text"', '7', 'true', '{', '{"iss":']);
      const content = `${base64url({ alg: 'RS256', kid: key.kid, typ: 'JWT' })}.${base64url(payload)}`;
      return bearer(`${content}.${parts(signed(claims(random), key))[2]}`);
    },
  };
}

const activity = (authority: Authority, text: string): Readonly<Record<string, unknown>> =>
  activityFor(authority, {
    from: { id: '29:person', aadObjectId: localUsers.medarbetare.aadObjectId, name: 'Medarbetare, exempel' },
    text: `spana ${text}: lanthandeln har blivit en servicepunkt för vården`,
  });

const inboxTitles = async (site: BotSite): Promise<readonly string[]> => {
  const { json } = await site.rest('agare', 'GET', "web/lists/getbytitle('Inkorg')/items?$select=Title&$top=5000");
  return (json['value'] as readonly { readonly Title: string }[]).map(({ Title }) => Title);
};

/** Sent by hand so many times, to two instances that know nothing of each other, at once and afterwards. */
async function replay(instances: readonly TestBot[], authority: Authority, site: BotSite): Promise<{ readonly sent: number; readonly rows: number }> {
  const title = 'Samma spaning flera gånger';
  const same = activity(authority, title);
  const before = (await inboxTitles(site)).length;
  const rounds = [instances, instances, instances, [...instances, ...instances, ...instances]];
  for (const round of rounds) await Promise.all(round.map((bot) => bot.send(same)));
  return { sent: rounds.flat().length, rows: (await inboxTitles(site)).length - before };
}

export async function runTokens({ tokens, random, progress }: TokenOptions): Promise<TokenReport> {
  const [authority, site] = await Promise.all([startAuthority(), startBotSite(undefined, undefined, botLists)]);
  const { email } = localUsers.medarbetare;
  authority.member = { id: '29:person', userPrincipalName: email, email };
  const start = async (): Promise<TestBot> => {
    const bot = await startTestBot(authority, {
      ports: (messenger) => ({
        ...plainPorts,
        inbox: createSharePointInbox({ siteUrl: site.siteUrl, token: async () => site.botToken, emailOf: messenger.emailOf, now: () => new Date() }),
      }),
    });
    bot.core = handle;
    return bot;
  };
  const instances = [await start(), await start()];
  const [first] = instances as [TestBot];
  const wrong: string[] = [];
  const kinds: Record<string, number> = {};
  const ways = Object.entries(waysToBeBad(authority));
  try {
    for (let index = 0; index < tokens; index += 1) {
      const [name, make] = ways[index % ways.length] as (typeof ways)[number];
      const authorization = make(random);
      kinds[name] = (kinds[name] ?? 0) + 1;
      const { status } = await first.post(JSON.stringify(activity(authority, `otillåten ${index}`)), { authorization });
      if (status !== 401 && wrong.length < 20) wrong.push(`${name}: answered ${status} to ${authorization.slice(0, 2000)}`);
      if ((index + 1) % 1000 === 0) progress?.(index + 1);
    }
    if (first.received.length > 0) wrong.push(`${first.received.length} activities with bad tokens reached the core`);
    const traces = await inboxTitles(site);
    if (traces.length > 0) wrong.push(`${traces.length} rows came of bad tokens`);
    if (authority.calls.length > 0) wrong.push(`the connector was called ${authority.calls.length} times because of bad tokens`);
    const { sent, rows } = await replay(instances, authority, site);
    if (rows !== 1) wrong.push(`one activity, sent ${sent} times, made ${rows} spaningar`);
    return { tokens, kinds, replays: sent, wrong };
  } finally {
    await Promise.all(instances.map((bot) => bot.close()));
    await Promise.all([authority.close(), site.close()]);
  }
}
