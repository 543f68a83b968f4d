import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { guarded, searchText, sheetColumns, unguarded } from '../../../src/schema/columns';
import { decodeItem } from '../../../src/schema/codec';
import type { Item } from '../../../src/schema/field';
import { listsDocument } from '../../../src/schema/docs';
import { columnsOf, fieldXml } from '../../../src/schema/fieldXml';
import { formOf } from '../../../src/schema/form';
import { midnight } from '../../../src/schema/kinds/days';
import { allLists } from '../../../src/schema/lists';
import { inbox } from '../../../src/schema/lists/inbox';
import { signals } from '../../../src/schema/lists/signals';
import { fieldOf, holdsDays, isIndexed, queryNameOf, selectionOf, storedValueOf } from '../../../src/schema/select';
import { sample } from './sample';

describe('What a query may name', () => {
  test('lookups and persons are expanded, and the id, dates and persons always come along', () => {
    const { select, expand } = selectionOf(sample, ['id', 'title', 'person', 'lookups', 'time']);
    expect(select).toEqual([
      'Id',
      'Created',
      'Modified',
      'Author/Id',
      'Author/Title',
      'Editor/Id',
      'Editor/Title',
      'Title',
      'FsPerson/Id',
      'FsPerson/Title',
      'FsPerson/EMail',
      'FsLookups/Id',
      'FsLookups/Title',
      'FsKind20',
      'FsStart20',
      'FsEnd20',
      'FsPrecision20',
    ]);
    expect(expand).toEqual(['Author', 'Editor', 'FsPerson', 'FsLookups']);
  });

  test.each(allLists.map((list) => [list.key, list] as const))('all of %s is read with fewer joins than SharePoint’s twelve', (_key, list) => {
    expect(selectionOf(list).expand.length).toBeLessThanOrEqual(12);
  });

  test('conditions go by the column, lookups and persons by their id, a time by its end', () => {
    const names = ['id', 'created', 'author', 'title', 'lookup', 'person', 'time', 'etag', 'note', 'markdown', 'choices', 'people', 'lookups', 'url'].map(
      (key) => queryNameOf(sample, key),
    );
    expect(names).toEqual(['Id', 'Created', 'AuthorId', 'Title', 'FsLookupId', 'FsPersonId', 'FsEnd20', null, null, null, null, null, null, null]);
  });

  test('a condition on a choice compares with the stored text', () => {
    expect(storedValueOf(sample, 'choice', 'red')).toBe('röd');
    expect(storedValueOf(sample, 'choices', 'red')).toBe('röd');
    expect(storedValueOf(sample, 'choice', 'toString')).toBe('toString');
    expect(storedValueOf(sample, 'number', 4)).toBe(4);
    expect(storedValueOf(sample, 'id', 4)).toBe(4);
  });

  test('a day is compared with the site’s midnight, winter and summer', () => {
    expect(['date', 'time', 'dateTime', 'created'].map((key) => holdsDays(sample, key))).toEqual([true, true, false, false]);
    expect(midnight('2026-01-15', 'Europe/Stockholm')).toBe('2026-01-14T23:00:00Z');
    expect(midnight('2026-07-15', 'Europe/Stockholm')).toBe('2026-07-14T22:00:00Z');
    expect(midnight('2026-03-29', 'Europe/Stockholm')).toBe('2026-03-28T23:00:00Z');
    expect(midnight('2026-03-30', 'Europe/Stockholm')).toBe('2026-03-29T22:00:00Z');
    expect(midnight('2026-01-15', 'America/Los_Angeles')).toBe('2026-01-15T08:00:00Z');
  });

  test('only the id and indexed columns are safe past the threshold', () => {
    expect(['id', 'title', 'time', 'text', 'created', 'author'].map((key) => isIndexed(sample, key))).toEqual([true, true, true, false, false, false]);
  });

  test('a field that is not there is said at once', () => {
    expect(() => fieldOf(sample, 'gone')).toThrow('sample has no field gone');
  });
});

