import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { checkAlone, contextForChecks } from './pageCheck';
import { workStates } from './states/work';

jest.setTimeout(300_000);

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

describe('Every page of the assignment passes the page check', () => {
  it.each([...workStates])('%s', async (_name, page) => {
    expect(await checkAlone(context, (page.isEmpty ? emptyEdition : edition).url, page)).toEqual([]);
  });
});
