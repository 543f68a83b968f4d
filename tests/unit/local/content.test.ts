import { validateDraft } from '../../../src/schema/validate';
import { activities } from '../../../src/schema/lists/activities';
import { assessments } from '../../../src/schema/lists/assessments';
import { assignments } from '../../../src/schema/lists/assignments';
import { groups } from '../../../src/schema/lists/groups';
import { knowledge } from '../../../src/schema/lists/knowledge';
import { methods } from '../../../src/schema/lists/methods';
import { publications } from '../../../src/schema/lists/publications';
import { signals } from '../../../src/schema/lists/signals';
import { workstreams } from '../../../src/schema/lists/workstreams';
import { knowledgeEntries, methodEntries, publicationEntries, signalEntries } from '../../../src/local/content/demo/bank';
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
