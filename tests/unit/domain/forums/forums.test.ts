import fc from 'fast-check';
import { byNeed, forumState, meetingDays, monthsBetween, nextMeeting, type ForumEvent } from '../../../../src/domain/forums/forums';
import { forumRings, placeOfEntry } from '../../../../src/domain/forums/rings';
import { addMonths } from '../../../../src/domain/review/calendar';

const today = '2026-03-17';
type Pulse = Parameters<typeof forumState>[0];
const forum = (more: Partial<Pulse> = {}): Pulse => ({ id: 1, active: true, created: '2024-01-15T08:00:00Z', ...more });
const event = (id: number, day: string, status: ForumEvent['status'] = 'genomfort', more: Partial<ForumEvent> = {}): ForumEvent => ({
  id,
  title: `Tillfälle ${id}`,
  type: 'apt',
  status,
  forum: { id: 1 },
  time: { kind: 'milstolpe', start: day, end: day, precision: 'dag' },
  ...more,
});

describe('A forum', () => {
  it('knows its latest foresight item from what was held, and its next from what is planned', () => {
    const state = forumState(
      forum(),
      [event(1, '2025-05-02'), event(2, '2025-07-10'), event(3, '2026-04-01', 'planerat'), event(4, '2026-03-20', 'planerat')],
      today,
    );
    expect([state.last?.event.id, state.last?.day, state.next?.event.id, state.next?.day]).toEqual([2, '2025-07-10', 4, '2026-03-20']);
    expect([state.months, state.warning]).toEqual([8, { code: 'long', months: 8 }]);
  });

  it('does not count what was cancelled, what another forum held, or what only was planned; of that it asks', () => {
    const other = event(2, '2026-02-01', 'genomfort', { forum: { id: 9 } });
    const state = forumState(forum(), [event(1, '2026-02-01', 'installt'), other, event(3, '2026-03-01', 'planerat')], today);
    expect(state.last).toBeUndefined();
    expect(state.unconfirmed).toMatchObject({ event: { id: 3 }, day: '2026-03-01' });
    expect(state.next).toBeUndefined();
  });

  it('warns on the day when its months have passed, not the day before; six when it says nothing itself', () => {
    const held = [event(1, '2025-09-17')];
    expect(forumState(forum(), held, today).warning).toEqual({ code: 'long', months: 6 });
    expect(forumState(forum(), held, '2026-03-16').warning).toBeUndefined();
    expect(forumState(forum({ warnAfterMonths: 8 }), held, today).warning).toBeUndefined();
    expect(forumState(forum({ warnAfterMonths: 2 }), [event(1, '2026-01-31')], '2026-03-31').warning).toEqual({ code: 'long', months: 2 });
  });

  it('that never had any warns when it has been known for so long, and not when it no longer is active', () => {
    expect(forumState(forum({ created: '2025-09-17T08:00:00Z' }), [], today).warning).toEqual({ code: 'never', months: 6 });
    expect(forumState(forum({ created: '2026-03-01T08:00:00Z' }), [], today).warning).toBeUndefined();
    expect(forumState(forum({ active: false }), [], today).warning).toBeUndefined();
  });

  it('takes an occasion that is planned for a month as ahead while the month lasts', () => {
    const march = event(1, today, 'planerat', { time: { kind: 'deadline', end: '2026-03-01', precision: 'manad' } });
    expect(forumState(forum(), [march], today).next?.event.id).toBe(1);
    expect(forumState(forum(), [march], '2026-04-01').unconfirmed?.event.id).toBe(1);
  });

  it('stands before others when it has waited longer, and after them when it is put away', () => {
    const entry = (id: number, months?: number, active = true) => ({
      forum: { id, title: '', active },
      state: months === undefined ? {} : { warning: { code: 'long' as const, months } },
    });
    expect([entry(1), entry(2, 7), entry(3, undefined, false), entry(4, 12)].sort(byNeed).map((one) => one.forum.id)).toEqual([4, 2, 1, 3]);
  });
});

