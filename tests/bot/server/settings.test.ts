/** What `npm run bot` refuses to start with, and the sentences that it says. */
import { readSettings, type Environment } from '../../../src/bot/server/settings';
import { makeCertificate } from './certificate';

const now = new Date('2026-11-22T12:00:00Z');
const good = makeCertificate(new Date('2030-01-01T00:00:00Z'));
const old = makeCertificate(new Date('2026-06-01T00:00:00Z'));
const files: Readonly<Record<string, string>> = {
  '/etc/good.pem': good.certificate + good.privateKey,
  '/etc/old.pem': old.certificate + old.privateKey,
  '/etc/mixed.pem': good.certificate + old.privateKey,
  '/etc/keyless.pem': good.certificate,
  '/etc/garbage.pem': 'garbage',
};
const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error('ENOENT');
  return text;
};
const complete: Environment = {
  FRAMSYN_BOT_APP_ID: '0B6F5F57-4b1c-4c8e-9b59-3a8f7f0f6a11',
  FRAMSYN_BOT_TENANT_ID: '8f6f2b1a-0f43-4a0e-8d6e-2c1b7e5a9d34',
  FRAMSYN_TEAMS_APP_ID: '77777777-4b1c-4c8e-9b59-3a8f7f0f6a11',
  FRAMSYN_SITE_URL: 'https://region.sharepoint.com/sites/framsyn/',
  FRAMSYN_BOT_CERTIFICATE_FILE: '/etc/good.pem',
};
const problems = (changes: Environment): readonly string[] => {
  const read = readSettings({ ...complete, ...changes }, { readFile, now: () => now });
  return read.ok ? [] : read.problems;
};

test('the least that has to be said is enough, and the rest has its safe value', () => {
  const read = readSettings(complete, { readFile, now: () => now });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  expect(read.settings).toMatchObject({
    host: '127.0.0.1',
    port: 3978,
    appId: '0b6f5f57-4b1c-4c8e-9b59-3a8f7f0f6a11',
    siteUrl: 'https://region.sharepoint.com/sites/framsyn',
    credentials: { kind: 'certificate' },
    dialogs: 'webPart',
    notices: false,
    proxies: 0,
  });
  expect(read.settings.table).toBeUndefined();
});

test('an empty environment is told everything at once', () => {
  const read = readSettings({}, { readFile, now: () => now });
  const said = read.ok ? '' : read.problems.join('\n');
  for (const name of ['FRAMSYN_BOT_APP_ID', 'FRAMSYN_BOT_TENANT_ID', 'FRAMSYN_TEAMS_APP_ID', 'FRAMSYN_SITE_URL', 'FRAMSYN_BOT_CERTIFICATE_FILE'])
    expect(said).toContain(name);
});

