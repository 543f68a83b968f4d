import fc from 'fast-check';
import { budgetOf, planLoad, reliefs, validityOf, type BudgetAssignment, type PlannedActivity, type Seat } from '../../../../src/domain/hours/budget';
import { yearOf, yearsIn, type Period } from '../../../../src/domain/hours/calendar';
import type { TimeValue } from '../../../../src/schema/field';

const months = (start: string, end: string): TimeValue => ({ kind: 'period', start, end, precision: 'manad' });
const documentB: BudgetAssignment = { validity: months('2017-05-01', '2018-12-31'), timeShare: 0.05, yearlyHours: 1800, members: 6 };
const activity = (value: Partial<PlannedActivity>): PlannedActivity => ({ status: 'planerad', ...value });

describe('The budget of an assignment', () => {
  it('is 6 members × 90 hours a year, and 900 hours for the 20 months of document B', () => {
    expect(budgetOf(documentB, [], yearOf(2018)).hours).toBeCloseTo(540);
    expect(budgetOf(documentB, [], yearOf(2017)).hours).toBeCloseTo(360);
    expect(budgetOf(documentB, []).hours).toBeCloseTo(900);
    expect(budgetOf(documentB, []).lacks).toEqual([]);
  });

  it('is the members of the group, each with their own share and employment, when there are any', () => {
    const seats: readonly Seat[] = [{}, { employmentRate: 0.8 }, { employmentRate: 0.5, timeShare: 0.1 }];
    const { hours, workingHours } = budgetOf(documentB, seats, yearOf(2018));
    expect(hours).toBeCloseTo(90 + 72 + 90);
    expect(workingHours).toBeCloseTo(1800 * 2.3);
  });

  it('counts who joined or left only for their own days', () => {
    expect(budgetOf(documentB, [{ from: '2018-07-01' }], yearOf(2018)).hours).toBeCloseTo(45);
    expect(budgetOf(documentB, [{ to: '2018-03-31' }], yearOf(2018)).hours).toBeCloseTo(22.5);
    expect(budgetOf(documentB, [{ from: '2019-01-01' }], yearOf(2018)).hours).toBe(0);
    expect(budgetOf(documentB, [{ from: '2018-06-01', to: '2018-01-01' }], yearOf(2018)).hours).toBe(0);
  });

  it('gives a leap year what it gives every other, and its February 29 days', () => {
    const always = { ...documentB, validity: undefined };
    expect(budgetOf(always, [], yearOf(2028)).hours).toBeCloseTo(540);
    expect(budgetOf(always, [], { from: '2028-02-01', to: '2028-02-29' }).hours).toBeCloseTo(45);
    expect(budgetOf(always, [], { from: '2028-02-01', to: '2028-02-28' }).hours).toBeCloseTo((45 * 28) / 29);
    expect(yearsIn({ from: '2027-07-01', to: '2028-06-30' })).toBeCloseTo(1);
  });

  it('says what has to be filled in', () => {
    expect(budgetOf({}, []).lacks).toEqual(['timeShare', 'yearlyHours', 'members', 'validity']);
    expect(budgetOf({ yearlyHours: 1800 }, [{ timeShare: 0.05 }], yearOf(2026))).toMatchObject({ hours: 90, lacks: [] });
    expect(budgetOf({ yearlyHours: 1800 }, [{ timeShare: 0.05 }, {}], yearOf(2026)).lacks).toEqual(['timeShare']);
  });

  it('has no days when an end is open or comes before the start', () => {
    expect(validityOf({ validity: { kind: 'lopande', start: '2026-01-01', precision: 'ar' } })).toBeUndefined();
    expect(validityOf({ validity: months('2026-05-01', '2026-01-01') })).toBeUndefined();
    expect(validityOf(documentB)).toEqual({ from: '2017-05-01', to: '2018-12-31' });
  });
});

