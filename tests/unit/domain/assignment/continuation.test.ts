import fc from 'fast-check';
import { continueAssignment } from '../../../../src/data/assignment/continuation';
import { createMemoryDataSource, type Interruption, type MemoryDataSource } from '../../../../src/data/memory';
import type { DataError } from '../../../../src/data/ports';
import { carryOver, type Activity, type Holdings } from '../../../../src/domain/assignment/carryOver';
import type { Draft, Item, ListDefinition } from '../../../../src/schema/field';
import { activities } from '../../../../src/schema/lists/activities';
import { assignments } from '../../../../src/schema/lists/assignments';
import { goals } from '../../../../src/schema/lists/goals';
import { links } from '../../../../src/schema/lists/links';
import { workstreams } from '../../../../src/schema/lists/workstreams';

const today = '2026-03-17';

interface Written {
  readonly parts: number;
  readonly goals: readonly { readonly status: Draft<typeof goals>['status']; readonly part?: number }[];
  readonly activities: readonly {
    readonly status: Draft<typeof activities>['status'];
    readonly part?: number;
    readonly waits?: number;
    readonly time?: number;
  }[];
}

const times = [
  { kind: 'lopande', start: '2020-01-01', precision: 'ar' },
  { kind: 'deadline', end: '2026-01-31', precision: 'dag' },
  { kind: 'period', start: '2026-01-01', end: '2026-06-30', precision: 'termin' },
] as const;

async function added<L extends ListDefinition>(data: MemoryDataSource, list: L, draft: Draft<L>, key: string): Promise<Item<L>> {
  const answer = await data.repository(list).add(draft, key);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
async function all<L extends ListDefinition>(data: MemoryDataSource, list: L): Promise<readonly Item<L>[]> {
  const answer = await data.repository(list).page({ top: 5000 });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return [...answer.value.items].sort((a, b) => a.id - b.id);
}

/** A site with an assignment that has come to its end. */
async function site(written: Written, interrupt?: Interruption): Promise<MemoryDataSource> {
  let isWriting = true;
  const data = createMemoryDataSource({
    now: () => new Date(`${today}T09:00:00`),
    interrupt: (...attempt) => (isWriting ? undefined : interrupt?.(...attempt)),
  });
  await added(data, assignments, { title: 'Framsyn 2025', profile: 'uppdrag', purpose: 'Till nytta', background: 'Så började det', phase: 'avslut' }, 'a');
  for (let part = 1; part <= written.parts; part += 1)
    await added(data, workstreams, { title: `Del ${part}`, assignment: 1, kind: 'del', order: part, pattern: 'randig' }, `w${part}`);
  const within = (part: number | undefined): { readonly workstream?: number } => (part === undefined || part > written.parts ? {} : { workstream: part });
  for (const [index, { status, part }] of written.goals.entries())
    await added(data, goals, { title: `Mål ${index + 1}`, assignment: 1, status, measure: 'Antal', ...within(part) }, `g${index}`);
  for (const [index, { status, part, waits, time }] of written.activities.entries()) {
    const draft = { title: `Aktivitet ${index + 1}`, assignment: 1, status, ...within(part), ...(time === undefined ? {} : { time: times[time]! }) };
    await added(data, activities, { ...draft, ...(waits !== undefined && waits < index ? { dependsOn: [waits + 1] } : {}) }, `t${index}`);
  }
  isWriting = false;
  return data;
}

async function holdingsOf(data: MemoryDataSource): Promise<Holdings> {
  const of = <T extends { readonly assignment?: { readonly id: number } }>(items: readonly T[]): readonly T[] =>
    items.filter(({ assignment }) => assignment?.id === 1);
  const [[assignment], parts, aims, tasks] = await Promise.all([all(data, assignments), all(data, workstreams), all(data, goals), all(data, activities)]);
  return { assignment: assignment!, workstreams: of(parts), goals: of(aims), activities: of(tasks) };
}

/** One run, as the page makes it: over what is read now, with the successor that is there already. */
async function run(data: MemoryDataSource) {
  const holdings = await holdingsOf(data);
  const successor = (await all(data, assignments)).find(({ predecessor }) => predecessor?.id === 1);
  return continueAssignment(data, holdings, {
    title: 'Framsyn 2026',
    today,
    successor,
    lateNote: 'Var sen.',
    struckNote: 'Förs vidare.',
    change: (before, change) => data.repository(activities).patch(before.id, change, before.etag),
  });
}

/** All that stands in the site, as far as a person can tell: nothing of versions and times. */
async function contents(data: MemoryDataSource): Promise<unknown> {
  const plain = (items: readonly object[]): unknown => items.map((item) => ({ ...item, etag: '', modified: '', created: '' }));
  return [
    plain(await all(data, assignments)),
    plain(await all(data, workstreams)),
    plain(await all(data, goals)),
    plain(await all(data, activities)),
    plain(await all(data, links)),
  ];
}

const goalStates = ['inteBorjat', 'paVag', 'avviker', 'natt', 'avfort'] as const;
const states = ['planerad', 'pagar', 'pausad', 'klar', 'struken'] as const;
const anyWritten: fc.Arbitrary<Written> = fc.record({
  parts: fc.nat({ max: 3 }),
  goals: fc.array(fc.record({ status: fc.constantFrom(...goalStates), part: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }) }), { maxLength: 4 }),
  activities: fc.array(
    fc.record({
      status: fc.constantFrom(...states),
      part: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      waits: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
      time: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
    }),
    { maxLength: 6 },
  ),
});

