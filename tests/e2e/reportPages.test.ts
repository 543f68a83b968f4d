import type { Browser, BrowserContext } from 'playwright-core';
import { paths } from '../../src/local/paths';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { checkAlone, contextForChecks } from './pageCheck';
import { reportStates } from './states/report';

jest.setTimeout(300_000);

let browser: Browser;
let contexts: { readonly group: BrowserContext; readonly directors: BrowserContext };
let edition: Edition;
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  const [group, directors] = await Promise.all([contextForChecks(browser), contextForChecks(browser)]);
  const page = await directors.newPage();
  await page.goto(`${edition.url}${paths.reportPage}`);
  const switched = page.waitForResponse((answer) => answer.url().endsWith(paths.role) && answer.request().method() === 'POST');
  await page.getByLabel('Roll').selectOption('ledningsgrupp');
  await switched;
  await page.close();
  contexts = { group, directors };
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

describe('Every page of proposals and reports passes the page check', () => {
  it.each([...reportStates])('%s', async (_name, page) => {
    expect(await checkAlone(page.role === 'ledningsgrupp' ? contexts.directors : contexts.group, edition.url, page)).toEqual([]);
  });
});