const day = fc.date({ min: new Date('1899-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const period = fc.tuple(day, day).map(([a, b]): Period => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const seat = fc.record(
  { from: day, to: day, employmentRate: fc.double({ min: 0, max: 1, noNaN: true }), timeShare: fc.double({ min: 0, max: 1, noNaN: true }) },
  { requiredKeys: [] },
);
const nextDay = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
const assignment = fc.record({
  validity: period.map(({ from, to }) => ({ ...months(from, to), precision: 'dag' as const })),
  yearlyHours: fc.integer({ min: 0, max: 2000 }),
  timeShare: fc.constant(0.05),
});

describe('Whatever the members and the days', () => {
  test('two periods after each other have the sum of their budgets', () => {
    fc.assert(
      fc.property(
        assignment,
        fc.array(seat, { maxLength: 8 }),
        fc.tuple(day, day, day).map((days) => days.sort()),
        (given, seats, [first, middle, last]) => {
          fc.pre(middle! < last!);
          const whole = budgetOf(given, seats, { from: first!, to: last! }).hours;
          const parts = [budgetOf(given, seats, { from: first!, to: middle! }), budgetOf(given, seats, { from: nextDay(middle!), to: last! })];
          expect(parts[0]!.hours + parts[1]!.hours).toBeCloseTo(whole, 6);
        },
      ),
    );
  });

  test('a longer period and one more member never make it less', () => {
    fc.assert(
      fc.property(assignment, fc.array(seat, { minLength: 1, maxLength: 8 }), seat, period, day, (given, seats, more, days, later) => {
        const { hours } = budgetOf(given, seats, days);
        expect(hours).toBeGreaterThanOrEqual(0);
        expect(budgetOf(given, [...seats, more], days).hours).toBeGreaterThanOrEqual(hours - 1e-9);
        expect(budgetOf(given, seats, { from: days.from, to: later > days.to ? later : days.to }).hours).toBeGreaterThanOrEqual(hours - 1e-9);
      }),
    );
  });
});

describe('What a plan takes', () => {
  const budget = budgetOf(documentB, []);
  const plan = [
    activity({ estimatedHours: 144, hoursKind: 'nationellWorkshop', time: months('2017-05-16', '2017-05-18') }),
    activity({ estimatedHours: 30, hoursKind: 'larandeprocesser', time: { kind: 'lopande', precision: 'ar' } }),
    activity({ estimatedHours: 500 }),
    activity({ estimatedHours: 1000, hoursKind: 'aktiviteter', status: 'struken' }),
    activity({ hoursKind: 'aktiviteter' }),
  ];

  it('is what its activities state, löpande too, but not what was struck; and says what nobody has estimated', () => {
    const load = planLoad({ activities: plan, budget });
    expect(load).toMatchObject({
      hours: 674,
      withoutKind: 500,
      unestimated: 1,
      byKind: { nationellWorkshop: 144, larandeprocesser: 30, forberedelser: 0, aktiviteter: 0 },
    });
    expect(load.share).toBeCloseTo((0.05 * 674) / 900);
    expect(load.over).toBeCloseTo(-226);
  });

  it('takes 6,4 % when it asks for 1,152 hours of 6 people in 20 months', () => {
    const load = planLoad({ activities: [activity({ estimatedHours: 1152 })], budget });
    expect(load.share).toBeCloseTo(0.064);
    expect(load.over).toBeCloseTo(252);
  });

  it('spreads what is löpande over the assignment, and what has days over its own', () => {
    const of = (year: number) =>
      planLoad({ activities: plan, budget: budgetOf(documentB, [], yearOf(year)), period: yearOf(year), validity: documentB.validity });
    expect(of(2017).byKind.nationellWorkshop).toBe(144);
    expect(of(2017).byKind.larandeprocesser).toBeCloseTo(12);
    expect(of(2018).byKind.larandeprocesser).toBeCloseTo(18);
    expect(of(2019).hours).toBe(0);
    expect(of(2017).hours + of(2018).hours).toBeCloseTo(674);
  });

  it('has no year for hours without days in an assignment without days, and says so', () => {
    const load = planLoad({ activities: plan.slice(1, 3), budget, period: yearOf(2017) });
    expect(load).toMatchObject({ hours: 0, undated: 530 });
  });

  it('takes no share of a working time that nobody has stated', () => {
    expect(planLoad({ activities: plan, budget: budgetOf({}, []) }).share).toBeUndefined();
  });
});

describe('What would bring a plan within its budget', () => {
  const budget = { hours: 100, workingHours: 2000, lacks: [] };

  it('is the largest of what is not done yet, as few as it takes', () => {
    const activities = [20, 70, 40, 90].map((estimatedHours, id) => ({ ...activity({ estimatedHours, status: id === 3 ? 'klar' : 'planerad' }), id }));
    expect(reliefs({ activities, budget }).map(({ activity: { id }, hours }) => [id, hours])).toEqual([
      [1, 70],
      [2, 40],
      [0, 20],
    ]);
    expect(reliefs({ activities: activities.slice(0, 3), budget }).map(({ hours }) => hours)).toEqual([70]);
    expect(reliefs({ activities: activities.slice(0, 2), budget })).toEqual([]);
  });
});
