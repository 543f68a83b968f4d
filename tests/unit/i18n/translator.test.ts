import fc from 'fast-check';
import { createTranslator, daysAgo, loadCatalogue, segments, swedish } from '../../../src/i18n';

const now = (): Date => new Date(2026, 2, 17, 9, 41);
const sv = createTranslator('sv', swedish, now);

describe('Dates as people say them', () => {
  it.each([
    [new Date(2026, 2, 17, 0, 0), 'i dag'],
    [new Date(2026, 2, 16, 23, 59), 'i går'],
    [new Date(2026, 2, 12, 8, 0), '12 mars'],
    [new Date(2026, 1, 27, 8, 0), '27 feb'],
    [new Date(2024, 1, 27, 8, 0), '27 feb 2024'],
    [new Date(2026, 2, 18, 8, 0), '18 mars'],
  ])('%s is %s', (date, words) => {
    expect(sv.date(date)).toBe(words);
  });

  it('writes the clock with a point in Swedish and a colon in English', async () => {
    const en = createTranslator('en', await loadCatalogue('en'), now);
    expect(sv.time(now())).toBe('09.41');
    expect(en.time(now())).toBe('09:41');
    expect(en.date(new Date(2026, 2, 12))).toBe('12 Mar');
  });

  it('counts days by the calendar and not by hours', () => {
    const moment = fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 23 }), (start, days, hour) => {
        const later = new Date(start.getFullYear(), start.getMonth(), start.getDate() + days, hour);
        expect(daysAgo(start, later)).toBe(days);
      }),
    );
  });
});

describe('Texts with parts', () => {
  it('choose the form that the number asks for', () => {
    expect(sv.t('signals.count.all', { count: 1 })).toBe('1 spaning');
    expect(sv.t('signals.count.all', { count: 0 })).toBe('0 spaningar');
    expect(sv.t('signals.count.all', { count: 2 })).toBe('2 spaningar');
  });

  it('put a value in as it is, also when it looks like a placeholder', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(sv.t('removed.text', { title })).toBe(`”${title}” är borttagen.`);
      }),
    );
  });

  it('fall apart into segments that are the whole text again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: fc.constantFrom('a', ' ', 'å', '.') }), fc.constantFrom('{a}', '{group}'))), (parts) => {
        const text = parts.join('');
        expect(
          segments(text)
            .map((segment) => ('text' in segment ? segment.text : `{${segment.parameter}}`))
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
