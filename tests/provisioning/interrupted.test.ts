import type { Operation, SiteAdministration } from '../../src/data/administration';
import { planSite, provisionSite } from '../../src/provisioning';
import { defineList, f } from '../../src/schema/field';
import { groups } from '../../src/schema/lists/groups';
import { settings } from '../../src/schema/lists/settings';
import type { Clock } from '../../src/data/sharepoint';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { startTestSite } from './testSite';

jest.setTimeout(300_000);

/** Few columns, yet every sort of step: a lookup, a unique column, item security, two views. */
const small = defineList({
  key: 'workstreams',
  url: 'Lists/Small',
  title: 'Små',
  description: 'Prov',
  items: { read: 'all', write: 'own' },
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', indexed: true }),
    group: f.lookup({ internal: 'FsGroup', id: '0b4f6c9e-1d5a-4f52-8a0e-5a5f3f0f5d11', label: 'Grupp', list: 'groups', indexed: true }),
    clientKey: settings.fields.clientKey,
  },
  views: [
    { title: 'Alla små', isDefault: true, fields: ['title', 'group'] },
    { title: 'Efter namn', fields: ['title', 'group'], order: { field: 'title' } },
  ],
});
const lists = [settings, groups, small];

/** The session ends after so many operations: the rest of that batch and all that follows are refused. */
function cutAfter(count: number, administration: SiteAdministration): SiteAdministration {
  let left = count;
  const lost = { ok: false, error: { kind: 'signedOut', attempted: 'change', list: '' } } as const;
  return {
    ...administration,
    execute: async (operations: readonly Operation[]) => {
      const done = operations.slice(0, Math.max(0, left));
      left -= operations.length;
      const outcomes = done.length === 0 ? [] : await administration.execute(done);
      return operations.map((_operation, index) => outcomes[index] ?? lost);
    },
  };
}

test('a run that is cut off after any step is completed by the next, which leaves nothing to do', async () => {
  const whole = await startTestSite();
  const planned = await planSite(whole.administration(), lists);
  await whole.close();
  const count = planned.ok ? planned.value.plan.steps.length : 0;
  expect(count).toBeGreaterThan(50);
  for (let index = 0; index < count; index += 1) {
    const site = await startTestSite();
    try {
      const first = await provisionSite(cutAfter(index, site.administration()), lists);
      expect(first).toMatchObject({ kind: 'failed', error: { kind: 'signedOut' } });
      const second = await provisionSite(site.administration(), lists);
      expect({ index, ...second }).toMatchObject({ index, kind: 'done' });
      expect(await planSite(site.administration(), lists)).toMatchObject({ ok: true, value: { plan: { steps: [] } } });
    } finally {
      await site.close();
    }
  }
});

/** Pauses between attempts take no time; the deadline of an attempt does. */
const hasty: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds > 10_000 ? milliseconds : 0);
    return () => clearTimeout(timer);
  },
  random: () => 0.5,
};

test('answers that are lost on the way back, after the work was done, end in the same site', async () => {
  const site = await startTestSite();
  try {
    let calls = 0;
    const leaky = async (url: string, init: RequestInit): Promise<Response> => {
      const response = await fetch(url, init);
      calls += 1;
      if (calls % 3 === 0) throw new TypeError('connection lost');
      return response;
    };
    const administration = createAdministration({ siteUrl: site.siteUrl, token: 'agare', fetch: leaky, clock: hasty });
    expect(await provisionSite(administration, lists)).toMatchObject({ kind: 'done' });
    const planned = await planSite(site.administration(), lists);
    expect(planned).toMatchObject({ ok: true, value: { plan: { steps: [] } } });
    // A view that was made twice would stand twice: SharePoint lets two have one title.
    if (planned.ok) expect(planned.value.site.lists['Lists/Small']!.views.map(({ title }) => title)).toEqual(['Alla små', 'Efter namn']);
  } finally {
    await site.close();
  }
});
