/** A few pages before IBM's accessibility checker, beside axe; `npm run accessibility` shows it every page and state in every theme. */
import type { Browser } from 'playwright-core';
import { look } from './accessibility/look';
import { linesOf } from './accessibility/report';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { reportStates } from './states/report';
import { signalStates } from './states/signals';
import { workStates } from './states/work';

jest.setTimeout(120_000);

let browser: Browser;
let edition: Edition;
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

const states = [...signalStates, ...workStates, ...reportStates];

test.each(['the start page of the group', 'the list of spaningar in a channel', 'the form for a new spaning, with all its fields', 'the published reports'])(
  'A second engine finds nothing wrong with %s',
  async (name) => {
    const state = states.find(([one]) => one === name);
    if (state === undefined) throw new Error('There is no such state.');
    const [seen] = await look(browser, edition.url, state, ['default']);
    expect(seen && linesOf(seen)).toEqual([]);
    expect(seen?.ibm.length).toBeGreaterThan(0); // it has looked: there is always something that it asks people about
  },
);
