import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import type { FieldRow, Site } from '../../../src/host/engine';
import { encodeName } from '../../../src/host/store/internalNames';
import { makeList, open, read, refusal, write } from './fixture';

let site: Site;
let listId: string;
beforeEach(async () => {
  site = open();
  listId = (await makeList(site, 'L')).id;
});
afterEach(() => site.close());

const addXml = (xml: string, options = 0): Promise<FieldRow> => write(site, (session) => session.createFieldAsXml(listId, xml, options));
const id = '9f3a1c5e-0b2d-4e6f-8a7b-1c2d3e4f5a6b';

describe('a new list', () => {
  test("has SharePoint's own columns under their own ids", () => {
    const fields = new Map(read(site, (session) => session.fields(listId)).map((field) => [field.internalName, field]));
    expect(fields.get('Title')).toMatchObject({ id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', type: 'Text', required: true });
    expect(fields.get('Author')).toMatchObject({ id: '1df5e554-ec7e-46a6-901d-d85a3881cb18', type: 'User', readOnly: true });
    for (const name of [
      'ID',
      'Created',
      'Modified',
      'Editor',
      'Attachments',
      'GUID',
      'ContentTypeId',
      '_UIVersionString',
      '_ModerationStatus',
      'FileLeafRef',
      'FileRef',
      'FSObjType',
      'LinkTitle',
    ])
      expect(fields.has(name)).toBe(true);
  });
});

describe('a field made from XML', () => {
  test('keeps its id, and with the hint its name; without it the name comes from the title', async () => {
    const hinted = await addXml(
      `<Field ID="{${id.toUpperCase()}}" Type="Text" Name="FsTopic" DisplayName="Ämne" MaxLength="80" Indexed="TRUE" Required="TRUE"/>`,
      8,
    );
    expect(hinted).toMatchObject({ id, internalName: 'FsTopic', title: 'Ämne', type: 'Text', indexed: true, required: true, settings: { maxLength: 80 } });
    expect((await addXml('<Field Type="Text" Name="FsOther" DisplayName="Ämne två"/>')).internalName).toBe('_x00c4_mne_x0020_tv_x00e5_');
  });
  test('reads what each type says of itself', async () => {
    const fields = [
      await addXml(
        '<Field Type="Choice" DisplayName="C" FillInChoice="TRUE"><CHOICES><CHOICE>a &amp; b</CHOICE><CHOICE>c</CHOICE></CHOICES><Default>c</Default></Field>',
      ),
      await addXml('<Field Type="DateTime" DisplayName="D" Format="DateOnly"/>'),
      await addXml('<Field Type="Number" DisplayName="N" Min="1" Max="5" Decimals="0"/>'),
      await addXml('<Field Type="Note" DisplayName="B" RichText="FALSE" NumLines="4" AppendOnly="TRUE"/>'),
      await addXml('<Field Type="UserMulti" DisplayName="P" Mult="TRUE" UserSelectionMode="PeopleAndGroups"/>'),
      await addXml(`<Field Type="Lookup" DisplayName="S" List="Self" ShowField="Title"/>`),
    ];
    expect(fields.map(({ settings, defaultValue }) => ({ ...settings, defaultValue }))).toMatchObject([
      { choices: ['a & b', 'c'], fillIn: true, defaultValue: 'c' },
      { dateOnly: true },
      { minimum: 1, maximum: 5, decimals: 0 },
      { richText: false, numberOfLines: 4, appendOnly: true },
      { selectGroups: true },
      { lookupList: listId, lookupField: 'Title' },
    ]);
  });
  test('is printed so that reading it again gives the same field', async () => {
    const target = await makeList(site, 'Again');
    for (const xml of [
      '<Field Type="Choice" DisplayName="Åäö &lt;&quot;" Name="A" Format="RadioButtons" Description="d" Group="g"><CHOICES><CHOICE>x &lt; y</CHOICE></CHOICES></Field>',
      '<Field Type="DateTime" DisplayName="D" Name="D" Format="DateTime" Indexed="TRUE" EnforceUniqueValues="TRUE"/>',
      '<Field Type="Number" DisplayName="N" Name="N" Min="-1.5" Max="5" ShowInEditForm="FALSE" Strange="kept"/>',
      '<Field Type="URL" DisplayName="U" Name="U" Format="Image"/>',
    ]) {
      const made = await addXml(xml, 8);
      const printed = read(site, (session) => session.fieldXml(made));
      const again = await write(site, (session) => session.createFieldAsXml(target.id, printed, 8));
      const { id: madeId, internalName, title, type, description, group, required, indexed, unique, hidden, defaultValue, settings } = made;
      expect(again).toMatchObject({ id: madeId, internalName, title, type, description, group, required, indexed, unique, hidden, defaultValue, settings });
    }
  });
  test('is printed so that any XML reader finds its texts as they are', async () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false });
    const made = await addXml('<Field Type="Choice" DisplayName="x" Name="Printed"><CHOICES><CHOICE>x</CHOICE></CHOICES></Field>', 8);
    const text = fc.string({ unit: fc.constantFrom('a', 'å', '&', '<', '>', '"', "'", ' ', '😀', '&lt;'), minLength: 1 });
    fc.assert(
      fc.property(text, text, fc.array(text, { minLength: 2 }), fc.option(text), (title, description, choices, defaultValue) => {
        const field = { ...made, title, description, defaultValue, settings: { ...made.settings, choices, other: { '@Strange': description } } };
        const printed: unknown = parser.parse(read(site, (session) => session.fieldXml(field)));
        expect(printed).toMatchObject({ Field: { '@DisplayName': title, '@Description': description, '@Strange': description, CHOICES: { CHOICE: choices } } });
        expect((printed as { Field: { Default?: string } }).Field.Default ?? null).toBe(defaultValue);
      }),
    );
  });
  test('is refused when it is not XML, not a field, of an unknown type, taken, or not emulated', async () => {
    await addXml(`<Field ID="{${id}}" Type="Text" DisplayName="T"/>`);
    expect(await refusal(addXml('<Field Type="Text"'))).toBe('400 -2130575257');
    expect(await refusal(addXml('<List/>'))).toBe('400 -2130575257');
    expect(await refusal(addXml('<!DOCTYPE x [<!ENTITY a "b">]><Field Type="Text" DisplayName="&a;"/>'))).toBe('400 -2130575257');
    expect(await refusal(addXml('<Field Type="Mystery" DisplayName="T"/>'))).toBe('400 -2130575257');
    expect(await refusal(addXml(`<Field ID="{${id}}" Type="Text" DisplayName="U"/>`))).toBe('500 -2130575257');
    expect(await refusal(addXml('<Field Type="Calculated" DisplayName="U"><Formula>=1</Formula></Field>'))).toBe('501 -2147467263');
    expect(await refusal(addXml('<Field Type="Number" DisplayName="U"><Validation>=[U]&gt;1</Validation></Field>'))).toBe('501 -2147467263');
    expect(await refusal(addXml('<Field Type="Lookup" DisplayName="U" List="{00000000-0000-4000-8000-000000000000}"/>'))).toBe('400 -2130575257');
    expect(await refusal(addXml('<Field Type="Note" DisplayName="U" Indexed="TRUE"/>'))).toBe('400 -2130575257');
  });
  test('never crashes the parser, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `<Field Type="Text" ${text}/>`),
          fc.string().map((text) => `<Field Type="Choice" DisplayName="x">${text}</Field>`),
        ),
        async (xml) => {
          expect(await refusal(addXml(xml))).toMatch(/^(accepted|400 |500 -2130575257|501 )/);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('internal names', () => {
  test.each([
    ['My column', 'My_x0020_column'],
    ['1st', '_x0031_st'],
    ['Å', '_x00c5_'],
    ['a_b', 'a_b'],
    ['😀', '_xd83d__xde00_'],
    ['x'.repeat(40), 'x'.repeat(32)],
  ])('%s is %s', (title, name) => expect(encodeName(title)).toBe(name));
  test('that are taken get a digit', async () => {
    const add = (): Promise<FieldRow> => write(site, (session) => session.createField(listId, { title: 'Same', type: 'Text' }));
    expect([(await add()).internalName, (await add()).internalName, (await add()).internalName]).toEqual(['Same', 'Same0', 'Same1']);
  });
  test('stay when the title changes, and the column is found by either', async () => {
    const field = await write(site, (session) => session.createField(listId, { title: 'Old name', type: 'Text' }));
    await write(site, (session) => session.updateField(listId, field.id, { Title: 'New name' }));
    const found = read(site, (session) =>
      [session.field(listId, { internalNameOrTitle: 'Old_x0020_name' }), session.field(listId, { title: 'new name' })].map(({ id: found }) => found),
    );
    expect(found).toEqual([field.id, field.id]);
    expect(await refusal(() => read(site, (session) => session.field(listId, { title: 'Old name' })))).toBe('404 -2147024809');
  });
});

describe('a field that is changed', () => {
  test('to unique values refuses while two items share one', async () => {
    const field = await write(site, (session) => session.createField(listId, { title: 'K', type: 'Text' }));
    await write(site, (session) => ['a', 'A'].forEach((K) => session.addItem(listId, { K })));
    const unique = (): Promise<string> =>
      refusal(write(site, (session) => session.updateField(listId, field.id, { Indexed: true, EnforceUniqueValues: true })));
    expect(await unique()).toBe('400 -2130575169');
    await write(site, (session) => session.updateItem(listId, 2, { K: 'b' }));
    expect(await unique()).toBe('accepted');
    expect(await refusal(write(site, (session) => session.addItem(listId, { K: 'B' })))).toBe('400 -2130575169');
  });
  test('to several values keeps the one it had', async () => {
    const field = await write(site, (session) => session.createField(listId, { title: 'P', type: 'User' }));
    const me = read(site, (session) => session.user.id);
    await write(site, (session) => session.addItem(listId, { PId: me }));
    await write(site, (session) => session.updateField(listId, field.id, { AllowMultipleValues: true }));
    expect(read(site, (session) => session.item(listId, 1).values['P'])).toEqual([me]);
  });
  test('cannot be the twenty-first that is indexed', async () => {
    await write(site, (session) => {
      for (let n = 0; n < 20; n += 1) session.createField(listId, { title: `I${n}`, type: 'Text', Indexed: true });
    });
    expect(await refusal(write(site, (session) => session.createField(listId, { title: 'I20', type: 'Text', Indexed: true })))).toBe('400 -2130575256');
  });
  test('takes a new SchemaXml of the same type, and no other type', async () => {
    const field = await write(site, (session) => session.createField(listId, { title: 'C', type: 'Choice', Choices: ['a'] }));
    const redefine = (type: string): Promise<FieldRow> =>
      write(site, (session) =>
        session.updateField(listId, field.id, { SchemaXml: `<Field Type="${type}" DisplayName="C"><CHOICES><CHOICE>b</CHOICE></CHOICES></Field>` }),
      );
    expect((await redefine('Choice')).settings.choices).toEqual(['b']);
    expect(await refusal(redefine('Text'))).toBe('501 -2147467263');
  });
});

test('a field that is added to a list that has been emptied leaves its other columns as they were', async () => {
  await write(site, (session) => {
    session.createField(listId, { title: 'Key', type: 'Text', Indexed: true, EnforceUniqueValues: true });
    session.addItem(listId, { Key: 'a' });
    session.deleteItem(listId, 1);
    session.createField(listId, { title: 'Later', type: 'Choice', Choices: ['x'] });
    session.addItem(listId, { Key: 'b', Later: 'x' });
  });
  expect(read(site, (session) => session.item(listId, 2).values)).toMatchObject({ Key: 'b', Later: 'x' });
  expect(await refusal(write(site, (session) => session.addItem(listId, { Key: 'B' })))).toBe('400 -2130575169');
});

test('a field that is deleted takes its values with it; a built-in one stays', async () => {
  const field = await write(site, (session) => session.createField(listId, { title: 'Gone', type: 'Text', Indexed: true }));
  await write(site, (session) => session.addItem(listId, { Gone: 'x' }));
  await write(site, (session) => session.deleteField(listId, field.id));
  expect(read(site, (session) => session.item(listId, 1).values)).not.toHaveProperty('Gone');
  const again = await write(site, (session) => session.createField(listId, { title: 'Gone', type: 'Number' }));
  expect(again.internalName).toBe('Gone');
  expect(read(site, (session) => session.item(listId, 1).values['Gone'])).toBeNull();
  expect(await refusal(write(site, (session) => session.deleteField(listId, 'fa564e0f-0c70-4ab9-b863-0177e6ddd247')))).toBe('400 -2130575257');
});
