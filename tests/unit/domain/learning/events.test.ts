import fc from 'fast-check';
import { inOrder, isPast, phaseOf, reachIn, staffOf, yearsOf } from '../../../../src/domain/learning/events';
import { seated, signUpState } from '../../../../src/domain/learning/signUp';
import type { TimeValue } from '../../../../src/schema/field';

const today = '2026-03-17';
const on = (start: string, precision: TimeValue['precision'] = 'dag', end?: string): TimeValue => ({
  kind: 'deadline',
  precision,
  start,
  ...(end === undefined ? {} : { end }),
});
const planned = (time?: TimeValue) => ({ status: 'planerat' as const, ...(time ? { time } : {}) });

describe('Where an occasion is', () => {
  it.each([
    ['a day ahead', planned(on('2026-03-18')), 'ahead'],
    ['today', planned(on(today)), 'ahead'],
    ['a month that is not over', planned(on('2026-03-01', 'manad')), 'ahead'],
    ['a year that is not over', planned(on('2026-01-01', 'ar')), 'ahead'],
    ['a day that has gone', planned(on('2026-03-16')), 'toReport'],
    ['no time at all', planned(), 'ahead'],
    ['what goes on', planned({ kind: 'lopande', precision: 'dag', start: '2020-01-01' }), 'ahead'],
    ['held', { status: 'genomfort' as const, time: on('2026-05-01') }, 'held'],
    ['cancelled', { status: 'installt' as const, time: on('2026-05-01') }, 'cancelled'],
  ])('%s', (_name, event, phase) => {
    expect(phaseOf(event, today)).toBe(phase);
  });

  it('stands with the next one first, those without a time last, and the past ones below with the latest first', () => {
    const all = [
      { id: 1, ...planned(on('2026-05-01')) },
      { id: 2, ...planned() },
      { id: 3, ...planned(on('2026-03-20')) },
      { id: 4, status: 'genomfort' as const, time: on('2025-11-01', 'manad') },
      { id: 5, ...planned(on('2026-02-01')) },
      { id: 6, status: 'installt' as const, time: on('2026-04-01') },
    ];
    const { ahead, past } = inOrder(all, today);
    expect(ahead.map(({ id }) => id)).toEqual([3, 6, 1, 2]);
    expect(past.map(({ id }) => id)).toEqual([5, 4]);
  });

  it('loses and doubles none, whatever their times are', () => {
    const day = fc.date({ min: new Date('1899-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const time = fc.record({ kind: fc.constantFrom('deadline', 'period', 'lopande'), precision: fc.constantFrom('dag', 'manad', 'termin', 'ar'), start: day, end: day }, { requiredKeys: ['kind', 'precision'] }); // prettier-ignore
    const event = fc.record({ id: fc.nat(), status: fc.constantFrom('planerat', 'genomfort', 'installt'), time }, { requiredKeys: ['id', 'status'] });
    fc.assert(
      fc.property(fc.array(event), (some) => {
        const all = some as unknown as Parameters<typeof inOrder>[0];
        const { ahead, past } = inOrder(all, today);
        expect([...ahead, ...past].map(({ id }) => id).sort((a, b) => a - b)).toEqual(all.map(({ id }) => id).sort((a, b) => a - b));
        expect(ahead.some((one) => isPast(one, today))).toBe(false);
        expect(past.every((one) => isPast(one, today))).toBe(true);
      }),
    );
  });

  it('belongs to every year that it touches; a time that ends before it starts to its first', () => {
    expect(yearsOf({ time: { kind: 'period', precision: 'manad', start: '2025-12-01', end: '2026-02-01' } })).toEqual([2025, 2026]);
    expect(yearsOf({ time: { kind: 'period', precision: 'dag', start: '2026-02-01', end: '2025-02-01' } })).toEqual([2026]);
    expect(yearsOf({})).toEqual([]);
  });
});

describe('How many were reached', () => {
  const held = (time: TimeValue, reached?: number, audience?: readonly ('medarbetare' | 'kommuner')[]) => ({
    status: 'genomfort' as const,
    time,
    ...(reached === undefined ? {} : { reached }),
    ...(audience ? { audience } : {}),
  });
  const all = [
    held(on('2026-01-20'), 40),
    held(on('2026-02-01', 'manad'), 60, ['kommuner']),
    held(on('2026-02-10')),
    held(on('2025-12-31'), 900),
    { status: 'planerat' as const, time: on('2026-02-11'), reached: 5 },
  ];
  it('counts what was held this year and has a number, and says how many lack one', () => {
    expect(reachIn(all, 2026)).toEqual({ events: 2, people: 100, uncounted: 1 });
  });
  it('sets the share of staff only by occasions for staff, and never above everybody', () => {
    expect(reachIn(all, 2026, 80).staffShare).toBe(0.5);
    expect(reachIn(all, 2025, 80).staffShare).toBe(1);
  });
  it.each([
    ['1080', 1080],
    ['1 080 medarbetare', 1080],
    ['cirka 95', 95],
    ['', undefined],
    ['många', undefined],
    ['0', undefined],
  ])('reads the setting %p', (setting, staff) => {
    expect(staffOf(setting)).toBe(staff);
  });
});

describe('Signing up', () => {
  const event = { ...planned(on('2026-04-01')), signUp: true, signUpBy: '2026-03-25', capacity: 2 };
  const state = (change: object, facts: { isSignedUp?: boolean; count?: number; today?: string } = {}) =>
    signUpState({ event: { ...event, ...change }, isSignedUp: false, today, ...facts });
  it.each([
    ['open until its last day', state({}, { today: '2026-03-25' }), 'open'],
    ['closed the day after', state({}, { today: '2026-03-26' }), 'closed'],
    ['full', state({}, { count: 2 }), 'full'],
    ['open to somebody who cannot know how many have come', state({}), 'open'],
    ['kept by somebody who has it, though it is full and closed', state({}, { isSignedUp: true, count: 2, today: '2026-03-26' }), 'signedUp'],
    ['not asked for', state({ signUp: false }), 'none'],
    ['over', state({}, { today: '2026-04-02' }), 'past'],
    ['cancelled', state({ status: 'installt' }, { isSignedUp: true }), 'cancelled'],
  ])('is %s', (_name, is, expected) => {
    expect(is).toBe(expected);
  });

  it('gives the seats to those who came first; the others wait in turn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.nat(), created: fc.constantFrom('2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z') })),
        fc.option(fc.nat({ max: 5 }), { nil: undefined }),
        (all, capacity) => {
          // prettier-ignore
          const { seated: inside, waiting } = seated(all, capacity);
          expect(inside).toHaveLength(Math.min(all.length, capacity ?? all.length));
          expect([...inside, ...waiting]).toHaveLength(all.length);
          for (const first of inside) for (const later of waiting) expect(first.created <= later.created).toBe(true);
        },
      ),
    );
  });
});