describe('Field XML', () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false });
  const xmlOf = (internal: string, lookupList?: string) => {
    const column = columnsOf(sample).find((candidate) => candidate.internal === internal);
    if (column === undefined) throw new Error(internal);
    return parser.parse(fieldXml(column, lookupList)).Field as Record<string, unknown>;
  };

  test('has the fixed GUID, the internal name as it is, and the Swedish title', () => {
    expect(xmlOf('FsText')).toEqual({
      ID: '{00000000-0000-4000-8000-000000000001}',
      Name: 'FsText',
      StaticName: 'FsText',
      DisplayName: 'Text',
      Description: 'Kort',
      Type: 'Text',
      Required: 'FALSE',
      MaxLength: '50',
    });
  });

  test('has indexes and uniqueness from the start', () => {
    expect(xmlOf('FsClientKey')).toMatchObject({ Indexed: 'TRUE', EnforceUniqueValues: 'TRUE' });
    expect(xmlOf('FsText')).not.toHaveProperty('Indexed');
  });

  test('stores choices and defaults as Swedish text', () => {
    expect(xmlOf('FsChoice')).toMatchObject({
      Type: 'Choice',
      Format: 'Dropdown',
      Default: 'grön; eller blå',
      CHOICES: { CHOICE: ['röd', 'grön; eller blå', 'blå'] },
    });
    expect(xmlOf('FsBool')).toMatchObject({ Default: 1 });
    expect(xmlOf('FsCode')).toMatchObject({ Default: 'A' });
    expect(xmlOf('FsMaybe')).toMatchObject({ Default: 0 });
    expect(xmlOf('FsRating')).toMatchObject({ Min: '1', Max: '5', Decimals: '0', Default: 3 });
  });

  test('keeps notes plain, days without a clock, and lookups at their list', () => {
    expect(xmlOf('FsNote')).toMatchObject({ NumLines: '4', RichText: 'FALSE' });
    expect(xmlOf('FsMarkdown')).toMatchObject({ NumLines: '6', RichText: 'FALSE' });
    expect(xmlOf('FsDate')).toMatchObject({ Type: 'DateTime', Format: 'DateOnly' });
    expect(xmlOf('FsLookups', 'b9d9')).toMatchObject({ Type: 'LookupMulti', Mult: 'TRUE', List: '{b9d9}', ShowField: 'Title' });
    expect(xmlOf('FsPeople')).toMatchObject({ Type: 'UserMulti', Mult: 'TRUE', UserSelectionMode: 'PeopleOnly' });
  });

  test('escapes what a label may contain', () => {
    const [column] = columnsOf(sample);
    const xml = fieldXml({ ...column!, title: 'A & "B" <c>', choices: ['x < y & z'], default: '"&"' });
    expect(parser.parse(xml).Field).toMatchObject({ DisplayName: 'A & "B" <c>', CHOICES: { CHOICE: 'x < y & z' }, Default: '"&"' });
  });

  test('a time value is four columns, three of them indexed', () => {
    expect(
      columnsOf(sample)
        .filter(({ internal }) => /20$/.test(internal))
        .map(({ internal, type, indexed }) => [internal, type, indexed]),
    ).toEqual([
      ['FsKind20', 'Choice', true],
      ['FsStart20', 'DateTime', true],
      ['FsEnd20', 'DateTime', true],
      ['FsPrecision20', 'Choice', false],
    ]);
  });

  test('an older schema version lacks the younger columns', () => {
    const names = (version?: number) => columnsOf(sample, version).map(({ internal }) => internal);
    expect(names(1)).not.toContain('FsDate');
    expect(names(2)).toEqual(names());
  });
});

describe('The form', () => {
  test('of a spaning shows three required fields, and the rest behind', () => {
    const form = formOf(signals);
    expect(form.main.map(({ key, required }) => [key, required])).toEqual([
      ['title', true],
      ['seen', true],
      ['source', true],
    ]);
    expect(form.more.map(({ key }) => key)).toEqual(expect.arrayContaining(['whyHere', 'category', 'horizon', 'hideName']));
    expect([...form.main, ...form.more].map(({ key }) => key)).not.toEqual(expect.arrayContaining(['status']));
  });

  test('has a counter where length is limited, and says the least', () => {
    const [title, seen] = formOf(signals).main;
    expect(title).toMatchObject({ control: 'line', counter: { max: 100 }, label: 'Rubrik' });
    expect(seen).toMatchObject({ control: 'lines', counter: { max: 5000, min: 30 }, rows: 6 });
  });

  test('puts required fields first among those shown at once', () => {
    expect(formOf(sample).main.map(({ key }) => key)).toEqual(['title', 'note', 'bool']);
    expect(formOf(inbox).main).toEqual([]);
  });

  test('offers choices by code with their text, ratings as steps, and limits of numbers', () => {
    const field = (key: string) => formOf(sample).more.find((candidate) => candidate.key === key);
    expect(field('choices')).toMatchObject({
      control: 'manyOptions',
      most: 2,
      options: [
        { code: 'red', text: 'röd' },
        { code: 'green', text: 'grön; eller blå' },
        { code: 'blue', text: 'blå' },
      ],
    });
    expect(field('rating')).toMatchObject({ control: 'rating', min: 1, max: 5, decimals: 0 });
    expect(field('number')).toMatchObject({ control: 'number', min: -5, max: 100 });
    expect(field('lookup')).toMatchObject({ control: 'item', list: 'sample' });
  });
});

