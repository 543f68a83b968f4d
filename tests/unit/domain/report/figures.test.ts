import fc from 'fast-check';
import { lateDays } from '../../../../src/domain/plan/lateness';
import { planLoad } from '../../../../src/domain/hours/budget';
import { factLists, type Fact, type FactItems, type FactList } from '../../../../src/domain/report/facts';
import { createTally, figuresOf, tallyOf, type ReportFigures } from '../../../../src/domain/report/figures';
import { lastDayOf, latenessOn } from '../../../../src/domain/report/tally/days';
import { plannedWithin } from '../../../../src/domain/report/tally/plannedHours';
import { createTop } from '../../../../src/domain/report/tally/top';
import { intervalOf } from '../../../../src/domain/time';
import type { TimeValue } from '../../../../src/schema/field';
import { activities } from '../../../../src/schema/lists/activities';
import { signals } from '../../../../src/schema/lists/signals';
import { timeEntries } from '../../../../src/schema/lists/timeEntries';
import { createMemoryDataSource } from '../../../../src/data/memory';
import { createLiveFacts } from '../../../../src/data/report/liveFacts';
import { add, figuresOn, filledSite, now, period, today, unwrap } from './reportSite';

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const time: fc.Arbitrary<TimeValue> = fc.record(
  {
    kind: fc.constantFrom('deadline', 'period', 'lopande', 'milstolpe'),
    start: day,
    end: day,
    precision: fc.constantFrom('dag', 'manad', 'termin', 'ar'),
  },
  { requiredKeys: ['kind', 'precision'] },
);

describe('What is counted of a time', () => {
  it('ends on the day that the plan says', () => {
    fc.assert(fc.property(time, (one) => expect(lastDayOf(one)).toBe(intervalOf(one).to)));
  });

  it('is late exactly when the plan says that it is late', () => {
    fc.assert(fc.property(time, day, (one, when) => latenessOn(when).isLate(one) === (lateDays(one, when) !== undefined)));
  });

  it('takes as much of a year’s hours as the five per cent reckon', () => {
    const budget = { hours: 0, workingHours: 0, lacks: [] };
    fc.assert(
      fc.property(fc.option(time, { nil: undefined }), fc.option(time, { nil: undefined }), day, (one, validity, to) => {
        const year = { from: `${to.slice(0, 4)}-01-01`, to };
        const activity = { status: 'planerad', estimatedHours: 100, ...(one === undefined ? {} : { time: one }) } as const;
        const load = planLoad({ activities: [activity], budget, period: year, ...(validity === undefined ? {} : { validity }) });
        expect(plannedWithin(one, validity, year) * 100).toBeCloseTo(load.hours, 6);
      }),
    );
  });
});

describe('The first few of many', () => {
  it('are the same as of all sorted, whatever comes and goes', () => {
    interface Thing {
      readonly id: number;
      readonly rank: number;
    }
    const before = (a: Thing, b: Thing): number => a.rank - b.rank || a.id - b.id;
    const step = fc.record({ id: fc.nat(150), rank: fc.nat(30), isIn: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const there = new Map<number, Thing>();
        const top = createTop<Thing, number>({ count: 5, before: (a, b) => a - b, ids: 'ascending' }, () =>
          [...there.values()].map((one) => [one.rank, one] as const),
        );
        for (const { id, rank, isIn } of steps) {
          const known = there.get(id);
          there.delete(id);
          if (known) top.put(known.rank, known, -1);
          if (!isIn) continue;
          there.set(id, { id, rank });
          top.put(rank, { id, rank }, 1);
        }
        expect(top.first()).toEqual([...there.values()].sort(before).slice(0, 5));
        expect(top.size).toBe(there.size);
      }),
      { numRuns: 60 },
    );
  });
});

