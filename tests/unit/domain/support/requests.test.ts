import fc from 'fast-check';
import { promptness } from '../../../../src/domain/support/measure';
import { byTurn } from '../../../../src/domain/support/queue';
import {
  activityFrom,
  answered,
  arrivedOn,
  daysLate,
  decline,
  dueDay,
  knowledgeFrom,
  mayBecome,
  openStates,
  suggestedDay,
  take,
  type SupportRequest,
} from '../../../../src/domain/support/requests';
import { addDays } from '../../../../src/domain/review/calendar';
import { workingDaysBetween } from '../../../../src/domain/support/workingDays';

const today = '2026-03-17';
const states = ['ny', 'pagar', 'besvarad', 'avslutad', 'avbojd'] as const;

type Asked = Pick<SupportRequest, 'id' | 'status' | 'created' | 'promised' | 'answeredOn'>;
const asked = (id: number, status: SupportRequest['status'], day: string, more: Partial<Asked> = {}): Asked => ({
  id,
  status,
  created: `${day}T09:00:00Z`,
  ...more,
});

const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-01-01', days));
const anyRequest: fc.Arbitrary<Asked> = fc
  .record({
    id: fc.integer({ min: 1, max: 30 }),
    status: fc.constantFrom(...states),
    day: anyDay,
    promised: fc.option(anyDay, { nil: undefined }),
    answeredOn: fc.option(anyDay, { nil: undefined }),
  })
  .map(({ id, status, day, promised, answeredOn }) => asked(id, status, day, { ...(promised ? { promised } : {}), ...(answeredOn ? { answeredOn } : {}) }));

describe('The queue', () => {
  it('has the new ones first, then those that are promised first, and the answered ones last with the latest on top', () => {
    const rows = [
      asked(1, 'avslutad', '2026-01-02', { answeredOn: '2026-01-09' }),
      asked(2, 'besvarad', '2026-01-05', { answeredOn: '2026-01-12' }),
      asked(3, 'pagar', '2026-02-20', { promised: '2026-03-30' }),
      asked(4, 'pagar', '2026-03-01', { promised: '2026-03-12' }),
      asked(5, 'ny', '2026-03-16'),
      asked(6, 'ny', '2026-03-02'),
      asked(7, 'avbojd', '2026-02-01', { answeredOn: '2026-02-03' }),
    ];
    expect([...rows].sort(byTurn).map(({ id }) => id)).toEqual([6, 5, 4, 3, 7, 2, 1]);
  });

  it('is one order, whatever order the rows come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRequest, { selector: ({ id }) => id, maxLength: 12 }), fc.integer(), (rows, seed) => {
        const shuffled = [...rows].sort((a, b) => ((a.id * 7919 + seed) % 31) - ((b.id * 7919 + seed) % 31));
        expect([...shuffled].sort(byTurn)).toEqual([...rows].sort(byTurn));
        for (const a of rows) for (const b of rows) expect(Math.sign(byTurn(a, b)) + Math.sign(byTurn(b, a))).toBe(0);
      }),
    );
  });
});

