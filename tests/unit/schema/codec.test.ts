import fc from 'fast-check';
import { decodeItem, draftOf, encodeDraft, encodeNew, storedFields } from '../../../src/schema/codec';
import type { Draft } from '../../../src/schema/field';
import { answered, demanding, sample } from './sample';

const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const instant = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }).map((date) => `${date.toISOString().slice(0, 19)}Z`);
const words = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 5 });
const code = fc.constantFrom('red', 'green', 'blue');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const time = fc.record(
  { kind: fc.constantFrom('deadline', 'period', 'lopande', 'milstolpe'), start: day, end: day, precision: fc.constantFrom('dag', 'manad', 'termin', 'ar') },
  { requiredKeys: ['kind', 'precision'] },
);
const drafts: fc.Arbitrary<Draft<typeof sample>> = fc.record({
  title: words(20),
  note: words(50),
  code: words(5),
  rating: fc.integer({ min: 1, max: 5 }),
  bool: fc.boolean(),
  choice: code,
  text: optional(words(20)),
  markdown: optional(words(50)),
  number: optional(fc.integer({ min: -500, max: 10000 }).map((value) => value / 100)),
  maybe: optional(fc.boolean()),
  date: optional(day),
  dateTime: optional(instant),
  optionalChoice: optional(code),
  choices: optional(fc.uniqueArray(code, { minLength: 1 })),
  person: optional(fc.integer({ min: 1 })),
  people: optional(ids),
  lookup: optional(fc.integer({ min: 1 })),
  lookups: optional(ids),
  url: optional(fc.record({ url: fc.webUrl(), text: words(20) }, { requiredKeys: ['url'] }).filter(({ url, text }) => url !== text)),
  time: optional(time),
});
const present = (draft: object): object => Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

