import fc from 'fast-check';
import type { Measure, TimelineEntry } from '../../../../src/domain/timeline/entry';
import type { TimelineItem, TimelineOptions } from '../../../../src/domain/timeline/layout';
import { bleed, pulseRadius } from '../../../../src/domain/timeline/mark';
import { dayAt, dayNumber } from '../../../../src/domain/timeline/scale';

/** Letters of unequal width, as in a real typeface. */
export const measure: Measure = (text, style) =>
  [...text].reduce((sum, letter) => sum + (/[ilj.,·… ]/.test(letter) ? 3.4 : /[mwMWÅÄÖ]/.test(letter) ? 10.8 : 7.1), 0) * (style === 'time' ? 0.92 : 1);
export const lanes = ['nationellt', 'hemmaplan', 'aterrapportering', 'extern'].map((key) => ({ key, title: key }));

const day = fc.integer({ min: dayNumber('2024-06-01'), max: dayNumber('2028-06-30') }).map(dayAt);
const anyDay = fc.oneof({ weight: 20, arbitrary: day }, fc.constantFrom('1899-12-30', '2024-02-29', '2050-12-31', '2026-01-01', '2026-12-31'));
const title = fc.oneof(fc.lorem({ maxCount: 9 }), fc.string({ minLength: 1, maxLength: 200 }));

export const entry: fc.Arbitrary<Omit<TimelineEntry, 'key'>> = fc
  .record({
    lane: fc.constantFrom('nationellt', 'hemmaplan', 'aterrapportering', 'extern', 'okänt'),
    kind: fc.constantFrom('deadline', 'period', 'lopande', 'milstolpe'),
    precision: fc.constantFrom('dag', 'manad', 'termin', 'ar'),
    start: fc.option(anyDay, { nil: undefined }),
    length: fc.option(fc.integer({ min: -40, max: 500 }), { nil: undefined }),
    lastDone: fc.option(anyDay, { nil: undefined }),
    nextPlanned: fc.option(anyDay, { nil: undefined }),
    state: fc.option(fc.constantFrom('Klar', 'Sen, 1 200 dagar'), { nil: undefined }),
    title,
    words: fc.constantFrom('', 'våren', 'löpande, senast 12 mars, nästa 20 mars', 'ett mycket långt sätt att säga när det ska vara, som stod i dokumentet'),
  })
  .map(({ kind, precision, start, length, lane, lastDone, nextPlanned, state, title: heading, words }) => {
    const end = start !== undefined && length !== undefined ? dayAt(dayNumber(start) + length) : undefined;
    return {
      lane,
      time: { kind: kind as 'deadline', precision: precision as 'dag', ...(start ? { start } : {}), ...(end ? { end } : {}) },
      label: { title: heading, time: words, hasIcon: state !== undefined, ...(state ? { state } : {}) },
      ...(lastDone ? { lastDone } : {}),
      ...(nextPlanned ? { nextPlanned } : {}),
    };
  });
export const plan = (maxLength: number): fc.Arbitrary<readonly TimelineEntry[]> =>
  fc.array(entry, { maxLength }).map((entries) => entries.map((one, index) => ({ ...one, key: String(index) })));

export const options = (change: Partial<TimelineOptions> = {}): TimelineOptions => ({
  span: { from: '2026-01-01', to: '2026-12-31' },
  today: '2026-03-17',
  lanes,
  width: 1060,
  names: 'beside',
  measure,
  tickWords: { text: (first, unit) => (unit === 'month' ? first.slice(0, 7) : first.slice(0, 4)), measure: (text) => measure(text, 'time') },
  ...change,
});

const covers = (a: { left: number; right: number }, b: { left: number; right: number }): boolean => a.left < b.right - 1e-6 && b.left < a.right - 1e-6;

/** Every pair, slowly: the keys of two that touch in the same row, a label on its own pulse, and what leaves the drawing. */
export function faultsOf(items: readonly TimelineItem[], plotWidth: number): readonly string[] {
  const pairs = items.flatMap((a, index) => items.slice(index + 1).flatMap((b) => (a.y === b.y && covers(a, b) ? [`${a.key} over ${b.key}`] : [])));
  const own = items.flatMap(({ key, mark, label }) => {
    if (label.side !== 'inside') return covers(mark, label) ? [`${key}: label over its own mark`] : [];
    return mark.pulses.some(({ x }) => covers(label, { left: x - pulseRadius, right: x + pulseRadius })) ? [`${key}: label over a pulse`] : [];
  });
  const outside = items.filter(({ left, right }) => left < -bleed - 1e-6 || right > plotWidth + bleed + 1e-6).map(({ key }) => `${key} leaves the drawing`);
  return [...pairs, ...own, ...outside];
}
