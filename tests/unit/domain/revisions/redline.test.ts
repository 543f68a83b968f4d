import fc from 'fast-check';
import { contentText, readContent, type PlanContent, type PlanRow } from '../../../../src/domain/revisions/content';
import { inParts } from '../../../../src/domain/revisions/inParts';
import type { PlanListKey } from '../../../../src/domain/revisions/plannedFields';
import { changesIn, grouped, redline, type Redline } from '../../../../src/domain/revisions/redline';
import { differencesText, readDifferences, type Difference, type PlanValue, type PlanValues } from '../../../../src/domain/revisions/values';
import { planContent } from './plans';

const row = (id: number, planned: PlanContent['assignment']['planned']) => ({ id, planned, progress: {} });
const plan = (content: Partial<PlanContent> = {}): PlanContent => ({
  format: 1,
  assignment: row(1, { title: 'Handlingsplan' }),
  workstreams: [],
  goals: [],
  activities: [],
  ...content,
});

function applied(values: PlanValues, differences: readonly Difference[]): PlanValues {
  const next: Record<string, PlanValue> = { ...values };
  for (const { field, to } of differences) {
    if (to === null) delete next[field];
    else next[field] = to;
  }
  return next;
}

/** The earlier version with the differences made: the later one, as far as it was planned. */
function withChanges(before: PlanContent, { rows }: Redline): PlanContent {
  const made = (list: PlanListKey, earlier: readonly PlanRow[]): readonly PlanRow[] => {
    const known = new Map(earlier.map((row) => [row.id, row]));
    return rows
      .filter((row) => row.list === list && row.kind !== 'removed')
      .map(({ id, differences }) => ({ id, planned: applied(known.get(id)?.planned ?? {}, differences), progress: {} }));
  };
  const [assignment = before.assignment] = made('assignments', [before.assignment]);
  return {
    format: 1,
    assignment,
    workstreams: made('workstreams', before.workstreams),
    goals: made('goals', before.goals),
    activities: made('activities', before.activities),
  };
}

describe('What differs between two versions of a plan', () => {
  it('is nothing between a plan and itself', () => {
    fc.assert(fc.property(planContent, (content) => expect(changesIn(redline(content, content))).toEqual([])));
  });

  it('gives the later version when it is made to the earlier one', () => {
    fc.assert(fc.property(planContent, planContent, (before, after) => expect(withChanges(before, redline(before, after))).toEqual(after)));
  });

  it('comes out of the JSON that keeps it as it went in', () => {
    fc.assert(
      fc.property(planContent, planContent, (before, after) => {
        for (const { differences } of redline(before, after).rows) expect(readDifferences(differencesText(differences))).toEqual(differences);
      }),
    );
  });

  it('holds rows that came, went and changed, and the fields of each', () => {
    const before = plan({ activities: [row(4, { title: 'Samla lärdomar', responsibleRole: 'Gruppen' }), row(5, { title: 'Gör banken tillgänglig' })] });
    const after = plan({ activities: [row(4, { title: 'Samla lärdomar', responsibleRole: 'Sammankallande' }), row(9, { title: 'Öva Raps' })] });
    expect(changesIn(redline(before, after)).map(({ id, kind, differences }) => [id, kind, differences.map(({ field }) => field)])).toEqual([
      [4, 'changed', ['responsibleRole']],
      [5, 'removed', ['title']],
      [9, 'added', ['title']],
    ]);
  });

  it('is no change when only what a linked item is called has changed', () => {
    const before = plan({ activities: [row(4, { method: { id: 2, title: 'Signalrunda' } })] });
    const after = plan({ activities: [row(4, { method: { id: 2, title: 'Signalrundan' } })] });
    expect(changesIn(redline(before, after))).toEqual([]);
  });

  it('says which field a change is of in every kind of value', () => {
    fc.assert(
      fc.property(planContent, planContent, (before, after) => {
        for (const { differences } of redline(before, after).rows) for (const { from, to } of differences) expect(from).not.toEqual(to);
      }),
    );
  });
});

describe('Changes by part', () => {
  it('stand in the order of the parts, what is the whole plan’s first, and an activity of an unknown part is not lost', () => {
    const after = plan({
      workstreams: [row(1, { title: 'Andra', order: 2 }), row(2, { title: 'Första', order: 1 })],
      activities: [
        row(1, { title: 'A', workstream: { id: 1 } }),
        row(2, { title: 'B', workstream: { id: 2 }, time: { kind: 'deadline', end: '2019-06-30', precision: 'dag' } }),
        row(3, { title: 'C', workstream: { id: 2 }, time: { kind: 'deadline', end: '2019-01-31', precision: 'dag' } }),
        row(4, { title: 'D', workstream: { id: 77 } }),
      ],
    });
    const { rows } = redline(plan(), after);
    const groups = grouped(
      rows,
      rows.filter(({ list }) => list === 'workstreams'),
    );
    expect(groups.map(({ title, rows: own }) => [title, own.map(({ values }) => values['title'])])).toEqual([
      ['', ['Handlingsplan', 'D']],
      ['Första', ['Första', 'C', 'B']],
      ['Andra', ['Andra', 'A']],
    ]);
  });

  it('hold every row once', () => {
    fc.assert(
      fc.property(planContent, planContent, (before, after) => {
        const { rows } = redline(before, after);
        const parts = rows.filter(({ list }) => list === 'workstreams');
        const all = grouped(rows, parts).flatMap(({ rows: own }) => own);
        expect(new Set(all)).toEqual(new Set(rows));
        expect(all).toHaveLength(rows.length);
      }),
    );
  });
});

describe('A frozen plan', () => {
  it('is read back as it was written, in however many parts it was kept', () => {
    fc.assert(
      fc.property(planContent, fc.integer({ min: 1, max: 40 }), (content, longest) => {
        const parts = inParts(contentText(content), longest);
        expect(parts.every((part) => part.length <= longest)).toBe(true);
        expect(readContent(parts.join(''))).toEqual(content);
      }),
    );
  });

  it('is the same text however its rows were put together', () => {
    const [a, b] = [plan({ activities: [row(1, { title: 'A', forum: 'APT' })] }), plan({ activities: [row(1, { forum: 'APT', title: 'A' })] })];
    expect(contentText(a)).toBe(contentText(b));
  });

  it('never cuts a sign in two', () => {
    expect(inParts('ab🌲cd', 3)).toEqual(['ab', '🌲c', 'd']);
  });

  it('says when it was written by a later edition, and when it cannot be read', () => {
    expect(readContent(JSON.stringify({ ...plan(), format: 2 }))).toBe('newer');
    expect(readContent('{"format":1,"assignment":null}')).toBe('unreadable');
    expect(readContent('nej')).toBe('unreadable');
  });

  it('keeps fields that the schema of today does not know', () => {
    const text = contentText(plan({ activities: [row(1, { title: 'A', nyKolumn: 'x' })] }));
    const read = readContent(text);
    expect(typeof read === 'string' ? read : read.activities[0]?.planned['nyKolumn']).toBe('x');
    expect(typeof read !== 'string' && changesIn(redline(read, plan({ activities: [row(1, { title: 'A' })] })))[0]?.differences).toEqual([
      { field: 'nyKolumn', from: 'x', to: null },
    ]);
  });
});
