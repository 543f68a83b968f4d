import type { StartActivity, StartEvent, StartFacts, StartForum, StartRequest, StartSignal } from '../../../../src/domain/start/facts';
import { comingOnes, isUnused, lateOnes, newsSince, ownSignals, waitingOnes } from '../../../../src/domain/start/start';

const today = '2026-11-22';
const person = { id: 7, title: 'Arbetsgruppen, exempel' };
let id = 0;
const activity = (change: Partial<StartActivity>): StartActivity => ({ id: ++id, title: 'En uppgift', status: 'planerad', ...change });
const event = (change: Partial<StartEvent>): StartEvent => ({ id: ++id, title: 'Ett pass', type: 'apt', status: 'planerat', signUp: false, ...change });
const signal = (change: Partial<StartSignal>): StartSignal => ({
  id: ++id,
  title: 'En spaning',
  status: 'ny',
  created: '2026-11-20T10:00:00Z',
  author: person,
  ...change,
});
const request = (change: Partial<StartRequest>): StartRequest => ({
  id: ++id,
  title: 'Kulturplan',
  status: 'ny',
  created: '2026-11-02T10:00:00Z',
  author: person,
  ...change,
});
const forum = (change: Partial<StartForum>): StartForum => ({ id: ++id, title: 'APT', active: true, created: '2025-01-01T00:00:00Z', ...change });
const deadline = (end: string, precision: 'dag' | 'manad' = 'dag') => ({ kind: 'deadline' as const, end, precision });
const going = { id: 1, title: 'Vårt uppdrag', status: 'pagar' as const };
const finished = { id: 2, title: 'Förra uppdraget', status: 'avslutat' as const };
const plan = (activities: readonly StartActivity[], more: Partial<StartFacts> = {}): StartFacts => ({ assignments: [going, finished], activities, ...more });

describe('What is late', () => {
  it('is what should have been done, most overdue first, and says by how many days', () => {
    const late = lateOnes(plan([activity({ time: deadline('2026-11-21') }), activity({ time: deadline('2026-10-10', 'manad') })]), today);
    expect(late.map(({ days }) => days)).toEqual([22, 1]);
  });

  it('is nothing of a finished assignment, nothing that is done, and nothing that goes on', () => {
    const old = deadline('2026-01-01');
    const rows = [
      activity({ time: old, assignment: { id: finished.id } }),
      activity({ time: old, status: 'klar' }),
      activity({ time: { kind: 'lopande', precision: 'manad' }, nextPlanned: '2026-01-01' }),
    ];
    expect(lateOnes(plan(rows), today)).toEqual([]);
    expect(lateOnes(plan([activity({ time: old, assignment: { id: going.id } })]), today)).toHaveLength(1);
  });
});

describe('What waits for an answer', () => {
  it('begins with the question whose answer is due first, and says when that is late', () => {
    const waiting = waitingOnes(
      { requests: [request({ promised: '2026-12-01' }), request({ promised: '2026-11-19' }), request({ status: 'besvarad' })] },
      today,
    );
    expect(waiting).toMatchObject([
      { kind: 'request', due: '2026-11-19', daysLate: 3 },
      { kind: 'request', due: '2026-12-01' },
    ]);
  });

  it('counts new spaningar in one row, with the one that has waited longest', () => {
    const [first, second] = [signal({ title: 'Äldst' }), signal({})];
    expect(waitingOnes({ newSignals: [second, first] }, today)).toEqual([{ kind: 'examine', count: 2, oldest: first }]);
  });

  it('asks whether an occasion was held when its day has passed, and not while its month lasts', () => {
    const passed = event({ time: deadline('2026-11-20') });
    const thisMonth = event({ time: deadline('2026-11-10', 'manad') });
    expect(waitingOnes({ events: [passed, thisMonth] }, today)).toEqual([{ kind: 'unconfirmed', event: passed }]);
  });

  it('names a forum that has been without foresight for longer than it wants', () => {
    const held = event({ status: 'genomfort', time: deadline('2026-05-20'), forum: { id: 900 } });
    const waiting = waitingOnes({ forums: [forum({ id: 900, warnAfterMonths: 5 }), forum({ warnAfterMonths: 36 })], events: [held] }, today);
    expect(waiting).toMatchObject([{ kind: 'forum', warning: { months: 6 } }]);
  });
});

describe('What comes next', () => {
  it('is in the order of the calendar; what has begun stands at its end, what goes on at its next time', () => {
    const facts = plan([
      activity({ title: 'löpande', time: { kind: 'lopande', precision: 'manad' }, nextPlanned: '2026-12-10' }),
      activity({ title: 'pågår', time: { kind: 'period', start: '2026-10-01', end: '2026-12-05', precision: 'dag' } }),
      activity({ title: 'någon gång i december', time: deadline('2026-12-01', 'manad') }),
      activity({ title: 'långt bort', time: deadline('2027-09-01') }),
      activity({ title: 'sen', time: deadline('2026-11-01') }),
    ]);
    const coming = comingOnes({ ...facts, events: [event({ title: 'pass', time: deadline('2026-11-24') })] }, today);
    expect(coming.map(({ what, day, hasBegun }) => [what.item.title, day, hasBegun])).toEqual([
      ['pass', '2026-11-24', false],
      ['pågår', '2026-12-05', true],
      ['löpande', '2026-12-10', false],
      ['någon gång i december', '2026-12-31', false],
    ]);
  });

  it('names an occasion once, not its activity too', () => {
    const planned = activity({ time: deadline('2026-12-03') });
    const coming = comingOnes(plan([planned], { events: [event({ time: deadline('2026-12-03'), activity: { id: planned.id } })] }), today);
    expect(coming.map(({ what }) => what.kind)).toEqual(['event']);
  });
});

describe('What is new and what is one’s own', () => {
  it('is what came in since then, and nobody’s draft', () => {
    const rows = [signal({}), signal({ created: '2026-11-01T00:00:00Z' }), signal({ status: 'utkast' })];
    expect(newsSince({ signals: rows }, '2026-11-15T00:00:00Z')).toEqual([rows[0]]);
  });

  it('shows a reporter first what has been answered', () => {
    const rows = [signal({ title: 'väntar' }), signal({ title: 'granskad', status: 'granskad' }), signal({ author: { id: 8, title: 'Annan' } })];
    expect(ownSignals({ signals: rows }, person.id).map(({ title }) => title)).toEqual(['granskad', 'väntar']);
  });

  it('a site is unused until somebody has written something', () => {
    expect(isUnused({ assignments: [], signals: [] })).toBe(true);
    expect(isUnused({ signals: [signal({})] })).toBe(false);
  });
});

describe('The report to the management group', () => {
  const cadence = (next: string): StartFacts => ({ cadence: [{ id: 1, value: JSON.stringify({ months: 3, next }) }] });

  it('waits from two weeks before its date, and says how late it is after it', () => {
    expect(waitingOnes(cadence('2026-12-20'), '2026-11-22')).toEqual([]);
    expect(waitingOnes(cadence('2026-12-06'), '2026-11-22')).toEqual([{ kind: 'report', due: { date: '2026-12-06', days: 14 } }]);
    expect(waitingOnes(cadence('2026-11-20'), '2026-11-22')).toEqual([{ kind: 'report', due: { date: '2026-11-20', days: -2 } }]);
  });

  it('waits for nobody where no rhythm is set, or the setting cannot be read', () => {
    expect(waitingOnes({ cadence: [] }, '2026-11-22')).toEqual([]);
    expect(waitingOnes({ cadence: [{ id: 1, value: 'varje kvartal' }] }, '2026-11-22')).toEqual([]);
  });
});
