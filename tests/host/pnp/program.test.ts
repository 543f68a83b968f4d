/** Any @pnp/sp 4 program gets through, untouched. */
import { HttpRequestError } from '@pnp/queryable';
import { AddFieldOptions, DateTimeFieldFormatType, FieldUserSelectionMode, RenderListDataOptions, type SPFI } from '@pnp/sp/presets/all';
import { startTestHost, type TestHost } from '../wire/testHost';
import { browser, program } from './client';

let host: TestHost;
let sp: SPFI;
beforeAll(async () => {
  host = await startTestHost();
  sp = program(host.url, 'owner') as SPFI;
});
afterAll(() => host.close());

interface Row {
  readonly Id: number;
  readonly Title: string;
}
const status = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error: unknown) => (error instanceof HttpRequestError ? error.status : Promise.reject(error)),
  );

/** A new list with some columns, by the calls of PnPjs. */
async function newList(title: string): Promise<ReturnType<SPFI['web']['lists']['getByTitle']>> {
  await sp.web.lists.add(title, 'Prov', 100, false, { EnableVersioning: true });
  return sp.web.lists.getByTitle(title);
}
async function filled(title: string, count: number): Promise<ReturnType<SPFI['web']['lists']['getByTitle']>> {
  const list = await newList(title);
  await list.fields.addNumber('Nummer');
  await list.fields.getByInternalNameOrTitle('Nummer').update({ Indexed: true });
  for (let number = 1; number <= count; number += 1) await list.items.add({ Title: `Rad ${number}`, Nummer: number });
  return list;
}

test('it reads the web, chosen properties only', async () => {
  expect(await sp.web.select('Title', 'Language', 'ServerRelativeUrl')()).toEqual(
    expect.objectContaining({ Title: 'Test', Language: 1053, ServerRelativeUrl: '/sites/test' }),
  );
});

test('it creates a list with a column of each kind and reads their types back', async () => {
  const list = await newList('Kolumner');
  await list.fields.addText('Text', { MaxLength: 100 });
  await list.fields.addMultilineText('Anteckning', { NumberOfLines: 6, RichText: false });
  await list.fields.addNumber('Tal', { MinimumValue: 0, MaximumValue: 10 });
  await list.fields.addCurrency('Kronor');
  await list.fields.addDateTime('Dag', { DisplayFormat: DateTimeFieldFormatType.DateOnly });
  await list.fields.addChoice('Val', { Choices: ['Ja', 'Nej', 'Å&<'] });
  await list.fields.addMultiChoice('Flerval', { Choices: ['a', 'b'] });
  await list.fields.addBoolean('Flagga');
  await list.fields.addUrl('Adress');
  await list.fields.addUser('Person', { SelectionMode: FieldUserSelectionMode.PeopleOnly });
  const { Id } = await list.select('Id')();
  await list.fields.addLookup('Uppslag', { LookupListId: Id, LookupFieldName: 'Title' });
  await list.fields.createFieldAsXml({
    SchemaXml: '<Field Type="Text" Name="FsKod" StaticName="FsKod" DisplayName="Kod för spaning"/>',
    Options: AddFieldOptions.AddFieldInternalNameHint,
  });
  const fields = await list.fields.filter("InternalName eq 'FsKod'").select('InternalName', 'Title', 'SchemaXml')();
  expect(fields).toEqual([expect.objectContaining({ InternalName: 'FsKod', Title: 'Kod för spaning', SchemaXml: expect.stringContaining('Name="FsKod"') })]);
  const types = Object.fromEntries((await list.fields.select('InternalName', 'TypeAsString')()).map((field) => [field.InternalName, field.TypeAsString]));
  expect(types).toMatchObject({
    Text: 'Text',
    Anteckning: 'Note',
    Tal: 'Number',
    Kronor: 'Currency',
    Dag: 'DateTime',
    Val: 'Choice',
    Flerval: 'MultiChoice',
    Flagga: 'Boolean',
    Adress: 'URL',
    Person: 'User',
    Uppslag: 'Lookup',
  });
  expect((await list.fields.getByTitle('Val').select('Choices')()).Choices).toEqual(['Ja', 'Nej', 'Å&<']);
});

