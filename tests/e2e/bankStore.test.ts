/** The bank's index in the browser's own database: there at the next visit, and gone when somebody else signs in. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { bundle } from './bundle';

jest.setTimeout(60_000);

let browser: Browser;
let server: Server;
let page: Page;
let origin = '';

beforeAll(async () => {
  const [launched, script] = await Promise.all([launchBrowser(), bundle('tests/e2e/bankStorePage.ts')]);
  browser = launched;
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>Page</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});
const visit = async (): Promise<void> => {
  await page.goto(origin);
  await page.waitForFunction(() => 'bankStore' in window);
};
const find = (owner: string, text: string): Promise<readonly number[] | null> =>
  page.evaluate(([whose, what]) => window.bankStore.find(whose, what), [owner, text] as const);

test('what one visit stored the next one finds, with what was added and crossed out since the first save', async () => {
  await visit();
  await page.evaluate(async () => {
    window.bankStore.put([
      [1, 'Vätgas i hamnen'],
      [2, 'Biogas i hamnen'],
    ]);
    await window.bankStore.save('site|1');
    window.bankStore.put([[3, 'Solkraft i hamnen']]);
    window.bankStore.remove(1);
    await window.bankStore.save('site|1');
  });
  await visit();
  expect(await find('site|1', 'hamnen')).toEqual([3, 2]);
  await page.evaluate(async () => {
    window.bankStore.put([[2, 'Biogas i byn']]);
    await window.bankStore.save('site|1');
  });
  await visit();
  expect(await find('site|1', 'hamnen')).toEqual([3]);
  expect(await find('site|1', 'byn')).toEqual([2]);
});

test('when another person opens the bank, nothing of the first one is left in the browser', async () => {
  await visit();
  expect(await find('site|1', 'hamnen')).toEqual([3]);
  expect(await find('site|2', 'hamnen')).toBeNull();
  expect(await find('site|1', 'hamnen')).toBeNull();
  const left = await page.evaluate(async () => {
    const [named] = await indexedDB.databases();
    const request = indexedDB.open(named!.name!);
    const database = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const counts = [...database.objectStoreNames].map(
      (name) =>
        new Promise<number>((resolve) => {
          const count = database.transaction(name).objectStore(name).count();
          count.onsuccess = () => resolve(count.result);
        }),
    );
    const all = await Promise.all(counts);
    database.close();
    return all;
  });
  expect(left).toEqual([0, 0]);
});
