/** Each rule on its own: a manifest that breaks it is told so, and nothing else is said of it. */
import { deflateSync, crc32 } from 'node:zlib';
import { packageProblems } from '../../../src/cli/teams/checks';
import type { PackageFiles } from '../../../src/cli/teams/checks';
import type { TeamsManifest } from '../../../src/cli/teams/manifest';
import { readPackageSettings } from '../../../src/cli/teams/settings';
import { withBot } from './packages';
import { action, broken, query } from './broken';
import type { Loose } from './broken';
import { componentIds } from '../../../src/domain/chat/components';

/** The package's files with some of them changed; undefined takes one away. */
const files = (changes: Readonly<Record<string, Uint8Array | undefined>>): PackageFiles => {
  const all = new Map([...withBot.files, ...Object.entries(changes)]);
  return new Map([...all].filter((entry): entry is [string, Uint8Array] => entry[1] !== undefined));
};

const text = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const english = JSON.parse(Buffer.from(withBot.files.get('en.json') ?? []).toString()) as Record<string, string>;

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** A PNG of one colour, unfiltered. */
function png(size: number, colour: readonly [number, number, number, number]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: size }, () => colour).flat()]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: size }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const same = withBot.files;

const cases: readonly (readonly [string, TeamsManifest, PackageFiles, RegExp])[] = [
  ['a search without a parameter', broken(`${query}.parameters`, () => undefined), same, /no parameter to search with/],
  ['an action that opens nothing', broken(`${action}.fetchTask`, () => undefined), same, /fetchTask is missing/],
  ['an action with fetchTask false', broken(`${action}.fetchTask`, () => false), same, /fetchTask is missing/],
  ['two commands with one id', broken(`${query}.id`, () => 'newSignal'), same, /Two commands are called newSignal/],
  [
    'eleven commands',
    broken('composeExtensions.0.commands', (all) => [
      ...(all as Loose[]),
      ...Array.from({ length: 11 - (all as Loose[]).length }, (_, id) => ({ ...(all as Loose[])[1], id: `more${id}` })),
    ]),
    same,
    /11 commands/,
  ],
  [
    'a web part that is another app’s',
    broken('staticTabs.0.contentUrl', (url) => String(url).replace(componentIds.workspace, '11111111-2222-4333-8444-555555555555')),
    same,
    /a web part that is not ours: 11111111/,
  ],
  ['a tab past SharePoint’s sign-in', broken('staticTabs.0.contentUrl', () => 'https://{teamSiteDomain}/sites/framsyn'), same, /sign-in for Teams/],
  [
    'a configurable tab that is not for meetings',
    broken('configurableTabs.0.context', () => ['channelTab', 'privateChatTab']),
    same,
    /not offered in meetingChatTab, meetingDetailsTab, meetingSidePanel/,
  ],
  [
    'a personal app with one tab',
    broken('staticTabs', (all) => (all as Loose[]).filter(({ entityId }) => entityId !== 'spana')),
    same,
    /has 1 tabs of its own/,
  ],
  ['an address without encryption', broken('staticTabs.0.contentUrl', (url) => String(url).replace('https', 'http')), same, /Not https/],
  ['an app id that is none', broken('id', () => 'framsyn'), same, /The app id is not a GUID/],
  ['an app id of zeros', broken('id', () => '00000000-0000-0000-0000-000000000000'), same, /The app id is not a GUID/],
  [
    'a web part id that is none',
    broken('staticTabs.1.contentUrl', (url) => String(url).replace(/componentId=[^%]*/, 'componentId=capture')),
    same,
    /web part id is not a GUID: capture/,
  ],
  ['a message extension of another bot', broken('composeExtensions.0.botId', () => '11111111-2222-4333-8444-555555555555'), same, /different ids/],
  ['a value that nobody gave', broken('developer.privacyUrl', () => 'https://{{privacy}}'), same, /A value was not given/],
  ['a version with a label', broken('version', () => '1.2.3-beta'), same, /The version is not three numbers/],
  ['a domain with a scheme', broken('validDomains.1', () => 'https://exempelregionen.sharepoint.com'), same, /Not a domain/],
  ['links of everywhere', broken('composeExtensions.0.messageHandlers.0.value.domains', () => ['*']), same, /Not a domain: \*/],
  ['two tabs with one id', broken('staticTabs.1.entityId', () => 'framsyn'), same, /Two tabs are called framsyn/],
  ['a bot with two lists for one place', broken('bots.0.commandLists.1.scopes', () => ['team', 'personal']), same, /two lists of commands in personal/],
  [
    'eleven commands of the bot',
    broken('bots.0.commandLists.0.commands', (all) => Array.from({ length: 11 }, () => (all as Loose[])[0])),
    same,
    /11 commands in personal/,
  ],
  ['a title that Teams cuts off', broken('bots.0.commandLists.0.commands.0.title', () => 'x'.repeat(33)), same, /commands\[0\]\.title has 33 characters; 32/],
  ['a name that is too long', broken('name.short', () => 'x'.repeat(31)), same, /name\.short has 31 characters; 30/],
  ['a description that is too long', broken('description.short', () => 'x'.repeat(81)), same, /description\.short has 81 characters; 80/],
  ['a title of nothing', broken(`${action}.title`, () => ' '), same, /title is empty/],
  ['a language without its file', withBot.manifest, files({ 'en.json': undefined }), /en\.json is not in the package/],
  [
    'a language that lacks a text',
    withBot.manifest,
    files({ 'en.json': text({ ...english, 'staticTabs[1].name': undefined }) }),
    /en\.json does not have staticTabs\[1\]\.name/,
  ],
  [
    'a language with a text too many',
    withBot.manifest,
    files({ 'en.json': text({ ...english, 'staticTabs[7].name': 'Lost' }) }),
    /has staticTabs\[7\]\.name, which/,
  ],
  [
    'a translated title that is too long',
    withBot.manifest,
    files({ 'en.json': text({ ...english, 'composeExtensions[0].commands[0].title': 'x'.repeat(33) }) }),
    /en\.json: .*33 characters/,
  ],
  ['an icon that is not there', withBot.manifest, files({ 'color.png': undefined }), /color icon color\.png is not in the package/],
  ['an icon that is no picture', withBot.manifest, files({ 'color.png': text('a picture') }), /color icon is no PNG/],
  ['an icon that is cut off', withBot.manifest, files({ 'color.png': withBot.files.get('color.png')?.subarray(0, 300) }), /color icon is no PNG/],
  ['an icon of another size', withBot.manifest, files({ 'color.png': png(96, [15, 108, 117, 255]) }), /96 × 96; it has to be 192 × 192/],
  ['an outline with a colour', withBot.manifest, files({ 'outline.png': png(32, [255, 0, 0, 255]) }), /another colour than white/],
  ['an outline of almost white', withBot.manifest, files({ 'outline.png': png(32, [254, 255, 255, 90]) }), /another colour than white/],
  ['an outline that is a white square', withBot.manifest, files({ 'outline.png': png(32, [255, 255, 255, 255]) }), /shows nothing/],
  ['an outline of nothing', withBot.manifest, files({ 'outline.png': png(32, [0, 0, 0, 0]) }), /shows nothing/],
  ['a sign-in that is not SharePoint', broken('webApplicationInfo.id', () => '7e0c9a5b-2f4d-4b0e-8a63-5d1f2c3b4a59'), same, /has to be that of SharePoint/],
  [
    'rights in a team',
    broken('authorization', () => ({ permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }] } })),
    same,
    /resource-specific rights/,
  ],
  ['a right of the device', broken('permissions', () => ['identity', 'messageTeamMembers']), same, /the right messageTeamMembers/],
];