describe('A successor', () => {
  it('takes over everything that is open and nothing that is done, part by part', async () => {
    await fc.assert(
      fc.asyncProperty(anyWritten, async (written) => {
        const data = await site(written);
        const before = await holdingsOf(data);
        expect(await run(data)).toMatchObject({ ok: true });
        const copies = (await all(data, activities)).filter(({ assignment }) => assignment?.id === 2);
        const open = before.activities.filter(({ status }) => status !== 'klar' && status !== 'struken');
        expect(copies.map(({ title }) => title)).toEqual(open.map(({ title }) => title));
        expect(copies.map(({ status }) => status)).toEqual(open.map(({ status }) => status));
        expect(copies.map(({ workstream }) => workstream?.title)).toEqual(open.map(({ workstream }) => workstream?.title));
        const aims = (await all(data, goals)).filter(({ assignment }) => assignment.id === 2);
        expect(aims.map(({ title }) => title)).toEqual(before.goals.filter(({ status }) => status !== 'natt' && status !== 'avfort').map(({ title }) => title));
        const left = (await all(data, activities)).filter(({ assignment }) => assignment?.id === 1);
        expect(left.every(({ status }) => status === 'klar' || status === 'struken')).toBe(true);
        expect(left.map(({ title }) => title)).toEqual(before.activities.map(({ title }) => title));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same after two runs as after one', async () => {
    await fc.assert(
      fc.asyncProperty(anyWritten, async (written) => {
        const data = await site(written);
        await run(data);
        const once = await contents(data);
        await run(data);
        expect(await contents(data)).toEqual(once);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same when the network goes away anywhere on the way and it is run again', async () => {
    const broken: DataError = { kind: 'offline', attempted: 'add', list: '' };
    await fc.assert(
      fc.asyncProperty(anyWritten, fc.nat({ max: 30 }), async (written, after) => {
        const whole = await site(written);
        await run(whole);
        let calls = 0;
        let isBroken = false;
        const data = await site(written, () => (isBroken && (calls += 1) > after ? broken : undefined));
        const holdings = await holdingsOf(data);
        isBroken = true;
        await continueAssignment(data, holdings, {
          title: 'Framsyn 2026',
          today,
          lateNote: 'Var sen.',
          struckNote: 'Förs vidare.',
          change: (one, change) => data.repository(activities).patch(one.id, change, one.etag),
        });
        isBroken = false;
        expect(await run(data)).toMatchObject({ ok: true });
        expect(await contents(data)).toEqual(await contents(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what still holds, says where it comes from, and is to be written anew where it is not', async () => {
    const data = await site({ parts: 0, goals: [], activities: [] });
    await run(data);
    const [, successor] = await all(data, assignments);
    expect(successor).toMatchObject({ title: 'Framsyn 2026', purpose: 'Till nytta', phase: 'start', status: 'utkast', predecessor: { id: 1 } });
    expect(successor?.background).toBeUndefined();
    expect(await all(data, links)).toMatchObject([{ fromList: 'assignments', fromItem: 1, toList: 'assignments', toItem: 2, relation: 'leddeTill' }]);
  });

  it('marks what was late, waits for the copies, and strikes the original with the reason', async () => {
    const data = await site({
      parts: 1,
      goals: [],
      activities: [
        { status: 'klar', part: 1 },
        { status: 'pagar', part: 1, time: 1 },
        { status: 'planerad', waits: 1, time: 0 },
      ],
    });
    await run(data);
    const [, late, ongoing, lateCopy, ongoingCopy] = await all(data, activities);
    expect([late, ongoing].map((one) => [one?.status, one?.statusReason])).toEqual([
      ['struken', 'Förs vidare.'],
      ['struken', 'Förs vidare.'],
    ]);
    expect(lateCopy).toMatchObject({ title: 'Aktivitet 2', statusReason: 'Var sen.', workstream: { id: 2 } });
    expect(ongoingCopy).toMatchObject({ title: 'Aktivitet 3', dependsOn: [{ id: lateCopy?.id }] });
    expect(ongoingCopy?.statusReason).toBeUndefined();
  });

  it('goes on without a responsible person whom SharePoint no longer knows', async () => {
    const refused: DataError = { kind: 'invalid', attempted: 'add', list: 'activities' };
    let asked = 0;
    const data = await site({ parts: 0, goals: [], activities: [{ status: 'pagar' }] }, (attempted, { key }) =>
      attempted === 'add' && key === 'activities' && (asked += 1) === 1 ? refused : undefined,
    );
    const holdings = await holdingsOf(data);
    const gone: Activity = { ...holdings.activities[0]!, responsible: { id: 99, title: 'Någon som har slutat' }, responsibleRole: 'Sammankallande' };
    const plan = { title: 'Framsyn 2026', today, lateNote: '', struckNote: 'Förs vidare.' };
    const answer = await continueAssignment(
      data,
      { ...holdings, activities: [gone] },
      {
        ...plan,
        change: (before, change) => data.repository(activities).patch(before.id, change, before.etag),
      },
    );
    expect(answer).toMatchObject({ ok: true });
    const [, copy] = await all(data, activities);
    expect(copy).toMatchObject({ title: 'Aktivitet 1', responsibleRole: 'Sammankallande' });
    expect(copy?.responsible).toBeUndefined();
  });

  it('leaves a part behind only when it had something to do and all of it is done', async () => {
    const data = await site({
      parts: 3,
      goals: [{ status: 'natt', part: 1 }],
      activities: [
        { status: 'klar', part: 1 },
        { status: 'pagar', part: 2 },
      ],
    });
    const { workstreams: parts, stays } = carryOver(await holdingsOf(data), today);
    expect(parts.map(({ title }) => title)).toEqual(['Del 2', 'Del 3']);
    expect(stays.workstreams.map(({ title }) => title)).toEqual(['Del 1']);
  });
});