describe('A request', () => {
  it('is due ten working days after it came, until somebody promises another day', () => {
    expect(dueDay({ created: '2026-03-17T09:00:00Z' })).toBe('2026-03-31');
    expect(dueDay({ created: '2026-03-23T09:00:00Z' })).toBe('2026-04-08'); // over Easter
    expect(dueDay({ created: '2026-03-17T09:00:00Z', promised: '2026-03-20' })).toBe('2026-03-20');
  });

  it('is offered a day that lies ahead, also when it has waited longer than ten working days', () => {
    expect(suggestedDay({ created: '2026-03-16T09:00:00Z' }, today)).toBe('2026-03-30');
    expect(suggestedDay({ created: '2026-01-16T09:00:00Z' }, today)).toBe('2026-03-18');
  });

  it('is late the day after it was due, and never once it has its answer', () => {
    const promised = { created: '2026-03-01T09:00:00Z', promised: '2026-03-14' };
    expect(daysLate({ ...promised, status: 'pagar' }, '2026-03-14')).toBeUndefined();
    expect(daysLate({ ...promised, status: 'pagar' }, today)).toBe(3);
    for (const status of ['besvarad', 'avslutad', 'avbojd'] as const) expect(daysLate({ ...promised, status }, today)).toBeUndefined();
  });

  it('is taken with a day that lies ahead', () => {
    expect(take(7, '2026-03-31', today)).toEqual({ ok: true, change: { status: 'pagar', owner: 7, promised: '2026-03-31' } });
    expect(take(7, '', today)).toEqual({ ok: false, refusal: 'noDay' });
    expect(take(7, '2026-03-16', today)).toEqual({ ok: false, refusal: 'dayBehind' });
  });

  it('gets the one who answers for its owner when nobody has it, and keeps the day of its first answer when that is mended', () => {
    expect(answered({ status: 'ny' }, 7, today)).toEqual({ status: 'besvarad', answeredOn: today, owner: 7 });
    expect(answered({ status: 'besvarad', answeredOn: '2026-03-01', owner: { id: 8, title: 'Bo' } }, 7, today)).toEqual({
      status: 'besvarad',
      answeredOn: '2026-03-01',
    });
    expect(answered({ status: 'pagar', answeredOn: '2026-03-01', owner: { id: 8, title: 'Bo' } }, 7, today)).toMatchObject({ answeredOn: today });
    expect(answered({ status: 'avslutad', answeredOn: '2026-03-01' }, 7, today)).toMatchObject({ status: 'avslutad' });
  });

  it('is declined in words only', () => {
    expect(decline({}, '  ', 7, today)).toEqual({ ok: false, refusal: 'noWords' });
    expect(decline({}, ' Det ligger hos IT. ', 7, today)).toEqual({
      ok: true,
      change: { status: 'avbojd', answer: 'Det ligger hos IT.', answeredOn: today, owner: 7 },
    });
  });

  it('can be opened again from every end, and is never new again', () => {
    expect(states.filter((status) => mayBecome({ status }, 'pagar'))).toEqual(['ny', 'besvarad', 'avslutad', 'avbojd']);
    expect(states.filter((status) => mayBecome({ status }, 'ny'))).toEqual([]);
  });

  it('becomes knowledge without a word of who asked or answered', () => {
    const request = {
      title: 'Metod för stor grupp',
      answer: 'Pröva **framtidshjul**.',
      organisation: 'Norra kommunen',
      requesterRole: 'planerare',
      author: { id: 9, title: 'Kim' },
    };
    expect(knowledgeFrom(request, 'Svar på stödbegäran')).toEqual({
      title: 'Metod för stor grupp',
      kind: 'insikt',
      explanation: 'Pröva **framtidshjul**.',
      source: 'Svar på stödbegäran',
    });
  });

  it('becomes an activity with the day that was wished for, or none', () => {
    expect(activityFrom({ title: 'Framtidsfrukost', need: 'Bjud in hela huset.', neededBy: '2026-05-04' }).time).toEqual({
      kind: 'deadline',
      start: '2026-05-04',
      end: '2026-05-04',
      precision: 'dag',
    });
    expect(activityFrom({ title: 'Framtidsfrukost', need: 'Bjud in hela huset.' })).not.toHaveProperty('time');
  });
});

describe('The measure of promptness', () => {
  it('counts what came within ten working days, and holds what still waits after them against the group', () => {
    const rows = [
      asked(1, 'besvarad', '2026-02-02', { answeredOn: '2026-02-04' }), // 2
      asked(2, 'avslutad', '2026-02-02', { answeredOn: '2026-02-16' }), // 10
      asked(3, 'avbojd', '2026-02-02', { answeredOn: '2026-02-17' }), // 11
      asked(4, 'ny', '2026-02-02'), // still waits
      asked(5, 'pagar', '2026-03-16'), // has time left
    ];
    expect(promptness(rows, today)).toEqual({ due: 4, within: 2, median: 10 });
  });

  it('says nothing of a median without answers', () => expect(promptness([asked(1, 'ny', today)], today)).toEqual({ due: 0, within: 0 }));

  it('never has more within than due, and a median that at least half of the answers lie within', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 20 }), (rows) => {
        const { due, within, median } = promptness(rows, today);
        expect(within).toBeLessThanOrEqual(due);
        const answers = rows.filter(({ status, answeredOn }) => !openStates.includes(status as 'ny') && answeredOn !== undefined);
        expect(median === undefined).toBe(answers.length === 0);
        const taken = answers.map((request) => workingDaysBetween(arrivedOn(request), request.answeredOn ?? ''));
        if (median !== undefined) expect(taken.filter((days) => days <= median).length * 2).toBeGreaterThanOrEqual(answers.length);
      }),
    );
  });
});
