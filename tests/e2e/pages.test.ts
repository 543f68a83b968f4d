import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { checkAlone, contextForChecks } from './pageCheck';
import { signalStates } from './states/signals';

jest.setTimeout(180_000);

let browser: Browser;
let context: BrowserContext;
let edition: Edition;
let emptyEdition: Edition;
beforeAll(async () => {
  [browser, edition, emptyEdition] = await Promise.all([launchBrowser(), startEdition(), startEdition({ content: 'empty' })]);
  context = await contextForChecks(browser);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([edition?.dispose(), emptyEdition?.dispose()]);
});

describe('Every page of the app passes the page check', () => {
  it.each([...signalStates])('%s', async (_name, page) => {
    expect(await checkAlone(context, (page.isEmpty ? emptyEdition : edition).url, page)).toEqual([]);
  });
});
