/** The first view in Microsoft's own SPFx runtime: bytes, requests and time to something useful, against the same view without SPFx around it. */
import { join } from 'node:path';
import { launchBrowser } from '../e2e/browser';
import { withFolder } from './hostBench';
import { median, ratioOf } from './measure';
import { announce, number, ratioText } from './report';
import type { Row } from './report';
import { buildShipped, open, readAssets, startEdition } from './shipped';
import type { Surface, View } from './shipped';

const pairs = 11;
const surfaces: Readonly<Record<string, Surface>> = {
  'SharePoint page': { address: '/sites/framsyn/SitePages/Framsyn.aspx', useful: 'main li a', isFramed: false },
  'Teams tab': { address: '/team/framsynsarbetet#/start', useful: 'main li a', isFramed: true },
};

export async function runtimeRows(root: string): Promise<readonly Row[]> {
  await buildShipped(root);
  const bytesOf = readAssets(root);
  return withFolder(async (folder) => {
    const [browser, shipped, sources] = await Promise.all([
      launchBrowser(),
      startEdition(root, join(folder, 'shipped'), true),
      startEdition(root, join(folder, 'sources'), false),
    ]);
    try {
      const rows: Row[] = [];
      for (const [name, surface] of Object.entries(surfaces)) {
        const views: View[] = [];
        const ours = async (): Promise<number> => {
          const view = await open(browser, shipped.url, surface);
          views.push(view);
          return view.milliseconds;
        };
        const peer = async (): Promise<number> => (await open(browser, sources.url, surface)).milliseconds;
        await ours();
        await peer();
        const measured: (readonly [number, number])[] = [];
        for (let pair = 0; pair < pairs; pair += 1) {
          const first = await (pair % 2 === 0 ? ours() : peer());
          const second = await (pair % 2 === 0 ? peer() : ours());
          measured.push(pair % 2 === 0 ? [first, second] : [second, first]);
        }
        rows.push(...surfaceRows(name, views, measured, (names) => names.reduce((sum, one) => sum + bytesOf(one), 0)));
      }
      return rows;
    } finally {
      await browser.close();
      await Promise.all([shipped.close(), sources.close()]);
    }
  });
}

function surfaceRows(
  name: string,
  views: readonly View[],
  measured: readonly (readonly [number, number])[],
  sum: (names: readonly string[]) => number,
): readonly Row[] {
  const bytes = Math.max(...views.map(({ assets }) => sum(assets)));
  const calls = Math.max(...views.map((view) => view.calls));
  const files = Math.max(...views.map(({ assets }) => assets.length));
  const around = Math.max(...views.map((view) => view.around));
  const ratio = ratioOf(measured);
  return [
    announce({
      id: 'P2',
      metric: `in the SPFx runtime, ${name}: ours asked for before the first rows, what comes beside them included`,
      measured: `${Math.round(bytes / 1024)} KB gz in ${files} files, beside ${around} of SPFx and the page`,
      goal: '≤ 130 KB',
      reached: bytes <= 130 * 1024,
    }),
    announce({
      id: 'P1',
      metric: `in the SPFx runtime, ${name}: calls to SharePoint begun before the first rows stand`,
      measured: String(calls),
      goal: '1 ($batch)',
      reached: calls === 1,
    }),
    announce({
      id: 'P1',
      metric: `in the SPFx runtime, ${name}: time to the first rows, cold, against the same without SPFx`,
      measured: `${ratioText(ratio)}; ${number(median(measured.map(([ours]) => ours)) / 1000)} s`,
      goal: '≤ 3 s',
      reached: median(measured.map(([ours]) => ours)) <= 3_000,
      detail: measured,
    }),
  ];
}
