import { fieldRoles, planLists, plannedFields, type PlanListKey } from '../../../../src/domain/revisions/plannedFields';
import { isOfPlan, roleIn } from '../../../../src/domain/revisions/reason';
import { plannedOf, readDifferences } from '../../../../src/domain/revisions/values';
import { axisOf, prolonged, validityOn } from '../../../../src/domain/revisions/validity';

const keys = Object.keys(planLists) as readonly PlanListKey[];

describe('What of a plan is planned', () => {
  it.each(keys)('has a place for every field of %s', (key) => {
    expect(Object.keys(fieldRoles[key]).sort()).toEqual(Object.keys(planLists[key].fields).sort());
  });

  it('holds nobody’s name: persons are numbers', () => {
    const activity = { title: 'A', status: 'planerad', responsible: { id: 3, title: 'Kim Exempel', email: 'kim@example.org' } };
    expect(plannedOf('activities', activity)).toEqual({ title: 'A', responsible: { id: 3 } });
  });

  it('takes what is empty, however it is written, for not there', () => {
    expect(plannedOf('activities', { title: ' A\r\nB ', forum: '', dependsOn: [], description: null })).toEqual({ title: 'A\nB' });
  });

  it('has the same value whatever order several items stand in', () => {
    const one = plannedOf('activities', { dependsOn: [{ id: 4 }, { id: 2 }] });
    expect(one).toEqual(plannedOf('activities', { dependsOn: [{ id: 2 }, { id: 4 }] }));
  });
});

describe('A change of an approved plan', () => {
  const activity = { status: 'planerad' };
  it.each([
    ['a title', 'activities', activity, { title: 'Ny' }, true],
    ['a time', 'activities', activity, { time: { kind: 'deadline', end: '2019-02-28', precision: 'dag' } }, true],
    ['that it has begun', 'activities', activity, { status: 'pagar' }, false],
    ['that it is done, with a pulse', 'activities', activity, { status: 'klar', lastDone: '2019-02-28', statusReason: 'x' }, false],
    ['that it is struck', 'activities', activity, { status: 'struken' }, true],
    ['that it is taken in again', 'activities', { status: 'struken' }, { status: 'planerad' }, true],
    ['what the VP says', 'activities', activity, { vpStatus: 'inlagd', vpOutcome: 'grönt' }, false],
    ['another plan', 'activities', activity, { assignment: 8 }, true],
    ['how a goal goes', 'goals', { status: 'inteBorjat' }, { status: 'natt', evidence: 'x' }, false],
    ['that a goal is dropped', 'goals', { status: 'inteBorjat' }, { status: 'avfort' }, true],
    ['the phase', 'assignments', {}, { phase: 'beslut', status: 'galler' }, false],
    ['the validity', 'assignments', {}, { validity: { kind: 'period', start: '2019-01-01', end: '2020-12-31', precision: 'ar' } }, true],
    ['the background', 'assignments', {}, { background: 'x' }, true],
    ['the pattern of a part', 'workstreams', {}, { pattern: 'rutig' }, false],
    ['a new activity', 'activities', undefined, { title: 'Ny', assignment: 1 }, true],
  ] as const)('of %s', (_what, list, before, change, expected) => {
    expect(isOfPlan(list, before, change)).toBe(expected);
  });

  it('is made by a role: the one with most to say about it', () => {
    const person = (...groups: readonly string[]) => roleIn({ groups, isSiteAdmin: false });
    expect([person('Framsyn Medarbetare', 'Framsyn Sammankallande', 'Framsyn Arbetsgrupp'), person('Framsyn Arbetsgrupp'), person()]).toEqual([
      'sammankallande',
      'arbetsgrupp',
      'medarbetare',
    ]);
  });

  it('that cannot be read says nothing', () => {
    expect([
      readDifferences('{'),
      readDifferences('{"field":"x"}'),
      readDifferences(undefined),
      readDifferences('[1,{"field":"a","from":null,"to":1}]'),
    ]).toEqual([[], [], [], [{ field: 'a', from: null, to: 1 }]]);
  });

  it('is of planned fields that are there', () => {
    for (const key of keys) for (const field of plannedFields[key]) expect(Object.keys(planLists[key].fields)).toContain(field);
  });
});

describe('How long a plan holds', () => {
  const year = { kind: 'period', start: '2019-01-01', end: '2019-12-31', precision: 'ar' } as const;
  it.each([
    ['2018-12-31', 'notYet', undefined],
    ['2019-06-01', 'holds', undefined],
    ['2019-12-01', 'ending', 30],
    ['2019-12-31', 'ending', 0],
    ['2020-01-01', 'ended', 1],
    ['2020-03-01', 'ended', 61],
  ] as const)('on %s is %s', (today, state, days) => {
    const found = validityOn(year, today);
    expect([found.state, 'days' in found ? found.days : undefined]).toEqual([state, days]);
  });

  it('is not known of a plan without days, or whose end comes before its start', () => {
    expect(validityOn(undefined, '2019-06-01').state).toBe('unknown');
    expect(validityOn({ ...year, start: '2020-01-01' }, '2019-06-01').state).toBe('unknown');
    expect(validityOn({ kind: 'lopande', precision: 'ar' }, '2019-06-01').state).toBe('unknown');
  });

  it('is prolonged by as long again: a year of the calendar by a year, others by their days, leap days and all', () => {
    expect(prolonged(year, '2019-12-01').end).toBe('2020-12-31');
    expect(prolonged({ kind: 'period', start: '2020-02-01', end: '2020-02-29', precision: 'dag' }, '2020-02-29').end).toBe('2020-03-29');
  });

  it('and how far it looks stand on one axis, where what is near has most room', () => {
    const axis = axisOf(year, 2050, '2019-01-01');
    expect(axis.validTo?.years).toBeCloseTo(1, 1);
    expect(axis.horizon?.years).toBe(32);
    expect(axis.validTo?.at).toBeGreaterThan(0.15);
    expect(axis.horizon?.at).toBe(1);
    const places = axis.ticks.map(({ at }) => at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('stands at today when it has ended, and beyond thirty years the axis grows', () => {
    expect(axisOf(year, 2100, '2026-01-01')).toMatchObject({ validTo: { years: 0, at: 0 }, most: 75 });
  });
});