describe('An item as words', () => {
  const item: Item<typeof sample> = decodeItem(sample, {
    Id: 4,
    Title: '=SUMMA(A1)',
    FsText: '-5',
    FsNote: 'Rad ett',
    FsNumber: 1.5,
    FsMaybe: false,
    FsDate: '2026-01-14T23:00:00Z',
    FsChoice: 'röd',
    FsChoices: ['röd', 'blå'],
    FsPerson: { Id: 1, Title: 'Strateg' },
    FsPeople: [
      { Id: 1, Title: 'Strateg' },
      { Id: 2, Title: 'Planerare' },
    ],
    FsLookup: { Id: 5 },
    FsLookups: [{ Id: 6, Title: 'Sex' }],
    FsUrl: { Url: 'https://example.com', Description: 'Ett exempel' },
    FsKind20: 'period',
    FsStart20: '2026-01-01T11:00:00Z',
    FsEnd20: '2026-01-31T11:00:00Z',
    FsPrecision20: 'månad',
  });

  test('is a row of a sheet in Swedish that no spreadsheet runs, without the client key', () => {
    const cells = Object.fromEntries(sheetColumns(sample).map(({ header, cell }) => [header, guarded(cell(item))]));
    expect(cells).toEqual({
      Id: '4',
      Rubrik: "'=SUMMA(A1)",
      Kod: 'A',
      Text: '-5',
      Anteckning: 'Rad ett',
      Långtext: '',
      Tal: '1,5',
      Betyg: '3',
      Flagga: 'ja',
      Kanske: 'nej',
      Dag: '2026-01-15',
      Stund: '',
      Val: 'röd',
      'Frivilligt val': '',
      'Flera val': 'röd; blå',
      Person: 'Strateg',
      Personer: 'Strateg; Planerare',
      Uppslag: '5',
      'Flera uppslag': 'Sex',
      Länk: 'https://example.com, Ett exempel',
      'Tid: slag': 'period',
      'Tid: start': '2026-01-01',
      'Tid: slut': '2026-01-31',
      'Tid: precision': 'månad',
    });
  });

  test.each(['=1+1', "'=1+1", "''=1+1", '-5', '-5,0', '+46 70', '@namn', "'citat'", '\tflik', '\n=1+1', '＝1+1', '＋1', '－1', '＠namn', "'", ''])(
    'guards %j in a way that can be taken back',
    (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[=@\t\r\n＝＋－＠]/);
    },
  );

  test('löpande without days has its kind alone, and what has no time nothing', () => {
    const columns = sheetColumns(sample).filter(({ key }) => key.startsWith('time.'));
    const cells = (time: typeof item.time): readonly string[] => columns.map(({ cell }) => cell({ ...item, time }));
    expect(cells({ kind: 'lopande', precision: 'ar' })).toEqual(['löpande', '', '', 'år']);
    expect(columns.map(({ cell }) => cell({ ...item, time: undefined } as unknown as typeof item))).toEqual(['', '', '', '']);
  });

  test('is searched in the fields that say so', () => {
    expect(searchText(sample, item)).toBe('=SUMMA(A1)\nRad ett');
    expect(searchText(sample, { ...item, note: '' })).toBe('=SUMMA(A1)');
  });
});

test('docs/lists.md says what the lists are now (npm run docs writes it)', () => {
  expect(readFileSync(path.join(__dirname, '../../../docs/lists.md'), 'utf8')).toBe(listsDocument(allLists));
});
