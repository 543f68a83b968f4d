/** What anybody writes in a chat is text, whichever way it goes on from there: card, form, search, inbox, notice. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { noticeOf } from '../../src/bot/notices/noticeCard';
import { plainText } from '../../src/domain/chat/plainText';
import { titleOf } from '../../src/domain/chat/suggestDraft';
import { captureWords } from '../../src/i18n/pages/capture';
import { launchBrowser } from './browser';
import { addSignal, attachedCard, become, botChat, groupChat, inDialog, messageWith, say } from './chatSteps';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { fillWithPayloads, marker, payloads } from './hostile';
import type { HostileSite } from './hostile';
import { watch } from './pageCheck';
import { alive, hasFired } from './payloadCheck';
import { inboxRows } from './siteCalls';

jest.setTimeout(60_000);

let browser: Browser;
let edition: Edition;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
let ids: HostileSite['ids'];
const dialogs: string[] = [];
const [picture] = payloads;
/** Worked out by whoever draws a card, if it stands whole in one text of it. */
const date = '{{DATE(2026-01-01T00:00:00Z,LONG)}}';
const words = [...payloads, date];
const telephone = { width: 390, height: 780 };
const desk = { width: 1280, height: 860 };

beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition({ content: 'empty' })]);
  context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport: desk });
  page = await context.newPage();
  ({ complaints } = watch(page, edition.url));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await become(page, edition.url, 'arbetsgrupp');
  ({ ids } = await fillWithPayloads(page));
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

const last = (): Locator => page.locator('li.message').last();
const open = async (address: string): Promise<void> => {
  await page.goto(edition.url + address);
  await page.getByRole('textbox', { name: /^Meddelande till/ }).waitFor();
};
/** Says something past the compose box; the answer's status. */
const post = (conversation: string, said: object): Promise<number> =>
  page.evaluate(async ([address, body]) => (await fetch(address, { method: 'POST', body })).status, [
    `/local/chat/${conversation}/messages`,
    JSON.stringify(said),
  ] as const);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** What people read, and what is read out to them. */
