import fc from 'fast-check';
import type { TimeValue } from '../../../../src/schema/field';
import type { TimelineEntry } from '../../../../src/domain/timeline/entry';
import { layout, rowHeight, type TimelineItem } from '../../../../src/domain/timeline/layout';
import { entry, faultsOf, lanes, measure, options, plan } from './arbitraryPlan';

const one = (time: TimeValue | undefined, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  key: '1',
  lane: 'nationellt',
  time,
  label: { title: 'Workshop 2 Scenarier', time: 'maj' },
  ...more,
});
const drawn = (time: TimeValue, more: Partial<TimelineEntry> = {}): TimelineItem => {
  const [item] = layout([one(time, more)], options()).items;
  if (!item) throw new Error('it has no place in the drawing');
  return item;
};
const plotWidth = layout([], options()).plot.width;
const dayWidth = plotWidth / 365;

describe('Nothing in the timeline overlaps', () => {
  it.each([
    ['one year', { from: '2026-01-01', to: '2026-12-31' }, 1060],
    ['one year where there is little room', { from: '2026-01-01', to: '2026-12-31' }, 720],
    ['three years', { from: '2026-01-01', to: '2028-12-31' }, 900],
    ['to the horizon', { from: '2026-01-01', to: '2050-12-31' }, 1060],
    ['one day', { from: '2026-03-17', to: '2026-03-17' }, 900],
  ])('in %s, whatever the plan holds', (_name, span, width) => {
    fc.assert(
      fc.property(plan(70), fc.constantFrom('beside' as const, 'above' as const), (entries, names) => {
        const result = layout(entries, options({ span, width, names }));
        expect(faultsOf(result.items, result.plot.width)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('in a plan of 2,000 activities, and none of them is lost', () => {
    const entries = fc.sample(entry, { numRuns: 2000, seed: 5 }).map((each, index) => ({ ...each, key: String(index) }));
    const { items, absent, plot } = layout(entries, options());
    expect(items.length + absent.before.length + absent.after.length + absent.undated.length).toBe(2000);
    expect(faultsOf(items, plot.width)).toEqual([]);
  });

  it('takes no more rows than so many as stand above each other somewhere', () => {
    fc.assert(
      fc.property(plan(60), (entries) => {
        const result = layout(entries, options());
        for (const lane of result.lanes) {
          const items = result.items.filter((item) => item.lane === lane.key);
          const deepest = Math.max(...items.map(({ left }) => items.filter((other) => other.left <= left && left < other.right + 22).length));
          expect(lane.rows).toBe(deepest);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every row within its lane, and lanes one after the other', () => {
    fc.assert(
      fc.property(plan(40), (entries) => {
        const result = layout(entries, options());
        result.items.forEach(({ y, lane }) => {
          const own = result.lanes.find(({ key }) => key === lane);
          expect(y - rowHeight / 2).toBeGreaterThanOrEqual(own?.top ?? Infinity);
          expect(y + rowHeight / 2).toBeLessThanOrEqual((own?.top ?? 0) + (own?.height ?? 0));
        });
        result.lanes.slice(1).forEach(({ top }, index) => expect(top).toBe((result.lanes[index]?.top ?? 0) + (result.lanes[index]?.height ?? 0)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('A time is drawn no more exactly than it is known', () => {
  it('a day is a diamond in the middle of its day', () => {
    const { mark } = drawn({ kind: 'deadline', end: '2026-03-20', precision: 'dag' });
    expect(mark.shape).toBe('day');
    expect(mark.start).toBeCloseTo(78.5 * dayWidth, 6);
  });

  it('exact days are a bar from the first to the end of the last', () => {
    const { mark } = drawn({ kind: 'period', start: '2026-02-03', end: '2026-02-05', precision: 'dag' });
    expect(mark.shape).toBe('bar');
    expect([mark.start, mark.end]).toEqual([expect.closeTo(33 * dayWidth, 6), expect.closeTo(36 * dayWidth, 6)]);
  });

  it('a month is exactly as wide as the month, and the 29th of February is in it', () => {
    const { mark } = drawn({ kind: 'deadline', end: '2026-05-14', precision: 'manad' });
    expect(mark.shape).toBe('month');
    expect([mark.start, mark.end]).toEqual([expect.closeTo(120 * dayWidth, 6), expect.closeTo(151 * dayWidth, 6)]);
    const leap = layout([one({ kind: 'deadline', end: '2028-02-29', precision: 'manad' })], options({ span: { from: '2028-01-01', to: '2028-12-31' } }));
    expect(leap.items[0]?.mark.end).toBeCloseTo((60 / 366) * plotWidth, 6);
  });

  it('a term has soft edges, a year is a bracket over all of it', () => {
    expect(drawn({ kind: 'period', start: '2026-02-01', end: '2026-04-30', precision: 'termin' }).mark).toMatchObject({ shape: 'window', start: 0 });
    expect(drawn({ kind: 'deadline', end: '2026-06-01', precision: 'ar' }).mark).toMatchObject({ shape: 'year', start: 0, end: plotWidth });
  });

  it('a milestone has a mark of its own; one that is only known to the month keeps the month and carries the flag where it ends', () => {
    expect(drawn({ kind: 'milstolpe', end: '2026-03-20', precision: 'dag' }).mark).toMatchObject({ shape: 'milestone', hasFlag: false });
    expect(drawn({ kind: 'milstolpe', end: '2026-03-20', precision: 'manad' }).mark).toMatchObject({ shape: 'month', hasFlag: true });
  });

  it('what is löpande runs on past the edge, with what is done and what comes next', () => {
    const { mark } = drawn({ kind: 'lopande', start: '2026-01-01', precision: 'ar' }, { lastDone: '2026-03-12', nextPlanned: '2026-03-20' });
    expect(mark).toMatchObject({ shape: 'running', start: 0, end: plotWidth, continuesRight: true, continuesLeft: false });
    expect(mark.pulses).toEqual([
      { x: expect.closeTo(70.5 * dayWidth, 6), isDone: true },
      { x: expect.closeTo(78.5 * dayWidth, 6), isDone: false },
    ]);
  });

  it('without any day something löpande still has its line; another kind is told to be without time', () => {
    expect(drawn({ kind: 'lopande', precision: 'ar' }).mark.shape).toBe('running');
    const { absent, items } = layout([one({ kind: 'deadline', precision: 'dag' }), one(undefined, { key: '2' })], options());
    expect([items, absent.undated]).toEqual([[], ['1', '2']]);
  });

  it('what ends before it begins is drawn over the days that were written', () => {
    expect(drawn({ kind: 'period', start: '2026-05-10', end: '2026-05-01', precision: 'dag' }).mark.end).toBeCloseTo(130 * dayWidth, 6);
  });
});

describe('The edges of the span', () => {
  it('a window across the year goes on past the edge, on both sides of it', () => {
    const winter: TimeValue = { kind: 'period', start: '2026-11-01', end: '2027-02-28', precision: 'dag' };
    expect(drawn(winter).mark).toMatchObject({ continuesRight: true, continuesLeft: false, end: plotWidth });
    const [next] = layout([one(winter)], options({ span: { from: '2027-01-01', to: '2027-12-31' } })).items;
    expect(next?.mark).toMatchObject({ continuesRight: false, continuesLeft: true, start: 0 });
  });

  it('what lies wholly outside is not drawn but told, before and after apart', () => {
    const { items, absent } = layout(
      [
        one({ kind: 'deadline', end: '1899-12-30', precision: 'dag' }),
        one({ kind: 'deadline', end: '2027-01-01', precision: 'dag' }, { key: '2' }),
        one({ kind: 'lopande', start: '2024-01-01', end: '2025-12-31', precision: 'dag' }, { key: '3' }),
        one({ kind: 'deadline', end: '2026-12-31', precision: 'dag' }, { key: '4' }),
      ],
      options(),
    );
    expect([items.map(({ key }) => key), absent]).toEqual([['4'], { before: ['1', '3'], after: ['2'], undated: [] }]);
  });

  it('today has its line only in a span that it belongs to', () => {
    expect(layout([], options()).today).toBeCloseTo(75.5 * dayWidth, 6);
    expect(layout([], options({ span: { from: '2027-01-01', to: '2027-12-31' } })).today).toBeUndefined();
  });
});

describe('Labels', () => {
  it('stand to the right, and to the left of what is in the last quarter', () => {
    expect(drawn({ kind: 'deadline', end: '2026-05-14', precision: 'manad' }).label.side).toBe('right');
    expect(drawn({ kind: 'deadline', end: '2026-12-14', precision: 'manad' }).label.side).toBe('left');
  });

  it('stand on a line that fills the year, clear of its pulses', () => {
    expect(drawn({ kind: 'deadline', end: '2026-06-01', precision: 'ar' }).label.side).toBe('inside');
  });

  it('keep the whole title when it has room, else as much as has room with an ellipsis', () => {
    expect(drawn({ kind: 'deadline', end: '2026-05-14', precision: 'manad' }).label).toMatchObject({ title: { text: 'Workshop 2 Scenarier' }, isCut: false });
    const long = drawn({ kind: 'deadline', end: '2026-05-14', precision: 'manad' }, { label: { title: 'Lägesrapport '.repeat(15), time: 'maj' } });
    expect(long.label.isCut).toBe(true);
    expect(long.label.title.text).toMatch(/^Lägesrapport Lägesrapport .*…$/);
  });
});

describe('Order and lanes', () => {
  it('goes lane by lane in their order and by time within each; empty lanes are left out and unknown ones come last', () => {
    const at = (key: string, lane: string, end: string): TimelineEntry => one({ kind: 'deadline', end, precision: 'dag' }, { key, lane });
    const { items, lanes: shown } = layout(
      [at('a', 'hemmaplan', '2026-05-01'), at('b', 'övrigt', '2026-01-03'), at('c', 'hemmaplan', '2026-02-01'), at('d', 'nationellt', '2026-09-01')],
      options(),
    );
    expect(shown.map(({ key }) => key)).toEqual(['nationellt', 'hemmaplan', 'övrigt']);
    expect(items.map(({ key }) => key)).toEqual(['d', 'c', 'a', 'b']);
  });
});

describe('Names along the top', () => {
  const unitsOf = (from: string, to: string, width = 1060): readonly string[] => layout([], options({ span: { from, to }, width })).ticks.map(({ day }) => day);

  it('are the months of one year, the terms of three, the years to the horizon', () => {
    expect(unitsOf('2026-01-01', '2026-12-31')).toHaveLength(12);
    expect(unitsOf('2026-01-01', '2028-12-31')).toEqual(['2026-01-01', '2026-07-01', '2027-01-01', '2027-07-01', '2028-01-01', '2028-07-01']);
    expect(unitsOf('2026-01-01', '2050-12-31').every((day) => day.endsWith('-01-01'))).toBe(true);
  });

  it('never meet, however long the span and however narrow the drawing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 400, max: 1600 }), (years, width) => {
        const { ticks } = layout([], options({ span: { from: '2026-01-01', to: `${2026 + years}-12-31` }, width }));
        expect(ticks.length).toBeGreaterThan(0);
        ticks.slice(1).forEach(({ x }, index) => expect(x).toBeGreaterThan((ticks[index]?.x ?? 0) + measure(ticks[index]?.text ?? '', 'time')));
      }),
    );
  });
});

it('The same plan gives the same picture, whatever order it came in', () => {
  fc.assert(
    fc.property(plan(30), (entries) => {
      const distinct = entries.map((each, index) => ({ ...each, label: { ...each.label, title: `${index} ${each.label.title}` } }));
      const place = (list: readonly TimelineEntry[]) => new Map(layout(list, options({ lanes })).items.map(({ key, left, y }) => [key, `${left} ${y}`]));
      const [there, back] = [place(distinct), place([...distinct].reverse())];
      there.forEach((where, key) => expect(back.get(key)).toBe(where));
    }),
    { numRuns: 40 },
  );
});
