import type { Operation, SiteAdministration } from '../../src/data/administration';
import { checkHealth, planSite, provisionSite } from '../../src/provisioning';
import { locking } from '../../src/provisioning/oneAtATime';
import { stateRequest } from '../../src/provisioning/plan';
import { defineList, f } from '../../src/schema/field';
import { groups } from '../../src/schema/lists/groups';
import { settings } from '../../src/schema/lists/settings';
import type { Clock } from '../../src/data/sharepoint';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { login, startTestSite, writesIn } from './testSite';

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
  const kinds = planned.ok ? planned.value.plan.steps.map(({ kind }) => kind) : [];
  expect(kinds.length).toBeGreaterThan(50);
  // In the midst of a sort of step and where one sort goes over into the next, with the lock that comes first.
  const cuts = kinds.flatMap((kind, index) => (kind !== kinds[index - 1] ? [index, index + 1, index + 2] : []));
  for (const index of new Set(cuts.filter((cut) => cut < kinds.length))) {
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

describe('Two owners who apply at once', () => {
  test.each([0, 20, 60])('make everything once, %i ms apart; whoever is second is told who is at it', async (delay) => {
    const site = await startTestSite();
    try {
      const { Id } = (await site.rest('agare', 'GET', 'web/associatedownergroup')).json;
      await site.rest('agare', 'POST', `web/sitegroups(${String(Id)})/users`, { LoginName: login('sammankallande') });
      const later = new Promise((resolve) => setTimeout(resolve, delay));
      const results = await Promise.all([
        provisionSite(site.administration('agare'), lists),
        later.then(() => provisionSite(site.administration('sammankallande'), lists)),
      ]);
      expect(results.map(({ kind }) => kind)).toContain('done');
      for (const result of results) if (result.kind === 'refused') expect(result.plan.blocking).toMatchObject([{ reason: 'busy' }]);
      expect(results.filter(({ kind }) => kind !== 'done' && kind !== 'refused')).toEqual([]);

      const planned = await planSite(site.administration(), lists);
      if (!planned.ok) throw new Error(planned.error.detail);
      expect(planned.value.plan.steps).toEqual([]);
      const { places = [], lists: made } = planned.value.site;
      expect(places.map(({ title }) => title).sort()).toEqual(expect.arrayContaining(['Framsyn inställningar', 'Grupper', 'Små']));
      expect(places.filter(({ address }) => /Framsyn|Group|Small/.test(address))).toHaveLength(3);
      expect(made['Lists/Small']!.views.map(({ title }) => title)).toEqual(['Alla små', 'Efter namn']);
    } finally {
      await site.close();
    }
  });

  test('a lock that its own person left on a site where nothing is to be done is told them, and applying the plan removes it', async () => {
    const site = await startTestSite();
    try {
      await provisionSite(site.administration(), lists);
      const answer = await site.administration().read(stateRequest(lists));
      if (!answer.ok) throw new Error('the site was not read');
      await site.administration().execute([locking(answer.value.me)]);
      const check = () => checkHealth({ administration: site.administration(), lists, now: () => new Date(), siteUrl: site.siteUrl });
      const found = await check();
      expect(found.plan?.steps).toEqual([{ kind: 'unlock' }]);
      expect(found.findings.find(({ area }) => area === 'version')).toMatchObject({ state: 'attention', fixedByApply: true });
      expect(await provisionSite(site.administration(), lists)).toMatchObject({ kind: 'done', applied: 1 });
      expect((await check()).plan?.steps).toEqual([]);
    } finally {
      await site.close();
    }
  });

  test('what is left of a run that was cut off keeps others out, with the name of whoever began it, until they go on', async () => {
    const site = await startTestSite();
    try {
      const { Id } = (await site.rest('agare', 'GET', 'web/associatedownergroup')).json;
      await site.rest('agare', 'POST', `web/sitegroups(${String(Id)})/users`, { LoginName: login('sammankallande') });
      expect(await provisionSite(cutAfter(20, site.administration()), lists)).toMatchObject({ kind: 'failed' });
      site.sent.length = 0;
      const other = await provisionSite(site.administration('sammankallande'), lists);
      expect(other).toMatchObject({ kind: 'refused', plan: { blocking: [{ reason: 'busy', found: ['agare'] }] } });
      expect(writesIn(site.sent).filter((call) => !call.endsWith('$batch'))).toEqual([]);
      const { findings } = await checkHealth({ administration: site.administration('sammankallande'), lists, now: () => new Date(), siteUrl: site.siteUrl });
      expect(findings.find(({ area }) => area === 'version')).toMatchObject({ state: 'attention', who: { sv: 'agare' }, fixedByApply: false });
      expect(await provisionSite(site.administration(), lists)).toMatchObject({ kind: 'done' });
      expect(await provisionSite(site.administration('sammankallande'), lists)).toMatchObject({ kind: 'done', applied: 0 });
    } finally {
      await site.close();
    }
  });
});
