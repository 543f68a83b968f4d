import fc from 'fast-check';
import { guessMapping, importFields, mapColumn, missingFields, type ImportNames, type Mapping } from '../../../../src/domain/import/fields';
import { createRowReader, duplicatesOf, type ReadRows } from '../../../../src/domain/import/rows';
import { parseTable } from '../../../../src/domain/import/parse';
import { readDay } from '../../../../src/domain/import/days';
import { detectSeparator } from '../../../../src/domain/import/separator';
import { sheetOf } from '../../../../src/domain/export/sheet';
import { csvText } from '../../../../src/domain/export/csv';
import { createMemoryDataSource } from '../../../../src/data/memory';
import { draftOf } from '../../../../src/schema/codec';
import type { Draft, ListDefinition } from '../../../../src/schema/field';
import { publications } from '../../../../src/schema/lists/publications';
import { signals } from '../../../../src/schema/lists/signals';
import { trends } from '../../../../src/schema/lists/trends';
import { signalDraft } from '../../../fixtures/signals';

const categories = { social: ['social/culture'], teknik: ['technology'] };
const namesOf = (list: ListDefinition, more: ImportNames['fields'] = {}): ImportNames => ({
  fields: Object.fromEntries(Object.entries(list.fields).map(([key, { label }]) => [key, [key, label, ...(more[key] ?? [])]])),
  choices: { category: categories, secondaryCategories: categories },
});
const fieldsOf = (list: ListDefinition): readonly string[] => importFields(list, 'edits');

async function read<L extends ListDefinition>(list: L, text: string): Promise<ReadRows<L>> {
  const { header, rows } = await parseTable(text, detectSeparator(text));
  const names = namesOf(list);
  return createRowReader({ list, header, mapping: guessMapping(header, fieldsOf(list), names), names })(rows);
}
const seen = 'Flera kommuner provar gemensamma mötesplatser i nedlagda butiker.';

describe('The headers of a file', () => {
  const english = { title: ['Headline'], seen: ['What have you seen?'], horizon: ['Time horizon'] };
  test.each<[readonly string[], Mapping]>([
    [
      ['Rubrik', 'Vad har du sett?', 'Källa', 'Anteckning'],
      ['title', 'seen', 'source', null],
    ],
    [
      ['RUBRIK ', 'vad har du sett', 'kalla', 'Tids-horisont'],
      ['title', 'seen', 'source', 'horizon'],
    ],
    [
      ['Headline', 'What have you seen', 'source', 'Time horizon (when)'],
      ['title', 'seen', 'source', 'horizon'],
    ],
    [
      ['title', 'seen', 'source', 'sourceUrl'],
      ['title', 'seen', 'source', 'sourceUrl'],
    ],
    [
      ['Rubrik', 'Rubrik', '', 'Id'],
      ['title', null, null, null],
    ],
  ])('%j are understood', (header, mapping) => {
    expect(guessMapping(header, fieldsOf(signals), namesOf(signals, english))).toEqual(mapping);
  });

  test('that are missing are named at once, and a field is filled by one column only', () => {
    const mapping = guessMapping(['Rubrik', 'Plats'], fieldsOf(signals), namesOf(signals));
    expect(missingFields(signals, fieldsOf(signals), mapping)).toEqual(['seen', 'source']);
    expect(mapColumn(mapping, 1, 'title')).toEqual([null, 'title']);
  });

  test('offer who only adds the fields of the form, and never the client key, persons or other items', () => {
    expect(importFields(signals, 'adds')).not.toContain('status');
    expect(importFields(signals, 'edits')).toContain('status');
    for (const who of ['adds', 'edits'] as const) expect(importFields(signals, who)).not.toEqual(expect.arrayContaining(['clientKey']));
    expect(importFields(signals, 'edits')).not.toContain('reviewer');
    expect(importFields(signals, 'adds').slice(0, 3)).toEqual(['title', 'seen', 'source']);
  });
});

