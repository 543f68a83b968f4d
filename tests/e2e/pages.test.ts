import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { checkPage } from './pageCheck';

jest.setTimeout(180_000);

let browser: Browser;
let edition: Edition;
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

const row = /Rekordfå barn|Drönaren/;
const listed = async (_page: Page, app: Frame): Promise<void> => app.getByRole('link', { name: row }).first().waitFor();
const opened = async (_page: Page, app: Frame): Promise<void> => app.getByRole('heading', { name: 'Drönaren hinner före ambulansen' }).waitFor();
const empty = async (_page: Page, app: Frame): Promise<void> => app.getByText(/zzzz/).first().waitFor();
const form = async (_page: Page, app: Frame): Promise<void> => app.getByRole('textbox').nth(1).waitFor();

describe('Every page of the app passes the page check', () => {
  it.each([
    ['the list of spaningar in a channel', { address: '/team/framsynsarbetet#/spaningar', arrive: listed }],
    ['the list in the personal app', { address: '/app#/spaningar', arrive: listed }],
    ['a spaning with its detail', { address: '/team/framsynsarbetet#/spaningar?visa=1', arrive: opened }],
    ['a search that finds nothing', { address: '/team/framsynsarbetet#/spaningar?sok=zzzz', arrive: empty }],
    ['the form for a new spaning', { address: '/team/framsynsarbetet#/spaningar?ny=1', arrive: form }],
    ['the list on a SharePoint page', { address: '/sites/framsyn/SitePages/Framsyn.aspx#/spaningar', arrive: listed }],
  ])('%s', async (_name, page) => {
    const context = await browser.newContext();
    try {
      expect(await checkPage(await context.newPage(), edition.url, page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
