import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { checkPage, type PageUnderTest } from './pageCheck';
jest.setTimeout(300_000);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});
const hits = async (_page: Page, app: Frame): Promise<void> => app.locator('[id^=framsyn-bank-]').nth(1).waitFor();
it.each<[string, PageUnderTest]>([
  ['list', { address: '/team/framsynsarbetet#/metodbank', arrive: hits }],
  ['search', { address: '/team/framsynsarbetet#/metodbank?sok=framtdi&slag=signals&slag=trends', arrive: hits }],
  [
    'detail',
    {
      address: '/team/framsynsarbetet#/metodbank?slag=publications&visa=1',
      arrive: async (_p, app) => app.getByRole('heading', { level: 2 }).first().waitFor(),
    },
  ],
  [
    'knowledge',
    { address: '/team/framsynsarbetet#/metodbank?slag=knowledge&visa=22', arrive: async (_p, app) => app.getByRole('heading', { level: 2 }).first().waitFor() },
  ],
  [
    'picker',
    { address: '/team/framsynsarbetet#/metodbank?minuter=45&deltagare=12&alla=1', arrive: async (_p, app) => app.locator('main li a').nth(3).waitFor() },
  ],
  ['none', { address: '/team/framsynsarbetet#/metodbank?sok=xylofonzzz', arrive: async (_p, app) => app.getByRole('heading', { level: 2 }).first().waitFor() }],
  [
    'views',
    {
      address: '/team/framsynsarbetet#/metodbank',
      arrive: async (p, app) => {
        await hits(p, app);
        await app.getByRole('button', { name: /Mina vyer|My views/ }).click();
        await app.getByRole('textbox', { name: /heta|called/ }).waitFor();
      },
    },
  ],
  ['form', { address: '/team/framsynsarbetet#/metodbank?ny=publications', arrive: async (_p, app) => app.getByRole('dialog').waitFor() }],
])('%s', async (_name, page) => {
  const context = await browser.newContext();
  const found = await checkPage(await context.newPage(), 'http://localhost:4577', page);
  await context.close();
  expect(found.map((line) => line.slice(0, 400))).toEqual([]);
});