const shown = (place: Locator): Promise<string> =>
  place.evaluate((one) => [one.textContent, ...[...one.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label'))].join('\n'));

async function quiet(): Promise<void> {
  expect(await alive(page)).toEqual([]);
  expect(await hasFired(page)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.title()).not.toContain(marker);
}

it('The same texts run where they are taken for markup: this test would see it', async () => {
  const other = await context.newPage();
  await other.setContent(payloads.join('\n'));
  await other.waitForFunction(() => 'fired' in window);
  expect((await alive(other)).length).toBeGreaterThan(3);
  await other.close();
});

describe('Scripts do nothing in a message', () => {
  it.each([
    ['a chat', 'omvarldsgruppen', groupChat],
    ['a channel', 'hemmaplan', '/team/hemmaplan/inlagg'],
  ])('of %s, sent as text or as HTML', async (_what, key, address) => {
    expect(await post(key, { html: words.map(escaped).join('<br>') })).toBe(201);
    for (const html of [...payloads, `${'<b>'.repeat(3_000)}djupt`, '<a href="https://example.org/" onclick="top.fired=1">bort</a>'])
      expect(await post(key, { html })).toBe(201);
    await open(address);
    await last().getByText('bort').waitFor();
    const texts = await page.locator('li.message .message-text').evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
    expect(texts[0]?.split('\n')).toEqual(words);
    await quiet();
  });

  it('that somebody types, and in what is said of it to those who listen', async () => {
    await open(groupChat);
    await say(page, picture);
    await last().getByText(picture).waitFor();
    expect(await post('omvarldsgruppen', { html: escaped(picture) })).toBe(201);
    await page.locator('li.message', { hasText: picture }).nth(2).waitFor();
    await quiet();
  });
});

describe('Scripts do nothing on a card', () => {
  const buttons = [{ type: 'Action.Execute', title: picture, verb: 'x', data: {}, tooltip: picture }];
  const elements = [
    ...words.map((text) => ({ type: 'TextBlock', text, wrap: true })),
    { type: 'RichTextBlock', inlines: payloads.map((text) => ({ type: 'TextRun', text })) },
    { type: 'FactSet', facts: payloads.map((text) => ({ title: text, value: text })) },
    { type: 'Input.Text', id: picture, label: picture, placeholder: picture, value: picture, errorMessage: picture },
    { type: 'Input.ChoiceSet', id: 'choice', label: picture, value: picture, choices: payloads.map((title) => ({ title, value: title })) },
    { type: 'Table', columns: [{ width: 1 }], rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [{ type: 'TextBlock', text: picture }] }] }] },
  ];
  const card = { type: 'AdaptiveCard', version: '1.5', lang: picture, speak: picture, fallbackText: picture, body: elements, actions: buttons };

  it('that somebody posts: title, text, facts, links, fields and buttons', async () => {
    expect(await post('hemmaplan', { card })).toBe(201);
    await open('/team/hemmaplan/inlagg');
    await last().locator('.card').getByRole('button').waitFor();
    const text = await shown(last());
    // Markdown reads some of the signs; the others stand as they are.
    for (const literal of [payloads[0], payloads[1], payloads[2], payloads[4], payloads[7]]) expect(text).toContain(literal);
    expect(await last().locator('.card a[href]').count()).toBe(0);
    await quiet();
  });

  it('that tells what became of a spaning', async () => {
    const news = [...payloads.slice(0, 4), date].map((title, index) => ({
      ...{ id: index + 1, title, reason: title, authors: [], isByAuthor: false },
      status: 'granskad' as const,
    }));
    const { card: notice } = noticeOf(news, 'sv', { place: (url) => `https://teams.microsoft.com/l/entity/a/b?context=${encodeURIComponent(url)}` });
    expect(await post('hemmaplan', { card: notice })).toBe(201);
    await open('/team/hemmaplan/inlagg');
    await last()
      .getByRole('button', { name: /Öppna/ })
      .or(last().getByRole('link', { name: /Öppna/ }))
      .first()
      .waitFor();
    const text = await shown(last());
    for (const { title } of news) expect(text).toContain(plainText(title));
    await quiet();
  });
});

