/** The first view in Microsoft's own SPFx runtime: bytes, requests and time to the first rows, against the same view without SPFx around it. */
import { launchBrowser } from '../e2e/browser';
import { startEdition } from '../e2e/edition';
import { measureFirstView } from '../e2e/firstView';
import type { FirstView, Surface } from '../e2e/firstView';
import { median, ratioOf } from './measure';
import { announce, number, ratioText } from './report';
import type { Row } from './report';

const pairs = 11;
const surfaces: Readonly<Record<string, Surface>> = {
  'SharePoint page': { address: '/sites/framsyn/SitePages/Framsyn.aspx' },
  'Teams tab': { address: '/team/framsynsarbetet#/start', isFramed: true },
};

export async function runtimeRows(): Promise<readonly Row[]> {
  const sources = await startEdition();
  const [browser, shipped] = await Promise.all([launchBrowser(), startEdition({ args: ['--package'] })]);
  try {
    const rows: Row[] = [];
    for (const [name, surface] of Object.entries(surfaces)) {
      const views: FirstView[] = [];
      const ours = async (): Promise<number> => {
        const view = await measureFirstView(browser, shipped.url, surface);
        views.push(view);
        return view.milliseconds;
      };
      const peer = async (): Promise<number> => (await measureFirstView(browser, sources.url, surface)).milliseconds;
      await ours();
      await peer();
      const measured: (readonly [number, number])[] = [];
      for (let pair = 0; pair < pairs; pair += 1) {
        const first = await (pair % 2 === 0 ? ours() : peer());
        const second = await (pair % 2 === 0 ? peer() : ours());
        measured.push(pair % 2 === 0 ? [first, second] : [second, first]);
      }
      rows.push(...surfaceRows(name, views, measured));
    }
    return rows;
  } finally {
    await browser.close();
    await Promise.all([shipped.dispose(), sources.dispose()]);
  }
}

function surfaceRows(name: string, views: readonly FirstView[], measured: readonly (readonly [number, number])[]): readonly Row[] {
  const most = (value: (view: FirstView) => number): number => Math.max(...views.map(value));
  const bytes = most((view) => view.package.bytes);
  const calls = most((view) => view.calls);
  const milliseconds = median(measured.map(([ours]) => ours));
  return [
    announce({
      id: 'P2',
      metric: `in the SPFx runtime, ${name}: ours that had come when the first rows stood, what comes beside them included`,
      measured: `${Math.round(bytes / 1024)} KB gz in ${most((view) => view.package.requests)} files, beside ${most((view) => view.runtime.requests)} of SPFx`,
      goal: '≤ 130 KB',
      reached: bytes <= 130 * 1024,
    }),
    announce({
      id: 'P1',
      metric: `in the SPFx runtime, ${name}: calls to SharePoint answered when the first rows stand`,
      measured: String(calls),
      goal: '1 ($batch)',
      reached: calls === 1,
    }),
    announce({
      id: 'P1',
      metric: `in the SPFx runtime, ${name}: time to the first rows, cold, against the same without SPFx`,
      measured: `${ratioText(ratioOf(measured))}; ${number(milliseconds / 1000)} s`,
      goal: '≤ 3 s',
      reached: milliseconds <= 3_000,
      detail: measured,
    }),
  ];
}
