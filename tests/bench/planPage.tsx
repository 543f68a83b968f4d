/** The page that planBench measures: the whole app on the plan, over the embedded host as over a SharePoint site. */
import { createDraftStore } from '../../src/data/drafts';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { boot } from '../../src/ui/app/boot';
import { detachedLocation } from '../fixtures/detachedLocation';

const place = document.getElementById('place')!;
const today = (): Date => new Date('2026-03-17T09:41:00');
const painted = (): Promise<void> =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
  );

/** The line that counts says how many are shown. */
const counted = (): string =>
  [...document.querySelectorAll('main [role="status"]')].map(({ textContent }) => (textContent ?? '').replace(/[^\d ]/g, '').trim()).join('|');
const hasDrawn = (): boolean => document.querySelector('main a[href*="visa="], main svg[role="group"] [role="link"]') !== null;

const api = {
  /** Milliseconds until the plan's rows stand, from when the app begins. */
  open: async (address: string): Promise<number> => {
    const begun = performance.now();
    boot(place, {
      data: createSharePointDataSource({ siteUrl: `${window.location.origin}/sites/framsyn`, token: 'owner' }),
      drafts: createDraftStore({ storage: () => window.localStorage, owner: 'bench', now: today }),
      host: {
        kind: 'teams',
        theme: 'default',
        locale: 'sv-se',
        location: detachedLocation(address),
        onThemeChange: () => () => undefined,
        linkTo: (url) => `#${url}`,
      },
      now: today,
    });
    while (!hasDrawn()) await painted();
    return performance.now() - begun;
  },
  /** Milliseconds of each change of a filter, from the click to the frame that shows what is left. */
  filter: async (times: number): Promise<readonly number[]> => {
    const find = (): HTMLButtonElement | null => document.querySelector<HTMLButtonElement>('[role="search"] button[aria-pressed]');
    while (find() === null) await painted(); // the filters come after the rows
    const button = find()!;
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const before = counted();
      const begun = performance.now();
      button.click();
      do await painted();
      while (counted() === before);
      taken.push(performance.now() - begun);
    }
    return taken;
  },
};
export type PlanPage = typeof api;
Object.assign(window, { planPage: api });
