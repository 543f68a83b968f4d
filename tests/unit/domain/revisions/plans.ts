import fc from 'fast-check';
import type { PlanContent, PlanRow } from '../../../../src/domain/revisions/content';
import type { PlanListKey } from '../../../../src/domain/revisions/plannedFields';
import { plannedFields } from '../../../../src/domain/revisions/plannedFields';
import type { PlanValue, PlanValues } from '../../../../src/domain/revisions/values';

/** What an item is called depends on its number alone, as in a plan where nothing is renamed meanwhile. */
const named = fc.integer({ min: 1, max: 6 }).map((id): PlanValue => ({ id, title: `Nr ${id}` }));
const value: fc.Arbitrary<PlanValue> = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.integer({ min: 0, max: 3000 }),
  fc.constantFrom<PlanValue>({ kind: 'deadline', end: '2019-01-31', precision: 'dag' }, { kind: 'lopande', precision: 'ar' }),
  named,
  fc
    .uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
    .map((ids): PlanValue => ids.sort((a, b) => a - b).map((id) => ({ id, title: `Nr ${id}` }))),
);
const valuesOf = (list: PlanListKey): fc.Arbitrary<PlanValues> =>
  fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...plannedFields[list]) }, { weight: 1, arbitrary: fc.constantFrom('ettÄldreFält', 'nytt') }),
    value,
    {
      maxKeys: 6,
      noNullPrototype: true,
    },
  );
const rowsOf = (list: PlanListKey): fc.Arbitrary<readonly PlanRow[]> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), valuesOf(list)), { selector: ([id]) => id, maxLength: 8 })
    .map((rows) => rows.sort(([a], [b]) => a - b).map(([id, planned]) => ({ id, planned, progress: {} })));

export const planContent: fc.Arbitrary<PlanContent> = fc.record({
  format: fc.constant(1 as const),
  assignment: valuesOf('assignments').map((planned) => ({ id: 1, planned, progress: {} })),
  workstreams: rowsOf('workstreams'),
  goals: rowsOf('goals'),
  activities: rowsOf('activities'),
});
