/** @jest-environment jsdom */
import fc from 'fast-check';
import { clockAfter } from '../../src/ui/pages/method/schedule';
import { bankUrl, methodUrl, readMethodView, type MethodForm, type MethodView } from '../../src/ui/pages/method/methodUrl';

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const anyForm = fc.oneof(
  fc.constantFrom<MethodForm>({ kind: 'new' }, { kind: 'edit' }, { kind: 'run', run: 'new' }),
  fc.integer({ min: 1, max: 10_000 }).map((run): MethodForm => ({ kind: 'run', run })),
);
const anyView: fc.Arbitrary<MethodView> = fc.record({
  open: optional(fc.integer({ min: 1, max: 100_000 })),
  minutes: optional(fc.integer({ min: 1, max: 1440 })),
  participants: optional(fc.integer({ min: 1, max: 10_000 })),
  start: optional(fc.constantFrom('00:00', '09:05', '13:00', '23:59')),
  form: optional(anyForm),
});

describe('A method’s address', () => {
  it('opens the very view it was made of', () => {
    fc.assert(fc.property(anyView, (view) => expect(readMethodView(methodUrl(view))).toEqual(view)));
  });

  it.each(['/metod?visa=-1&minuter=0&deltagare=x&start=25:00&korning=?', '/metod?visa=1e3', '/metod?minuter=99999', '/spaningar?visa=4'])(
    'leaves out what it does not understand: %s',
    (url) => {
      expect(Object.values(readMethodView(url)).filter((value) => value !== undefined)).toEqual([]);
    },
  );

  it('back to the bank keeps the time and the group, and nothing else', () => {
    expect(bankUrl({ open: 4, minutes: 45, participants: 12, start: '13:00' })).toBe('/metodbank?minuter=45&deltagare=12');
    expect(bankUrl({ open: 4 })).toBe('/metodbank');
  });
});

it.each([
  ['13:00', 75, '14:15'],
  ['23:30', 45, '00:15'],
  ['09:05', 0, '09:05'],
])('The clock says, from %s and %d minutes later, %s', (start, minutes, expected) => {
  expect(clockAfter(start, minutes).toTimeString().slice(0, 5)).toBe(expected);
});
