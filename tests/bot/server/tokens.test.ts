/** Who gets in: every bad token that was thought of, and the one good. */
import { appId, foreignTenantId, personId, signed, startAuthority, tenantId, type Authority } from './authority';
import { activityFor, startTestBot, type TestBot } from './testBot';

let authority: Authority;
let bot: TestBot;
beforeAll(async () => {
  authority = await startAuthority();
  bot = await startTestBot(authority);
});
afterAll(async () => {
  await bot.close();
  await authority.close();
});

const sendWith = async (authorization: string | undefined, changes: object = {}): Promise<number> => {
  const body = JSON.stringify({ ...activityFor(authority), ...changes });
  return (await bot.post(body, authorization === undefined ? {} : { authorization })).status;
};
const bearer = (token: string): string => `Bearer ${token}`;
const seconds = (): number => Math.floor(Date.now() / 1000);
const entra = (tid: string): string =>
  signed({ iss: `${authority.origin}/${tid}/v2.0`, aud: appId, tid, oid: personId, nbf: seconds() - 5, exp: seconds() + 3600 }, authority.key);
const entraV1 = (tid: string): string =>
  signed({ iss: `https://sts.windows.net/${tid}/`, aud: appId, tid, oid: personId, nbf: seconds() - 5, exp: seconds() + 3600 }, authority.key);

const bad: Readonly<Record<string, () => string | undefined>> = {
  'no token at all': () => undefined,
  'an empty header': () => '',
  'another scheme': () => `Basic ${Buffer.from('a:b').toString('base64')}`,
  garbage: () => 'Bearer garbage',
  'garbage in three parts': () => 'Bearer a.b.c',
  'two tokens': () => `${bearer(authority.token())} ${authority.token()}`,
  'a token without the word Bearer': () => authority.token(),
  'algorithm none': () => {
    const [, payload] = authority.token().split('.');
    return bearer(`${Buffer.from(JSON.stringify({ alg: 'none', kid: authority.key.kid })).toString('base64url')}.${payload}.`);
  },
  'algorithm none with a signature': () => bearer(signed(authority.claims(), authority.key, { alg: 'none' })),
  'a public key used as a shared secret': () => bearer(signed(authority.claims(), authority.key, { alg: 'HS256' })),
  'a forged key with the published id': () => bearer(signed(authority.claims(), authority.forgedKey)),
  'an unknown key': () => bearer(signed(authority.claims(), { ...authority.key, kid: 'unknown' })),
  'no key named': () => bearer(signed(authority.claims(), authority.key, { kid: undefined })),
  'claims that were changed afterwards': () => {
    const [header, , signature] = authority.token().split('.');
    return bearer(
      `${header}.${Buffer.from(JSON.stringify(authority.claims({ serviceurl: authority.serviceUrl, sub: 'other' }))).toString('base64url')}.${signature}`,
    );
  },
  'another audience': () => bearer(authority.token({ aud: '99999999-0000-4000-8000-000000000000' })),
  'no audience': () => bearer(authority.token({ aud: undefined })),
  'another issuer': () => bearer(authority.token({ iss: 'https://api.botframework.example' })),
  'an issuer that begins as the right one': () => bearer(authority.token({ iss: 'https://api.botframework.com.example' })),
  'no issuer': () => bearer(authority.token({ iss: undefined })),
  expired: () => bearer(authority.token({ nbf: seconds() - 7200, iat: seconds() - 7200, exp: seconds() - 3600 })),
  'not valid yet': () => bearer(authority.token({ nbf: seconds() + 3600, exp: seconds() + 7200 })),
  'another service address': () => bearer(authority.token({ serviceurl: `${authority.origin}/other` })),
  'no service address': () => bearer(authority.token({ serviceurl: undefined })),
  "an Entra token of our tenant's user": () => bearer(entra(tenantId)),
  "an Entra token of a foreign tenant's user": () => bearer(entra(foreignTenantId)),
  "an Entra token of our tenant's user, version 1": () => bearer(entraV1(tenantId)),
  "an Entra token of a foreign tenant's user, version 1": () => bearer(entraV1(foreignTenantId)),
};

test.each(Object.keys(bad))('%s is answered 401, and nothing happens', async (name) => {
  const before = bot.received.length;
  expect(await sendWith(bad[name]?.())).toBe(401);
  expect(bot.received).toHaveLength(before);
});

test('a valid token is answered 200, and its activity reaches the core', async () => {
  const before = bot.received.length;
  expect(await sendWith(bearer(authority.token()))).toBe(200);
  expect(bot.received).toHaveLength(before + 1);
});

test("the authority is never asked for the keys of a tenant that a user's token names", async () => {
  const before = authority.keyRequests();
  expect(await sendWith(bearer(entra(foreignTenantId)))).toBe(401);
  expect(authority.keyRequests()).toBe(before);
});

const foreign: Readonly<Record<string, object>> = {
  'another channel': { channelId: 'webchat' },
  'no channel': { channelId: undefined },
  'a foreign tenant': { channelData: { tenant: { id: foreignTenantId } } },
  'no tenant': { channelData: {} },
  "a conversation of a foreign tenant's": { conversation: { id: '19:chat@thread.v2', tenantId: foreignTenantId } },
  'no service address': { serviceUrl: undefined },
  'a service address that is no https, and not on this machine': { serviceUrl: 'http://smba.example/teams' },
  'somebody whom Entra does not know': { from: { id: '29:person', name: 'Anna Exempel' } },
};
test.each(Object.keys(foreign))('%s is answered 403 although the token is valid, and nothing happens', async (name) => {
  const before = bot.received.length;
  expect(await sendWith(bearer(authority.token()), foreign[name])).toBe(403);
  expect(bot.received).toHaveLength(before);
});

test('a switch of the SDK in the environment does not open the door', async () => {
  process.env['DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS'] = 'true';
  process.env['CLIENT_SECRET'] = 'a secret of somebody else';
  const open = await startTestBot(authority);
  try {
    const body = JSON.stringify(activityFor(authority));
    expect((await open.post(body, {})).status).toBe(401);
    expect((await open.post(body, { authorization: bearer(signed(authority.claims(), authority.forgedKey)) })).status).toBe(401);
    expect((await open.post(body, { authorization: bearer(authority.token()) })).status).toBe(200);
  } finally {
    delete process.env['DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS'];
    delete process.env['CLIENT_SECRET'];
    await open.close();
  }
});
