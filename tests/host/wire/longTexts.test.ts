/** Long texts, made to keep whoever reads them busy: answered at once, and with a refusal of SharePoint's where they say nothing. */
import { startTestHost, type Answer, type TestHost } from './testHost';

let host: TestHost;
const faults: unknown[] = [];
const list = "web/lists/getByTitle('Lång')";
beforeAll(async () => {
  host = await startTestHost({ log: ({ error }) => faults.push(error) });
  await host.call('POST', 'web/lists', { body: { Title: 'Lång', BaseTemplate: 100 } });
  await host.call('POST', `${list}/fields/createfieldasxml`, {
    body: { parameters: { SchemaXml: '<Field Type="DateTime" Name="Dag" DisplayName="Dag"/>', Options: 8 } },
  });
});
afterAll(() => host.close());

const length = 100_000;
const slashes = `${'/'.repeat(length)}x`;
const part = (line: string, body = ''): string => `--b\r\nContent-Type: application/http\r\n\r\n${line}\r\n\r\n${body}\r\n--b--\r\n`;
const batch = (body: string): Promise<Answer> => host.call('POST', '$batch', { body, headers: { 'content-type': 'multipart/mixed; boundary=b' } });
const caml = (ViewXml: string, FolderServerRelativeUrl = ''): Promise<Answer> =>
  host.call('POST', `${list}/getitems`, { body: { query: { ViewXml, FolderServerRelativeUrl } } });
const form = (DecodedUrl: string): Promise<Answer> =>
  host.call('POST', `${list}/AddValidateUpdateItemUsingPath()`, {
    body: { listItemCreateInfo: { FolderPath: { DecodedUrl } }, formValues: [{ FieldName: 'Title', FieldValue: 'x' }] },
  });

const texts: readonly (readonly [string, number, () => Promise<Answer>])[] = [
  ['blanks in a request line of a batch', 400, () => batch(part(`GET x${' '.repeat(length)}HTTP/1.`))],
  ['blank lines in a part of a batch', 200, () => batch(part('POST web/lists HTTP/1.1', `${'\n'.repeat(length)}x`))],
  ['slashes in a folder to read', 400, () => caml('<View/>', slashes)],
  ['slashes in a folder to write to', 200, () => form(slashes)],
  ['slashes in a folder to make', 404, () => host.call('POST', 'web/folders', { body: { ServerRelativeUrl: slashes } })],
  [
    'a date of a hundred thousand T',
    400,
    () => caml(`<View><Query><Where><Eq><FieldRef Name="Dag"/><Value Type="DateTime">${'T'.repeat(length)}</Value></Eq></Where></Query></View>`),
  ],
  ['an attribute without end', 400, () => caml(`<View ${"a='".repeat(length / 3)}/>`)],
  [
    'a content type id of many generations',
    400,
    () => host.call('POST', 'web/contenttypes', { body: { Id: { StringValue: `0x01${'01'.repeat(length)}` }, Name: 'x' } }),
  ],
  ['an order of three thousand columns', 400, () => host.call('GET', `${list}/items?$orderby=${'Title,'.repeat(3000)}Title`)],
  ['an order of three thousand columns in CAML', 400, () => caml(`<View><Query><OrderBy>${'<FieldRef Name="Title"/>'.repeat(3000)}</OrderBy></Query></View>`)],
  ['a folder with a lone percent sign', 400, () => caml('<View/>', '/sites/test/Lists/Lång/%')],
];

test.each(texts)('%s: %i', async (_name, status, ask) => {
  const started = performance.now();
  expect((await ask()).status).toBe(status);
  // Where a pattern goes back at every letter, these take 16 to 25 seconds.
  expect(performance.now() - started).toBeLessThan(2000);
  expect(faults).toEqual([]);
});
