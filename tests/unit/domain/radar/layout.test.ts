import fc from 'fast-check';
import { categoryCodes } from '../../../../src/domain/categories';
import { horizons, meets, type Box, type Horizon } from '../../../../src/domain/radar/geometry';
import { layout, readable, ringLabels, type LayoutBlip, type LayoutOptions, type RadarLayout } from '../../../../src/domain/radar/layout';
import { drift, markRadius, radiusOfYear, type Movement } from '../../../../src/domain/radar/place';
import { cellOf, fieldOf } from '../../../../src/domain/radar/geometry';

// A counterexample of a hundred blips is told as it is: making it smaller would take minutes.
fc.configureGlobal({ endOnFailure: true });
const thisYear = 2026;
const options: LayoutOptions = { sectors: categoryCodes, horizons, thisYear, radius: 250, crowded: 'cluster' };
const roomy: LayoutOptions = { ...options, radius: 1000, crowded: 'grow' };
const span = { h1: [2026, 2031], h2: [2031, 2041], h3: [2041, 2056] } as const satisfies Record<Horizon, readonly [number, number]>;

const blip = fc.record({
  sector: fc.constantFrom(...categoryCodes),
  horizon: fc.constantFrom(...horizons),
  impact: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  movement: fc.constantFrom<Movement>('nearer', 'further', 'new', 'same'),
  yearShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined, freq: 3 }),
});
const blips = (size: { readonly min: number; readonly max: number }): fc.Arbitrary<readonly LayoutBlip[]> =>
  fc.noBias(fc.array(blip, { minLength: size.min, maxLength: size.max })).map((some) =>
    some.map(({ yearShare, ...rest }, index) => {
      const [from, to] = span[rest.horizon];
      const year = yearShare === undefined ? undefined : Math.round(from + yearShare * (to - from));
      return {
        ...rest,
        year,
        key: `signals-${index + 1}`,
        number: String(index + 1),
        since: new Date(Date.UTC(2024, 0, 1 + Math.floor(index / 2))).toISOString(),
      };
    }),
  );

/** With horizons alone, as most are. */
const yearless = (size: { readonly min: number; readonly max: number }): fc.Arbitrary<readonly LayoutBlip[]> =>
  blips(size).map((some) => some.map((one) => ({ ...one, year: undefined })));

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, index) => ({ item, order: Math.sin(seed + index * 7.3) }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);

const placesOf = ({ blips: placed }: RadarLayout): ReadonlyMap<string, string> => new Map(placed.map(({ key, x, y }) => [key, `${x} ${y}`]));
const movedShare = (before: RadarLayout, after: RadarLayout): number => {
  const places = placesOf(after);
  const stayed = [...placesOf(before)].filter(([key, place]) => places.get(key) === place).length;
  return 1 - stayed / Math.max(1, before.blips.length);
};

