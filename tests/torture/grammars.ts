/** The host's ways in that read text: for each some valid input, the words of its language, and its nestings. */
import { parseCaml } from '../../src/host/caml/parse';
import { parseBatch } from '../../src/host/http/batch';
import { parseBody } from '../../src/host/http/body';
import { parseFilter } from '../../src/host/odata/filter';
import { parseOptions } from '../../src/host/odata/options';
import { parsePath } from '../../src/host/odata/path';
import { parseFieldXml } from '../../src/host/store/fieldXml';

export interface Grammar {
  readonly name: string;
  readonly read: (text: string) => unknown;
  readonly valid: readonly string[];
  readonly tokens: readonly string[];
  /** What SharePoint itself answers 500 to, by the code of its answer. */
  readonly own500?: string;
  /** So many levels deep, of which the language allows fewer; and valid and flat, at least as long. Absent: nothing nests. */
  readonly nested?: (levels: number) => string;
  readonly flat?: (length: number) => string;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const guid = '0f1e2d3c-4b5a-4678-8abc-def012345678';
const repeated = (part: string, length: number, between = ''): string => Array.from({ length: Math.ceil(length / (part.length + between.length)) }, () => part).join(between);

const filters = [
  "Id eq 1", "substringof('it''s', Title) and not startswith(Title,'x') eq true", "(A eq 1 or B ne null) and (C lt 2.5 or D ge -3)", "Created gt datetime'2026-01-15T10:00:00+02:00'",
  `GUID eq guid'${guid}'`, "Modified ge '2026-01-01T00:00:00.000Z'", 'Owner/Id eq 3 or Owner/Title eq \'Åsa\'', '5 lt Id and Active eq true',
] as const;
const filter: Grammar = {
  name: '$filter', read: parseFilter, valid: filters,
  tokens: ['eq', 'ne', 'lt', 'and', 'or', 'not ', '(', ')', "'", "''", ',', 'Id', 'Title', 'null', 'true', '1', '-1.5', "'x'", 'substringof(', 'startswith(', "datetime'", "guid'", '/', 'add', 'endswith('],
  nested: levels => `${'('.repeat(levels)}Id eq 1${')'.repeat(levels)}`,
  flat: length => repeated('Id eq 1', length, ' or '),
};
const options: Grammar = {
  name: 'query string', read: parseOptions,
  valid: [
    '$select=Id,Author/Title,*&$expand=Author,ParentList/RootFolder', '$orderby=Title asc,Author/Title desc,Id&$top=50', '$skiptoken=Paged%3DTRUE%26p_ID%3D100%26p_Title%3Da', '%40v=%27a+b%27&FilterField1=Title',
    ...filters.map(text => `$filter=${encodeURIComponent(text)}`),
  ],
  tokens: ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken', '=', '&', ',', '/', '*', ' asc', ' desc', '%24', '%26', '+', 'Paged%3DTRUE', 'p_ID%3D1', '@v', 'Id', '5000'],
  nested: levels => `$filter=${'('.repeat(levels)}Id eq 1${')'.repeat(levels)}`,
  flat: length => `$select=${repeated('Title', length, ',')}`,
};
const pathText: Grammar = {
  name: 'path', read: text => parsePath(text, { '@v': "'i:0#.f|m|a@b'", '@a': '3' }),
  valid: [
    "web/lists/getByTitle('O''Brien%20%26%20Co%2F(1)')/items(1)/versions(512)", `lists(guid'${guid}')/fields/getByInternalNameOrTitle('Title')`, 'web/siteUsers(@v)', "web/getFileByServerRelativePath(decodedUrl='/s/a%2Fb.txt')/$value",
    "web/lists/getByTitle('x')/rootFolder/folders('a')/files('c.txt')", "web/lists/getByTitle('x')/breakroleinheritance(copyRoleAssignments=true, clearsubscopes=false)", 'SP.RelatedItemManager.AddSingleLink', `web/recycleBin('${guid}')/restore`,
  ],
  tokens: ['web', '/', 'lists', 'getByTitle', 'items', 'folders', 'files', '(', ')', "'", "''", ',', '=', '@v', 'guid', '1', '-1', "('a')", 'null', 'true', '$value', '$count', `'${guid}'`, 'getList', '%2F', '%27'],
};
const reference = '<FieldRef Name="A"/>';
const value = '<Value Type="Text">x</Value>';
const caml: Grammar = {
  name: 'CAML', read: text => parseCaml(text, { now: new Date('2026-03-01T23:30:00Z'), timeZone: 'Europe/Stockholm', userId: 7 }),
  valid: [
    `<View Scope="RecursiveAll"><Query><Where><And><Eq>${reference}${value}</Eq><Geq>${reference}<Value Type="DateTime"><Today OffsetDays="-3"/></Value></Geq></And></Where><OrderBy><FieldRef Name="Id" Ascending="FALSE"/></OrderBy></Query><RowLimit Paged="TRUE">5</RowLimit><ViewFields>${reference}</ViewFields></View>`,
    `<Where><Or><In>${reference}<Values>${value}${value}</Values></In><BeginsWith>${reference}<Value Type="Text">&amp;lt; &#229;<![CDATA[<b>]]></Value></BeginsWith></Or></Where>`,
    `<Query><GroupBy Collapse="TRUE">${reference}</GroupBy></Query>`, `<Where><Eq><FieldRef Name="A" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq></Where>`, `<Where><Membership Type="SPGroup" ID="5">${reference}</Membership></Where>`,
  ],
  tokens: ['<View>', '</View>', '<Query>', '</Query>', '<Where>', '</Where>', '<And>', '</And>', '<Or>', '<Eq>', '</Eq>', '<Neq>', '<IsNull>', '</IsNull>', '<In>', '<Values>', reference, value, '<Value Type="DateTime"><Today/></Value>', '<![CDATA[', ']]>', '<!--', '-->', '<?xml', '&amp;', '&#x110000;', '&#0;', '<!DOCTYPE x>', 'Name=', '"', '<__proto__/>', '<constructor/>', '<RowLimit>'],
  own500: '-2147467259', // more than two columns to group by
  nested: levels => `<Where>${'<And>'.repeat(levels)}${'</And>'.repeat(levels)}</Where>`,
  flat: length => `<View><ViewFields>${repeated(reference, length)}</ViewFields></View>`,
};
const fieldXml: Grammar = {
  name: 'field XML', read: text => parseFieldXml(text, () => guid),
  valid: [
    `<Field ID="{${guid}}" Name="FsA" StaticName="FsA" DisplayName="Namn &amp; &#229;" Type="Choice" Required="TRUE" Indexed="TRUE" Format="Dropdown"><Default>a</Default><CHOICES><CHOICE>a</CHOICE><CHOICE>b &lt; c</CHOICE></CHOICES></Field>`,
    '<Field Type="Note" Name="N" DisplayName="N" NumLines="6" RichText="FALSE" AppendOnly="FALSE"/>', '<Field Type="Number" Name="T" DisplayName="T" Min="1" Max="5" Decimals="0"><Default>3</Default></Field>',
    '<Field Type="LookupMulti" Name="L" DisplayName="L" List="Lists/Signals" ShowField="Title" Mult="TRUE" />', '<Field Type="DateTime" Name="D" DisplayName="D" Format="DateOnly"><Validation>x</Validation></Field>',
  ],
  tokens: ['<Field', '</Field>', '/>', '>', 'Type="Text"', 'Type="Choice"', ' Name=', '"', "'", '<CHOICES>', '</CHOICES>', '<CHOICE>', '</CHOICE>', '<CHOICE/>', '<Default>', '</Default>', '<Formula>', '&amp;', '&#x41;', '&#x110000;', '&bogus;', '<![CDATA[', ']]>', '<!--', '-->', '<?xml ?>', '<!DOCTYPE', '<__proto__>', 'ID="{1}"', 'List="Self"', 'Mult="TRUE"', '<a:b/>', 'xmlns="x"'],
  nested: levels => `<Field Type="Text" Name="A">${'<A>'.repeat(levels)}${'</A>'.repeat(levels)}</Field>`,
  flat: length => `<Field Type="Choice" Name="A" DisplayName="A"><CHOICES>${repeated('<CHOICE>a</CHOICE>', length)}</CHOICES></Field>`,
};
const part = 'Content-Type: application/http\nContent-Transfer-Encoding: binary\n\n';
const batch: Grammar = {
  name: '$batch', read: text => parseBatch('multipart/mixed; boundary=b', bytes(text)),
  valid: [
    `--b\n${part}GET http://host/s/_api/items(1) HTTP/1.1\naccept: application/json\n\n--b\nContent-Type: multipart/mixed; boundary="c"\n\n--c\n${part}MERGE http://host/s/_api/items(2) HTTP/1.1\nif-match: *\n\n{"Title":"ü"}\n\n--c\n${part}DELETE /items(3) HTTP/1.1\n\n--c--\n\n--b--\n`,
    `--b\n${part}POST /items HTTP/1.1\ncontent-type: application/json\n\n{\n"Title": "x"\n}\n\n--b--\n`.replaceAll('\n', '\r\n'),
  ],
  tokens: ['--b', '--b--', '--c', '--c--', '\n', '\r\n', '\n\n', part, 'GET /a HTTP/1.1', 'POST /a HTTP/1.1', 'MERGE', 'HTTP/1.1', 'Content-Type: multipart/mixed; boundary=c', 'boundary=', ':', '{"Title":"x"}', 'x-http-method: DELETE'],
  nested: levels => `${repeated('--b\nContent-Type: multipart/mixed; boundary=b\n\n', levels * 48)}--b--\n`,
  flat: length => `--b\n${part}POST /items HTTP/1.1\n\n${repeated('{"Title":"a"}', length, '\n')}\n\n--b--\n`,
};
const body: Grammar = {
  name: 'JSON body', read: text => parseBody(bytes(text)),
  valid: ['{"Title":"å","FsNumber":1.5,"Tags":{"results":["a","b"]},"__metadata":{"type":"SP.Data.XListItem"}}', '{"parameters":{"SchemaXml":"<Field/>","Options":8}}', '{"FsUrl":{"Url":"https://x.example","Description":null},"odata.type":"x"}', '{"formValues":[{"FieldName":"Title","FieldValue":"a"}]}'],
  tokens: ['{', '}', '[', ']', ',', ':', '"', '"Title"', '"results"', '"__metadata"', '"__proto__"', 'null', 'true', '1', '-0', '1e400', '\\u0000', '\\ud800', '"odata.type"', '""'],
  nested: levels => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`,
  flat: length => `{"a":[${repeated('"b"', length, ',')}]}`,
};

export const grammars: readonly Grammar[] = [pathText, options, filter, caml, batch, fieldXml, body];
