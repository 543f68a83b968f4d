import type { Draft } from '../../../src/schema/field';
import { signals } from '../../../src/schema/lists/signals';
import { validateChange, validateDraft } from '../../../src/schema/validate';
import { demanding, sample } from './sample';

type Sample = Draft<typeof sample>;
const good: Sample = { title: 'Rubrik', note: 'Något' };
const problemsWith = (more: object) => validateDraft(sample, { ...good, ...more } as Sample);

describe('A draft is checked before it is sent', () => {
  test('a good one has no problems', () => {
    expect(
      problemsWith({
        text: 'ab',
        number: -5,
        rating: 5,
        bool: false,
        date: '2026-02-28',
        dateTime: '2026-01-01T10:00+01:00',
        choice: 'red',
        choices: ['red', 'blue'],
        person: 1,
        people: [1, 2],
        lookup: 1,
        lookups: [],
        url: { url: 'https://example.com/a?b=1' },
        time: { kind: 'deadline', end: '2026-01-31', precision: 'dag' },
        maybe: null,
        markdown: '# Rubrik\n\ttext',
      }),
    ).toEqual([]);
  });

  test.each<[string, object, string, string, object?]>([
    ['a heading of blanks', { title: '  ' }, 'title', 'required'],
    ['a cleared default', { choice: null }, 'choice', 'required'],
    ['a text too long', { text: 'x'.repeat(51) }, 'text', 'tooLong', { max: 50, length: 51 }],
    ['a text too short once the blanks are off', { text: ' a ' }, 'text', 'tooShort', { min: 2, length: 1 }],
    ['a text longer than any column', { markdown: 'x'.repeat(64000) }, 'markdown', 'tooLong', { max: 63999, length: 64000 }],
    ['a control character', { text: 'a\u0001b' }, 'text', 'unsupportedCharacter'],
    ['half a surrogate pair', { text: 'a\ud83d' }, 'text', 'unsupportedCharacter'],
    ['the other half', { text: '\ude00ab' }, 'text', 'unsupportedCharacter'],
    ['a number for a text', { text: 7 }, 'text', 'notText'],
    ['a text for a number', { number: '7' }, 'number', 'notNumber'],
    ['no number at all', { number: Number.NaN }, 'number', 'notNumber'],
    ['a number too small', { number: -6 }, 'number', 'tooSmall', { min: -5 }],
    ['a number too large', { number: 101 }, 'number', 'tooLarge', { max: 100 }],
    ['too many decimals', { number: 1.234 }, 'number', 'tooManyDecimals', { decimals: 2 }],
    ['half a rating', { rating: 2.5 }, 'rating', 'tooManyDecimals', { decimals: 0 }],
    ['a word for a yes', { maybe: 'ja' }, 'maybe', 'notBoolean'],
    ['a day that is not in the calendar', { date: '2026-02-29' }, 'date', 'notDate'],
    ['a day in another notation', { date: '1/2/2026' }, 'date', 'notDate'],
    ['a month that does not exist', { date: '2026-13-01' }, 'date', 'notDate'],
    ['a day before SharePoint’s calendar', { date: '1899-12-31' }, 'date', 'notDate'],
    ['an instant without a zone', { dateTime: '2026-01-01T10:00:00' }, 'dateTime', 'notDateTime'],
    ['an instant that is not', { dateTime: '2026-99-01T10:00:00Z' }, 'dateTime', 'notDateTime'],
    ['a number for an instant', { dateTime: 5 }, 'dateTime', 'notDateTime'],
    ['an unknown choice', { choice: 'purple' }, 'choice', 'unknownChoice', { value: 'purple' }],
    ['a choice that every object has', { choice: 'constructor' }, 'choice', 'unknownChoice', { value: 'constructor' }],
    ['an unknown one among several', { choices: ['red', 'purple'] }, 'choices', 'unknownChoice', { value: 'purple' }],
    ['one choice where several are meant', { choices: 'purple' }, 'choices', 'unknownChoice', { value: 'purple' }],
    ['the same choice twice', { choices: ['red', 'red'] }, 'choices', 'repeated'],
    ['too many choices', { choices: ['red', 'green', 'blue'] }, 'choices', 'tooMany', { max: 2, count: 3 }],
    ['a person without id', { person: 0 }, 'person', 'notId'],
    ['a name for a person', { people: ['Strateg'] }, 'people', 'notId'],
    ['one person where several are meant', { people: 3 }, 'people', 'notId'],
    ['the same person twice', { people: [3, 3] }, 'people', 'repeated'],
    ['half an item', { lookup: 1.5 }, 'lookup', 'notId'],
    ['a link that runs script', { url: { url: 'javascript:alert(1)' } }, 'url', 'notUrl'],
    ['a link with a blank', { url: { url: 'https://example.com/a b' } }, 'url', 'notUrl', { blank: 1 }],
    ['a link to nowhere', { url: { url: 'https://:80' } }, 'url', 'notUrl'],
    ['a word for a link', { url: 'example.com' }, 'url', 'notUrl'],
    ['a link longer than the column', { url: { url: `https://example.com/${'x'.repeat(250)}` } }, 'url', 'tooLong', { max: 255, length: 270 }],
    ['a link’s text longer than the column', { url: { url: 'https://example.com', text: 'x'.repeat(256) } }, 'url', 'tooLong', { max: 255, length: 256 }],
    ['an unknown kind of time', { time: { kind: 'ibland', precision: 'dag' } }, 'time', 'notTime'],
    ['an unknown precision', { time: { kind: 'lopande', precision: 'vecka' } }, 'time', 'notTime'],
    ['a word for a time', { time: 'snart' }, 'time', 'notTime'],
    ['a time with no real day', { time: { kind: 'deadline', end: '2026-02-30', precision: 'dag' } }, 'time', 'notDate'],
    ['a period without start', { time: { kind: 'period', end: '2026-01-01', precision: 'dag' } }, 'time', 'timeWithoutStart'],
    ['a period without end', { time: { kind: 'period', start: '2026-01-01', precision: 'dag' } }, 'time', 'timeWithoutEnd'],
    ['a deadline without day', { time: { kind: 'deadline', precision: 'dag' } }, 'time', 'timeWithoutEnd'],
    ['an end before the start', { time: { kind: 'period', start: '2026-02-01', end: '2026-01-01', precision: 'dag' } }, 'time', 'endBeforeStart'],
  ])('%s is a problem at its field', (_name, more, field, code, ...[params = {}]: [object?]) => {
    expect(problemsWith(more)).toEqual([{ field, code, params }]);
  });

  test('a milestone may have its day as the start, and löpande none at all', () => {
    expect(problemsWith({ time: { kind: 'milstolpe', start: '2026-01-01', precision: 'manad' } })).toEqual([]);
    expect(problemsWith({ time: { kind: 'lopande', precision: 'termin' } })).toEqual([]);
  });

  test('every missing required field is named, in the list’s order', () => {
    expect(validateDraft(demanding, {}).map(({ field, code }) => `${field} ${code}`)).toEqual(
      Object.keys(demanding.fields).map((field) => `${field} required`),
    );
  });

  test('a change is checked for what it names only', () => {
    expect(validateChange(sample, { text: 'ok' })).toEqual([]);
    expect(validateChange(sample, { title: '', number: 500, choice: undefined }).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'title required',
      'number tooLarge',
    ]);
  });

  test('a spaning needs a heading, thirty characters of what was seen, and a source; nothing more', () => {
    expect(validateDraft(signals, {}).map(({ field }) => field)).toEqual(['title', 'seen', 'source']);
    expect(validateDraft(signals, { title: 'Drönare', seen: 'För kort', source: 'På ett möte' })).toEqual([
      { field: 'seen', code: 'tooShort', params: { min: 30, length: 8 } },
    ]);
    expect(validateDraft(signals, { title: 'Drönare', seen: 'Jag såg en drönare med hjärtstartare.', source: 'På ett möte' })).toEqual([]);
  });
});
