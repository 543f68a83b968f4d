import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { paths } from '../../src/local/paths';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { checkAlone, contextForChecks } from './pageCheck';
import type { PageUnderTest } from './pageCheck';

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

type Arrive = PageUnderTest['arrive'];
const words =
  (text: RegExp): Arrive =>
  async (_page, app) =>
    app.getByText(text).filter({ visible: true }).first().waitFor();
const dialog: Arrive = async (_page: Page, app: Frame) => app.getByRole('dialog').getByRole('textbox').first().waitFor();
const at = (address: string): string => `/team/framsynsarbetet#${address}`;
/** The drawings come after the words. */
const drawn: Arrive = async (_page, app) =>
  app
    .getByText(/läget \d+ \w+ 20\d\d|as of \d+/)
    .filter({ visible: true })
    .last()
    .waitFor();
const sitePage = (query = ''): string => `${paths.reportPage}${query}`;

describe('Every page of proposals and reports passes the page check', () => {
  it.each<[string, PageUnderTest & { readonly isOfDirectors?: true }]>([
    ['the proposals', { address: at('/forslag'), arrive: words(/Så organiserar vi framsynsarbetet/) }],
    ['a proposal with two options', { address: at('/forslag?visa=13'), arrive: words(/Tio personer, i rummet/) }],
    ['the form of a proposal', { address: at('/forslag?nytt=1'), arrive: dialog }],
    ['the two measures of the chain', { address: at('/kedjan'), arrive: words(/Workshop med RUS-gruppen/) }],
    ['the chain of a decision', { address: at('/kedjan?fran=decisions-5'), arrive: words(/Två servicepunkter provas/) }],
    ['the governance model', { address: at('/styrmodell'), arrive: words(/Regionala utvecklingsnämnden/) }],
    ['the report as it stands', { address: at('/rapport'), arrive: drawn }],
    ['the published reports', { address: at('/rapport?visa=publicerade'), arrive: words(/Framsyn: läget i/) }],
    ['the report of the management group', { address: sitePage(), arrive: drawn, isOfDirectors: true }],
    ['the report in a narrow column on a strong ground', { address: sitePage('?column=third&section=strong'), arrive: drawn, isOfDirectors: true }],
  ])('%s', async (_name, page) => {
    expect(await checkAlone(page.isOfDirectors ? contexts.directors : contexts.group, edition.url, page)).toEqual([]);
  });
});
