/** From nothing to a spaning that outlives `kill -9`: the first journey of everybody who tries Framsyn. */
import { rmSync, writeFileSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { failToStart, newDataFolder, startEdition } from './edition';
import type { Edition } from './edition';
import { tabTo } from './keyboard';
import { appFrame, watch } from './pageCheck';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function openTab(edition: Edition): Promise<{ page: Page; app: Frame; complaints: readonly string[] }> {
  const page = await browser.newPage({ locale: 'sv-SE' });
  const { complaints } = watch(page, edition.url);
  await page.goto(edition.url);
  const app = await appFrame(page);
  await app.getByRole('heading', { level: 1, name: 'Läget i framsynsarbetet' }).waitFor();
  return { page, app, complaints };
}

const title = 'Bygdegården blir laddplats och arbetsrum';

describe('A spaning written at the first start', () => {
  const dataFolder = newDataFolder();
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('is written by keyboard alone, survives kill -9, and is there at the second start', async () => {
    const first = await startEdition({ dataFolder });
    const { page, app, complaints } = await openTab(first);
    await tabTo(page, /Ny spaning/);
    await page.keyboard.press('Enter');
    // Focus comes to the first field by itself: what is typed before that lands nowhere.
    await app
      .getByRole('textbox', { name: /Rubrik/ })
      .and(app.locator(':focus'))
      .waitFor();
    await page.keyboard.type(title);
    await tabTo(page, /Vad har du sett/);
    await page.keyboard.type('I tre byar har bygdegården satt upp laddstolpar och hyr ut skrivbord om dagarna. Det började i våras.');
    await tabTo(page, /Källa/);
    await page.keyboard.type('Samtal på ett möte');
    await page.keyboard.press('Control+Enter');
    await app.getByText(/^Tack/).first().waitFor();
    // What the page still fetches when its server is killed fails, and is nobody's fault.
    expect(complaints).toEqual([]);
    await first.end('SIGKILL');
    await page.close();

    const second = await startEdition({ dataFolder });
    const again = await openTab(second);
    await again.app
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .waitFor();
    expect(again.complaints).toEqual([]);
    await again.page.close();
    expect(await second.end('SIGINT')).toBe(0);
  });
});

describe('A running edition', () => {
  let edition: Edition;
  beforeAll(async () => {
    edition = await startEdition({ content: 'empty', token: 'a-development-token' });
  });
  afterAll(() => edition?.dispose());

  it('keeps its data folder to itself: a second instance is refused and told where the first one is', async () => {
    const { code, text } = await failToStart({ dataFolder: edition.dataFolder });
    expect(code).toBe(1);
    expect(text).toContain(`Framsyn runs already on the data in ${edition.dataFolder} (process ${edition.pid}, ${edition.url})`);
    expect(text).not.toMatch(/\n\s+at /);
  });

  it('lets a program in by its token, as the owner or as a role, and nobody without', async () => {
    const ask = (headers: Readonly<Record<string, string>>): Promise<Response> =>
      fetch(`${edition.url}/sites/framsyn/_api/web/currentuser`, { headers: { Accept: 'application/json', ...headers } });
    const owner = (await (await ask({ Authorization: 'Bearer a-development-token' })).json()) as { LoginName: string };
    const staff = (await (await ask({ Authorization: 'Bearer a-development-token:medarbetare' })).json()) as { LoginName: string };
    expect([owner.LoginName, staff.LoginName]).toEqual([
      'i:0#.f|membership|agare@exempelregionen.example',
      'i:0#.f|membership|medarbetare@exempelregionen.example',
    ]);
    expect([(await ask({})).status, (await ask({ Authorization: 'Bearer guess' })).status]).toEqual([401, 401]);
  });

  it('is an empty site when asked to be, and says so with the next step', async () => {
    const { page, app, complaints } = await openTab(edition);
    await app.getByRole('heading', { name: 'Välkommen till Framsyn' }).waitFor();
    await app.getByRole('link', { name: 'Lämna den första spaningen' }).waitFor();
    expect(await app.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Välkommen till Framsyn']);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('A start that cannot be', () => {
  const dataFolder = newDataFolder();
  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('names PORT when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, text } = await failToStart({ dataFolder, port });
    other.close();
    expect(code).toBe(1);
    expect(text).toContain(`Port ${port} is taken by another program. Stop that program, or choose another port: PORT=`);
    expect(text).not.toMatch(/\n\s+at /);
  });

  it('says so when the data folder is a file', async () => {
    const file = path.join(dataFolder, 'file');
    writeFileSync(file, '');
    const { code, text } = await failToStart({ dataFolder: file });
    expect(code).toBe(1);
    expect(text).toContain(`FRAMSYN_DATA names ${file}, and a file stands in the way.`);
  });

  it("says so when the site's file is no site", async () => {
    const folder = newDataFolder();
    writeFileSync(path.join(folder, 'framsyn.sqlite'), 'not a database at all, but long enough to be looked at as one'.repeat(40));
    const { code, text } = await failToStart({ dataFolder: folder });
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(text).toMatch(/The site file .* is damaged/);
    expect(text).not.toMatch(/\n\s+at /);
  });

  // Root writes everywhere, so that only another account can see this one.
  (process.getuid?.() === 0 ? it.skip : it)('says so when the data folder may not be written', async () => {
    const folder = newDataFolder();
    chmodSync(folder, 0o500);
    const { code, text } = await failToStart({ dataFolder: folder });
    expect(code).toBe(1);
    expect(text).toContain(`${folder} may not be written.`);
  });
});

describe('npm start', () => {
  it('takes the server down with it when npm itself is ended', async () => {
    const npm = await startEdition({ content: 'empty', throughNpm: true });
    await npm.end('SIGTERM');
    // The folder is free again, so the server is gone.
    const next = await startEdition({ dataFolder: npm.dataFolder, content: 'empty' });
    await next.dispose();
  });
});