describe('The days of a forum', () => {
  it('that meets on the 31st are the last of months that have no such day, and the 31st again after', () => {
    expect(meetingDays({ nextDate: '2026-01-31', monthsBetween: 1 }, 2026).slice(0, 4)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(nextMeeting({ nextDate: '2026-01-31', monthsBetween: 1 }, '2026-03-01')).toBe('2026-03-31');
  });

  it('that meets on a leap day are 28 February in other years', () => {
    expect(meetingDays({ nextDate: '2024-02-29', monthsBetween: 12 }, 2026)).toEqual(['2026-02-28']);
    expect(meetingDays({ nextDate: '2024-02-29', monthsBetween: 12 }, 2028)).toEqual(['2028-02-29']);
  });

  it('are one for a forum that does not say how often it meets, and none when no date is known', () => {
    expect(meetingDays({ nextDate: '2026-05-05' }, 2026)).toEqual(['2026-05-05']);
    expect(meetingDays({ nextDate: '2026-05-05' }, 2027)).toEqual([]);
    expect(meetingDays({ monthsBetween: 1 }, 2026)).toEqual([]);
    expect(nextMeeting({ nextDate: '2026-01-05' }, today)).toBeUndefined();
  });

  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

  it('lie in the year asked for, in order, and as many as the months allow', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1995, max: 2040 }), (nextDate, step, year) => {
        const days = meetingDays({ nextDate, monthsBetween: step }, year);
        expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
        expect([...days].sort()).toEqual(days);
        expect(days.length).toBeGreaterThanOrEqual(Math.floor(12 / step));
        expect(days.length).toBeLessThanOrEqual(Math.ceil(12 / step));
      }),
    );
  });

  it('have a next one that is not past, and not a whole interval away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), anyDay, (nextDate, step, day) => {
        const next = nextMeeting({ nextDate, monthsBetween: step }, day) ?? '';
        expect(next >= day).toBe(true);
        if (nextDate < day) expect(addMonths(next, -step) <= day).toBe(true);
      }),
    );
  });

  it('count whole months: so many months on is not after, one more is', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
    expect([monthsBetween('2026-01-31', '2026-02-28'), monthsBetween('2024-02-29', '2025-02-28'), monthsBetween('2026-05-01', '2026-04-01')]).toEqual([
      1, 12, 0,
    ]);
  });
});

describe('The rings of the wheel', () => {
  const ringForum = (id: number, more: Partial<Parameters<typeof forumRings>[0][number]['forum']> = {}) => ({
    id,
    title: `Forum ${id}`,
    kind: 'apt' as const,
    active: true,
    nextDate: '2026-02-10',
    monthsBetween: 6,
    ...more,
  });
  const words = { kind: (kind: string) => kind, others: 'andra' };

  it('are one for each sort of forum, then the occasions that belong to none', () => {
    const all = [{ forum: ringForum(1), state: {} }, { forum: ringForum(2, { kind: 'ruDag', monthsBetween: 12 }), state: {} }]; // prettier-ignore
    const rings = forumRings(all, [event(5, '2026-05-05', 'planerat', { forum: undefined })], 2026, words);
    expect(rings.map(({ title, entries }) => [title, entries.map(({ from }) => from)])).toEqual([
      ['apt', ['2026-02-10', '2026-08-10']],
      ['ruDag', ['2026-02-10']],
      ['andra', ['2026-05-05']],
    ]);
  });

  it('show an occasion in place of the meeting of the same day, leave out what was cancelled, and mark where a gap can be closed', () => {
    const state = { warning: { code: 'long' as const, months: 8 }, meets: '2026-08-10' };
    const occasions = [event(7, '2026-02-10'), event(8, '2026-08-10', 'installt')];
    const [ring] = forumRings([{ forum: ringForum(1), state }], occasions, 2026, words);
    expect(ring?.entries.map(({ id, isWarning }) => [id, isWarning === true])).toEqual([
      ['event.7', false],
      ['forum.1.2026-08-10', true],
    ]);
    expect(ring?.entries.map(({ id }) => placeOfEntry(id))).toEqual([{ kind: 'event', id: 7 }, { kind: 'forum', id: 1 }]); // prettier-ignore
  });

  it('leave out a forum that is put away, and what lies in other years', () => {
    const put = { forum: ringForum(1, { active: false }), state: {} };
    expect(forumRings([put], [event(1, '2025-05-05', 'genomfort', { forum: undefined })], 2026, words)).toEqual([]);
  });
});