describe('Between SharePoint and the product', () => {
  test.each(['Europe/Stockholm', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Pago_Pago'])(
    'what is written comes back the same, on a site in %s',
    (zone) => {
      fc.assert(
        fc.property(drafts, (draft) => {
          const item = decodeItem(sample, answered(sample.fields, encodeNew(sample, draft, 'k-1'), zone));
          expect(draftOf(sample, item)).toEqual({ ...present(draft), clientKey: 'k-1' });
        }),
        { numRuns: 150 },
      );
    },
  );

  test('a choice is stored as its Swedish text and read as its code', () => {
    expect(encodeDraft(sample, { choice: 'green', choices: ['red', 'blue'] })).toEqual({ FsChoice: 'grön; eller blå', FsChoices: ['röd', 'blå'] });
    expect(storedFields(sample, { FsChoice: 'blå', FsChoices: ['röd'] })).toEqual({ choice: 'blue', choices: ['red'] });
  });

  test('a choice that somebody else stored is no code, and does not hide the others', () => {
    expect(storedFields(sample, { FsOptionalChoice: 'lila', FsChoices: ['lila', 'röd'] })).toEqual({ choices: ['red'] });
    expect(decodeItem(sample, { Id: 1, FsChoice: 'lila' }).choice).toBe('green');
  });

  test('persons and lookups are written by id, and null clears each kind', () => {
    expect(encodeDraft(sample, { person: 3, people: [3, 4], lookup: 5, lookups: [6] })).toEqual({
      FsPersonId: 3,
      FsPeopleId: [3, 4],
      FsLookupId: 5,
      FsLookupsId: [6],
    });
    const cleared = encodeDraft(sample, {
      text: null,
      number: null,
      date: null,
      dateTime: null,
      optionalChoice: null,
      choices: null,
      person: null,
      people: null,
      lookup: null,
      lookups: null,
      url: null,
      time: null,
      maybe: null,
    });
    expect(cleared).toEqual({
      FsText: null,
      FsNumber: null,
      FsDate: null,
      FsDateTime: null,
      FsOptionalChoice: null,
      FsChoices: [],
      FsPersonId: null,
      FsPeopleId: [],
      FsLookupId: null,
      FsLookupsId: [],
      FsUrl: null,
      FsMaybe: null,
      FsKind20: null,
      FsStart20: null,
      FsEnd20: null,
      FsPrecision20: null,
    });
  });

  test('a change writes only what it names', () => {
    expect(encodeDraft(sample, { title: 'Ny', text: undefined })).toEqual({ Title: 'Ny' });
    expect(encodeDraft(sample, { text: '' })).toEqual({ FsText: null });
  });

  test('an add writes the defaults and the client key, and leaves out what is cleared', () => {
    expect(encodeNew(sample, { title: 'T', note: 'abc', text: null }, 'k')).toEqual({
      Title: 'T',
      FsNote: 'abc',
      FsRating: 3,
      FsCode: 'A',
      FsBool: true,
      FsChoice: 'grön; eller blå',
      FsClientKey: 'k',
    });
    expect(encodeNew(demanding, { title: 'T' } as Draft<typeof demanding>, 'k')).toEqual({ Title: 'T' });
  });

  test('a key that the list does not have is refused, not dropped', () => {
    expect(() => encodeDraft(sample, { nonsense: 1 } as Partial<Draft<typeof sample>>)).toThrow('sample has no field nonsense');
  });

  test('a required column that was left empty past our forms gives its default, or the kind’s empty value', () => {
    expect(decodeItem(demanding, { Id: 7 })).toMatchObject({
      id: 7,
      title: '',
      number: 0,
      bool: false,
      date: '',
      dateTime: '',
      choice: 'red',
      choices: [],
      person: { id: 0, title: '' },
      people: [],
      lookup: { id: 0 },
      url: { url: '' },
      time: { kind: 'lopande', precision: 'ar' },
    });
    expect(decodeItem(sample, { Id: 7 })).toMatchObject({ rating: 3, bool: true, choice: 'green' });
  });

  test('only the wanted fields are filled in when a query asked for some', () => {
    const item = decodeItem(sample, { Id: 1, Title: 'T', FsText: 'x' }, ['title', 'nonsense']);
    expect(Object.keys(item).sort()).toEqual(['author', 'created', 'editor', 'etag', 'id', 'modified', 'title']);
  });

  test.each([
    ['minimal metadata', { 'odata.etag': '"3"' }, '"3"'],
    ['OData 4 names', { '@odata.etag': '"4"' }, '"4"'],
    ['verbose', { __metadata: { etag: '"5"' } }, '"5"'],
    ['no metadata', {}, ''],
  ])('the ETag is found in %s', (_name, row, etag) => {
    expect(decodeItem(sample, { ID: 1, ...row }).etag).toBe(etag);
  });

  test('author and editor are persons, and an unexpanded row has nobody', () => {
    const item = decodeItem(sample, { Id: 2, Author: { Id: 9, Title: 'Strateg', EMail: 's@example.com' } });
    expect(item.author).toEqual({ id: 9, title: 'Strateg', email: 's@example.com' });
    expect(item.editor).toEqual({ id: 0, title: '' });
  });

  test('values of another JSON type than the column’s are no value', () => {
    const row = {
      Id: 1,
      FsText: 4,
      FsNumber: 'x',
      FsMaybe: 'yes',
      FsDate: 'soon',
      FsDateTime: 'soon',
      FsUrl: { Url: '' },
      FsPerson: { Title: 'no id' },
      FsLookup: { Id: 3 },
      FsPeople: { results: [{ Id: 4 }, { Title: 'no id' }] },
      FsLookups: 7,
      FsStart20: 5,
    };
    expect(storedFields(sample, row)).toEqual({ lookup: { id: 3 }, people: [{ id: 4, title: '' }] });
  });

  test('a link whose text is its address has no text of its own', () => {
    expect(storedFields(sample, { FsUrl: { Url: 'https://example.com', Description: 'https://example.com' } })).toEqual({
      url: { url: 'https://example.com' },
    });
  });

  test('a time whose precision is unknown is read as days', () => {
    expect(storedFields(sample, { FsKind20: 'löpande', FsPrecision20: 'vecka' })).toEqual({ time: { kind: 'lopande', precision: 'dag' } });
  });
});
