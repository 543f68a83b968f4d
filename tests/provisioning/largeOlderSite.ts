/** A site as version 1 left it, with as many spaningar as are asked for; and what an upgrade of it takes. */
import { provisionSite } from '../../src/provisioning';
import { encodeNew } from '../../src/schema/codec';
import type { ListDefinition } from '../../src/schema/field';
import { allLists } from '../../src/schema/lists';
import { signals } from '../../src/schema/lists/signals';
import { startTestSite } from './testSite';
import type { TestSite } from './testSite';

/** The lists of today without the columns that came later: so that an upgrade is about columns and items. */
const first: readonly ListDefinition[] = allLists.map((list: ListDefinition) => {
  const fields = Object.fromEntries(Object.entries(list.fields).filter(([, { since = 1 }]) => since <= 1));
  return { ...list, fields, views: list.views.map((view) => ({ ...view, fields: view.fields.filter((key) => Object.hasOwn(fields, key)) })) };
});
const statuses = ['ny', 'granskad', 'vilande'] as const;

/** Provisions an empty site as version 1 did and puts spaningar into it. */
export async function makeLargeOlderSite(site: TestSite, count: number): Promise<void> {
  const made = await provisionSite(site.administration(), first);
  if (made.kind !== 'done') throw new Error(JSON.stringify(made).slice(0, 500));
  const settings = "web/getlist('/sites/framsyn/Lists/FramsynSettings')";
  const { json } = await site.rest('agare', 'GET', `${settings}/items`);
  const [row] = json.value as { readonly Id: number }[];
  await site.rest('agare', 'MERGE', `${settings}/items(${String(row?.Id)})`, { FsValue: '1' });
  const list = first.find(({ key }) => key === 'signals') as unknown as typeof signals;
  const draft = (index: number) => ({
    title: `Spaning ${index}`,
    seen: 'Det som stod där före flytten.',
    source: 'Ett möte',
    status: statuses[index % statuses.length] ?? 'ny',
  });
  const bodies = Array.from({ length: count }, (_unused, index) => encodeNew(list, draft(index), `old-${index}`));
  await site.fill(signals.url, bodies);
}

export interface LargeUpgrade {
  readonly items: number;
  readonly seconds: number;
  readonly requests: number;
  /** The most items that one answer held: what an upgrade has in memory at a time. */
  readonly largestPage: number;
  /** What is left to do afterwards; 0. */
  readonly left: number;
}

/** Upgrades a site of version 1 with so many spaningar, at SharePoint's own threshold. */
export async function measureLargeUpgrade(count: number): Promise<LargeUpgrade> {
  const site = await startTestSite();
  try {
    await makeLargeOlderSite(site, count);
    site.sent.length = 0;
    const administration = site.administration();
    let largestPage = 0;
    const began = performance.now();
    const done = await provisionSite(
      {
        ...administration,
        items: async (request) => {
          const page = await administration.items(request);
          largestPage = Math.max(largestPage, page.ok ? page.value.length : 0);
          return page;
        },
      },
      allLists,
    );
    const seconds = (performance.now() - began) / 1000;
    const requests = site.sent.length;
    if (done.kind !== 'done') throw new Error(JSON.stringify(done).slice(0, 500));
    const again = await provisionSite(administration, allLists);
    return { items: count, seconds, requests, largestPage, left: again.kind === 'done' ? again.applied : Number.NaN };
  } finally {
    await site.close();
  }
}
