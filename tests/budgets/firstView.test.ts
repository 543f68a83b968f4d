import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../e2e/browser';
import { startEdition } from '../e2e/edition';
import { pages } from '../../src/ui/app/pages';
import { bytesOfPage, bytesToOpen, firstView } from './firstView';
import type { FirstView } from './firstView';
import type { Budgets } from '../../src/cli/package/weights';

const budgets = JSON.parse(readFileSync(path.resolve(__dirname, '../../config/budgets.json'), 'utf8')) as Budgets;
const { localFirstView: most } = budgets;
const inKilobytes = (bytes: number): string => `${bytes / 1024} KB`;

jest.setTimeout(180_000);

let view: FirstView;
beforeAll(async () => {
  const [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  try {
    view = await firstView(browser, edition.url);
  } finally {
    await browser.close();
    await edition.dispose();
  }
});

describe('The first view', () => {
  test('costs one call to SharePoint, a batch', () => {
    expect(view.cold).toEqual(['/sites/framsyn/_api/$batch']);
    expect(view.cold.length).toBeLessThanOrEqual(budgets.firstViewRequests);
  });

  test('waits for no answer when the person has been there in this session', () => {
    expect(view.warmWithoutAnswers).toBe(true);
  });

  test(`needs at most ${inKilobytes(most.start)} of gzipped JavaScript`, () => {
    expect(view.script.first).toBeLessThanOrEqual(most.start);
  });

  test(`of Spaningar, pinned as a tab of its own, needs at most ${inKilobytes(most.signals)}`, () => {
    expect(bytesToOpen('../ui/pages/signals/SignalsPage.tsx')).toBeLessThanOrEqual(most.signals);
  });

  test(`of the form for a spaning, in its own web part, needs at most ${inKilobytes(most.capture)}: it opens in the middle of a conversation`, () => {
    expect(bytesToOpen('../ui/pages/capture/CapturePage.tsx', 'capture')).toBeLessThanOrEqual(most.capture);
  });
});

describe('The report', () => {
  test('stands with the first answer from SharePoint, a batch', () => {
    expect(view.reportOfOneBatch).toBe(true);
  });

  test(`alone on the management group’s page needs at most ${inKilobytes(most.report)} of gzipped JavaScript`, () => {
    expect(bytesToOpen('../ui/pages/reader/ReaderPage.tsx')).toBeLessThanOrEqual(most.report);
  });
});

describe('A further page', () => {
  const modules = pages.map(({ load }) => /pages\/(\w+\/\w+)/.exec(String(load))?.[1] ?? String(load));

  test.each(modules)(`%s brings at most ${inKilobytes(budgets.furtherPage)} of gzipped JavaScript of its own`, (page) => {
    expect(bytesOfPage(`../ui/pages/${page}.tsx`)).toBeLessThanOrEqual(budgets.furtherPage);
  });
});
