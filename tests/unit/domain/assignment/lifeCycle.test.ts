import fc from 'fast-check';
import { checklist, type Facts } from '../../../../src/domain/assignment/checklist';
import { currentFirst, isClosed, nextPhases, phaseChange, phaseOf, phases, previousPhase, type Assignment } from '../../../../src/domain/assignment/phases';

const person = { id: 7, title: 'Kim Exempel' };
const assignment = (more: Partial<Assignment> = {}): Assignment => ({
  id: 1,
  etag: '"1"',
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  author: person,
  editor: person,
  title: 'Uppdrag',
  profile: 'uppdrag',
  status: 'pagar',
  recordStatus: 'arbetsmaterial',
  preserved: false,
  fictional: false,
  ...more,
});
const facts = (more: Partial<Facts> = {}): Facts => ({
  assignment: assignment(),
  parts: 0,
  goals: [],
  activities: [],
  learnings: { all: 0, nominated: 0 },
  proposals: 0,
  decisions: 0,
  today: '2026-03-17',
  ...more,
});

describe('The life of an assignment', () => {
  it('leads from start to handover, and may end at any step', () => {
    const usual = [phases[0] as (typeof phases)[number]];
    for (let next = nextPhases(usual[0]!)[0]; next !== undefined; next = nextPhases(next)[0]) usual.push(next);
    expect(usual).toEqual(['start', 'pagar', 'sammanfattning', 'forslag', 'beslut', 'forvaltning', 'avslut']);
    expect(phases.filter((phase) => phase !== 'avslut').every((phase) => nextPhases(phase).includes('avslut'))).toBe(true);
  });

  it('can be led back from every step but the first, and is opened again from its end', () => {
    expect(phases.map(previousPhase)).toEqual([undefined, 'start', 'pagar', 'sammanfattning', 'forslag', 'beslut', 'pagar']);
  });

  it('follows the status of what was written before there were phases', () => {
    expect(phaseOf({ status: 'utkast' })).toBe('start');
    expect(phaseOf({ status: 'galler' })).toBe('pagar');
    expect(phaseOf({ status: 'avslutat' })).toBe('avslut');
    expect(phaseOf({ status: 'avslutat', phase: 'beslut' })).toBe('beslut');
  });

  it('carries its day of ending only while it has ended', () => {
    expect(phaseChange('avslut', '2026-03-17')).toEqual({ phase: 'avslut', status: 'avslutat', closedOn: '2026-03-17' });
    expect(phaseChange('pagar', '2026-03-17')).toEqual({ phase: 'pagar', status: 'pagar', closedOn: null });
  });

  it('is chosen when it goes on now; those that have ended come last, latest first', () => {
    const year = (start: string, end: string) => ({ validity: { kind: 'period' as const, start, end, precision: 'ar' as const } });
    const all = [
      assignment({ id: 1, phase: 'avslut', closedOn: '2018-12-31' }),
      assignment({ id: 2, phase: 'pagar', ...year('2019-01-01', '2019-12-31') }),
      assignment({ id: 3, phase: 'avslut', closedOn: '2024-12-31' }),
      assignment({ id: 4, phase: 'pagar', ...year('2026-01-01', '2026-12-31') }),
    ];
    expect(currentFirst(all, '2026-03-17').map(({ id }) => id)).toEqual([4, 2, 3, 1]);
  });

  it('puts every open assignment before every closed one, and loses none', () => {
    const some = fc.array(
      fc.record({ phase: fc.constantFrom(...phases), closedOn: fc.option(fc.constantFrom('2018-12-31', '2024-02-29'), { nil: undefined }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (rows) => {
        const all = rows.map((row, index) => assignment({ id: index + 1, ...row }));
        const ordered = currentFirst(all, '2026-03-17');
        expect(ordered.map(({ id }) => id).sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
        expect(ordered.map(isClosed)).toEqual([...ordered.map(isClosed)].sort());
      }),
    );
  });
});

describe('What the next step asks for', () => {
  const codes = (more: Partial<Facts>) => checklist(facts(more)).map(({ code, isDone }) => [code, isDone]);

  it('is counted from what is written: an assignment that has it all may begin', () => {
    const written = {
      background: 'B',
      purpose: 'S',
      mission: 'U',
      expectedResult: 'M',
      organising: 'L',
      group: { id: 1 },
      steering: { id: 2 },
      approvedVersion: 1,
    };
    const ready = {
      assignment: assignment({ phase: 'start', ...written }),
      parts: 3,
      goals: [{ status: 'inteBorjat' as const }],
      activities: [{ status: 'planerad' as const }],
    };
    expect(checklist(facts(ready)).every(({ isDone }) => isDone)).toBe(true);
    expect(codes({ ...ready, assignment: assignment({ phase: 'start', ...written, mission: ' \n', approvedVersion: 0 }) })).toEqual([
      ['texts', false],
      ['groups', true],
      ['parts', true],
      ['goals', true],
      ['planned', true],
      ['approved', false],
    ]);
  });

  it('asks a plan of action for the headings that it has', () => {
    const plan = assignment({ phase: 'start', profile: 'handlingsplan', purpose: 'S', summary: 'S', timePerspective: 'T', followUp: 'U' });
    expect(checklist(facts({ assignment: plan }))[0]).toEqual({ code: 'texts', isDone: true, done: 4, of: 4 });
  });

  it('calls an activity late only when all of its time has passed, and never what is löpande or done', () => {
    const spring = { kind: 'period', start: '2026-01-01', end: '2026-03-01', precision: 'termin' } as const;
    const february = { kind: 'deadline', end: '2026-02-10', precision: 'manad' } as const;
    const ongoing = { kind: 'lopande', start: '2020-01-01', precision: 'ar' } as const;
    const of = (...activities: Facts['activities']) => checklist(facts({ activities })).find(({ code }) => code === 'noneLate');
    expect(of({ status: 'pagar', time: spring }, { status: 'pagar', time: ongoing }, { status: 'klar', time: february })).toMatchObject({
      isDone: true,
      done: 0,
    });
    expect(of({ status: 'pausad', time: february })).toMatchObject({ isDone: false, done: 1 });
  });

  it('counts the goals that have been followed up, and later those that are settled', () => {
    const goals = [{ status: 'natt' as const, followedUp: '2026-01-31' }, { status: 'avfort' as const }, { status: 'avviker' as const }];
    expect(checklist(facts({ goals })).find(({ code }) => code === 'followedUp')).toMatchObject({ isDone: false, done: 1, of: 3 });
    expect(checklist(facts({ goals, assignment: assignment({ phase: 'beslut' }) })).find(({ code }) => code === 'goalsSettled')).toMatchObject({
      done: 2,
      of: 3,
    });
  });

  it('asks for nominated learnings, then proposals, then decisions', () => {
    const at = (phase: Assignment['phase'], more: Partial<Facts> = {}) => codes({ assignment: assignment({ phase }), ...more });
    expect(at('sammanfattning', { learnings: { all: 4, nominated: 1 } })[0]).toEqual(['nominated', true]);
    expect(at('forslag')).toEqual([['proposals', false]]);
    expect(at('beslut', { decisions: 1 })[0]).toEqual(['decisions', true]);
    expect(at('avslut')).toEqual([]);
  });
});
