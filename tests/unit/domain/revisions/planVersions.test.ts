import { createMemoryDataSource, type MemoryDataSource } from '../../../../src/data/memory';
import type { Attempt, DataSource, Result } from '../../../../src/data/ports';
import { approve, readVersion, readVersions, type Approval } from '../../../../src/data/revisions/planVersions';
import { readPlan, readRevisions } from '../../../../src/data/revisions/readPlan';
import { contentOf } from '../../../../src/domain/revisions/content';
import { activities } from '../../../../src/schema/lists/activities';
import { assignments } from '../../../../src/schema/lists/assignments';
import { planVersions } from '../../../../src/schema/lists/planVersions';

const unwrap = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
};

/** Lets nobody through before so many have come; those who come later go on at once. */
function createBarrier(most: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  let come = 0;
  return () =>
    new Promise((goOn) => {
      waiting.push(goOn);
      come += 1;
      if (come >= most) waiting.splice(0).forEach((one) => one());
    });
}

interface Site {
  readonly data: MemoryDataSource;
  readonly plan: number;
  broken: (attempted: Attempt, list: string) => boolean;
  approval(): Promise<Approval>;
}

async function site(words = 'Samla lärdomar'): Promise<Site> {
  const made = { broken: ((): boolean => false) as Site['broken'] };
  const data = createMemoryDataSource({
    interrupt: (attempted, { key }) => (made.broken(attempted, key) ? { kind: 'offline', attempted, list: key } : undefined),
  });
  const plan = unwrap(await data.repository(assignments).add({ title: 'Handlingsplan', profile: 'handlingsplan' }, 'plan'));
  unwrap(await data.repository(activities).add({ title: 'Samla lärdomar', description: words, assignment: plan.id }, 'a1'));
  return Object.assign(made, {
    data,
    plan: plan.id,
    approval: async (): Promise<Approval> => {
      const items = unwrap(await readPlan(data, plan.id));
      return { plan: items, content: contentOf(items), date: '2019-01-10', role: 'sammankallande', title: (number) => `Version ${number}`, note: '' };
    },
  });
}

