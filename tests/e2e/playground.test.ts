/**
 * The bot as Microsoft's own test client sees it, the Agents Playground: in Chromium by hand, and by its invoke call without
 * a page. The bot is the production one, every token checked; SharePoint is the embedded host with the local edition's people.
 * The Playground writes English, shows no web part as a dialog and knows no manifest: the form comes as a card.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { commands } from '../../src/domain/chat/components';
import { botWords } from '../../src/i18n/bot';
import { localUsers } from '../../src/local/content/users';
import { inbox } from '../../src/schema/lists/inbox';
import { methods } from '../../src/schema/lists/methods';
import type { Item } from '../../src/schema/field';
import { appId, startAuthority, tenantId } from '../bot/server/authority';
import type { Authority } from '../bot/server/authority';
import { botLists, startBotSite } from '../bot/sharepoint/botSite';
import type { BotSite } from '../bot/sharepoint/botSite';
import { startBot } from '../playground/bot';
import type { RunningBot } from '../playground/bot';
import { chats, startPlayground } from '../playground/playground';
import type { Playground } from '../playground/playground';
import { startSigningProxy } from '../playground/signingProxy';
import type { SigningProxy } from '../playground/signingProxy';
import { launchBrowser } from './browser';

jest.setTimeout(120_000);

const person = localUsers.medarbetare;
const idOf = (role: string): string => `29:${role}`;
const [me, ...others] = [person, ...Object.values(localUsers).filter((user) => user !== person)].map(({ role, title, aadObjectId, email }) => ({
  id: idOf(role),
  name: title,
  aadObjectId,
  email,
}));
if (me === undefined) throw new Error('Nobody sits at the Playground.');

let authority: Authority;
let site: BotSite;
let bot: RunningBot;
let proxy: SigningProxy;
let playground: Playground;
let browser: Browser;
let page: Page;
const outside: string[] = [];

beforeAll(async () => {
  authority = await startAuthority();
  site = await startBotSite(undefined, undefined, botLists);
  browser = await launchBrowser();
  const owner = createSharePointDataSource({ siteUrl: site.siteUrl, token: site.tokenOf('agare') });
  const summary = 'Ringar av följder av en förändring, ritade tillsammans.';
  const added = await owner.repository(methods).add({ title: 'Framtidshjul', summary, minutesMin: 45, minutesMax: 90, status: 'galler' }, 'method');
  expect(added.ok).toBe(true);
  bot = await startBot(site, authority);
  proxy = await startSigningProxy(bot.messagesUrl, (serviceurl) => authority.token({ serviceurl }));
  playground = await startPlayground({ endpoint: proxy.endpoint, tenantId, botId: appId, me, others });
  page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
  page.setDefaultTimeout(15_000);
  await page.route('**/*', (route) => {
    const { origin, href } = new URL(route.request().url());
    if (origin === playground.origin) return route.continue();
    outside.push(href);
    return route.abort();
  });
  await page.goto(playground.origin);
});

afterAll(async () => {
  await browser?.close();
  await playground?.close();
  await proxy?.close();
  await bot?.close();
  await site?.close();
  await authority?.close();
});

/** What the person has in the inbox, as that person: rows of others they do not see. */
async function ownRows(): Promise<readonly Item<typeof inbox>[]> {
  const rows = await createSharePointDataSource({ siteUrl: site.siteUrl, token: site.tokenOf('medarbetare') })
    .repository(inbox)
    .page({ top: 100 });
  if (!rows.ok) throw new Error(rows.error.kind);
  return rows.value.items;
}

async function go(conversation: string): Promise<void> {
  await page.getByRole('treeitem', { name: conversation }).click();
}

async function say(text: string): Promise<void> {
  await page.locator('[data-lexical-editor]').click();
  await page.keyboard.type(text);
  await page.getByRole('button', { name: 'Send Message' }).click();
}

