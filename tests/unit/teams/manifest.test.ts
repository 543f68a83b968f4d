/** The Teams app's manifest: both variants are ones that Teams takes, and say what they should. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { problemsOf } from '../../../src/cli/teams/package';
import { textsOf } from '../../../src/cli/teams/manifest';
import { componentIds, commands } from '../../../src/domain/chat/components';
import { botId, root, sources, withBot, withoutBot } from './packages';
import { bySchema } from './schemaCheck';

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

  test('the schema check is one: a manifest with a key too many does not pass it', async () => {
    expect(await bySchema({ ...withBot.manifest, ...{ botts: [] } })).not.toEqual([]);
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
      `/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${componentIds.workspace}&forceLocale={locale}`,
      `/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${componentIds.capture}&forceLocale={locale}`,
    ]);
    expect(withBot.manifest.configurableTabs).toMatchObject([
      { scopes: ['team', 'groupChat'], configurationUrl: expect.stringContaining(`componentId=${componentIds.workspace}`) as string },
    ]);
  });

  test('the message extension has the commands that the bot answers, and shows the links of our own SharePoint', () => {
    const [extension] = withBot.manifest.composeExtensions ?? [];
    expect(extension?.botId).toBe(botId);
    expect(extension?.commands?.map(({ id, type, context, fetchTask }) => [id, type, context, fetchTask])).toEqual([
      [commands.newSignal, 'action', ['message', 'compose', 'commandBox'], true],
      [commands.findMethod, 'query', ['compose', 'commandBox'], undefined],
      [commands.searchBank, 'query', ['compose', 'commandBox'], undefined],
    ]);
    expect(extension?.messageHandlers).toEqual([{ type: 'link', value: { domains: ['exempelregionen.sharepoint.com'] } }]);
  });

  test('Swedish and English have a text for the same things', () => {
    const english = Object.keys(sources.languages['en.json'] ?? {}).filter((key) => key !== '$schema');
    expect(english.sort()).toEqual([...textsOf(withBot.manifest).keys()].sort());
  });

  test('teams/ holds nothing but the package: all of it ends up in the SharePoint package too', () => {
    expect(readdirSync(path.join(root, 'teams')).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  });
});
