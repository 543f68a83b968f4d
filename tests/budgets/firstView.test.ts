import { launchBrowser } from '../e2e/browser';
import { startEdition } from '../e2e/edition';
import { pages } from '../../src/ui/app/pages';
import { bytesOfPage, bytesToOpen, firstView } from './firstView';
import type { FirstView } from './firstView';

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
  });

  test('waits for no answer when the person has been there in this session', () => {
    expect(view.warmWithoutAnswers).toBe(true);
  });

  test('needs at most 100 KB of gzipped JavaScript', () => {
    expect(view.script.first).toBeLessThanOrEqual(100 * 1024);
  });

  test('of Spaningar, pinned as a tab of its own, needs at most 130 KB', () => {
    expect(bytesToOpen('../ui/pages/signals/SignalsPage.tsx')).toBeLessThanOrEqual(130 * 1024);
  });

  test('of the form for a spaning, in its own web part, needs at most 100 KB: it opens in the middle of a conversation', () => {
    expect(bytesToOpen('../ui/pages/capture/CapturePage.tsx', 'capture')).toBeLessThanOrEqual(100 * 1024);
  });
});

describe('The report', () => {
  test('stands with the first answer from SharePoint, a batch', () => {
    expect(view.reportOfOneBatch).toBe(true);
  });

  test('alone on the management group’s page needs at most 130 KB of gzipped JavaScript', () => {
    expect(bytesToOpen('../ui/pages/reader/ReaderPage.tsx')).toBeLessThanOrEqual(130 * 1024);
  });
});

describe('A further page', () => {
  const modules = pages.map(({ load }) => /pages\/(\w+\/\w+)/.exec(String(load))?.[1] ?? String(load));

  test.each(modules)('%s brings at most 45 KB of gzipped JavaScript of its own', (page) => {
    expect(bytesOfPage(`../ui/pages/${page}.tsx`)).toBeLessThanOrEqual(45 * 1024);
  });
});
