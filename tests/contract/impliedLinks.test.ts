/** A decision, a handling and an effect hang in the chain by their lookups alone: who writes them may not write links. */
import { randomUUID } from 'node:crypto';
import { chainFrom, type LinkedChain } from '../../src/data/links/chainFrom';
import { addLink } from '../../src/data/links/linkWrites';
import type { DataSource } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { isImplied } from '../../src/domain/links/implied';
import { nameOf, type LinkNode } from '../../src/domain/links/keys';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { decisions } from '../../src/schema/lists/decisions';
import { effects } from '../../src/schema/lists/effects';
import { groups } from '../../src/schema/lists/groups';
import { handlings } from '../../src/schema/lists/handlings';
import { activities } from '../../src/schema/lists/activities';
import { proposals } from '../../src/schema/lists/proposals';
import { signals } from '../../src/schema/lists/signals';
import { strategyGoals } from '../../src/schema/lists/strategyGoals';
import { assignments } from '../../src/schema/lists/assignments';
import { links } from '../../src/schema/lists/links';
import { methods } from '../../src/schema/lists/methods';
import { processes } from '../../src/schema/lists/processes';
import { programmes } from '../../src/schema/lists/programmes';
import { workstreams } from '../../src/schema/lists/workstreams';
import { signalDraft } from '../fixtures/signals';
import { startSite, type TestSite } from '../fixtures/site';
import { value } from './repository';

const everything = { mayRead: () => true, today: '2026-03-17' };
const steps = ({ back, here, forward }: LinkedChain): readonly string[] => [...back, { node: here }, ...forward].map(({ node }) => nameOf(node));

describe('The chain from spaning to effect', () => {
  let site: TestSite;
  let source: DataSource;
  let requests = 0;
  const add = async <L extends ListDefinition>(list: L, draft: Draft<L>): Promise<void> => void value(await source.repository(list).add(draft, randomUUID()));
  const walk = async (list: LinkNode['list'], depth?: number): Promise<LinkedChain> =>
    value(await chainFrom(source, { list, id: 1 }, { ...everything, ...(depth === undefined ? {} : { depth }) }));

  beforeAll(async () => {
    site = await startSite([
      groups,
      processes,
      strategyGoals,
      programmes,
      assignments,
      workstreams,
      methods,
      activities,
      signals,
      proposals,
      handlings,
      decisions,
      effects,
      links,
    ]);
    const counting: typeof fetch = (url, init) => {
      requests += 1;
      return fetch(url, init);
    };
    source = createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner', fetch: counting });
    await add(groups, { title: 'Ledningsgruppen', type: 'styrgrupp' });
    await add(signals, signalDraft('Byskolan blir bygdens mötesplats'));
    await add(strategyGoals, { title: 'Ett utvecklat näringsliv' } as Draft<typeof strategyGoals>);
    await add(activities, { title: 'Pröva byaskolan' } as Draft<typeof activities>);
    await add(proposals, { title: 'Raps-prognoser per mål', summary: 'Vi räknar på varje mål.', status: 'inlamnat', round: 2 } as Draft<typeof proposals>);
    const meeting = { title: 'Möte', proposal: 1, body: 1 } as const;
    await add(handlings, { ...meeting, round: 2, date: '2026-02-10', stance: 'tillstyrker' });
    await add(handlings, { ...meeting, round: 1, date: '2025-11-10', stance: 'pagar' });
    await add(decisions, { ...meeting, round: 2, date: '2026-03-01', outcome: 'bifall', wording: 'Gruppen räknar.' } as Draft<typeof decisions>);
    await add(effects, { title: 'Fler pratar om 2050', activity: 1, goal: 1, status: 'utebliven' });
    await addLink(source, { from: { list: 'signals', id: 1 }, relation: 'leddeTill', to: { list: 'proposals', id: 1 } });
    await addLink(source, { from: { list: 'decisions', id: 1 }, relation: 'genomforsI', to: { list: 'activities', id: 1 } });
  }, 120_000);
  afterAll(() => site.close());
  beforeEach(() => {
    requests = 0;
  });

  test('is whole from the proposal, with what was said, decided and measured, in four requests at most', async () => {
    const chain = await walk('proposals');
    expect(requests).toBeLessThanOrEqual(4);
    expect(steps(chain)).toEqual(['signals/1', 'proposals/1', 'handlings/1', 'handlings/2', 'decisions/1', 'activities/1', 'effects/1']);
    expect(chain.items['handlings/1']).toMatchObject({ when: '2026-02-10', outcome: { field: 'stance', code: 'tillstyrker' } });
    expect(chain.items['decisions/1']).toMatchObject({ when: '2026-03-01', outcome: { field: 'outcome', code: 'bifall' }, hasHappened: true });
    expect(chain.items['effects/1']).toMatchObject({ outcome: { field: 'status', code: 'utebliven' } });
  });

  test('is walked from the effect back to the spaning, and on to the goal that it goes against', async () => {
    const chain = await walk('effects', 6);
    expect(steps(chain)).toEqual(['signals/1', 'proposals/1', 'handlings/1', 'decisions/1', 'activities/1', 'effects/1', 'strategyGoals/1']);
    expect(chain.forward[0]?.ties[0]?.relation).toBe('utmanar');
  });

  test('leads from a handling to the decision of its own round and what came of that, and not from one of a round before', async () => {
    expect(steps(await walk('handlings', 4))).toEqual([
      'signals/1',
      'proposals/1',
      'handlings/1',
      'decisions/1',
      'activities/1',
      'effects/1',
      'strategyGoals/1',
    ]);
    const before = value(await chainFrom(source, { list: 'handlings', id: 2 }, everything));
    expect(before.forward).toEqual([]);
  });

  test('says what a stored link says as well once, and keeps it from being removed', async () => {
    await addLink(source, { from: { list: 'proposals', id: 1 }, relation: 'beslutades', to: { list: 'decisions', id: 1 }, note: 'Punkt 7' });
    const step = (await walk('proposals')).forward.find(({ node }) => node.list === 'decisions');
    const ties = step?.ties.filter(({ relation }) => relation === 'beslutades');
    expect(ties).toHaveLength(1);
    expect(ties?.[0]?.links.map(isImplied)).toEqual([true, false]);
  });

  test('goes on through what the person may not read, which stays hidden', async () => {
    const chain = value(
      await chainFrom(source, { list: 'decisions', id: 1 }, { ...everything, mayRead: (list) => list !== 'proposals' && list !== 'handlings' }),
    );
    expect(steps(chain)).toEqual(['signals/1', 'proposals/1', 'decisions/1', 'activities/1', 'effects/1', 'strategyGoals/1']);
    expect(chain.items['proposals/1']?.state).toBe('hidden');
    expect(chain.items['signals/1']?.state).toBe('known');
  });
});
