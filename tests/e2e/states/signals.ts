/** The states of Spaningar and of its form that are checked. */
import type { Frame, Page } from 'playwright-core';
import { inbox } from '../../../src/schema/lists/inbox';
import { appFrame } from '../pageCheck';
import { addPast, retitle } from '../siteCalls';
import type { StateUnderTest } from './steps';

const row = /Rekordfå barn|Drönaren/;
const listed = async (_page: Page, app: Frame): Promise<void> => app.getByRole('link', { name: row }).first().waitFor();
const opened = async (_page: Page, app: Frame): Promise<void> => app.getByRole('heading', { name: 'Drönaren hinner före ambulansen' }).waitFor();
const empty = async (_page: Page, app: Frame): Promise<void> => app.getByText(/zzzz/).first().waitFor();
const unused = async (_page: Page, app: Frame): Promise<void> => app.getByRole('button', { name: /den första|the first/ }).waitFor();
const refused = async (_page: Page, app: Frame): Promise<void> => app.getByRole('alert').getByText('Access is denied').waitFor();
const forbid = async (page: Page): Promise<void> => {
  const body = JSON.stringify({
    'odata.error': { code: '-2147024891, System.UnauthorizedAccessException', message: { lang: 'en-US', value: 'Access is denied.' } },
  });
  await page.route(/_api\/(web\/getlist|\$batch)/i, (route) => route.fulfill({ status: 403, contentType: 'application/json', body }));
};
const form = async (_page: Page, app: Frame): Promise<void> => app.getByRole('textbox').nth(1).waitFor();
const unfolded = async (page: Page, app: Frame): Promise<void> => {
  await form(page, app);
  await app.getByRole('button', { name: /Fler fält|More fields/ }).click();
  await app.getByRole('checkbox').first().waitFor();
};
const thanked = async (page: Page, app: Frame): Promise<void> => {
  await form(page, app);
  const texts = ['Mobilt bibliotek blir mötesplats', 'Bokbussen stannar en hel dag i varje by och har kaffe med sig.', 'På ett möte'];
  for (const [index, text] of texts.entries()) await app.getByRole('textbox').nth(index).fill(text);
  await page.keyboard.press('Control+Enter');
  await app.getByRole('button', { name: /Lämna en till|Report another/ }).waitFor();
};
let titles = 0;
const conflicted = async (page: Page, app: Frame): Promise<void> => {
  await form(page, app);
  await retitle(page, 2, `Den andras rubrik ${++titles}`);
  await app.getByRole('textbox').first().fill(`Min rubrik ${titles}`);
  await page.keyboard.press('Control+Enter');
  await app.getByRole('radio').first().waitFor();
};

/** As the bot puts it there when somebody has written it in a chat. */
const writtenInChat = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/app/spana`);
  await appFrame(page);
  const clientKey = '7f0c1d52-5a63-8e7f-9b21-4c5d6e7f8a90';
  const text = 'Föraren sa att alla ändå går av där, fast det inte är en hållplats.';
  await addPast(page, inbox, {
    title: 'Bussen stannar vid butiken',
    text,
    source: 'I chatten',
    target: 'spaning',
    channel: 'chatt',
    state: 'obekraftad',
    clientKey,
  });
};
const waiting = async (_page: Page, app: Frame): Promise<void> =>
  app
    .getByRole('button', { name: /Bussen stannar vid butiken/ })
    .first()
    .waitFor();
const notToUndo = async (_page: Page, app: Frame): Promise<void> => app.getByRole('link', { name: /Drönaren hinner före/ }).waitFor();

export const signalStates: readonly StateUnderTest[] = [
  ['the list of spaningar in a channel', { address: '/team/framsynsarbetet#/spaningar', arrive: listed }],
  ['the list in the personal app', { address: '/app#/spaningar', arrive: listed }],
  ['a spaning with its detail', { address: '/team/framsynsarbetet#/spaningar?visa=1', arrive: opened }],
  ['a search that finds nothing', { address: '/team/framsynsarbetet#/spaningar?sok=zzzz', arrive: empty }],
  ['the form for a new spaning, with all its fields', { address: '/team/framsynsarbetet#/spaningar?ny=1', arrive: unfolded }],
  ['the thanks for a spaning', { address: '/app#/spaningar?ny=1', arrive: thanked }],
  ['the form for a spaning as a page, with one from the chat that waits', { address: '/app/spana', arrive: waiting, prepare: writtenInChat }],
  ['a spaning that is not to be undone any more', { address: '/app/spana#/spana?angra=1', arrive: notToUndo }],
  ['two versions of a spaning to choose between', { address: '/team/framsynsarbetet#/spaningar?andra=2', arrive: conflicted }],
  ['a list that may not be read', { address: '/team/framsynsarbetet#/spaningar', arrive: refused, prepare: forbid, expected: /status of 403/ }],
  ['a site without spaningar', { address: '/team/framsynsarbetet#/spaningar', arrive: unused, isEmpty: true }],
  ['the list on a SharePoint page', { address: '/sites/framsyn/SitePages/Framsyn.aspx#/spaningar', arrive: listed }],
];
