import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { checkInRow, openWindows } from './checkRow';
import type { Windows } from './checkRow';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { bankStates } from './states/bank';

jest.setTimeout(240_000);

let browser: Browser;
let windows: Windows;
let edition: Edition;
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  windows = await openWindows(browser, edition.url, 'arbetsgrupp');
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

describe('Every page of the bank passes the page check', () => {
  it.each([...bankStates])('%s', async (_name, page) => {
    expect(await checkInRow(windows, edition.url, page)).toEqual([]);
  });
});