describe('Approving a plan', () => {
  it('freezes version 1 with a checksum, tells the assignment and writes a revision', async () => {
    const at = await site();
    const approval = await at.approval();
    expect(unwrap(await approve(at.data, approval))).toBe(1);
    const frozen = unwrap(await readVersion(at.data, at.plan, 1));
    expect(frozen).toMatchObject({ isIntact: true, content: approval.content, version: { number: 1, date: '2019-01-10', approvedRole: 'sammankallande' } });
    expect(frozen?.version.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(unwrap(await at.data.repository(assignments).get(at.plan))).toMatchObject({ approvedVersion: 1, approvedOn: '2019-01-10', version: '1.0' });
    expect(unwrap(await readRevisions(at.data, at.plan))).toMatchObject([{ change: 'godkand', version: 1, title: 'Version 1' }]);
  });

  it('again, when it has changed, makes version 2, and the first stays as it was', async () => {
    const at = await site();
    unwrap(await approve(at.data, await at.approval()));
    unwrap(await at.data.repository(activities).add({ title: 'Öva Raps', assignment: at.plan }, 'a2'));
    expect(unwrap(await approve(at.data, await at.approval()))).toBe(2);
    expect(unwrap(await readVersions(at.data, at.plan)).map(({ number }) => number)).toEqual([2, 1]);
    const first = unwrap(await readVersion(at.data, at.plan, 1));
    expect(first?.isIntact && typeof first.content !== 'string' && first.content.activities).toHaveLength(1);
  });

  it.each([
    ['before anything was written', 'planVersions', 'add'],
    ['before the revision was written', 'revisions', 'add'],
    ['before the assignment was told', 'assignments', 'change'],
  ] as const)('cut off %s, is finished by doing it again, and nothing is there twice', async (_when, list, attempt) => {
    const at = await site();
    at.broken = (attempted, key) => key === list && attempted === attempt;
    expect((await approve(at.data, await at.approval())).ok).toBe(false);
    at.broken = () => false;
    expect(unwrap(await approve(at.data, await at.approval()))).toBe(1);
    expect(unwrap(await at.data.repository(planVersions).page()).items).toHaveLength(1);
    expect(unwrap(await readRevisions(at.data, at.plan))).toHaveLength(1);
    expect(unwrap(await at.data.repository(assignments).get(at.plan)).approvedVersion).toBe(1);
  });

  it('by two at once of the same plan is one version, of different plans two', async () => {
    const at = await site();
    const [mine, theirs] = [await at.approval(), await at.approval()];
    unwrap(await approve(at.data, mine));
    expect(unwrap(await approve(at.data, theirs))).toBe(1);
    const other = await site();
    const early = await other.approval();
    unwrap(await other.data.repository(activities).add({ title: 'Ny', assignment: other.plan }, 'n'));
    unwrap(await approve(other.data, await other.approval()));
    expect(unwrap(await approve(other.data, early))).toBe(2);
    const second = unwrap(await readVersion(other.data, other.plan, 2));
    expect(second).toMatchObject({ isIntact: true, content: early.content });
  });

  it('by two whose browsers ask at the same moment gives each a number of its own', async () => {
    const at = await site();
    const early = await at.approval();
    unwrap(await at.data.repository(activities).add({ title: 'Ny', assignment: at.plan }, 'n'));
    const late = await at.approval();
    const bothHaveAsked = createBarrier(2);
    const data: DataSource = {
      ...at.data,
      repository: (list) => {
        const repository = at.data.repository(list);
        if (list.key !== planVersions.key) return repository;
        return { ...repository, page: async (query) => repository.page(query).then(async (answer) => bothHaveAsked().then(() => answer)) };
      },
    };
    const numbers = (await Promise.all([approve(data, early), approve(data, late)])).map(unwrap);
    expect([...numbers].sort()).toEqual([1, 2]);
    expect(unwrap(await readVersions(at.data, at.plan)).map(({ number }) => number)).toEqual([2, 1]);
    for (const [index, { content }] of [early, late].entries())
      expect(unwrap(await readVersion(at.data, at.plan, numbers[index]!))).toMatchObject({ isIntact: true, content });
    expect(unwrap(await at.data.repository(assignments).get(at.plan)).approvedVersion).toBe(2);
  });

  it('of a plan that no column can hold keeps it in several parts, read back as one', async () => {
    const at = await site('å'.repeat(60_000));
    unwrap(await at.data.repository(activities).add({ title: 'Öva', description: 'ö'.repeat(60_000), assignment: at.plan }, 'a2'));
    const approval = await at.approval();
    unwrap(await approve(at.data, approval));
    expect(unwrap(await at.data.repository(planVersions).page()).items.length).toBeGreaterThan(1);
    expect(unwrap(await readVersions(at.data, at.plan))).toHaveLength(1);
    expect(unwrap(await readVersion(at.data, at.plan, 1))).toMatchObject({ isIntact: true, content: approval.content });
  });

  it('is told from what somebody has edited since by its checksum', async () => {
    const at = await site();
    unwrap(await approve(at.data, await at.approval()));
    const [row] = unwrap(await at.data.repository(planVersions).page()).items;
    if (!row) throw new Error('No version was written.');
    unwrap((await at.data.repository(planVersions).patch(row.id, { content: row.content.replace('Samla', 'Glöm') }, row.etag)) as Result<unknown>);
    expect(unwrap(await readVersion(at.data, at.plan, 1))?.isIntact).toBe(false);
  });

  it('that somebody asks for and that never was is not there', async () => {
    const at = await site();
    expect(unwrap(await readVersion(at.data, at.plan, 7))).toBeUndefined();
  });
});
