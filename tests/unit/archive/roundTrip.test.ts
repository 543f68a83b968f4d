/** Records of every kind into a file and out of it, and into a row's body: the same. */
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readArchive, type ItemRecord } from '../../../src/data/archive';
import { attachmentPath } from '../../../src/data/archive/format';
import { bodyOf, differences, recordOf } from '../../../src/data/archive/records';
import type { Field, Kind, ListDefinition } from '../../../src/schema/field';
import { allLists } from '../../../src/schema/lists';
import { archiveFile, person, signal } from '../../fixtures/archiveFile';

jest.setTimeout(30_000);

/** What SharePoint keeps: everything that XML can write, line breaks as they are. */
const words = (field: Field): fc.Arbitrary<string> => {
  const { maxLength = 255 } = field.settings as { readonly maxLength?: number };
  return fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: Math.min(maxLength, 60) })
    .map((text) => `${text}å🌲\n!`.slice(-maxLength))
    .filter((text) => /^[^\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]+$/u.test(text) && text.trim() !== '');
};
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const codes = (field: Field): readonly string[] => Object.keys((field as Field<'choice'>).settings.choices);
const values: { readonly [K in Kind]: (field: Field) => fc.Arbitrary<unknown> } = {
  text: words,
  note: words,
  markdown: words,
  number: ({ settings }) => {
    const { min = -1_000, max = 1_000, decimals = 0 } = settings as { readonly min?: number; readonly max?: number; readonly decimals?: number };
    const scale = 10 ** decimals;
    return fc.integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) }).map((value) => value / scale);
  },
  bool: () => fc.boolean(),
  date: () => day,
  dateTime: () => day.map((date) => `${date}T08:15:00Z`),
  choice: (field) => fc.constantFrom(...codes(field)),
  choices: (field) => fc.subarray([...codes(field)], { minLength: 1, maxLength: (field as Field<'choices'>).settings.max ?? codes(field).length }),
  person: () => fc.constant(person),
  people: () => fc.constant([person]),
  lookup: () => fc.integer({ min: 1, max: 9 }),
  lookups: () => fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
  url: () => fc.webUrl({ size: 'small' }).map((url) => ({ url })),
  time: () => day.map((end) => ({ kind: 'deadline', end, precision: 'dag' })),
};
const recordFor = (list: ListDefinition): fc.Arbitrary<ItemRecord> =>
  fc
    .record(Object.fromEntries(Object.entries(list.fields).flatMap(([key, field]) => (field.unique === true ? [] : [[key, values[field.kind](field)]]))), {
      requiredKeys: [],
    })
    .map((chosen) => ({ id: 1, created: '2026-03-01T08:00:00Z', modified: '2026-03-02T08:00:00Z', author: person, values: chosen as ItemRecord['values'] }));
const any = fc.constantFrom(...(allLists as readonly ListDefinition[])).chain((list) => recordFor(list).map((record) => ({ list, record })));

test('a record of any list is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(any, async ({ list, record }) => {
      const read = await readArchive(archiveFile({ [list.key]: [record] }));
      expect(read).toMatchObject({ ok: true });
      if (read.ok) expect(read.value.lists.get(list.key)).toEqual([record]);
    }),
    { numRuns: 60 },
  );
});

/** A row that SharePoint would answer after that body was written. */
function rowAfter(list: ListDefinition, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const row: Record<string, unknown> = { Id: 1, Created: '2026-03-01T08:00:00Z', Modified: '2026-03-02T08:00:00Z' };
  const named = { Id: 5, Name: person.login, Title: person.title, EMail: person.email };
  for (const field of Object.values(list.fields)) {
    const written = body[`${field.internal}Id`];
    if (field.kind === 'person') row[field.internal] = typeof written === 'number' ? named : null;
    else if (field.kind === 'people') row[field.internal] = Array.isArray(written) && written.length > 0 ? [named] : [];
    else if (field.kind === 'lookup') row[field.internal] = typeof written === 'number' ? { Id: written, Title: 'x' } : null;
    else if (field.kind === 'lookups') row[field.internal] = (written as readonly number[] | undefined)?.map((Id) => ({ Id, Title: 'x' })) ?? [];
  }
  return { ...body, ...row };
}

test('a record that became an item is told as the same record, with nothing filled in', () => {
  fc.assert(
    fc.property(any, fc.boolean(), ({ list, record }, isWhole) => {
      const body = bodyOf(list, record, { person: () => 5, isThere: () => true }, isWhole);
      const again = recordOf(list, Object.entries(list.fields), rowAfter(list, body));
      expect(differences(list, record, again)).toEqual([]);
      expect(again.asStored).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('what the schema has no word for is kept as SharePoint holds it', () => {
  const list = allLists.find(({ key }) => key === 'signals') as ListDefinition;
  const fields = Object.entries(list.fields);
  const record = recordOf(list, fields, {
    Id: 1,
    Created: '2026-03-01T08:00:00Z',
    Modified: '2026-03-01T08:00:00Z',
    Title: 'Rubrik',
    FsCategory: 'något eget',
  });
  expect(record.values).toEqual({ title: 'Rubrik' });
  expect(record.asStored).toEqual({ FsCategory: 'något eget' });
  expect(bodyOf(list, record, { person: () => undefined, isThere: () => false })).toMatchObject({ Title: 'Rubrik', FsCategory: 'något eget' });
});

test('a file with the longest name that SharePoint takes is read again, in any alphabet', async () => {
  const name = '漢'.repeat(251) + '.pdf';
  const file = strToU8('Innehåll');
  const read = await readArchive(archiveFile({ signals: [signal(1, { attachments: [name] })] }, { [attachmentPath('signals', 1, name)]: file }));
  expect(read).toMatchObject({ ok: true });
  if (read.ok) expect(read.value.file(attachmentPath('signals', 1, name))).toEqual(file);
});