const meta = { created: '2026-02-01T08:00:00Z', modified: '2026-02-02T08:00:00Z', author: { id: 1, title: 'Test Person' } };
const id = fc.integer({ min: 1, max: 25 });
const reference = (most: number) => fc.integer({ min: 1, max: most }).map((target) => ({ id: target, title: `Nr ${target}` }));
const item = <K extends FactList>(list: K, fields: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc
    .record({ id, created: day.map((one) => `${one}T08:00:00Z`), ...fields, ...optional }, { requiredKeys: ['id', 'created', ...Object.keys(fields)] as never })
    .map((values) => ({ list, item: { ...meta, ...(values as object) } as unknown as Fact<K> }));
const rating = fc.integer({ min: 1, max: 5 });
const anything = fc.oneof(
  item('assignments', { title: fc.constant('Uppdrag'), status: fc.constantFrom('pagar', 'avslutat', 'galler'), fictional: fc.boolean() }, { validity: time }),
  item('workstreams', { title: fc.constant('Del'), assignment: reference(3) }, { order: rating }),
  item('goals', { title: fc.constant('Mål'), assignment: reference(3), status: fc.constantFrom('natt', 'avviker') }),
  item(
    'activities',
    { title: fc.constant('Aktivitet'), status: fc.constantFrom('planerad', 'pagar', 'klar', 'pausad', 'struken') },
    { time, assignment: reference(3), workstream: reference(4), estimatedHours: fc.integer({ min: 1, max: 99 }), nextPlanned: day, lastDone: day },
  ),
  item(
    'signals',
    { title: fc.constant('Spaning'), status: fc.constantFrom('ny', 'granskad', 'arkiverad') },
    {
      category: fc.constantFrom('teknik', 'demografi'),
      horizon: fc.constantFrom('h1', 'h3'),
    },
  ),
  item('assessments', { signal: reference(25), assessorRole: fc.constantFrom('A', 'B', 'C') }, { impact: rating, uncertainty: rating }),
  item('links', {
    fromList: fc.constantFrom('signals', 'trends', 'methodRuns'),
    fromItem: id,
    toList: fc.constantFrom('proposals', 'decisions', 'activities', 'trends'),
    toItem: id,
    relation: fc.constantFrom('leddeTill', 'anvandesI', 'beror'),
  }),
  item('learnings', { title: fc.constant('Lärdom'), status: fc.constantFrom('ny', 'delad', 'anvand') }),
  item('methodRuns', { title: fc.constant('Körning'), method: reference(4), date: day }),
  item('decisions', {
    title: fc.constant('Beslut'),
    proposal: reference(5),
    round: fc.constant(1),
    body: reference(2),
    date: day,
    outcome: fc.constant('bifall'),
    wording: fc.constant('Ja'),
    formal: fc.boolean(),
  }),
);
const steps = fc.array(
  fc.oneof({ weight: 5, arbitrary: anything }, { weight: 1, arbitrary: fc.record({ list: anything.map(({ list }) => list), gone: id }) }),
  {
    maxLength: 160,
  },
);

const known = { discussed: [], has: () => true };
const asFacts = (rows: ReadonlyMap<FactList, ReadonlyMap<number, unknown>>): FactItems =>
  Object.fromEntries(factLists.map((list) => [list, [...(rows.get(list)?.values() ?? [])]]));

describe('The numbers of a report', () => {
  it('are the same after any edits as when all is counted anew', () => {
    fc.assert(
      fc.property(steps, fc.nat(160), (all, looked) => {
        const tally = createTally(period, today, known);
        const rows = new Map<FactList, Map<number, unknown>>();
        const rowsOf = (list: FactList): Map<number, unknown> => {
          const own = rows.get(list) ?? new Map<number, unknown>();
          rows.set(list, own);
          return own;
        };
        all.forEach((step, index) => {
          if ('gone' in step) {
            tally.remove(step.list, step.gone);
            rowsOf(step.list).delete(step.gone);
          } else {
            tally.put(step.list, step.item as never);
            rowsOf(step.list).set(step.item.id, step.item);
          }
          if (index === looked) tally.figures(); // what was read out in between changes nothing
        });
        expect(tally.figures()).toEqual(figuresOf({ items: asFacts(rows), discussed: [] }, period, today));
      }),
      { numRuns: 120 },
    );
  });

  it('count an assignment that is over out of the plan, and in again when it is taken up', () => {
    const activity = {
      ...meta,
      id: 1,
      title: 'Sen',
      status: 'planerad',
      assignment: { id: 1 },
      time: { kind: 'deadline', end: '2026-03-01', precision: 'dag' },
    };
    const assignment = (status: string) => ({ ...meta, id: 1, title: 'U', status, fictional: false }) as unknown as Fact<'assignments'>;
    const other = { ...meta, id: 2, title: 'Annat', status: 'pagar', fictional: false } as unknown as Fact<'assignments'>;
    const items = { assignments: [assignment('avslutat'), other], activities: [activity as unknown as Fact<'activities'>] };
    const tally = tallyOf({ items, discussed: [] }, period, today);
    expect(tally.figures().plan?.late.count).toBe(0);
    tally.put('assignments', assignment('pagar'));
    expect(tally.figures().plan?.late.count).toBe(1);
  });

  it('never call what is löpande late, and order the late by how late they are', async () => {
    const { plan } = await figuresOn(await filledSite());
    expect(plan?.late.first.map(({ activity, days }) => [activity.title, days])).toEqual([
      ['Tids- och aktivitetsplan', 17],
      ['Hemuppgift efter Workshop 1', 11],
    ]);
    expect(plan?.total).toEqual({ klar: 1, pagar: 0, planerad: 1, lopande: 1, sen: 2, pausad: 0, all: 5 });
  });

  it('ask the management group for its own decisions only, resources first', async () => {
    const { steering } = await figuresOn(await filledSite());
    expect(steering?.toDecide.map(({ proposal }) => proposal.title)).toEqual(['Lokal för Workshop 2', 'Extern framsynsgrupp']);
  });

  it('tell of hours only when three people or more stand behind them', async () => {
    const data = await filledSite();
    expect((await figuresOn(data)).hours).toBe('tooFew');
    const facts = await figuresOn(data);
    const entry = (author: number) => ({ ...meta, id: author, author: { id: author, title: 'X' }, date: '2026-02-01', kind: 'aktiviteter', hours: 2.5 });
    const items = { timeEntries: [1, 2, 3].map(entry) as unknown as readonly Fact<'timeEntries'>[] };
    expect(figuresOf({ items, discussed: [] }, period, today).hours).toMatchObject({ used: 7.5, people: 3 });
    expect(JSON.stringify(facts)).not.toContain('byPerson');
  });

  it('count as used only what is there: neither what has been removed nor what came after the period', () => {
    const made = (id: number, created: string) => ({ ...meta, id, title: 'Det', status: 'granskad', created });
    const those = [made(1, '2026-01-10T08:00:00Z'), made(2, '2026-02-10T08:00:00Z'), made(3, '2027-01-10T08:00:00Z')];
    const link = (from: string, to: string) => (id: number) => ({ fromList: from, fromItem: id, toList: to, toItem: 1, relation: 'leddeTill' });
    // A spaning has come to use when the chain leads on from it to something: a method run is no such thing, but knowledge from one is used.
    const linked = [...[1, 3, 4].map(link('signals', 'activities')), link('signals', 'methodRuns')(2), ...[2, 3, 4].map(link('knowledge', 'methodRuns'))];
    const items = { signals: those, knowledge: those, links: linked.map((one, index) => ({ ...meta, ...one, id: index + 1 })) } as unknown as FactItems;
    const { bank, trace } = figuresOf({ items, discussed: [] }, period, today);
    expect(bank.use).toMatchObject([
      { list: 'signals', there: 2, used: 1 },
      { list: 'knowledge', there: 2, used: 1 },
    ]);
    expect(trace).toMatchObject({ signals: 2, withOutcome: 1 });
  });

  it('have no hours for who reads only their own', async () => {
    const data = await filledSite({ user: { id: 1, title: 'Medlem', groups: ['Framsyn Arbetsgrupp'], isSiteAdmin: false } });
    expect(unwrap(await data.repository(timeEntries).page()).items).toHaveLength(1);
    expect((await figuresOn(data)).hours).toBe('notYours');
  });

  it('say less, and nothing wrong, when a list may not be read', async () => {
    const filled = await filledSite();
    const closed = { ...filled, repository: ((list) => (list.key === 'activities' ? forbidden : filled.repository(list))) as typeof filled.repository };
    const { plan, steering, plannedHours } = await figuresOn(closed);
    expect([plan, plannedHours]).toEqual([undefined, undefined]);
    expect(steering?.toDecide).toHaveLength(2);
  });

  it('offer a spaning that people see differently, and another one the next time', async () => {
    const data = await filledSite();
    const { bank } = await figuresOn(data);
    const first = bank.discuss[0];
    expect(first).toMatchObject({ signal: { title: 'Rekordfå barn' }, dispute: { axis: 'uncertainty', spread: { lowest: 2, highest: 5 } } });
    const again = figuresOf({ items: await itemsOf(data), discussed: [first?.signal.id ?? 0] }, period, today);
    expect(again.bank.discuss[0]?.signal.title).toBe('Effektbrist');
  });

  it('measure how much rests on foresight', async () => {
    const { trace } = await figuresOn(await filledSite());
    expect(trace).toMatchObject({ decisions: 1, traced: 1, signals: 3, withOutcome: 1 });
  });
});

const forbidden = {
  page: async () => ({ ok: false, error: { kind: 'forbidden', attempted: 'read', list: 'activities' } }),
  changesSince: async () => ({ ok: false, error: { kind: 'forbidden', attempted: 'changes', list: 'activities' } }),
} as never;

async function itemsOf(data: Parameters<typeof figuresOn>[0]): Promise<FactItems> {
  const { readReportFacts } = await import('../../../../src/data/report/facts');
  return unwrap(await readReportFacts(data, { since: period.from })).items;
}

describe('A live report', () => {
  it('follows its data by what has changed, without reading all again', async () => {
    const data = await filledSite();
    const reads: string[] = [];
    const watched = {
      ...data,
      repository: ((list) => {
        const own = data.repository(list);
        return { ...own, page: (query) => (reads.push(list.key), own.page(query)) } as typeof own;
      }) as typeof data.repository,
    };
    const live = createLiveFacts(watched, period, today);
    const before: ReportFigures = unwrap(await live.figures());
    reads.length = 0;
    await add(data, activities, { title: 'Ny och sen', time: { kind: 'deadline', end: '2026-01-01', precision: 'dag' } }, 'ny');
    const [spaning] = unwrap(await data.repository(signals).page({ top: 1 })).items;
    unwrap((await data.repository(signals).remove(spaning?.id ?? 0)) as never);
    reads.length = 0;
    const after = unwrap(await live.figures());
    expect(reads).toEqual(['activities']);
    expect(after.plan?.late.count).toBe((before.plan?.late.count ?? 0) + 1);
    expect(after).toEqual(await figuresOn(data));
  });

  it('of nothing at all has numbers too', async () => {
    const live = createLiveFacts(createMemoryDataSource({ now }), period, today);
    expect(unwrap(await live.figures())).toMatchObject({ assignment: undefined, plan: { total: { all: 0 } }, decided: [] });
  });
});
