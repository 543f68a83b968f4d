import { validateDraft } from '../../../src/schema/validate';
import { activities } from '../../../src/schema/lists/activities';
import { assessments } from '../../../src/schema/lists/assessments';
import { knowledge } from '../../../src/schema/lists/knowledge';
import { publications } from '../../../src/schema/lists/publications';
import { signals } from '../../../src/schema/lists/signals';
import { knowledgeEntries, methodEntries, trendEntries } from '../../../src/content/starter';
import type { Entry } from '../../../src/data/ports';
import { loadDemo } from '../../../src/local/content/demo/load';
import { signalEntries } from '../../../src/local/content/demo/signals';
import type { ContentSite } from '../../../src/local/content/site';
import { createSiteClock } from '../../../src/local/server/siteClock';
import type { ListDefinition, TimeValue } from '../../../src/schema/field';
import { allLists } from '../../../src/schema/lists';
import { activityEntry, assessmentEntry, knowledgeEntry, publicationEntry, signalEntry } from '../../../src/local/content/volume/entries';

const count = 2000;
const numbers = Array.from({ length: count }, (_, number) => number);
const generated = numbers.map((number) => signalEntry(number, 2024));

interface Written {
  readonly list: ListDefinition;
  readonly clientKey: string;
  readonly problems: readonly unknown[];
  readonly draft: Readonly<Record<string, unknown>>;
}
/** A site that takes what the forms of its lists would take, and remembers it. */
async function demoOf(today: string): Promise<readonly Written[]> {
  const written: Written[] = [];
  const site = {
    add: async (list: ListDefinition, { draft, clientKey }: Entry<ListDefinition>) => {
      written.push({ list, clientKey, problems: validateDraft(list, draft), draft });
      return { ...draft, id: written.length } as never;
    },
    change: async () => undefined,
    addMany: async () => [],
  };
  await loadDemo(site as ContentSite, createSiteClock(), Date.parse(today));
  return written;
}

describe('Demo content', () => {
  it('is what the forms of its lists would take, and refers only to what it contains', async () => {
    const written = await demoOf('2026-11-22');
    expect(written.length).toBeGreaterThan(300);
    expect(written.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  it('has a key of its own for each item, so that a load that was cut short can go on', async () => {
    const keys = (await demoOf('2026-11-22')).map(({ list, clientKey }) => `${list.key} ${clientKey}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('shows every list that a page has, so that a newcomer sees what each page is for', async () => {
    const filled = new Set((await demoOf('2026-11-22')).map(({ list }) => list.key));
    // What a person does there: approve, sign up, vote, answer, save a view, freeze a radar, keep a draft, publish a report and read it.
    const personal = ['revisions', 'planVersions', 'signUps', 'responses', 'editions', 'inbox', 'savedViews', 'reportDrafts', 'reports', 'receipts'];
    expect(allLists.map(({ key }) => key as string).filter((key) => !filled.has(key) && !personal.includes(key))).toEqual([]);
  });

  it('is about the year in which it is loaded', async () => {
    const plan = (await demoOf('2031-05-02')).filter(({ list, draft }) => list.key === 'activities' && draft.fictional === true);
    const years = plan.map(({ draft }) => (draft.time as TimeValue).start?.slice(0, 4));
    expect([...new Set(years)].sort()).toEqual(['2031', '2032']);
  });
});

describe('Starter content', () => {
  it('says where each fact comes from', () => {
    expect(knowledgeEntries.filter(({ draft }) => !/\d{4}/.test(draft.source) && draft.kind !== 'begrepp').map(({ draft }) => draft.title)).toEqual([]);
    expect(trendEntries.filter(({ draft }) => !/\d{4}/.test(draft.source ?? '')).map(({ draft }) => draft.title)).toEqual([]);
  });

  it('has fifteen methods with steps that fit in their shortest and longest time', () => {
    expect(methodEntries).toHaveLength(15);
    for (const { draft } of methodEntries) {
      const steps = JSON.parse(draft.steps ?? '[]') as readonly { readonly minutes: number; readonly minimumMinutes: number; readonly priority: number }[];
      const whole = steps.reduce((sum, step) => sum + step.minutes, 0);
      const core = steps.filter(({ priority }) => priority === 1).reduce((sum, step) => sum + step.minimumMinutes, 0);
      expect([draft.title, core <= (draft.minutesMin ?? 0), whole <= (draft.minutesMax ?? 0)]).toEqual([draft.title, true, true]);
    }
  });

  it('refers only to what it contains', () => {
    const keys = new Set([...methodEntries, ...trendEntries, ...signalEntries].map(({ draft }) => draft.key));
    const missing = [
      ...methodEntries.flatMap(({ next }) => next),
      ...trendEntries.flatMap(({ parents }) => parents),
      ...signalEntries.flatMap(({ trends: clusters }) => clusters),
    ].filter((key) => !keys.has(key));
    expect(missing).toEqual([]);
  });
});

describe('Generated content', () => {
  it('is what the forms of its lists would take', () => {
    const problems = [
      ...generated.map(({ draft }) => validateDraft(signals, draft)),
      ...numbers.map((number) => validateDraft(assessments, assessmentEntry(number, 1).draft)),
      ...numbers.map((number) => validateDraft(activities, activityEntry(number, 2024).draft)),
      ...numbers.map((number) => validateDraft(knowledge, knowledgeEntry(number, 2024).draft)),
      ...numbers.map((number) => validateDraft(publications, publicationEntry(number, 2024).draft)),
    ];
    expect(problems.flat()).toEqual([]);
  });

  it('is the same for the same number, in whatever order it is asked for', () => {
    expect(
      [...numbers]
        .reverse()
        .map((number) => signalEntry(number, 2024))
        .reverse(),
    ).toEqual(generated);
  });

  it('is varied: nearly every text differs, and every choice comes up', () => {
    expect(new Set(generated.map(({ draft }) => draft.seen)).size).toBeGreaterThan(0.99 * count);
    expect(new Set(generated.map(({ draft }) => draft.title)).size).toBeGreaterThan(0.9 * count);
    for (const field of ['category', 'horizon', 'status', 'direction', 'impact', 'uncertainty', 'unit'] as const) {
      const values = new Set(generated.map(({ draft }) => draft[field]));
      expect([field, values.size]).toEqual([field, { category: 8, horizon: 3, status: 5, direction: 3, impact: 5, uncertainty: 5, unit: 10 }[field]]);
    }
  });
});
