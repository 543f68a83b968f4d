import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { checkAlone, contextForChecks } from './pageCheck';
import { bankStates } from './states/bank';

jest.setTimeout(240_000);

let browser: Browser;
let context: BrowserContext;
let edition: Edition;
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  context = await contextForChecks(browser);
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

describe('Every page of the bank passes the page check', () => {
  it.each([...bankStates])('%s', async (_name, page) => {
    expect(await checkAlone(context, edition.url, page)).toEqual([]);
  });
});
