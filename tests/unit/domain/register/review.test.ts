import fc from 'fast-check';
import { namesSomebody, overdue, overdueFirst, pseudonymised, reviewed, usualDays } from '../../../../src/domain/register/review';
import { addDays } from '../../../../src/domain/review/calendar';

const today = '2026-03-17';
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-06-01', days));
const rows = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 40 }), reviewBy: fc.option(anyDay, { nil: undefined }), deleteAfter: fc.option(anyDay, { nil: undefined }) }),
  { selector: ({ id }) => id, maxLength: 15 },
);

describe('What is kept of others', () => {
  it('is overdue the day after its day, and what should be gone needs no review', () => {
    expect(overdue({ reviewBy: today }, today)).toBeUndefined();
    expect(overdue({ reviewBy: '2026-03-16' }, today)).toBe('review');
    expect(overdue({ reviewBy: '2026-03-16', deleteAfter: '2026-03-16' }, today)).toBe('delete');
    expect(overdue({ reviewBy: '2027-01-01', deleteAfter: today }, today)).toBeUndefined();
    expect(overdue({}, today)).toBeUndefined();
  });

  it('stands with what is to be deleted first, the longest overdue on top', () => {
    const found = overdueFirst(
      [
        { id: 1, reviewBy: '2026-03-01' },
        { id: 2, reviewBy: '2026-01-01' },
        { id: 3, reviewBy: '2026-03-16', deleteAfter: '2026-03-10' },
        { id: 4, reviewBy: '2026-05-01' },
        { id: 5, reviewBy: '2026-01-01', deleteAfter: '2026-02-10' },
      ],
      today,
    );
    expect(found.map(({ id }) => id)).toEqual([5, 3, 2, 1]);
  });

  it('is on the list exactly when something is to be done about it', () => {
    fc.assert(
      fc.property(rows, anyDay, (items, now) => {
        const listed = new Set(overdueFirst(items, now).map(({ id }) => id));
        for (const item of items) expect(listed.has(item.id)).toBe([item.reviewBy, item.deleteAfter].some((day) => day !== undefined && day < now));
      }),
    );
  });

  it('is off the list for a year once it is looked at, also from 29 February', () => {
    expect(reviewed(today)).toEqual({ reviewBy: '2027-03-17' });
    expect(reviewed('2028-02-29')).toEqual({ reviewBy: '2029-02-28' });
    fc.assert(fc.property(anyDay, (now) => expect(overdue(reviewed(now), now)).toBeUndefined()));
  });

  it('has an end from the start, and the review comes before it', () => {
    fc.assert(
      fc.property(anyDay, (now) => {
        const { reviewBy, deleteAfter } = usualDays(now);
        expect(now < reviewBy && reviewBy < deleteAfter).toBe(true);
      }),
    );
  });

  it('names nobody once name and contact way are cleared, and says nothing of the rest', () => {
    expect(namesSomebody({ personName: 'Kim Exempel' })).toBe(true);
    expect(namesSomebody({ contactWay: '010-000 00 00' })).toBe(true);
    expect(namesSomebody({ personName: ' ' })).toBe(false);
    expect(Object.keys(pseudonymised())).toEqual(['personName', 'contactWay']);
    expect(Object.values(pseudonymised())).toEqual([null, null]);
  });
});
