import fc from 'fast-check';
import type { PlanActivity } from '../../../../src/domain/plan/activity';
import type { TimeValue } from '../../../../src/schema/field';

export const activity = (id: number, more: Partial<PlanActivity> = {}): PlanActivity => ({ id, title: `Aktivitet ${id}`, status: 'planerad', ...more });

export const anyDay = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
export const anyPrecision = fc.constantFrom<TimeValue['precision'][]>('dag', 'manad', 'termin', 'ar');
export const anyTime: fc.Arbitrary<TimeValue> = fc.oneof(
  fc.record({ kind: fc.constantFrom('deadline' as const, 'milstolpe' as const), precision: anyPrecision, end: anyDay }),
  fc.record({ kind: fc.constant('period' as const), precision: anyPrecision, days: fc.tuple(anyDay, anyDay) }).map(({ days, ...time }) => {
    const [start, end] = [...days].sort() as [string, string];
    return { ...time, start, end };
  }),
  fc.record({ kind: fc.constant('lopande' as const), precision: anyPrecision, start: anyDay }, { requiredKeys: ['kind', 'precision'] }),
);
export const anyPlan = fc
  .array(fc.record({ time: fc.option(anyTime, { nil: undefined }), title: fc.constantFrom('Åka', 'Zebra', 'Äta', 'ö', 'a', 'B', '10', '9') }), {
    maxLength: 30,
  })
  .map((rows) => rows.map(({ time, title }, index) => activity(index + 1, { title, ...(time === undefined ? {} : { time }) })));
