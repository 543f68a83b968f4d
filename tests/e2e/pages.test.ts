import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from './browser';
import { checkInRow, openWindows } from './checkRow';
import type { Windows } from './checkRow';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { checkAlone, contextForChecks } from './pageCheck';
import { signalStates } from './states/signals';

jest.setTimeout(180_000);

let browser: Browser;
let context: BrowserContext;
let windows: Windows;
let edition: Edition;
let emptyEdition: Edition;
beforeAll(async () => {
  [browser, edition, emptyEdition] = await Promise.all([launchBrowser(), startEdition(), startEdition({ content: 'empty' })]);
  [context, windows] = await Promise.all([contextForChecks(browser), openWindows(browser, edition.url, 'arbetsgrupp')]);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([edition?.dispose(), emptyEdition?.dispose()]);
});

describe('Every page of the app passes the page check', () => {
  it.each([...signalStates])('%s', async (_name, page) => {
    if (page.isEmpty) expect(await checkAlone(context, emptyEdition.url, page)).toEqual([]);
    else if (page.prepare) expect(await checkAlone(context, edition.url, page)).toEqual([]);
    else expect(await checkInRow(windows, edition.url, page)).toEqual([]);
  });
});