describe('A row', () => {
  test('is read as people write: choices by any of their names, decimal commas, years, days, links, yes and no', async () => {
    const { ready, problems } = await read(
      publications,
      [
        'Titel\tUtgivare\tÅr\tSpråk\tLänk\tKontrollerad',
        'Ett\tVerket\t2025\tSvenska\twww.example.org/a\tJa',
        'Två\tVerket\t 2 024 \ten\thttps://example.org/, Rapporten\tnej',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(ready.map(({ draft }) => draft)).toEqual([
      { title: 'Ett', publisher: 'Verket', year: 2025, language: 'sv', link: { url: 'https://www.example.org/a' }, verified: true },
      { title: 'Två', publisher: 'Verket', year: 2024, language: 'en', link: { url: 'https://example.org/', text: 'Rapporten' }, verified: false },
    ]);
  });

  test.each([
    ['2026-03-17', '2026-03-17'],
    ['2026-3-7', '2026-03-07'],
    ['20260317', '2026-03-17'],
    ['17/3 2026', '2026-03-17'],
    ['3/4/2026', '2026-04-03'],
    ['17.3.2026', '2026-03-17'],
    ['17 mars 2026', '2026-03-17'],
    ['den 1 maj 2026', '2026-05-01'],
    ['1 October 2026', '2026-10-01'],
    ['2026-03-17 00:00:00', '2026-03-17'],
    ['46098', '2026-03-17'],
    ['2026', undefined],
    ['2026-02-30', undefined],
    ['i våras', undefined],
  ])('has the day %j as %j', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test('takes several choices by semicolon or comma, in Swedish, English or code', async () => {
    const text = (cell: string): string => `Rubrik;Vad har du sett?;Källa;Fler kategorier\nEtt;${seen};Möte;"${cell}"`;
    for (const cell of ['social/kultur; Teknik', 'Social/Culture, technology', 'social\nteknik'])
      expect((await read(signals, text(cell))).ready[0]?.draft.secondaryCategories).toEqual(['social', 'teknik']);
  });

  test('that is wrong says its number, its column, its field and what is wrong; the others are ready', async () => {
    const { ready, problems } = await read(
      signals,
      [
        'Rubrik;Vad har du sett?;Källa;Kategori;Påverkan;Återbesök',
        `Bra;${seen};Möte;teknik;3;2026-05-01`,
        `;kort;Möte;tekno;sex;i vår`,
        `Bra igen;${seen};Möte;;9;;för mycket`,
      ].join('\n'),
    );
    expect(ready.map(({ row }) => row)).toEqual([2]);
    expect(problems.map(({ row, column, field, code }) => [row, column, field, code])).toEqual([
      [3, 'Kategori', 'category', 'unknownChoice'],
      [3, 'Påverkan', 'impact', 'notNumber'],
      [3, 'Återbesök', 'reviewDate', 'notDate'],
      [3, 'Rubrik', 'title', 'required'],
      [3, 'Vad har du sett?', 'seen', 'tooShort'],
      [4, '', '', 'extraCells'],
      [4, 'Påverkan', 'impact', 'tooLarge'],
    ]);
    expect(problems[0]?.params).toEqual({ value: 'tekno' });
  });

  test('keeps formulas, HTML, emoji and 255 åäö as the text they are, and says when a title is too long for its list', async () => {
    const titles = ["'=cmd|' /C calc'!A0", '<img src=x onerror=alert(1)>', '👩‍🚀 i rymden', 'åäö'.repeat(85)];
    const { ready, problems } = await read(publications, csvText([['Titel', 'Utgivare'], ...titles.map((title) => [title, 'Verket'])], ';'));
    expect(problems).toEqual([]);
    expect(ready.map(({ draft }) => draft.title)).toEqual(titles);
    const tooLong = await read(signals, `Rubrik;Vad har du sett?;Källa\n${'åäö'.repeat(85)};${seen};Möte`);
    expect(tooLong.problems).toMatchObject([{ row: 2, column: 'Rubrik', field: 'title', code: 'tooLong', params: { max: 100, length: 255 } }]);
  });
});

describe('Any text at all, given as a file', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('"', ';', '\n', '\r\n', '\t', 'Rubrik', 'Källa', seen, '=1', '2026-13-45', 'teknik'),
  );
  test('never makes the import throw; each row is ready or has a problem with its row and its field', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = `Rubrik;Vad har du sett?;Källa;Återbesök;Påverkan;Fler kategorier;Länk till källan\n${pieces.join('')}`;
        const { rows, header } = await parseTable(text, ';');
        const names = namesOf(signals);
        const { ready, problems } = createRowReader({ list: signals, header, mapping: guessMapping(header, fieldsOf(signals), names), names })(rows);
        const wrong = new Set(problems.map(({ row }) => row));
        expect([...ready.map(({ row }) => row), ...wrong].sort((a, b) => a - b)).toEqual(rows.map(({ number }) => number));
        for (const { row, field, code } of problems) {
          expect(row).toBeGreaterThanOrEqual(2);
          expect(code === 'extraCells' || Object.hasOwn(signals.fields, field)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('The key of a row', () => {
  const text = `Rubrik;Vad har du sett?;Källa\nEtt;${seen};Möte\nTvå;${seen};Möte\nEtt;${seen};Möte`;
  test('is the same from run to run, whatever the order of the columns, and different for rows that say different things', async () => {
    const keys = (await read(signals, text)).ready.map(({ clientKey }) => clientKey);
    const turned = (await read(signals, `Källa\tVad har du sett?\tRubrik\nMöte\t${seen}\tTvå\nMöte\t${seen}\tEtt\nMöte\t${seen}\tEtt`)).ready.map(
      ({ clientKey }) => clientKey,
    );
    expect(new Set(keys).size).toBe(3); // the same row twice is two items
    expect([...turned].sort()).toEqual([...keys].sort());
  });
  test('tells ten thousand rows apart', () => {
    const names = namesOf(trends);
    const reader = createRowReader({ list: trends, header: ['Namn', 'Förklaring'], mapping: ['title', 'explanation'], names });
    const { ready } = reader(Array.from({ length: 10_000 }, (_, index) => ({ number: index + 2, cells: [`Trend ${index}`, 'x'] })));
    expect(new Set(ready.map(({ clientKey }) => clientKey)).size).toBe(10_000);
    expect(Math.max(...ready.map(({ clientKey }) => clientKey.length))).toBeLessThanOrEqual(100);
  });
  test('finds what an earlier run brought, what the list has by that title, and what stands twice in the file', async () => {
    const { ready } = await read(
      signals,
      `Rubrik;Vad har du sett?;Källa\nEtt;${seen};Möte\nTvå;${seen};Möte\nTRE!;${seen};Möte\nTre;${seen};Annat\nFyra;${seen};Möte`,
    );
    const existing = { clientKeys: new Set([ready[0]?.clientKey ?? '']), titles: new Set(['tva']) };
    expect([...duplicatesOf(ready, existing)]).toEqual([
      [2, 'imported'],
      [3, 'title'],
      [5, 'file'],
    ]);
  });
});

test('what is exported comes back whole: every field that a file can hold, in Swedish and in English', async () => {
  const draft: Draft<typeof signals> = signalDraft('=SUMMA(A1)', {
    seen: `${seen}\n"Citat"; komma, tabb\t🙂`,
    category: 'miljo',
    secondaryCategories: ['social', 'teknik'],
    horizon: 'h2',
    impact: 4,
    hideName: true,
    reviewDate: '2027-01-01',
    sourceUrl: { url: 'https://example.org/?a=1,2', text: 'Källan, i korthet' },
    sourceYear: 2025,
    status: 'granskad',
  });
  const repository = createMemoryDataSource().repository(signals);
  const added = await repository.add(draft, 'k');
  if (!added.ok) throw new Error('not added');
  for (const isEnglish of [false, true]) {
    const names = namesOf(signals);
    const words = {
      label: (field: string) => (isEnglish ? `${field}` : (signals.fields[field as keyof typeof signals.fields]?.label ?? field)),
      choice: (field: string, code: string) => (isEnglish ? (names.choices[field]?.[code]?.[0] ?? code) : code),
      yes: isEnglish ? 'yes' : 'ja',
      no: isEnglish ? 'no' : 'nej',
      timeColumn: (part: string) => part,
      timeWord: (code: string) => code,
    };
    const sheet = sheetOf(signals, [added.value], words, [{ header: 'Länk', link: (id) => `https://example.org/${id}` }]);
    const { ready, problems } = await read(signals, csvText(sheet, isEnglish ? ',' : ';'));
    expect(problems).toEqual([]);
    const { clientKey, ...whole } = draftOf(signals, added.value) as Record<string, unknown>;
    expect(clientKey).toBe('k');
    expect(ready[0]?.draft).toEqual(whole);
  }
});
