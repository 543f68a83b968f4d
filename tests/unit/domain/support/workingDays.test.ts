import fc from 'fast-check';
import { addDays } from '../../../../src/domain/review/calendar';
import { addWorkingDays, easterSunday, holidaysOf, isWorkingDay, workingDaysBetween } from '../../../../src/domain/support/workingDays';

/** As the almanacs print them: påskdagen, Kristi himmelsfärdsdag, midsommardagen, alla helgons dag. */
const almanac: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2017: ['04-16', '05-25', '06-24', '11-04'],
  2018: ['04-01', '05-10', '06-23', '11-03'],
  2019: ['04-21', '05-30', '06-22', '11-02'],
  2020: ['04-12', '05-21', '06-20', '10-31'],
  2021: ['04-04', '05-13', '06-26', '11-06'],
  2022: ['04-17', '05-26', '06-25', '11-05'],
  2023: ['04-09', '05-18', '06-24', '11-04'],
  2024: ['03-31', '05-09', '06-22', '11-02'],
  2025: ['04-20', '05-29', '06-21', '11-01'],
  2026: ['04-05', '05-14', '06-20', '10-31'],
  2027: ['03-28', '05-06', '06-26', '11-06'],
  2028: ['04-16', '05-25', '06-24', '11-04'],
  2029: ['04-01', '05-10', '06-23', '11-03'],
  2030: ['04-21', '05-30', '06-22', '11-02'],
};
/** Days off of an ordinary week that are not the same date each year, for the years that lie nearest: långfredagen, annandag påsk, Kristi himmelsfärdsdag, midsommarafton. */
const offInTheWeek: Readonly<Record<number, readonly string[]>> = {
  2024: ['03-29', '04-01', '05-09', '06-21'],
  2025: ['04-18', '04-21', '05-29', '06-20'],
  2026: ['04-03', '04-06', '05-14', '06-19'],
  2027: ['03-26', '03-29', '05-06', '06-25'],
};
const theSameEveryYear = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];

const day = fc.integer({ min: 0, max: 366 * 60 }).map((days) => addDays('2000-01-01', days));
const some = fc.integer({ min: 0, max: 60 });

describe('Swedish public holidays', () => {
  it.each(Object.entries(almanac))('fall in %s where the almanac has them', (year, [easter, ascension, midsummer, allSaints]) => {
    expect(easterSunday(Number(year))).toBe(`${year}-${easter}`);
    const holidays = holidaysOf(Number(year));
    for (const date of [...theSameEveryYear, easter, ascension, midsummer, allSaints]) expect([date, holidays.has(`${year}-${date}`)]).toEqual([date, true]);
    expect(holidays.size).toBe(theSameEveryYear.length + 5 + 3); // five of Easter, midsummer with its eve, all saints' day
  });

  it.each(Object.entries(offInTheWeek))('are days off in the middle of the week in %s', (year, dates) => {
    for (const date of dates) expect([date, isWorkingDay(`${year}-${date}`)]).toEqual([date, false]);
  });

  it('do not take the days beside them: skärtorsdag, a day squeezed in, and annandag pingst are worked', () => {
    expect(['2026-04-02', '2026-05-15', '2026-05-25', '2026-12-23', '2026-04-30'].filter((date) => !isWorkingDay(date))).toEqual([]);
  });

  it('are Sundays at Easter and Whitsun, and Saturdays at midsummer and all saints, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
        const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
        expect(weekday(easterSunday(year))).toBe(0);
        expect(easterSunday(year) >= `${year}-03-22` && easterSunday(year) <= `${year}-04-25`).toBe(true);
        const saturdays = [...holidaysOf(year)].filter((date) => /-06-2[0-6]$|-10-31$|-11-0[1-6]$/.test(date) && weekday(date) === 6);
        expect(saturdays.length).toBe(2);
      }),
    );
  });
});

describe('A number of working days', () => {
  it('steps over weekends, Easter and Christmas', () => {
    expect(addWorkingDays('2026-03-17', 10)).toBe('2026-03-31');
    expect(addWorkingDays('2026-03-27', 5)).toBe('2026-04-07'); // Friday; Good Friday and Easter Monday are off
    expect(addWorkingDays('2026-12-21', 5)).toBe('2026-12-30');
    expect(addWorkingDays('2026-06-18', 1)).toBe('2026-06-22'); // midsommarafton
    expect(addWorkingDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('ends on a working day, later for more days and never earlier for a later start', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), some, (from, count, wait) => {
        const end = addWorkingDays(from, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(addWorkingDays(from, count + 1) > end).toBe(true);
        expect(addWorkingDays(addDays(from, wait), count) >= end).toBe(true);
      }),
    );
  });

  it('is what lies between the two days', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => expect(workingDaysBetween(from, addWorkingDays(from, count))).toBe(count)));
    fc.assert(fc.property(day, some, (from, days) => expect(workingDaysBetween(addDays(from, days), from)).toBe(0)));
  });
});