describe('Scripts do nothing on the way to a spaning', () => {
  /** The bot makes a title of the first sentence and keeps all of it. */
  const seen = words.join('\n');

  it('in the web part’s form, on the card of what was saved, before and after it is sent', async () => {
    expect(await post('omvarldsgruppen', { html: [`Först ${picture}`, ...words].map(escaped).join('<br>') })).toBe(201);
    await open(groupChat);
    await addSignal(page, `Först ${picture}`);
    const form = inDialog(page);
    const title = form.getByRole('textbox', { name: /Rubrik/ });
    await title.waitFor();
    await form.getByText(captureWords.sv['capture.draft.taken']).waitFor();
    expect(await title.inputValue()).toBe(titleOf(`Först ${picture}`));
    expect(await form.getByRole('textbox', { name: /Vad har du sett/ }).inputValue()).toBe(`Först ${picture}\n${seen}`);
    await quiet();
    await form.getByRole('button', { name: 'Lämna spaning' }).click();
    await attachedCard(page).getByText(`Först ${picture}`).waitFor();
    await quiet();
    await page.getByRole('button', { name: 'Skicka' }).click();
    await last().getByText('En ny spaning är sparad').waitFor();
    expect(await shown(last())).toContain(`Först ${picture}`);
    await quiet();
  });

  it('in the card’s fields, on the card that says that it waits, in the list of what waits and in its form', async () => {
    await page.setViewportSize(telephone);
    await open(groupChat);
    await addSignal(page, `Först ${picture}${picture}`); // two lines of it; the card has the first
    const dialog = page.getByRole('dialog');
    const title = dialog.getByRole('textbox', { name: /Rubrik/ });
    await title.waitFor();
    expect(await title.inputValue()).toBe(titleOf(`Först ${picture}`));
    expect(await dialog.getByRole('textbox', { name: /Vad har du sett/ }).inputValue()).toBe(`Först ${picture}\n${seen}`);
    await title.fill(payloads[1]);
    await dialog.getByRole('button', { name: 'Spara spaningen' }).click();
    await dialog.getByText('Spaningen väntar på dig').waitFor();
    expect(await shown(dialog)).toContain(payloads[1]);
    await quiet();
    await page.setViewportSize(desk);

    expect(await inboxRows(page)).toMatchObject([{ Title: payloads[1] }]);
    await page.goto(`${edition.url}/app/spana`);
    const tab = page.frameLocator('main iframe');
    const waits = tab.getByRole('region', { name: 'Väntar på dig' });
    await waits.getByRole('button', { name: /^Bekräfta och skicka/ }).waitFor();
    const text = await shown(waits);
    expect(text.split(payloads[1]).length).toBeGreaterThan(3); // the row, and the names of its buttons
    for (const line of words.slice(0, 3)) expect(text).toContain(line); // the beginning of it
    await quiet();
    await waits.getByRole('link').first().click();
    await tab.getByRole('textbox', { name: /Rubrik/ }).waitFor();
    await tab.getByText(captureWords.sv['capture.row.text']).waitFor();
    expect(await tab.getByRole('textbox', { name: /Rubrik/ }).inputValue()).toBe(payloads[1]);
    expect(await tab.getByRole('textbox', { name: /Vad har du sett/ }).inputValue()).toBe(`Först ${picture}\n${seen}`);
    await quiet();
  });

  it('in a line to the bot and in its answer', async () => {
    await open(botChat);
    await say(page, `spana ${payloads[4]}\n${words.join(' ')}`);
    const answer = messageWith(page, 'Spaningen väntar på dig');
    await answer.getByRole('button', { name: 'Ångra' }).waitFor();
    expect(await shown(answer)).toContain(titleOf(`${payloads[4]}\n${words.join(' ')}`));
    await quiet();
  });
});

describe('Scripts do nothing in what is looked up', () => {
  it('as a hit, over the compose box and in the chat', async () => {
    await open(groupChat);
    await page.getByRole('button', { name: 'Framsyn', exact: true }).last().click();
    await page.getByRole('menuitem', { name: 'Sök i banken' }).click();
    await page.getByRole('searchbox').fill('onerror');
    await page.keyboard.press('Enter');
    const hit = page.getByRole('dialog').locator('.hit').first();
    await hit.waitFor();
    expect(await shown(page.getByRole('dialog'))).toContain(marker);
    await quiet();
    await hit.click();
    await attachedCard(page).locator('.card').waitFor();
    await quiet();
    await page.getByRole('button', { name: 'Skicka' }).click();
    await last()
      .locator('.card')
      .getByRole('button', { name: 'Öppna i Framsyn' })
      .or(last().getByRole('link', { name: 'Öppna i Framsyn' }))
      .waitFor();
    expect(await shown(last())).toContain(marker);
    await quiet();
  });

  it('as what a pasted link shows', async () => {
    await open(groupChat);
    const box = page.getByRole('textbox', { name: /^Meddelande till/ });
    for (const link of [`/app#/spaningar?visa=${ids.signals}`, `/app#/metod?visa=${ids.methods}`]) {
      await box.evaluate((element, address) => {
        (element as HTMLTextAreaElement).value = address;
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', address);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }, edition.url + link);
      await attachedCard(page).locator('.card').waitFor();
      expect(await shown(attachedCard(page))).toContain(marker);
      await quiet();
      await page.getByRole('button', { name: 'Ta bort kortet' }).click();
    }
  });
});
