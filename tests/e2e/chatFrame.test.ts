/** The frame's chats: what surrounds the bot in Teams, for everybody who uses them, with whatever they use. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { chats } from '../../src/local/content/team';
import { focusedName, tabTo } from './keyboard';
import { checkPage, watch } from './pageCheck';
import { setStage } from './stage';

jest.setTimeout(120_000);

const stage = setStage();
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
beforeEach(async () => {
  context = await stage.newContext({ locale: 'sv-SE', permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  ({ complaints } = watch(page, stage.edition.url));
});

const group = `/chatt/${chats[0].key}`;
const phone = { width: 320, height: 720 };
const messages = (): Locator => page.locator('.message');
const compose = (): Locator => page.getByRole('textbox', { name: /^Meddelande till|^Message to/ });
const open = async (address: string): Promise<void> => {
  await page.goto(stage.edition.url + address);
  await compose().waitFor();
};
/** The bot's answer to an invoke, in place of the bot's own. */
async function answer(name: string, body: object): Promise<void> {
  await page.route('**/local/chat/*/invoke', async (route) => {
    const isIt = (route.request().postDataJSON() as { name: string }).name === name;
    await (isIt ? route.fulfill({ contentType: 'application/json', body: JSON.stringify({ status: 200, body }) }) : route.continue());
  });
}

describe('Everybody can use', () => {
  const kept = /Spaningen väntar på dig/;
  const said = async (): Promise<void> => {
    await compose().waitFor();
    if (!(await page.getByText(kept).isVisible())) {
      await compose().fill('spana Grannar lånar verktyg av varandra på biblioteket i Norrdalen');
      await compose().press('Enter');
    }
    await page.getByText(kept).waitFor();
  };
  const asked = async (): Promise<void> => {
    await compose().waitFor();
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'Framsyn', exact: true }).click();
    await page.getByRole('menuitem').first().click();
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  };

  it.each([
    ["a chat with the bot's cards", '/chatt/framsyn', said],
    ['the form for a spaning on a phone', group, asked],
  ])('%s: in every theme, on a narrow screen, in both languages, with a quiet console', async (_name, address, arrive) => {
    await page.goto(stage.edition.url + address);
    expect(await checkPage(page, stage.edition.url, { address, arrive })).toEqual([]);
  });
});

describe('The menu of a message', () => {
  it('works by keyboard: arrows move, Escape gives the focus back, the text is copied', async () => {
    await open(group);
    const first = messages().first();
    await first.waitFor();
    await page.getByRole('region', { name: 'Meddelanden i Omvärldsgruppen' }).focus();
    await tabTo(page, /^Fler alternativ/);
    await page.keyboard.press('ArrowDown');
    expect(await focusedName(page)).toContain('Lägg till spaning');
    await page.keyboard.press('ArrowUp');
    expect(await focusedName(page)).toContain('Kopiera text');
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toContain('Fler alternativ');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByText('Texten är kopierad.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await first.locator('.message-text').innerText());
    expect(complaints).toEqual([]);
  });

  it('opens a dialog that keeps the focus, and Escape gives it back to the message', async () => {
    await page.setViewportSize(phone);
    await open(group);
    const more = messages().nth(1).getByRole('button');
    await more.click();
    await page.getByRole('menuitem', { name: 'Lägg till spaning' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ny spaning' });
    await dialog.getByRole('textbox').first().waitFor();
    expect(await dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    expect(await dialog.getByRole('textbox').first().inputValue()).not.toBe('');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await more.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe('Nothing typed is lost', () => {
  it('when a message does not get through, and it goes when asked again', async () => {
    await open('/team/hemmaplan/inlagg');
    await page.route('**/local/chat/*/messages', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await compose().fill('Tre rader\nom <b>ellager</b>');
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByRole('alert').getByText('Meddelandet kom inte fram.').waitFor();
    expect(await compose().inputValue()).toBe('Tre rader\nom <b>ellager</b>');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await messages().getByText('om <b>ellager</b>').waitFor();
    expect(await compose().inputValue()).toBe('');
  });

  it('when somebody looks elsewhere or changes language before sending', async () => {
    await open(group);
    await compose().fill('Ett halvt meddelande');
    await page.getByLabel('Språk').selectOption('en');
    await page.getByRole('link', { name: 'Team' }).click();
    await page.getByRole('link', { name: 'Chat', exact: true }).click();
    await compose().waitFor();
    expect(await compose().inputValue()).toBe('Ett halvt meddelande');
  });

  it('when the form does not get through: it stands there with what was written', async () => {
    await page.setViewportSize(phone);
    await open(group);
    await messages().first().getByRole('button').click();
    await page.getByRole('menuitem').first().click();
    const field = page.getByRole('dialog').getByRole('textbox').first();
    await field.fill('Bussen stannar vid butiken i Fjällinge');
    await page.route('**/local/chat/*/invoke', (route) => route.abort());
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.getByRole('alert').getByText('Det står kvar här.').waitFor();
    expect(await field.inputValue()).toBe('Bussen stannar vid butiken i Fjällinge');
  });
});

it('A pasted link of ours becomes a card that can be taken away before the message is sent', async () => {
  await open(group);
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Drönaren hinner före' }] };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }];
  await answer('composeExtension/queryLink', { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
  await page.evaluate((link) => navigator.clipboard.writeText(link), `${stage.edition.url}/app#/spaningar?visa=1`);
  await compose().focus();
  await page.keyboard.press('Control+V');
  await page.getByRole('group', { name: 'Kort som skickas med' }).getByText('Drönaren hinner före').waitFor();
  await page.getByRole('button', { name: 'Ta bort kortet' }).click();
  await compose().press('Enter');
  const sent = messages().last();
  await sent.getByRole('link').or(sent.getByText('visa=1')).first().waitFor();
  expect(await sent.locator('.card').count()).toBe(0);
});

it("The command box's search hands its card to the conversation that is open", async () => {
  await open(group);
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Signalrunda' }] };
  const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'Signalrunda', text: '45 minuter' } };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card, preview }];
  await answer('composeExtension/query', { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
  await page.getByRole('button', { name: 'Sök eller skriv ett kommando' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('runda');
  await page.getByRole('button', { name: /^Hitta metod/ }).click();
  await page.getByRole('button', { name: /^Signalrunda/ }).click();
  await page.getByRole('group', { name: 'Kort som skickas med' }).waitFor();
  await compose().press('Enter');
  await messages().last().locator('.card').getByText('Signalrunda').waitFor();
});

it('What somebody else says comes by itself, and leaves in peace who reads further up', async () => {
  await open(group);
  await messages().first().waitFor();
  const log = page.getByRole('region', { name: /^Meddelanden i/ });
  await log.evaluate((one) => one.scrollTo(0, 0));
  const other = await stage.newContext();
  await other.request.post(`${stage.edition.url}/local/role`, { headers: { Origin: stage.edition.url }, data: { role: 'medarbetare' } });
  const colleague = await other.newPage();
  await colleague.goto(stage.edition.url + group);
  await colleague.getByRole('textbox', { name: /^Meddelande till/ }).fill('Biblioteket lånar ut symaskiner');
  await colleague.keyboard.press('Enter');
  await page.getByRole('status').getByText('Nytt meddelande från Medarbetare, exempel: Biblioteket lånar ut symaskiner').waitFor({ state: 'attached' });
  expect(await log.evaluate((one) => one.scrollTop)).toBe(0);
  await page.getByRole('button', { name: 'Till det nyaste' }).click();
  await messages().last().getByText('symaskiner').waitFor();
  await other.close();
});
