import fc from 'fast-check';
import { drawableOf } from '../../../../src/domain/charts/drawable';
import { roundTicks } from '../../../../src/domain/charts/scale';
import type { Box, Scene, TextShape } from '../../../../src/domain/charts/scene';
import { apart } from '../../../../src/domain/charts/spread';
import { reckoned, wrapped } from '../../../../src/domain/charts/text';
import type { Cell, Drawing, ReportColumn, ReportTable } from '../../../../src/domain/report/document';
import { chartTextOf } from '../../../../src/ui/report/charts/chartText';
import { sceneOf } from '../../../../src/ui/report/charts/sceneOf';

interface Part {
  readonly table: ReportTable;
  readonly drawing: Drawing;
}
const text = chartTextOf('sv');
const sceneIn = (part: Part, width: number): Scene | undefined => sceneOf(part, text, width, reckoned);
const textsOf = ({ shapes }: Scene): readonly TextShape[] => shapes.filter((shape): shape is TextShape => shape.kind === 'text');

const label = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('Förberedelser', 'Interna lärandeprocesser', 'מגמות ארוכות טווח', '👩‍👩‍👧‍👦 familjer', `${'Donaudampfschiffahrt'.repeat(12)}`, 'ord '.repeat(90)),
);
const value = fc.oneof(fc.nat(400), fc.constantFrom<Cell>(0, null, 1e300, 0.25, 'cirka tio'), fc.double({ min: 0, max: 1e9, noNaN: true }));
const kind = fc.constantFrom<ReportColumn['kind']>('number', 'hours', 'kronor', 'percent');
const keys = ['a', 'b', 'c', 'd', 'e'];

const anyPart = fc
  .record({
    rows: fc.integer({ min: 1, max: 200 }),
    columns: fc.integer({ min: 1, max: 5 }),
    kind,
    drawn: fc.constantFrom('bars', 'stacked', 'lines', 'matrix'),
  })
  .chain(({ rows, columns, kind: columnKind, drawn }) =>
    fc
      .record({
        names: fc.array(label, { minLength: Math.min(rows, 20), maxLength: Math.min(rows, 20) }),
        heads: fc.array(label, { minLength: columns, maxLength: columns }),
        values: fc.array(value, { minLength: 40, maxLength: 40 }),
        finding: fc.option(fc.nat(rows - 1), { nil: undefined }),
        time: fc.constantFrom('month', 'text'),
      })
      .map(({ names, heads, values, finding, time }): Part => {
        const used = keys.slice(0, columns);
        const month = (index: number): string => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
        const drawings: Readonly<Record<string, Drawing>> = {
          bars: { kind: 'bars', value: 'a', planned: columns > 1 ? 'b' : undefined, row: finding },
          stacked: { kind: 'stacked', parts: used },
          lines: { kind: 'lines', series: used },
          matrix: { kind: 'matrix', columns: used },
        };
        const isTime = drawn === 'lines' && time === 'month';
        return {
          drawing: drawings[drawn] ?? { kind: 'none' },
          table: {
            caption: 'Hur det går',
            columns: [
              { key: 'row', label: 'Rad', kind: isTime ? 'month' : 'text' },
              ...used.map((key, index) => ({ key, label: heads[index] ?? key, kind: columnKind })),
            ],
            rows: Array.from({ length: rows }, (_, row) => [
              isTime ? month(row) : (names[row % names.length] ?? ''),
              ...used.map((_key, column) => values[(row * used.length + column) % values.length] ?? null),
            ]),
          },
        };
      }),
  );
const anyWidth = fc.integer({ min: 240, max: 1600 });

/** Where a text's ink is, generously. */
function textBox({ x, y, text, anchor, size, weight }: TextShape): Box {
  const width = reckoned(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.8, width, height: size };
}

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;