test('ensure finds the list the second time', async () => {
  const first = await sp.web.lists.ensure('Säkrad', 'Ett', 100);
  const second = await sp.web.lists.ensure('Säkrad', 'Två', 100);
  expect([first.created, second.created]).toEqual([true, false]);
  expect((await second.list.select('Description')()).Description).toBe('Två');
  expect(await status(second.list.update({ FinnsInte: 1 } as never))).toBe(400);
});

test('it adds, reads, changes with an ETag, and deletes', async () => {
  const list = await newList('Skriv');
  const added = await list.items.add({ Title: 'Först' });
  const etag = await list.items.getById(added.Id).update({ Title: 'Sedan' });
  expect(etag).toMatchObject({ etag: '"2"' });
  expect(await status(list.items.getById(added.Id).update({ Title: 'För sent' }, '"1"'))).toBe(412);
  expect((await list.items.getById(added.Id).select('Id', 'Title')<Row>()).Title).toBe('Sedan');
  await list.items.getById(added.Id).delete();
  expect(await status(list.items.getById(added.Id)())).toBe(404);
});

test('the fluent filter builder and $orderby choose and sort', async () => {
  const list = await filled('Filter', 12);
  const fluent = await list.items
    .select('Title', 'Nummer')
    .filter<{ Nummer: number; Title: string }>((item) => item.number('Nummer').greaterThan(9).or().text('Title').equals('Rad 3'))
    .orderBy('Nummer', false)<{ Nummer: number }[]>();
  expect(fluent.map(({ Nummer }) => Nummer)).toEqual([12, 11, 10, 3]);
  const starting = await list.items
    .filter<{ Title: string }>((item) => item.text('Title').startsWith('Rad 1').and().text('Title').contains('2'))
    .select('Title')<Row[]>();
  expect(starting.map(({ Title }) => Title)).toEqual(['Rad 12']);
  const recent = await list.items.filter<{ Created: Date }>((item) => item.date('Created').greaterThan(new Date('2020-01-01T00:00:00Z'))).select('Id')<Row[]>();
  expect(recent).toHaveLength(12);
});

test('the async iterator walks every page once, and skip goes on after an id', async () => {
  const list = await filled('Sidor', 23);
  const seen: number[] = [];
  for await (const page of list.items.select('Id').top(10)) seen.push(...(page as Row[]).map(({ Id }) => Id));
  expect(seen).toEqual(Array.from({ length: 23 }, (_none, index) => index + 1));
  expect((await list.items.skip(20).select('Id')<Row[]>()).map(({ Id }) => Id)).toEqual([21, 22, 23]);
});

test('a batch of reads and writes answers each call by itself; one that fails stops no other', async () => {
  const list = await filled('Bunt', 2);
  const [batched, execute] = sp.batched();
  const inBatch = batched.web.lists.getByTitle('Bunt');
  const settled = Promise.allSettled([
    inBatch.items.getById(1).select('Title')<Row>(),
    inBatch.items.add({ Title: 'Tillagd ü' }),
    inBatch.items.getById(99).update({ Title: 'Finns inte' }),
    inBatch.items.getById(2).update({ Title: 'Ändrad' }),
    inBatch.items.select('Title')<Row[]>(),
    inBatch.items.getById(1).delete(),
  ]);
  await execute();
  const [read, added, missing, changed, page, gone] = await settled;
  expect(read).toMatchObject({ status: 'fulfilled', value: { Title: 'Rad 1' } });
  expect(added).toMatchObject({ status: 'fulfilled', value: { Title: 'Tillagd ü' } });
  expect(missing).toMatchObject({ status: 'rejected', reason: { status: 404 } });
  expect(changed).toMatchObject({ status: 'fulfilled' });
  expect(page).toMatchObject({ status: 'fulfilled', value: [{ Title: 'Rad 1' }, { Title: 'Ändrad' }, { Title: 'Tillagd ü' }] });
  expect(gone).toMatchObject({ status: 'fulfilled' });
  expect((await list.items.select('Id')<Row[]>()).map(({ Id }) => Id)).toEqual([2, 3]);
});

