import { createTranslator, loadCatalogue, swedish, type Translator } from '../../../src/i18n';
import type { TimeValue } from '../../../src/schema/field';
import { timeText } from '../../../src/ui/fields/timeText';

const now = (): Date => new Date(2026, 2, 17, 9, 41);
const sv = createTranslator('sv', swedish, now);
let en: Translator;
beforeAll(async () => {
  en = createTranslator('en', await loadCatalogue('en'), now);
});

const cases: readonly (readonly [TimeValue, string, string])[] = [
  [{ kind: 'deadline', end: '2026-03-20', precision: 'dag' }, '20 mars', '20 March'],
  [{ kind: 'deadline', end: '2027-03-20', precision: 'dag' }, '20 mars 2027', '20 March 2027'],
  [{ kind: 'milstolpe', start: '2026-05-06', precision: 'manad' }, 'maj', 'May'],
  [{ kind: 'period', start: '2026-02-03', end: '2026-02-05', precision: 'dag' }, '3–5 februari', '3–5 February'],
  [{ kind: 'period', start: '2027-02-03', end: '2027-02-05', precision: 'dag' }, '3–5 februari 2027', '3–5 February 2027'],
  [{ kind: 'period', start: '2026-04-01', end: '2026-06-30', precision: 'dag' }, '1 april–30 juni', '1 April–30 June'],
  [{ kind: 'period', start: '2026-12-01', end: '2027-01-05', precision: 'dag' }, '1 december 2026–5 januari 2027', '1 December 2026–5 January 2027'],
  [{ kind: 'period', start: '2026-05-01', end: '2026-05-31', precision: 'manad' }, 'maj', 'May'],
  [{ kind: 'period', start: '2027-05-01', end: '2027-06-01', precision: 'manad' }, 'maj–juni 2027', 'May–June 2027'],
  [{ kind: 'period', start: '2026-01-01', end: '2026-06-30', precision: 'termin' }, 'våren', 'spring'],
  [{ kind: 'deadline', end: '2025-09-01', precision: 'termin' }, 'hösten 2025', 'autumn 2025'],
  [{ kind: 'period', start: '2026-09-01', end: '2027-03-01', precision: 'termin' }, 'hösten 2026–våren 2027', 'autumn 2026–spring 2027'],
  [{ kind: 'deadline', end: '2026-12-31', precision: 'ar' }, 'någon gång 2026', 'some time in 2026'],
  [{ kind: 'period', start: '2026-01-01', end: '2028-12-31', precision: 'ar' }, '2026–2028', '2026–2028'],
  [{ kind: 'lopande', precision: 'ar' }, 'löpande', 'ongoing'],
  [
    { kind: 'lopande', start: '2026-08-01', end: '2027-06-01', precision: 'manad' },
    'löpande från augusti till juni 2027',
    'ongoing from August until June 2027',
  ],
  [{ kind: 'lopande', start: '2025-08-01', precision: 'manad' }, 'löpande', 'ongoing'],
  [{ kind: 'deadline', precision: 'dag' }, 'ingen tid', 'no time'],
];

describe('A time in words says no more than is known', () => {
  it.each(cases)('%j is %s', (time, swedishWords, english) => {
    expect(timeText(sv, time)).toBe(swedishWords);
    expect(timeText(en, time)).toBe(english);
  });

  it('what is löpande says its pulse', () => {
    const pulse = { lastDone: '2026-03-12', nextPlanned: '2026-03-20' };
    expect(timeText(sv, { kind: 'lopande', precision: 'ar' }, undefined, pulse)).toBe('löpande, senast 12 mars, nästa 20 mars');
    expect(timeText(en, { kind: 'lopande', precision: 'ar' }, undefined, pulse)).toBe('ongoing, last 12 March, next 20 March');
    expect(timeText(sv, { kind: 'lopande', precision: 'ar' }, 'varje termin', pulse)).toBe('varje termin, senast 12 mars, nästa 20 mars');
  });

  it('the document’s own words go before ours, and blank words are none', () => {
    expect(timeText(sv, { kind: 'period', start: '2026-08-01', end: '2026-10-31', precision: 'manad' }, 'tidig höst')).toBe('tidig höst');
    expect(timeText(sv, { kind: 'deadline', end: '2026-03-20', precision: 'dag' }, ' ')).toBe('20 mars');
    expect(timeText(sv, undefined)).toBe('ingen tid');
    expect(timeText(sv, undefined, 'efter varje workshop')).toBe('efter varje workshop');
  });
});
