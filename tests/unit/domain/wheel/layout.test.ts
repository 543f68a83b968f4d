import fc from 'fast-check';
import { dayAt, dayNumber } from '../../../../src/domain/timeline/scale';
import { pointAt } from '../../../../src/domain/wheel/angles';
import { discRadius, handAt, layout, type WheelLayout } from '../../../../src/domain/wheel/layout';
import { monthsOf } from '../../../../src/domain/wheel/months';
import type { WheelEntry, WheelRing } from '../../../../src/domain/wheel/ring';

const titleWidth = (title: string): number => title.length * 7;
const ring = (key: string, entries: readonly WheelEntry[]): WheelRing => ({ key, title: key, entries });
const day = (id: string, from: string, to = from, kind: WheelEntry['kind'] = from === to ? 'day' : 'span'): WheelEntry => ({ id, title: id, from, to, kind });
const drawn = (entries: readonly WheelEntry[], year = 2026): WheelLayout => layout([ring('forum', entries)], year, titleWidth);
const marks = ({ marks: all }: WheelLayout) => all.flatMap((mark) => (mark.kind === 'mark' ? [mark] : []));

const anyEntry = fc
  .record({
    first: fc.integer({ min: dayNumber('2025-10-01'), max: dayNumber('2027-03-01') }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 })),
    kind: fc.constantFrom('day', 'span', 'running'),
  })
  .map(({ first, length, kind }) => ({ from: dayAt(first), to: dayAt(kind === 'day' ? first : first + length), kind: kind as 'day' }));
const anyRings = fc.array(fc.array(anyEntry, { maxLength: 14 }), { minLength: 1, maxLength: 6 }).map((all) =>
  all.map((entries, index) =>
    ring(
      `ring ${index}`,
      entries.map((entry, place) => ({ ...entry, id: `${index}-${place}`, title: `${index}-${place}` })),
    ),
  ),
);

describe('The annual wheel', () => {
  it('goes clockwise from the first of January at the top; a leap year has its 29th of February', () => {
    const [first, july, last] = marks(drawn([day('nyår', '2026-01-01'), day('juli', '2026-07-02'), day('nyårsafton', '2026-12-31')]));
    expect([first?.x, july?.x, last?.x].map((x) => Math.sign(Math.round((x ?? 0) * 1e6)))).toEqual([1, 0, -1]);
    expect(july?.y).toBeGreaterThan(0);
    expect(first?.y).toBeLessThan(0);
    const leap = marks(drawn([day('skottdag', '2028-02-29')], 2028))[0];
    expect(leap?.from).toBeCloseTo((59 / 366) * 360, 9);
    expect(drawn([], 2028).months[2]).toBeCloseTo((60 / 366) * 360, 9);
    expect(drawn([day('skottdag', '2026-02-29')], 2026).marks).toEqual([]); // no such day
  });

  it('lets no two numerals meet, nor a numeral and another one’s time', () => {
    fc.assert(
      fc.property(anyRings, (rings) => {
        const all = layout(rings, 2026, titleWidth).marks;
        const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
        expect(Math.min(...pairs, Infinity)).toBeGreaterThanOrEqual(2 * discRadius - 1e-6);
        const onTime = all.flatMap((a) => {
          const time = a.kind === 'mark' ? Array.from({ length: Math.ceil(a.to - a.from) + 1 }, (_, step) => Math.min(a.from + step, a.to)) : [];
          const points = time.map((at) => pointAt(a.radius, at));
          return all.flatMap((b) => (a === b ? [] : points.map(({ x, y }) => Math.hypot(x - b.x, y - b.y))));
        });
        expect(onTime.filter((distance) => distance <= discRadius)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows every entry of the year once: as itself, or in its ring’s count of the month', () => {
    fc.assert(
      fc.property(anyRings, (rings) => {
        const { marks: all, groups } = layout(rings, 2026, titleWidth);
        const counted = all.reduce((sum, mark) => sum + (mark.kind === 'mark' ? 1 : mark.count), 0);
        const numbers = groups.flatMap(({ entries }) => entries.map(({ number }) => number));
        expect(counted).toBe(numbers.length);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the rings as they are given, the first outermost, and each within its own edges', () => {
    fc.assert(
      fc.property(anyRings, (rings) => {
        const result = layout(rings, 2026, titleWidth);
        expect(result.rings.map(({ key }) => key)).toEqual(rings.map(({ key }) => key));
        result.rings.slice(1).forEach(({ outer }, index) => expect(outer).toBe(result.rings[index]?.inner));
        result.marks.forEach((mark) => {
          const own = result.rings.find(({ key }) => key === mark.ring);
          expect(mark.radius - discRadius).toBeGreaterThanOrEqual(own?.inner ?? Infinity);
          expect(mark.radius + discRadius).toBeLessThanOrEqual(own?.titleAt ?? 0);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('counts by month where a ring holds too much, also of 2,000', () => {
    const entries = Array.from({ length: 2000 }, (_, index) => day(String(index), dayAt(dayNumber('2026-01-01') + (index % 365))));
    const { marks: all, rings, radius } = drawn(entries);
    expect(rings[0]?.isCrowded).toBe(true);
    expect(all.map((mark) => (mark.kind === 'cluster' ? mark.month : 'mark'))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(all.reduce((sum, mark) => sum + (mark.kind === 'cluster' ? mark.count : 0), 0)).toBe(2000);
    expect(radius).toBeLessThan(200);
  });

  it('says of what goes on across the year that it does, and leaves out other years', () => {
    const winter = day('vinter', '2026-11-15', '2027-02-15');
    const [mark] = marks(drawn([winter, day('förr', '2025-12-31')]));
    expect(mark).toMatchObject({ to: 360, numbered: { days: { isCarriedIn: false, isCarriedOut: true } } });
    expect(marks(drawn([winter], 2027))[0]).toMatchObject({ from: 0, numbered: { days: { isCarriedIn: true, isCarriedOut: false } } });
  });
});

describe('The wheel as a table', () => {
  it('puts each in the month where it begins this year, what is löpande last', () => {
    const groups = monthsOf(
      [
        ring('APT', [day('mars', '2026-03-04'), day('puls', '2026-01-01', '2026-12-31', 'running')]),
        ring('RU-dag', [day('vinter', '2025-11-01', '2026-02-01'), day('3 mars', '2026-03-03')]),
      ],
      2026,
    );
    expect(groups.map(({ month, entries }) => [month, entries.map(({ entry, number }) => `${number} ${entry.id}`)])).toEqual([
      [0, ['1 vinter']],
      [2, ['2 3 mars', '3 mars']],
      ['running', ['4 puls']],
    ]);
  });
});

describe('Today', () => {
  it('has its hand in its own year only', () => {
    expect(handAt(2026, '2026-07-02')).toBeCloseTo(180, 9);
    expect(handAt(2027, '2026-07-02')).toBeUndefined();
  });
});
