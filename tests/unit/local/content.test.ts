import { validateDraft } from '../../../src/schema/validate';
import { activities } from '../../../src/schema/lists/activities';
import { assessments } from '../../../src/schema/lists/assessments';
import { assignments } from '../../../src/schema/lists/assignments';
import { groups } from '../../../src/schema/lists/groups';
import { knowledge } from '../../../src/schema/lists/knowledge';
import { links } from '../../../src/schema/lists/links';
import { methodRuns } from '../../../src/schema/lists/methodRuns';
import { methods } from '../../../src/schema/lists/methods';
import { publications } from '../../../src/schema/lists/publications';
import { questions } from '../../../src/schema/lists/questions';
import { signals } from '../../../src/schema/lists/signals';
import { trends } from '../../../src/schema/lists/trends';
import { workstreams } from '../../../src/schema/lists/workstreams';
import { knowledgeEntries, methodEntries, publicationEntries, questionEntries, trendEntries } from '../../../src/content/starter';
import { linkEntries, methodRunEntries } from '../../../src/local/content/demo/links';
import { signalEntries } from '../../../src/local/content/demo/signals';
import { activityEntries, assessmentEntries, assignmentEntries, groupEntries, workstreamEntries } from '../../../src/local/content/demo/work';
import { activityEntry, assessmentEntry, knowledgeEntry, publicationEntry, signalEntry } from '../../../src/local/content/volume/entries';

const count = 2000;
const numbers = Array.from({ length: count }, (_, number) => number);
const generated = numbers.map((number) => signalEntry(number, 2024));

describe('Demo content', () => {
  it('is what the forms of its lists would take', () => {
    const problems = [
      ...methodEntries.map(({ draft }) => validateDraft(methods, draft)),
      ...knowledgeEntries.map(({ draft }) => validateDraft(knowledge, draft)),
      ...publicationEntries.map(({ draft }) => validateDraft(publications, draft)),
      ...signalEntries.map(({ draft }) => validateDraft(signals, draft)),
      ...questionEntries.map(({ draft }) => validateDraft(questions, draft)),
      ...trendEntries.map(({ draft }) => validateDraft(trends, draft)),
      ...methodRunEntries.map(({ draft }) => validateDraft(methodRuns, { ...draft, method: 1 })),
      ...linkEntries.map(({ draft, from, to }) => validateDraft(links, { ...draft, fromList: from.list, fromItem: 1, toList: to.list, toItem: 1 })),
      ...groupEntries.map(({ draft }) => validateDraft(groups, draft)),
      ...assignmentEntries.map(({ draft }) => validateDraft(assignments, draft)),
      ...workstreamEntries.map(({ draft }) => validateDraft(workstreams, { ...draft, assignment: 1 })),
      ...activityEntries.map(({ draft }) => validateDraft(activities, draft)),
      ...assessmentEntries.map(({ draft }) => validateDraft(assessments, { ...draft, signal: 1 })),
    ];
    expect(problems.length).toBeGreaterThan(100);
    expect(problems.flat()).toEqual([]);
  });

  it('has a key of its own for each item, so that a load that was cut short can go on', () => {
    const keys = [
      methodEntries,
      knowledgeEntries,
      publicationEntries,
      questionEntries,
      trendEntries,
      methodRunEntries,
      linkEntries,
      signalEntries,
      groupEntries,
      assignmentEntries,
      workstreamEntries,
      activityEntries,
      assessmentEntries,
    ].flatMap((entries) => entries.map(({ clientKey }) => clientKey));
    expect(new Set(keys).size).toBe(keys.length);
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
      ...methodRunEntries.map(({ method }) => method),
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
