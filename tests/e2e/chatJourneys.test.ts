/** From a message in a chat to a spaning in the bank: the three ways, what can be taken back, and what is looked up. */
import type { Frame, Page } from 'playwright-core';
import { addSignal, attachedCard, become, botChat, groupChat, inDialog, messageWith, say } from './chatSteps';
import { watch } from './pageCheck';
import { inboxRows, ownId, titled } from './siteCalls';
import { setStage } from './stage';

jest.setTimeout(90_000);

const stage = setStage();

interface Colleague {
  readonly page: Page;
  readonly complaints: readonly string[];
}

const telephone = { width: 390, height: 780 };

/** A colleague who is signed in as a member of staff, with a chat before them. */
async function arrive(address: string, viewport = { width: 1280, height: 860 }, role = 'medarbetare'): Promise<Colleague> {
  const context = await stage.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport });
  const { edition } = stage;
  const page = await context.newPage();
  const { complaints } = watch(page, edition.url);
  await become(page, edition.url, role);
  await page.goto(edition.url + address);
  return { page, complaints };
}

async function tabFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('main iframe')).contentFrame();
  if (frame === null) throw new Error('The tab has no document.');
  return frame;
}

it('A message becomes a spaning in the dialog, under the own name of whoever chose it, and can be taken back for ten minutes', async () => {
  const { page, complaints } = await arrive(groupChat);
  await addSignal(page, 'dela skolskjuts med hemtjänsten');
  const form = inDialog(page);
  const title = 'Två kommuner har börjat dela skolskjuts med hemtjänsten';
  await form
    .getByRole('textbox', { name: /Rubrik/ })
    .and(form.locator(':focus'))
    .waitFor();
  expect(await form.getByRole('textbox', { name: /Rubrik/ }).inputValue()).toBe(title);
  expect(await form.getByRole('textbox', { name: /Vad har du sett/ }).inputValue()).toMatch(/Ingen har skrivit om det\.$/);
  expect(await form.getByRole('textbox', { name: /Källa/ }).inputValue()).toMatch(/^Meddelande i Teams, /);
  await form.getByRole('button', { name: 'Lämna spaning' }).click();

  await attachedCard(page).getByText(title).waitFor();
  const [stored] = await titled(page, title);
  expect(stored?.AuthorId).toBe(await ownId(page));
  expect(await inboxRows(page)).toEqual([]);

  await page.getByRole('button', { name: 'Skicka' }).click();
  const card = messageWith(page, 'En ny spaning är sparad');
  await card
    .getByRole('button', { name: 'Ångra' })
    .or(card.getByRole('link', { name: 'Ångra' }))
    .click();
  const tab = await tabFrame(page);
  await tab.getByRole('button', { name: 'Ångra spaningen' }).click();
  await tab.getByRole('button', { name: 'Ta tillbaka' }).waitFor();
  expect(await titled(page, title)).toEqual([]);
  await tab.getByRole('button', { name: 'Ta tillbaka' }).click();
  await tab.getByRole('button', { name: 'Ta tillbaka' }).waitFor({ state: 'detached' });
  expect(await titled(page, title)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

it('On a telephone the form is a card, what it sends waits in the inbox for the same person, and becomes a spaning when they say so', async () => {
  const { page, complaints } = await arrive(groupChat, telephone);
  await addSignal(page, 'samma ekonomiansvariga');
  const dialog = page.getByRole('dialog');
  const title = dialog.getByRole('textbox', { name: /Rubrik/ });
  await title.waitFor();
  expect(await dialog.locator('iframe').count()).toBe(0);
  await title.fill('Tre företag delar på en ekonomiansvarig');
  await dialog.getByRole('button', { name: 'Spara spaningen' }).click();
  await dialog.getByText('Spaningen väntar på dig').waitFor();

  const rows = await inboxRows(page);
  expect(rows).toMatchObject([{ Title: 'Tre företag delar på en ekonomiansvarig', FsState: 'obekräftad', AuthorId: await ownId(page) }]);
  expect(await titled(page, 'Tre företag delar på en ekonomiansvarig')).toEqual([]);

  await page.goto(`${stage.edition.url}/app/spana`);
  const tab = await tabFrame(page);
  await tab.getByRole('button', { name: /^Bekräfta och skicka/ }).click();
  await tab.getByText('är skickad.').first().waitFor();
  expect(await titled(page, 'Tre företag delar på en ekonomiansvarig')).toMatchObject([{ AuthorId: await ownId(page) }]);
  expect(await inboxRows(page)).toMatchObject([{ FsState: 'skickad' }]);
  expect(complaints).toEqual([]);

  const other = await arrive('/app/spana', telephone, 'rusgrupp');
  await (await tabFrame(other.page)).getByRole('textbox', { name: /Rubrik/ }).waitFor();
  expect(await inboxRows(other.page)).toEqual([]);
});

it('A line to the bot becomes a draft in the inbox, and is undone on its card', async () => {
  const { page, complaints } = await arrive(botChat);
  await say(page, 'spana Bussen stannar vid butiken\nFöraren sa att alla ändå går av där, fast det inte är en hållplats.');
  const card = messageWith(page, 'Spaningen väntar på dig');
  await card.getByText('Bussen stannar vid butiken').waitFor();
  const before = await inboxRows(page);
  expect(before.filter(({ FsState }) => FsState === 'obekräftad')).toMatchObject([{ Title: 'Bussen stannar vid butiken' }]);
  await card.getByRole('button', { name: 'Ångra' }).click();
  await messageWith(page, 'Spaningen är ångrad').waitFor();
  expect((await inboxRows(page)).filter(({ FsState }) => FsState === 'obekräftad')).toEqual([]);

  await say(page, 'vad kan du');
  await messageWith(page, 'spana').last().waitFor();
  expect(complaints).toEqual([]);
});

it('A method is found and shared where people talk, and a link of ours shows what it leads to', async () => {
  const { page, complaints } = await arrive(groupChat);
  await page.getByRole('button', { name: 'Framsyn', exact: true }).last().click();
  await page.getByRole('menuitem', { name: 'Hitta metod' }).click();
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: 'Sökord' }))
    .fill('45 minuter 12 personer');
  await page.keyboard.press('Enter');
  const hit = page.getByRole('dialog').getByRole('button', { name: /min/ }).first();
  await hit.click();
  await attachedCard(page).waitFor();
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page
    .locator('li.message')
    .last()
    .getByRole('button', { name: 'Öppna i Framsyn' })
    .or(page.locator('li.message').last().getByRole('link', { name: 'Öppna i Framsyn' }))
    .waitFor();

  const box = page.getByRole('textbox', { name: /^Meddelande till/ });
  await box.focus();
  await box.evaluate((element, link) => {
    (element as HTMLTextAreaElement).value = link;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', link);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, `${stage.edition.url}/app#/spaningar?visa=1`);
  await attachedCard(page).getByText('Drönaren hinner före ambulansen').waitFor();
  expect(complaints).toEqual([]);
});
