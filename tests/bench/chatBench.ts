/** From a click on "Lägg till spaning" to an item in SharePoint, against the same spaning written in the form on the page Spaningar. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../e2e/browser';
import { addSignal, attachedCard, become, groupChat, inDialog } from '../e2e/chatSteps';
import { startEdition } from '../e2e/edition';
import { appFrame } from '../e2e/pageCheck';
import { storedSpaningar } from '../e2e/siteCalls';
import { ratioOf } from './measure';
import { announce, number, ratioText } from './report';
import type { Row } from './report';

const pairs = 11;
/** Teams' own limit for a dialog to open. */
const limit = 2_000;
const message = 'samma ekonomiansvariga';

const milliseconds = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** Somebody at a computer of their own, who has used Framsyn before: what it loads is in the browser's cache. */
async function arrive(browser: Browser, url: string, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await become(page, url, 'medarbetare');
  await page.goto(url + address);
  return page;
}

async function fromChat(page: Page, opened: number[]): Promise<void> {
  const form = inDialog(page);
  opened.push(
    await milliseconds(async () => {
      await addSignal(page, message);
      await form.getByText('Texten från meddelandet är ifylld.').waitFor();
    }),
  );
  await form.getByRole('button', { name: 'Lämna spaning' }).click();
  await attachedCard(page).waitFor();
}

async function fromPage(page: Page, number: number): Promise<void> {
  const app = await appFrame(page);
  await app.getByRole('button', { name: 'Ny spaning' }).first().click();
  await app.getByRole('textbox', { name: /Rubrik/ }).fill(`Skriven på sidan ${number}`);
  await app.getByRole('textbox', { name: /Vad har du sett/ }).fill('Tre företag delar på samma ekonomiansvariga sedan i våras.');
  await app.getByRole('textbox', { name: /Källa/ }).fill('En företagsfrukost');
  await app.getByRole('button', { name: 'Lämna spaning' }).click();
  await app.getByRole('heading', { name: 'Tack.' }).waitFor();
}

async function chatPair(chat: Page, workspace: Page, number: number, opened: number[]): Promise<readonly [number, number]> {
  const ours = async (): Promise<number> => {
    const taken = await milliseconds(() => fromChat(chat, opened));
    await chat.getByRole('button', { name: 'Ta bort kortet' }).click();
    return taken;
  };
  const peer = async (): Promise<number> => {
    const taken = await milliseconds(() => fromPage(workspace, number));
    await workspace.keyboard.press('Escape');
    return taken;
  };
  if (number % 2 === 0) return [await ours(), await peer()];
  const second = await peer();
  return [await ours(), second];
}

export async function chatRows(): Promise<readonly Row[]> {
  const [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  try {
    const chat = await arrive(browser, edition.url, groupChat);
    const workspace = await arrive(browser, edition.url, '/team/framsynsarbetet#/spaningar');
    const before = (await storedSpaningar(chat)).length;
    const opened: number[] = [];
    await chatPair(chat, workspace, 0, opened);
    opened.length = 0;
    const measured: (readonly [number, number])[] = [];
    for (let pair = 1; pair <= pairs; pair += 1) measured.push(await chatPair(chat, workspace, pair, opened));
    const stored = (await storedSpaningar(chat)).length - before;
    if (stored !== 2 * (pairs + 1)) throw new Error(`${2 * (pairs + 1)} spaningar were sent and ${stored} are stored`);
    const ratio = ratioOf(measured);
    const slowest = Math.max(...opened);
    return [
      announce({
        id: 'P15',
        metric: 'from "Lägg till spaning" on a message to a stored item, against the form on the page',
        measured: ratioText(ratio),
        goal: '≤ 3×',
        reached: ratio.median <= 3,
        detail: measured,
      }),
      announce({
        id: 'P15',
        metric: `from "Lägg till spaning" to the filled form, slowest of ${pairs}`,
        measured: `${number(slowest)} ms`,
        goal: `≤ ${limit} ms, Teams' limit`,
        reached: slowest <= limit,
        detail: opened,
      }),
    ];
  } finally {
    await browser.close();
    await edition.dispose();
  }
}
