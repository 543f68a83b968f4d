/** The Teams app's manifest: both variants are ones that Teams takes, and say what they should. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { problemsOf, teamsPackage } from '../../../src/cli/teams/package';
import { textsOf, without } from '../../../src/cli/teams/manifest';
import { handle } from '../../../src/bot/core/handle';
import { personalTabs } from '../../../src/domain/chat/teamsLinks';
import { botWords } from '../../../src/i18n/bot';
import { componentIds, commands } from '../../../src/domain/chat/components';
import { botId, root, sources, values, withBot, withoutBot } from './packages';
import { action, broken, query } from './broken';
import type { Loose } from './broken';
import { bySchema } from './schemaCheck';
import { incoming, memoryPorts, personalChat } from '../bot/ports';

const english = sources.languages['en.json'] ?? {};

const realFetch = globalThis.fetch;
beforeAll(() => {
  globalThis.fetch = (input) => Promise.reject(new Error(`The check went out to ${String(input)}.`));
});
afterAll(() => {
  globalThis.fetch = realFetch;
});

describe('the manifest', () => {
  test.each([
    ['with the bot', withBot],
    ['without it', withoutBot],
  ])("%s: Microsoft's schema 1.25 and our own rules take it, without asking anybody", async (_name, content) => {
    expect(await problemsOf(content, bySchema)).toEqual([]);
  });

  test('one for any tenant passes too: no tenant stands in it, and its personal tabs open on the site at the root', async () => {
    const content = teamsPackage(sources, { ...without(values, 'sharePointDomain'), sitePath: '' });
    expect(await problemsOf(content, bySchema)).toEqual([]);
    expect(JSON.stringify(content.manifest)).not.toContain('exempelregionen');
    expect(content.manifest.staticTabs?.[0]?.contentUrl).toMatch(/^https:\/\/\{teamSiteDomain\}\/_layouts\/15\/TeamsLogon\.aspx\?SPFX=true&dest=\/_layouts\//);
  });

  test('the schema check is one: a manifest with a key too many does not pass it', async () => {
    expect(await bySchema({ ...withBot.manifest, ...{ botts: [] } })).not.toEqual([]);
  });

  test('what the schema lets through is ours to find: a search without a parameter, an action that opens nothing, http, and eleven commands', async () => {
    const breaks: readonly (readonly [string, (before: unknown) => unknown])[] = [
      [`${query}.parameters`, () => undefined],
      [`${action}.fetchTask`, () => undefined],
      ['staticTabs.0.contentUrl', (url) => String(url).replace('https', 'http')],
      ['bots.0.commandLists.0.commands', (all) => Array.from({ length: 11 }, () => (all as Loose[])[0])],
    ];
    expect(await bySchema(breaks.reduce((manifest, [path, change]) => broken(path, change, manifest), withBot.manifest))).toEqual([]);
  });

  test('without a bot nothing of the package names one: no chat, no message extension, no rights, no texts for them', () => {
    const whole =
      JSON.stringify(withoutBot.manifest) + [...withoutBot.files].map(([name, bytes]) => (name.endsWith('.json') ? Buffer.from(bytes).toString() : '')).join();
    expect(withoutBot.manifest.bots).toBeUndefined();
    expect(withoutBot.manifest.composeExtensions).toBeUndefined();
    expect(whole).not.toMatch(/bots|composeExtensions|botId|conversations|permissions|\{\{/);
  });

  test('the two variants are the same app: tabs, names and version', () => {
    const { staticTabs, bots, composeExtensions, permissions, ...rest } = withBot.manifest;
    const tabs = staticTabs?.filter(({ entityId }) => entityId !== 'conversations');
    expect({ ...withoutBot.manifest, bots, composeExtensions, permissions }).toEqual({ ...rest, staticTabs: tabs, bots, composeExtensions, permissions });
  });

  test('the tabs are the two web parts, in the personal app and in channels, chats and meetings', () => {
    const urls = withBot.manifest.staticTabs?.flatMap(({ contentUrl }) => contentUrl ?? []) ?? [];
    expect(urls.map((url) => new URL(url.replace('{teamSiteDomain}', 'contoso.sharepoint.com')).searchParams.get('dest'))).toEqual([
      `/sites/framsyn/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${componentIds.workspace}&forceLocale={locale}`,
      `/sites/framsyn/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${componentIds.capture}&forceLocale={locale}`,
    ]);
    expect(withBot.manifest.configurableTabs).toMatchObject([
      { scopes: ['team', 'groupChat'], configurationUrl: expect.stringContaining(`componentId=${componentIds.workspace}`) as string },
    ]);
  });

  test('the tabs are called what links into the app call them, from the bot and from the web parts', () => {
    expect(withBot.manifest.staticTabs?.slice(0, 2).map(({ entityId }) => entityId)).toEqual([personalTabs.workspace, personalTabs.capture]);
  });

  test('the message extension has the commands that the bot answers, and shows the links of our own SharePoint', () => {
    const [extension] = withBot.manifest.composeExtensions ?? [];
    expect(extension?.botId).toBe(botId);
    expect(extension?.commands?.map(({ id, type, context, fetchTask }) => [id, type, context, fetchTask])).toEqual([
      [commands.newSignal, 'action', ['compose', 'commandBox'], true],
      [commands.findMethod, 'query', ['compose', 'commandBox'], undefined],
      [commands.searchBank, 'query', ['compose', 'commandBox'], undefined],
      [commands.addSignal, 'action', ['message'], true],
    ]);
    expect(extension?.messageHandlers).toEqual([{ type: 'link', value: { domains: ['exempelregionen.sharepoint.com'] } }]);
  });

  test('what the bot tells people to choose is what the extension is called, in both languages', () => {
    const [extension] = withBot.manifest.composeExtensions ?? [];
    const onMessage = extension?.commands?.findIndex(({ id }) => id === commands.addSignal) ?? -1;
    expect(extension?.commands?.[0]?.title).toBe(botWords.sv['bot.capture']);
    expect(english['composeExtensions[0].commands[0].title']).toBe(botWords.en['bot.capture']);
    expect(botWords.sv['bot.example.action']).toContain(extension?.commands?.[onMessage]?.title);
    expect(botWords.en['bot.example.action']).toContain(english[`composeExtensions[0].commands[${onMessage}].title` as keyof typeof english]);
  });

  test.each([
    ['sv', withBot.manifest.bots?.[0]?.commandLists?.flatMap(({ commands: list }) => list?.map(({ title }) => title ?? '') ?? []) ?? []],
    ['en', Object.entries(english).flatMap(([key, text]) => (/^bots.*\.title$/.test(key) ? [text] : []))],
  ] as const)('every command that Teams offers in %s is one that the bot knows', async (locale, titles) => {
    expect(titles).toHaveLength(5);
    for (const text of titles) {
      const { reply } = await handle(incoming({ kind: 'message', text }, { locale, conversation: personalChat }), memoryPorts().ports);
      expect([text, JSON.stringify(reply)]).not.toEqual([text, expect.stringContaining(botWords[locale]['bot.puzzled']) as string]);
    }
  });

  test('Swedish and English have a text for the same things', () => {
    expect(Object.keys(without(english, '$schema')).sort()).toEqual([...textsOf(withBot.manifest).keys()].sort());
  });

  test('teams/ holds nothing but the package: all of it ends up in the SharePoint package too', () => {
    expect(readdirSync(path.join(root, 'teams')).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  });
});