/** The extension's menu beside the compose box. */
async function extension(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Said by the bot where we are; the list of conversations and the log say the newest as well. */
const botSays = (text: string): Locator => page.locator('.fai-OutputCard').getByText(text);
const dialog = (): Locator => page.getByRole('dialog');
const field = (name: string): Locator => dialog().getByRole('textbox', { name });

/** The Playground's people read English. */
const said = botWords.en;
const asPerson: unknown = expect.objectContaining({ title: person.title });
const seen = 'En buss utan förare har kört i Umeå i vinter';
const longer = `${seen}, i snö och mörker, och passagerarna hälsade på den.`;

describe('in the Agents Playground', () => {
  test('a message becomes a spaning in the card form, is kept in the inbox as the person’s own, and is undone where it was kept', async () => {
    await go('Gruppchatt');
    await botSays(said['bot.hello.channel']).waitFor();
    await say(seen);
    // The second message: the first is the bot's, which has just been added.
    await page.getByRole('button', { name: 'Show more information' }).nth(1).click();
    await page.getByRole('menuitem', { name: 'Action Command' }).click();
    await dialog().getByRole('textbox').fill(commands.addSignal);
    await dialog().getByRole('button', { name: 'Create' }).click();

    await expect(field('Headline').inputValue()).resolves.toBe(seen);
    await field('What have you seen?').fill('Kort');
    await dialog().getByRole('button', { name: said['bot.form.send'] }).click();
    await dialog().getByText(said['bot.form.atLeast'].replace('{min}', '30')).waitFor();
    await expect(field('Headline').inputValue()).resolves.toBe(seen);
    await expect(ownRows()).resolves.toEqual([]);

    await field('What have you seen?').fill(longer);
    await dialog().getByRole('button', { name: said['bot.form.send'] }).click();
    await dialog().getByText(said['bot.kept.heading']).waitFor();
    await expect(ownRows()).resolves.toEqual([
      expect.objectContaining({ title: seen, text: longer, channel: 'chatt', state: 'obekraftad', reporterId: person.aadObjectId, author: asPerson }),
    ]);

    // It stays in the dialog, which is the person's alone; the chat has nothing to do with it.
    await dialog().getByRole('button', { name: said['bot.undo'] }).click();
    await dialog().getByText(said['bot.undone.heading']).waitFor();
    await expect(ownRows()).resolves.toEqual([]);
    await dialog().getByRole('button', { name: 'Close' }).click();
  });

  test('a search shows what the bank has, also from a client that names neither command nor parameter', async () => {
    await extension('Search Command');
    await page.getByPlaceholder('Enter a search term').fill('framtidshjul');
    await page.getByText('Ringar av följder').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  test('a link to an item of ours is unfolded to its card', async () => {
    await extension('Link Unfurling');
    await field('Enter an URL').fill(`${site.siteUrl}/SitePages/Framsyn.aspx#/metod?visa=1`);
    await dialog().getByText('Framtidshjul').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  test('hjälp says what there is; a sentence after spana is a spaning, and its card becomes another one when it is undone', async () => {
    await go('Personal Chat');
    await say('hjälp');
    await botSays(said['bot.help']).waitFor();
    await say('spana Biblioteken lånar ut blodtrycksmätare. Jag såg det på biblioteket i Tierp i går kväll.');
    await page.getByText(said['bot.kept.heading']).waitFor();
    await expect(ownRows()).resolves.toEqual([expect.objectContaining({ title: 'Biblioteken lånar ut blodtrycksmätare', state: 'obekraftad' })]);
    await page.getByRole('button', { name: said['bot.undo'] }).click();
    await page.getByText(said['bot.undone.heading']).waitFor();
    await expect(page.getByText(said['bot.kept.heading']).count()).resolves.toBe(0);
    await expect(ownRows()).resolves.toEqual([]);
  });

  test('in a channel the bot is spoken to by its name, and understands what follows', async () => {
    await go('Framsyn - Spaningar');
    await page.locator('[data-lexical-editor]').first().click();
    await page.keyboard.type('@Fram');
    await page.getByRole('menuitem', { name: 'Framsyn' }).click();
    await page.keyboard.type('signal Lantbrevbäraren mäter fukt i marken på sin runda, och bönderna får siffrorna samma kväll.');
    await page.getByRole('button', { name: 'Post' }).click();
    await page.getByText(said['bot.kept.heading']).waitFor();
    await expect(ownRows()).resolves.toHaveLength(1);
  });

  test('without a page: a form that is not good enough comes back with every word that was written', async () => {
    const value = { commandId: commands.newSignal, commandContext: 'compose', data: { form: 'capture', title: 'Bussar', seen: 'Kort', source: 'Egen' } };
    const answer = await playground.invoke('composeExtension/submitAction', value, idOf(person.role), chats.group);
    expect(JSON.stringify(answer)).toMatch(new RegExp(`${said['bot.form.wrong'].one}.*"Bussar".*"Kort".*"Egen"`));
    await expect(ownRows()).resolves.toHaveLength(1);
  });

  test('without a page: methods are found by how long there is, and those that take longer are not', async () => {
    const hits = async (text: string): Promise<string> => {
      const value = { commandId: commands.findMethod, parameters: [{ name: 'text', value: text }], queryOptions: { skip: 0, count: 25 } };
      return JSON.stringify(await playground.invoke('composeExtension/query', value, idOf(person.role), chats.group));
    };
    await expect(hits('60 minutes')).resolves.toContain('Framtidshjul');
    await expect(hits('10 minutes')).resolves.not.toContain('Framtidshjul');
  });

  test('the bot took nothing unsigned, and everything that was sent was taken', async () => {
    const [{ activity } = { activity: {} }] = proxy.calls;
    const unsigned = await fetch(bot.messagesUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
    expect(unsigned.status).toBe(401);
    expect(proxy.calls.filter(({ status }) => status !== 200)).toEqual([]);
    expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(bot.log.filter(({ outcome }) => outcome === 'no token')).toHaveLength(1);
  });

  test('nothing left this machine', () => {
    expect(playground.outside()).toEqual([]);
    // The page would have its typeface and an animation from Microsoft's network; it does without.
    expect(outside.filter((address) => !address.startsWith('https://res-1.cdn.office.net/files/'))).toEqual([]);
  });
});