describe('what the schema does not say', () => {
  test.each(cases)('%s is found', (_name, manifest, content, problem) => {
    const problems = packageProblems(manifest, content);
    expect(problems).not.toEqual([]);
    for (const found of problems) expect(found).toMatch(problem);
  });
});

describe('the environment of the package', () => {
  const given = { FRAMSYN_SITE_URL: 'https://contoso.sharepoint.com/sites/framsyn/' };

  test('the domain alone is enough for the app without a bot', () => {
    expect(readPackageSettings(given)).toEqual({ ok: true, settings: { sharePointDomain: 'contoso.sharepoint.com', sitePath: '/sites/framsyn' } });
  });

  test('nothing is needed for an app without a bot that knows no tenant, where that may be', () => {
    expect(readPackageSettings({}, true)).toEqual({ ok: true, settings: { sitePath: '' } });
    const bot = readPackageSettings({ FRAMSYN_BOT_APP_ID: '7e0c9a5b-2f4d-4b0e-8a63-5d1f2c3b4a59' }, true);
    expect(bot).toEqual({ ok: false, problems: [expect.stringContaining('FRAMSYN_SITE_URL is not set') as string] });
  });

  test('nothing set, and all that is wrong, is said at once', () => {
    expect(readPackageSettings({})).toEqual({ ok: false, problems: [expect.stringContaining('FRAMSYN_SITE_URL is not set') as string] });
    const wrong = readPackageSettings({ FRAMSYN_SITE_URL: 'http://contoso.sharepoint.com/', FRAMSYN_BOT_APP_ID: 'bot', FRAMSYN_TEAMS_APP_ID: '1' });
    expect(wrong).toMatchObject({
      ok: false,
      problems: [
        expect.stringContaining('Give the address of the site itself'),
        expect.stringContaining('FRAMSYN_BOT_APP_ID is "bot"'),
        expect.stringContaining('FRAMSYN_TEAMS_APP_ID is "1"'),
      ],
    });
  });
});