describe('A drawing of any part, in any width', () => {
  const runs = { numRuns: 60 };

  it('has no label upon another, and none outside', () => {
    fc.assert(
      fc.property(anyPart, anyWidth, (part, width) => {
        const scene = sceneIn(part, width);
        const boxes = scene ? textsOf(scene).map((shape) => ({ ...textBox(shape), text: shape.text })) : [];
        const [right, bottom] = [(scene?.width ?? 0) + 0.5, (scene?.height ?? 0) + 4];
        expect(boxes.filter((box) => box.x < -0.5 || box.x + box.width > right || box.y < -2 || box.y + box.height > bottom)).toEqual([]);
        const sorted = [...boxes].sort((a, b) => a.y - b.y);
        const collisions: string[] = [];
        sorted.forEach((box, index) => {
          for (let next = index + 1; next < sorted.length && (sorted[next]?.y ?? 0) < box.y + box.height; next += 1) {
            const other = sorted[next];
            if (other && overlap(box, other)) collisions.push(`${box.text} | ${other.text}`);
          }
        });
        expect(collisions).toEqual([]);
      }),
      runs,
    );
  });

  it('has its bars and cells within the plot, as many marks as it has rows to walk, and a height of its own', () => {
    fc.assert(
      fc.property(anyPart, anyWidth, (part, width) => {
        const scene = sceneIn(part, width);
        if (!scene) return expect(part.drawing.kind).toBe('none');
        const { plot, shapes, marks } = scene;
        const bars = shapes.flatMap((shape) => (shape.kind === 'rect' && (shape.fill === 'context' || shape.fill === 'finding') ? [shape] : []));
        const isWithin = ({ x, y, width: wide, height }: Box): boolean =>
          [x, y, wide, height].every((number) => number >= 0) && x + wide <= plot.x + plot.width + 1 && y + height <= scene.height + 1;
        expect(bars.filter((bar) => !isWithin(bar))).toEqual([]);
        const drawable = drawableOf(part);
        const rows = drawable.is === 'drawn' ? drawable.rows.length : 0;
        expect(marks).toHaveLength(part.drawing.kind === 'matrix' ? rows * part.drawing.columns.length : rows);
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
        expect(marks.filter(({ name, x, width: wide }) => name === '' || wide < 0 || x < 0 || x + wide > scene.width + 1)).toEqual([]);
        return expect(JSON.stringify(scene)).not.toMatch(/NaN|Infinity|null/);
      }),
      runs,
    );
  });

  it('says every value in full beside its bar', () => {
    const pairs = fc.array(fc.tuple(fc.nat(9999), fc.nat(9999)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pairs, anyWidth, (values, width) => {
        const column = (key: string): ReportColumn => ({ key, label: key, kind: 'hours' });
        const columns = [{ ...column('row'), kind: 'text' as const }, column('a'), column('b')];
        const rows = values.map(([used, planned]) => ['Interna lärandeprocesser', used, planned]);
        const scene = sceneIn({ drawing: { kind: 'bars', value: 'a', planned: 'b' }, table: { caption: '', columns, rows } }, width);
        expect(scene && textsOf(scene).filter((shape) => shape.text.endsWith(' h'))).toHaveLength(values.length);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyPart, anyWidth, (part, width) => {
        expect(sceneIn(JSON.parse(JSON.stringify(part)) as Part, width)).toEqual(sceneIn(part, width));
      }),
      { numRuns: 12 },
    );
  });
});

describe('The numbers along an axis', () => {
  it('are round, begin at nought, and reach the highest value with at most one step to spare', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.integer({ min: 2, max: 8 }), (most, wanted) => {
        const ticks = roundTicks(most, wanted, false);
        const last = ticks[ticks.length - 1] ?? 0;
        const step = ticks[1] ?? 0;
        expect(ticks[0]).toBe(0);
        expect(last >= most * (1 - 1e-9) && last - step <= most * (1 + 1e-9)).toBe(most > 1e-9 || last === 1);
        expect(ticks.length).toBeLessThanOrEqual(wanted + 2);
        expect(['1', '2', '5']).toContain(step.toExponential().charAt(0));
      }),
    );
  });

  it('are whole where what is counted is', () => {
    expect(roundTicks(2, 5, true)).toEqual([0, 1, 2]);
    expect(roundTicks(1, 5, false)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
});

describe('The names at the ends of lines', () => {
  it('never lie upon each other and keep their order', () => {
    const wanted = fc.array(fc.record({ at: fc.integer({ min: 0, max: 200 }), size: fc.integer({ min: 10, max: 34 }) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(wanted, (labels) => {
        const middles = apart(labels, 0, 280);
        const placed = labels.map(({ at, size }, index) => ({ at, index, top: (middles[index] ?? 0) - size / 2, bottom: (middles[index] ?? 0) + size / 2 }));
        const down = [...placed].sort((a, b) => a.at - b.at || a.index - b.index);
        down.slice(1).forEach(({ top }, index) => expect(top).toBeGreaterThanOrEqual((down[index]?.bottom ?? 0) - 1e-9));
        expect(Math.min(...placed.map(({ top }) => top))).toBeGreaterThanOrEqual(0);
        expect(Math.max(...placed.map(({ bottom }) => bottom))).toBeLessThanOrEqual(280);
      }),
    );
  });
});

describe('A label with too little room', () => {
  const widthOf = (words: string): number => reckoned(words, 13, 400);
  it('is broken between words, then cut with an ellipsis, and says so', () => {
    expect(wrapped('Interna lärandeprocesser', 120, 2, widthOf)).toMatchObject({ lines: ['Interna', 'lärandeprocesser'], isCut: false });
    const cut = wrapped('Interna lärandeprocesser och allt annat som hör dit', 120, 2, widthOf);
    expect([cut.lines[1]?.endsWith('…'), cut.isCut]).toEqual([true, true]);
  });

  it('never cuts a character of several parts in two', () => {
    const family = '👩‍👩‍👧‍👦';
    const { lines } = wrapped(family.repeat(12), 60, 1, widthOf);
    expect(lines[0]?.replace(/…$/, '').split(family).join('')).toBe('');
  });
});