describe('The layout of the radar', () => {
  it('is the same for the same data, in whatever order they come', () => {
    fc.assert(
      fc.property(blips({ min: 0, max: 150 }), fc.integer(), (some, seed) => {
        expect(layout(shuffled(some, seed), options)).toEqual(layout(some, options));
      }),
      { numRuns: 12 },
    );
  });

  it('loses nobody: each is a mark of its own or one of a cluster', () => {
    fc.assert(
      fc.property(blips({ min: 0, max: 300 }), (some) => {
        const { blips: placed, clusters } = layout(some, options);
        const keys = [...placed.map(({ key }) => key), ...clusters.flatMap((cluster) => cluster.keys)];
        expect(keys.sort()).toEqual(some.map(({ key }) => key).sort());
      }),
      { numRuns: 12 },
    );
  });

  it('lets no mark, number or arrow meet another’s, or a ring’s year', () => {
    fc.assert(
      fc.property(blips({ min: 0, max: 120 }), (some) => {
        const { field, blips: placed } = layout(some, options);
        const things: (readonly Box[])[] = [...placed.map(({ boxes }) => boxes), ...ringLabels(field).map(({ box }) => [box])];
        const meeting = things.flatMap((one, index) =>
          things.slice(index + 1).filter((other) => one.some((box) => other.some((another) => meets(box, another)))),
        );
        expect(meeting.length).toBe(0); // the things themselves would be told at length
        const covered = placed.filter(({ boxes: [body, number, arrow] }) => [body, arrow].some((own) => own && number && meets(own, number)));
        expect(covered.length).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps marks so far apart that each is a target of its own, clusters too', () => {
    fc.assert(
      fc.property(blips({ min: 0, max: 140 }), (some) => {
        const { blips: placed, clusters } = layout(some, options);
        const centres = [...placed, ...clusters];
        const near = centres.flatMap((one, index) => centres.slice(index + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 24));
        expect(near.length).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  it('puts each mark wholly inside its sector and its ring', () => {
    fc.assert(
      fc.property(blips({ min: 1, max: 120 }), (some) => {
        const { field, blips: placed } = layout(some, options);
        for (const { key, x, y, r } of placed) {
          const given = some.find((one) => one.key === key);
          const ring = field.rings.find(({ horizon }) => horizon === given?.horizon);
          const wedge = field.wedges.find(({ sector }) => sector === given?.sector);
          if (!ring || !wedge) throw new Error('no such cell');
          const distance = Math.hypot(x, y);
          const angle = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
          const reach = Math.asin(Math.min(1, r / distance));
          expect(distance - r).toBeGreaterThanOrEqual(ring.inner);
          expect(distance + r).toBeLessThanOrEqual(ring.outer);
          expect(angle - reach).toBeGreaterThanOrEqual(wedge.start);
          expect(angle + reach).toBeLessThanOrEqual(wedge.start + wedge.sweep);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('stays near the true radius where the year is known', () => {
    fc.assert(
      fc.property(blips({ min: 1, max: 60 }), (some) => {
        const { field, blips: placed } = layout(some, options);
        for (const { key, x, y } of placed) {
          const given = some.find((one) => one.key === key);
          const ring = field.rings.find(({ horizon }) => horizon === given?.horizon);
          const [wedge] = field.wedges;
          if (given?.year === undefined || !ring || !wedge) continue;
          const wanted = radiusOfYear(cellOf(ring, wedge), given.year, given.impact) ?? NaN;
          expect(Math.abs(Math.hypot(x, y) - wanted)).toBeLessThanOrEqual(drift + 1e-9);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('moves nobody when a new one comes', () => {
    fc.assert(
      fc.property(yearless({ min: 2, max: 110 }), (some) => {
        expect(movedShare(layout(some.slice(0, -1), roomy), layout(some, roomy))).toBe(0);
      }),
      { numRuns: 12 },
    );
  });

  it.each([60, 300])('moves at most two in a hundred of %i when one is added among them, wherever it belongs', (size) => {
    const shares: number[] = [];
    fc.assert(
      fc.property(yearless({ min: size + 1, max: size + 1 }), fc.nat(), (some, pick) => {
        const left = some.filter((_one, index) => index !== pick % some.length);
        // The same density in both: what is asked is how far one reaches, not how crowded a radar gets.
        const ground: LayoutOptions = { ...roomy, radius: 250 * Math.sqrt(size / 60) * 1.5 };
        shares.push(movedShare(layout(left, ground), layout(some, ground)));
      }),
      { numRuns: 12, seed: 7 },
    );
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThanOrEqual(0.02);
  });

  it('is readable at three hundred: a count for each full sector of a ring, and few marks besides', () => {
    fc.assert(
      fc.property(blips({ min: 300, max: 300 }), (some) => {
        const { blips: placed, clusters } = layout(some, options);
        expect(placed.length + clusters.length).toBeLessThanOrEqual(readable);
        expect(clusters.every(({ keys }) => keys.length > 3)).toBe(true);
      }),
      { numRuns: 4 },
    );
  });

  it('shows every one of a full cell when it is looked into', () => {
    const many = Array.from({ length: 150 }, (_, index): LayoutBlip => ({
      key: `signals-${index}`,
      number: String(index),
      sector: 'teknik',
      horizon: 'h1',
      since: '2026-01-01',
    }));
    const { blips: placed, clusters } = layout(many, { ...options, sectors: ['teknik'], horizons: ['h1'], crowded: 'grow' });
    expect([placed.length, clusters.length]).toEqual([150, 0]);
  });
});

describe('The ground of the radar', () => {
  it('gives the five nearest years 54 hundredths of the radius, the next ten 26 and the last fifteen 20', () => {
    const { hub, radius, rings } = fieldOf({ ...options, radius: 1000 });
    expect(rings.map(({ inner, outer }) => Math.round((100 * (outer - inner)) / (radius - hub)))).toEqual([54, 26, 20]);
    expect(rings.map(({ fromYear, toYear }) => [fromYear, toYear])).toEqual([
      [2026, 2031],
      [2031, 2041],
      [2041, 2056],
    ]);
  });

  it('gives all its room to the one ring that is looked into', () => {
    const { hub, radius, rings } = fieldOf({ ...options, horizons: ['h2'] });
    expect(rings.map(({ inner, outer, toYear }) => [inner, outer, toYear])).toEqual([[hub, radius, 2041]]);
  });

  it('draws more impact larger, in equal steps', () => {
    expect([1, 2, 3, 4, 5].map((impact) => Number(markRadius(impact).toFixed(2)))).toEqual([5.75, 6.9, 8.05, 9.2, 10.35]);
  });
});
