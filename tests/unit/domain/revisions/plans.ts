import fc from 'fast-check';
import type { PlanContent, PlanRow } from '../../../../src/domain/revisions/content';
import type { PlanListKey } from '../../../../src/domain/revisions/plannedFields';
import { plannedFields, planLists } from '../../../../src/domain/revisions/plannedFields';
import type { PlanValue, PlanValues } from '../../../../src/domain/revisions/values';
import type { Kind } from '../../../../src/schema/field';

/** What an item is called depends on its number alone, as in a plan where nothing is renamed meanwhile. */
const named = fc.integer({ min: 1, max: 6 }).map((id): PlanValue => ({ id, title: `Nr ${id}` }));
const text: fc.Arbitrary<PlanValue> = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const number: fc.Arbitrary<PlanValue> = fc.integer({ min: 0, max: 3000 });
const days: fc.Arbitrary<PlanValue> = fc.constantFrom('2018-12-31', '2019-01-31', '2020-02-29');
const several = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
  .map((ids): PlanValue => ids.sort((a, b) => a - b).map((id) => ({ id, title: `Nr ${id}` })));
const ofKind = {
  text,
  note: text,
  markdown: text,
  choice: text,
  choices: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }).map((codes): PlanValue => codes),
  number,
  bool: fc.boolean(),
  date: days,
  dateTime: days,
  person: named,
  people: several,
  lookup: named,
  lookups: several,
  url: fc.constant<PlanValue>({ url: 'https://example.org/' }),
  time: fc.constantFrom<PlanValue>({ kind: 'deadline', end: '2019-01-31', precision: 'dag' }, { kind: 'lopande', precision: 'ar' }),
} satisfies Record<Kind, fc.Arbitrary<PlanValue>>;
const fieldOf = (list: PlanListKey): fc.Arbitrary<readonly [string, PlanValue]> => {
  const fields: Readonly<Record<string, { readonly kind: Kind }>> = planLists[list].fields;
  const known = fc.constantFrom(...plannedFields[list]).chain((key) => fc.tuple(fc.constant(key), ofKind[fields[key]?.kind ?? 'text']));
  const unknown = fc.tuple(fc.constantFrom('ettÄldreFält', 'nytt'), fc.oneof(text, number, named));
  return fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: unknown });
};
const valuesOf = (list: PlanListKey): fc.Arbitrary<PlanValues> =>
  fc.uniqueArray(fieldOf(list), { selector: ([key]) => key, maxLength: 6 }).map((fields) => Object.fromEntries(fields));
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