test('it attaches a file, reads its bytes, replaces and removes it', async () => {
  const list = await newList('Bilagor');
  const { Id } = await list.items.add({ Title: 'Med bilaga' });
  const item = list.items.getById(Id);
  await item.attachmentFiles.add('räksmörgås.txt', 'Hej å ä ö');
  expect(await item.attachmentFiles.getByName('räksmörgås.txt').getText()).toBe('Hej å ä ö');
  await item.attachmentFiles.getByName('räksmörgås.txt').setContent('Nytt');
  expect(await item.attachmentFiles.getByName('räksmörgås.txt').getText()).toBe('Nytt');
  expect((await item.select('Attachments')()).Attachments).toBe(true);
  await item.attachmentFiles.getByName('räksmörgås.txt').delete();
  expect(await item.attachmentFiles()).toEqual([]);
});

test('a browser session gets its digests from contextinfo and may then write', async () => {
  const session = browser(host.url, 'person=owner') as SPFI;
  expect(await session.web.lists.add('Från webbläsaren')).toMatchObject({ Title: 'Från webbläsaren' });
  expect((await sp.site.getContextInfo()).FormDigestTimeoutSeconds).toBe(1800);
});

test('versions and recycle', async () => {
  const list = await newList('Historia');
  const { Id } = await list.items.add({ Title: 'Ett' });
  await list.items.getById(Id).update({ Title: 'Två' });
  expect((await list.items.getById(Id).versions()).map((version) => version.VersionLabel)).toEqual(['2.0', '1.0']);
  expect(await list.items.getById(Id).recycle()).toMatch(/^[0-9a-f-]{36}$/);
  expect(await list.items()).toEqual([]);
});

test('CAML: getItemsByCAMLQuery and renderListDataAsStream answer the same rows', async () => {
  const list = await filled('Caml', 5);
  const ViewXml =
    '<View><Query><Where><Gt><FieldRef Name="Nummer"/><Value Type="Number">3</Value></Gt></Where><OrderBy><FieldRef Name="Nummer" Ascending="FALSE"/></OrderBy></Query><ViewFields><FieldRef Name="Title"/></ViewFields><RowLimit Paged="TRUE">1</RowLimit></View>';
  const unlimited = ViewXml.replace(/<RowLimit.*<\/RowLimit>/, '');
  expect((await list.getItemsByCAMLQuery({ ViewXml: unlimited })).map((row: Row) => row.Title)).toEqual(['Rad 5', 'Rad 4']);
  const first = await list.renderListDataAsStream({ ViewXml, RenderOptions: RenderListDataOptions.ListData });
  expect(first.Row.map((row) => row.Title)).toEqual(['Rad 5']);
  const second = await list.renderListDataAsStream({ ViewXml, Paging: String(first.NextHref).slice(1) });
  expect(second.Row.map((row) => row.Title)).toEqual(['Rad 4']);
  expect(second.NextHref).toBeUndefined();
});

test('the form path refuses per column and saves nothing, and takes the site’s own formats', async () => {
  const list = await newList('Formulär');
  await list.fields.addDateTime('Dag', { DisplayFormat: DateTimeFieldFormatType.DateOnly });
  const form = (day: string): Promise<{ FieldName: string; FieldValue: string | null; HasException: boolean }[]> =>
    list.addValidateUpdateItemUsingPath(
      [
        { FieldName: 'Title', FieldValue: 'Rad' },
        { FieldName: 'Dag', FieldValue: day },
      ],
      '',
    ) as never;
  const iso = await form('2026-01-15T00:00:00Z');
  expect(iso.map(({ FieldName, HasException }) => [FieldName, HasException])).toEqual([
    ['Title', false],
    ['Dag', true],
    ['Id', false],
  ]);
  expect(iso[2]?.FieldValue).toBe('0');
  expect(await list.items()).toEqual([]);
  expect((await form('2026-01-15'))[2]?.FieldValue).toBe('1');
  expect((await list.items.getById(1).select('Dag')()).Dag).toBe('2026-01-14T23:00:00Z');
});
