/** How a command gets into a tenant: what has to be set, and what Entra is asked, by MSAL itself. */
import { makeCertificate } from '../../bot/server/certificate';
import { readSignIn } from '../../../src/cli/signIn/settings';
import type { Environment, SignIn } from '../../../src/cli/signIn/settings';
import { openEntra } from '../../../src/cli/signIn/tokens';

const site = 'https://exempelregionen.sharepoint.com/sites/framsyn';
const tenantId = '11111111-2222-4333-8444-555555555555';
const clientId = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const now = (): Date => new Date('2026-11-22T12:00:00Z');
const { certificate, privateKey } = makeCertificate(new Date('2030-01-01T00:00:00Z'));
const pem = certificate + privateKey;
const read = (siteUrl: string, env: Environment) => readSignIn(siteUrl, env, { readFile: () => pem, now });

type Fields = Readonly<Record<string, string | undefined>>;
/** Entra as MSAL meets it: where it is, a code for a person, tokens. */
function fakeEntra(): { readonly asked: Fields[]; readonly network: NonNullable<Parameters<typeof openEntra>[2]['network']> } {
  const asked: Fields[] = [];
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const answer = <T>(body: unknown) => Promise.resolve({ status: 200, headers: {}, body: body as T });
  const claims = { aud: clientId, iss: `${authority}/v2.0`, tid: tenantId, oid: 'o', sub: 's', preferred_username: 'agare', exp: 4_000_000_000 };
  const idToken = ['{}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');
  const person = { id_token: idToken, client_info: Buffer.from(JSON.stringify({ uid: 'o', utid: tenantId })).toString('base64url') };
  return {
    asked,
    network: {
      sendGetRequestAsync: <T>(url: string) =>
        answer<T>(
          url.includes('/discovery/instance')
            ? { tenant_discovery_endpoint: `${authority}/v2.0/.well-known/openid-configuration`, metadata: [] }
            : {
                authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
                token_endpoint: `${authority}/oauth2/v2.0/token`,
                end_session_endpoint: `${authority}/oauth2/v2.0/logout`,
                issuer: `${authority}/v2.0`,
                jwks_uri: `${authority}/discovery/v2.0/keys`,
              },
        ),
      sendPostRequestAsync: <T>(url: string, options?: { readonly body?: string }) => {
        const fields = Object.fromEntries(new URLSearchParams(options?.body));
        asked.push(fields);
        if (url.includes('/devicecode'))
          return answer<T>({
            user_code: 'ABCD',
            device_code: 'd',
            verification_uri: 'https://x',
            interval: 1,
            expires_in: 900,
            message: 'Öppna sidan, skriv ABCD',
          });
        return answer<T>({
          access_token: `token ${asked.length}`,
          token_type: 'Bearer',
          expires_in: 3600,
          scope: fields.scope,
          ...(fields.device_code && person),
        });
      },
    },
  };
}

describe('The settings of a sign-in', () => {
  test('let a command into a site on this machine by its token alone', () => {
    expect(read('http://localhost:4300/sites/framsyn', { FRAMSYN_DEV_TOKEN: 'x' })).toEqual({ ok: true, signIn: { kind: 'token', token: 'x' } });
  });

  test('never send the token of this machine to a tenant', () => {
    expect(read(site, { FRAMSYN_DEV_TOKEN: 'x' })).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^FRAMSYN_TENANT_ID /), expect.stringMatching(/^FRAMSYN_CLIENT_ID /)],
    });
  });

  test('are a certificate when there is a file, and a person otherwise', () => {
    const ids = { FRAMSYN_TENANT_ID: tenantId, FRAMSYN_CLIENT_ID: clientId };
    expect(read(site, ids)).toEqual({ ok: true, signIn: { kind: 'device', tenantId, clientId } });
    expect(read(site, { ...ids, FRAMSYN_CERTIFICATE_FILE: 'app.pem' })).toMatchObject({ ok: true, signIn: { kind: 'certificate', clientId } });
  });

  test.each<[string, Environment, RegExp]>([
    ['http://exempelregionen.sharepoint.com/sites/a', { FRAMSYN_TENANT_ID: tenantId, FRAMSYN_CLIENT_ID: clientId }, /in the clear/],
    [site, { FRAMSYN_TENANT_ID: 'vår', FRAMSYN_CLIENT_ID: clientId }, /^FRAMSYN_TENANT_ID has to be/],
    [site, { FRAMSYN_TENANT_ID: tenantId, FRAMSYN_CLIENT_ID: 'framsyn' }, /^FRAMSYN_CLIENT_ID has to be/],
  ])('refuse %s with %j and say why', (siteUrl, env, reason) => {
    expect(read(siteUrl, env)).toEqual({ ok: false, problems: [expect.stringMatching(reason)] });
  });

  test('refuse a file that is no certificate', () => {
    const env = { FRAMSYN_TENANT_ID: tenantId, FRAMSYN_CLIENT_ID: clientId, FRAMSYN_CERTIFICATE_FILE: 'app.pem' };
    expect(readSignIn(site, env, { readFile: () => 'not PEM', now })).toEqual({ ok: false, problems: [expect.stringMatching(/^FRAMSYN_CERTIFICATE_FILE: /)] });
  });
});

describe('Signing in to a tenant', () => {
  const open = (signIn: SignIn, entra: ReturnType<typeof fakeEntra>, lines: string[] = []) => {
    if (signIn.kind === 'token') throw new Error('that is not a tenant');
    return openEntra(signIn, site, { out: (line) => lines.push(line), network: entra.network });
  };

  test('an app vouches for itself with its certificate, for this SharePoint alone, and asks once', async () => {
    const given = read(site, { FRAMSYN_TENANT_ID: tenantId, FRAMSYN_CLIENT_ID: clientId, FRAMSYN_CERTIFICATE_FILE: 'app.pem' });
    const entra = fakeEntra();
    const token = await open(given.ok ? given.signIn : { kind: 'token', token: '' }, entra);
    expect([await token(), await token()]).toEqual(['token 1', 'token 1']);
    expect(entra.asked).toEqual([expect.objectContaining({ grant_type: 'client_credentials', scope: 'https://exempelregionen.sharepoint.com/.default' })]);
    expect(entra.asked[0]?.client_assertion).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('a person is told the code, and signs in once', async () => {
    const entra = fakeEntra();
    const lines: string[] = [];
    const token = await open({ kind: 'device', tenantId, clientId }, entra, lines);
    expect([await token(), await token()]).toEqual(['token 2', 'token 2']);
    expect(lines).toEqual(['Öppna sidan, skriv ABCD']);
  });
});
