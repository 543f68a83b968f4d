/** P2 of what ships: the JavaScript on the way to each first view of the built package, and against a plain web part of the same rig. */
import type { Browser } from 'playwright-core';
import { pages } from '../../src/ui/app/pages';
import { launchBrowser } from '../e2e/browser';
import { withFolder } from './hostBench';
import { plainWebPart } from './plainWebPart';
import { announce, number } from './report';
import type { Row } from './report';
import { buildShipped, open, readAssets, startEdition } from './shipped';
import type { Assets, Surface } from './shipped';

const kilobyte = 1024;
const kilobytes = (bytes: number): string => `${number(Math.round((bytes / kilobyte) * 10) / 10)} KB`;
const tab = (path: string, useful: string): Surface => ({ address: `/team/framsynsarbetet#${path}`, useful, isFramed: true });

const firstViews: Readonly<Record<string, Surface>> = {
  Start: tab('/start', 'main li a'),
  Spaningar: tab('/spaningar', 'main li a'),
  'the form for a spaning': { address: '/app/spana', useful: 'form', isFramed: true },
  'the management group’s report': { address: '/sites/framsyn/SitePages/Ledningsgruppen.aspx', useful: 'main section li', isFramed: false },
  'set-up': { address: '/sites/framsyn/SitePages/Installation.aspx', useful: 'main h1', isFramed: false },
};

async function viewRows(browser: Browser, url: string, assets: Assets, plain: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + assets.bytes(name), 0);
  const entry = assets.bytes(assets.entry);
  rows.push(
    announce({ id: 'P2', metric: 'package: the entry of every web part, gz', measured: kilobytes(entry), goal: '≤ 4 KB', reached: entry <= 4 * kilobyte }),
  );
  for (const [name, surface] of Object.entries(firstViews)) {
    const view = await open(browser, url, surface);
    const bytes = sum(view.assets);
    rows.push(
      announce({
        id: 'P2',
        metric: `package: JavaScript before the first view of ${name}, gz`,
        measured: `${kilobytes(bytes)} in ${view.assets.length} files; ${number(bytes / plain)}× a plain SPFx + Fluent 8 + PnPjs web part (${kilobytes(plain)})`,
        goal: '≤ 130 KB',
        reached: bytes <= 130 * kilobyte,
        detail: view,
      }),
    );
  }
  return [...rows, await furtherRow(browser, url, sum)];
}

/** Each page for somebody who has been on the start page until all was quiet. */
async function furtherRow(browser: Browser, url: string, sum: (names: readonly string[]) => number): Promise<Row> {
  const known = new Set((await open(browser, url, tab('/start', 'main li a'), true)).later);
  const further: (readonly [string, number])[] = [];
  for (const { path } of pages) {
    if (path === '/start') continue;
    const { later } = await open(browser, url, tab(path, 'h1'), true);
    further.push([path, sum(later.filter((name) => !known.has(name)))]);
  }
  further.sort(([, a], [, b]) => b - a);
  const [largest = ['', 0] as const] = further;
  return announce({
    id: 'P2',
    metric: `package: what the largest of ${further.length} further pages brings, gz`,
    measured: `${kilobytes(largest[1])} (${largest[0]})`,
    goal: '≤ 45 KB',
    reached: largest[1] <= 45 * kilobyte,
    detail: Object.fromEntries(further),
  });
}

export async function packageRows(root: string): Promise<readonly Row[]> {
  await buildShipped(root);
  const assets = readAssets(root);
  const plain = await plainWebPart(root);
  return withFolder(async (folder) => {
    const [browser, edition] = await Promise.all([launchBrowser(), startEdition(root, folder, true)]);
    try {
      return await viewRows(browser, edition.url, assets, plain);
    } finally {
      await browser.close();
      await edition.close();
    }
  });
}