const table = { FRAMSYN_BOT_STORE: 'table' } as const;
const refusals: readonly (readonly [string, Environment, RegExp])[] = [
  ['a flag that lets in unsigned requests', { DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: 'true' }, /DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS is set/],
  ['the same flag turned off, which says that somebody thought of it', { DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS: 'false' }, /remove it/],
  ['a flag that skips the check', { SKIP_AUTH: '1' }, /SKIP_AUTH is set/],
  ['belief in any certificate', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /NODE_TLS_REJECT_UNAUTHORIZED is 0/],
  ['a site over http', { FRAMSYN_SITE_URL: 'http://region.sharepoint.com/sites/framsyn' }, /no https address/],
  ['a page in place of a site', { FRAMSYN_SITE_URL: 'https://region.sharepoint.com/sites/framsyn/SitePages/Start.aspx' }, /is a page/],
  ['no address at all', { FRAMSYN_SITE_URL: 'framsyn' }, /no address/],
  ['an id that is none', { FRAMSYN_BOT_APP_ID: 'framsyn-bot' }, /FRAMSYN_BOT_APP_ID is missing or no id/],
  ['two ways to be somebody', { FRAMSYN_BOT_MANAGED_IDENTITY: 'system' }, /not both/],
  ['no way to be somebody', { FRAMSYN_BOT_CERTIFICATE_FILE: '' }, /FRAMSYN_BOT_CERTIFICATE_FILE .*or FRAMSYN_BOT_MANAGED_IDENTITY/],
  ['an identity that is neither', { FRAMSYN_BOT_CERTIFICATE_FILE: '', FRAMSYN_BOT_MANAGED_IDENTITY: 'mine' }, /neither system nor a client id/],
  ['a file that is not there', { FRAMSYN_BOT_CERTIFICATE_FILE: '/etc/none.pem' }, /cannot be read/],
  ['a file of something else', { FRAMSYN_BOT_CERTIFICATE_FILE: '/etc/garbage.pem' }, /cannot be read/],
  ['a certificate without its key', { FRAMSYN_BOT_CERTIFICATE_FILE: '/etc/keyless.pem' }, /cannot be read/],
  ["a certificate with another's key", { FRAMSYN_BOT_CERTIFICATE_FILE: '/etc/mixed.pem' }, /not the certificate's/],
  ['a certificate that is over', { FRAMSYN_BOT_CERTIFICATE_FILE: '/etc/old.pem' }, /the certificate ended/],
  ['a store that there is not', { FRAMSYN_BOT_STORE: 'redis' }, /memory or table/],
  ['a table without an account', table, /FRAMSYN_BOT_TABLES_URL/],
  ['a table by two ways', { ...table, FRAMSYN_BOT_TABLES_URL: 'https://a.table.core.windows.net', FRAMSYN_BOT_TABLES_CONNECTION: 'x' }, /not both/],
  ['a table over http', { ...table, FRAMSYN_BOT_TABLES_URL: 'http://a.table.core.windows.net' }, /must be like https/],
  ['half a connection string', { ...table, FRAMSYN_BOT_TABLES_CONNECTION: 'AccountName=a' }, /AccountKey/],
  ['a connection string over http', { ...table, FRAMSYN_BOT_TABLES_CONNECTION: 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=b' }, /over http/],
  ['notices that a restart forgets', { FRAMSYN_BOT_NOTICES: 'on' }, /needs FRAMSYN_BOT_STORE=table/],
  ['dialogs of another kind', { FRAMSYN_BOT_DIALOGS: 'none' }, /webPart or cards/],
  ['a port that is none', { PORT: '-1' }, /PORT must be/],
  ['App Service, where nobody reaches a bot that listens to itself', { WEBSITE_SITE_NAME: 'framsyn-bot' }, /set it to 0\.0\.0\.0/],
];
test.each(refusals)('%s is refused with a sentence that says so', (_name, changes, sentence) => {
  expect(problems(changes)).toEqual([expect.stringMatching(sentence)]);
});

const accepted: readonly (readonly [string, Environment])[] = [
  ["the machine's own identity", { FRAMSYN_BOT_CERTIFICATE_FILE: '', FRAMSYN_BOT_MANAGED_IDENTITY: 'system' }],
  ['an identity by its id', { FRAMSYN_BOT_CERTIFICATE_FILE: '', FRAMSYN_BOT_MANAGED_IDENTITY: '0b6f5f57-4b1c-4c8e-9b59-3a8f7f0f6a11' }],
  ['a table with the own identity, and notices', { ...table, FRAMSYN_BOT_NOTICES: 'on', FRAMSYN_BOT_TABLES_URL: 'https://a.table.core.windows.net' }],
  [
    'a table with a key',
    { ...table, FRAMSYN_BOT_TABLES_CONNECTION: 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b;EndpointSuffix=core.windows.net' },
  ],
  ['the emulator on this machine', { ...table, FRAMSYN_BOT_TABLES_CONNECTION: 'UseDevelopmentStorage=true' }],
  ['App Service, reached from outside', { WEBSITE_SITE_NAME: 'framsyn-bot', FRAMSYN_BOT_HOST: '0.0.0.0', PORT: '8080' }],
];
test.each(accepted)('%s is accepted', (_name, changes) => expect(problems(changes)).toEqual([]));
