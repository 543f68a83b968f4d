import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { checkInRow, openWindows } from './checkRow';
import type { Windows } from './checkRow';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { reportStates } from './states/report';

jest.setTimeout(300_000);

let browser: Browser;
let windows: { readonly group: Windows; readonly directors: Windows };
let edition: Edition;
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  const [group, directors] = await Promise.all((['arbetsgrupp', 'ledningsgrupp'] as const).map((role) => openWindows(browser, edition.url, role)));
  if (group === undefined || directors === undefined) throw new Error('Nobody is there to look.');
  windows = { group, directors };
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

describe('Every page of proposals and reports passes the page check', () => {
  it.each([...reportStates])('%s', async (_name, page) => {
    expect(await checkInRow(page.role === 'ledningsgrupp' ? windows.directors : windows.group, edition.url, page)).toEqual([]);
  });
});
