import fc from 'fast-check';
import { changeStatus, isDue, nextStates, revisit, revisitMonths, type SignalStatus } from '../../../src/domain/review';
import { addMonths, dayOf } from '../../../src/domain/review/calendar';

const today = '2026-03-17';
const kim = { id: 7, role: 'sammankallande' } as const;
const at = (status: SignalStatus) => ({ status, recordStatus: 'arbetsmaterial' }) as const;
const statuses = ['utkast', 'ny', 'granskad', 'klustrad', 'vilande', 'arkiverad'] as const;

describe('The way of a spaning', () => {
  it('is examined first, then clustered, resting or archived, and can be taken up again', () => {
    expect(Object.fromEntries(statuses.map((status) => [status, nextStates(status)]))).toEqual({
      utkast: [],
      ny: ['granskad'],
      granskad: ['klustrad', 'vilande', 'arkiverad'],
      klustrad: ['granskad'],
      vilande: ['granskad'],
      arkiverad: ['granskad'],
    });
  });

  it('takes no step that is not on it, and none without a reason', () => {
    const any = fc.constantFrom(...statuses);
    fc.assert(
      fc.property(any, any, fc.constantFrom('', ' \n', 'källan håller'), (from, to, reason) => {
        const step = changeStatus(at(from), to, reason, kim, today);
        expect(step.ok).toBe(nextStates(from).includes(to) && reason.trim() !== '');
      }),
    );
    expect(changeStatus(at('ny'), 'klustrad', 'skäl', kim, today)).toEqual({ ok: false, refusal: 'notFromHere' });
    expect(changeStatus(at('ny'), 'granskad', '  ', kim, today)).toEqual({ ok: false, refusal: 'noReason' });
  });

  it('says the reason, who took the step, in which role and when', () => {
    expect(changeStatus(at('ny'), 'granskad', ' källan håller ', kim, today)).toEqual({
      ok: true,
      change: { status: 'granskad', statusReason: 'källan håller', statusDate: today, statusRole: 'sammankallande', reviewer: 7, recordStatus: 'upprattad' },
    });
  });

  it('makes a spaning upprättad once, and leaves a record that is further on alone', () => {
    const registered = { status: 'vilande', recordStatus: 'registrerad' } as const;
    const step = changeStatus(registered, 'granskad', 'skäl', kim, today);
    expect(step.ok && 'recordStatus' in step.change).toBe(false);
  });

  it('comes back after the months that were chosen, not at all when archived, and as before when nothing was chosen', () => {
    expect(changeStatus(at('granskad'), 'vilande', 'skäl', kim, today, 12)).toMatchObject({ change: { reviewDate: '2027-03-17', reviewMonths: 12 } });
    expect(changeStatus(at('granskad'), 'arkiverad', 'skäl', kim, today)).toMatchObject({ change: { reviewDate: null, reviewMonths: null } });
    const kept = changeStatus(at('granskad'), 'vilande', 'skäl', kim, today);
    expect(kept.ok && 'reviewDate' in kept.change).toBe(false);
  });
});

describe('A revisit', () => {
  it('is due on its day and after it', () => {
    expect(['2026-03-16', '2026-03-17', '2026-03-18', undefined].map((reviewDate) => isDue({ reviewDate }, today))).toEqual([true, true, false, false]);
  });

  it('gives a verdict, and asks for the next one or none', () => {
    expect(revisit('vaxte', ' Nu i tre kommuner. ', 6, today)).toEqual({
      verdict: 'vaxte',
      verdictNote: 'Nu i tre kommuner.',
      reviewDate: '2026-09-17',
      reviewMonths: 6,
    });
    expect(revisit('dog', '', null, today)).toEqual({ verdict: 'dog', verdictNote: null, reviewDate: null, reviewMonths: null });
  });

  it('never moves into another month than the one that many months on', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(...revisitMonths), (day, months) => {
        const later = addMonths(day, months);
        const monthOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthOf(later) - monthOf(day)).toBe(months);
        expect(new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10)).toBe(later);
      }),
    );
  });

  it('goes by the calendar of the person, not by UTC', () => {
    expect(dayOf(new Date(2026, 2, 17, 0, 30))).toBe(today);
  });
});
