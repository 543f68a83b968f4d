/**
 * Whole requests made worse, at a running host: verb, address, options and body, over everything that it serves. Each gets
 * an answer of SharePoint's kinds. A host that ran into an error of its own has been broken by its input.
 */
import { startHost, type RunningHost, type Session } from '../../src/host';
import { connect, type Client } from '../bench/client';
import { mutated } from './mutate';

export interface RequestReport {
  readonly requests: number;
  /** How many answers of each hundred: 2xx, 4xx, 5xx. */
  readonly answers: Readonly<Record<string, number>>;
  /** Each a sentence; the first twenty. */
  readonly wrong: readonly string[];
}
export interface RequestOptions {
  readonly requests: number;
  readonly random: () => number;
  /** Told every 10,000 requests. */
  readonly progress?: (done: number) => void;
}
interface Sent {
  readonly verb: string;
  readonly path: string;
  readonly body: string;
}

const owner = 'i:0#.f|membership|agare@exempelregionen.example';
const list = "web/lists/getByTitle('Fuzz')";
const json = (value: unknown): string => JSON.stringify(value);
const choices = ['åäö', "c'est", 'två, tre'];
const whole = {
  Title: 'å',
  Words: 'x',
  Note: 'rad\nrad',
  Number: 1.5,
  Flag: true,
  Day: '2026-01-15T00:00:00Z',
  Choice: 'åäö',
  Choices: ['åäö'],
  PersonId: 1,
  PeopleId: [1],
  ParentId: 1,
  ParentsId: [1],
  Link: { Url: 'https://exempelregionen.example', Description: 'x' },
};

const seeds: readonly Sent[] = [
  ...[
    'web?$select=Title,Id&$expand=Lists',
    'web/lists?$filter=Hidden eq false&$orderby=Title',
    `${list}/items?$select=Id,Person/Title,Parent/Title&$expand=Person,Parent&$filter=Number gt 1 and Choice eq 'åäö'&$orderby=Day desc&$top=5`,
    `${list}/items?$skiptoken=Paged%3DTRUE%26p_ID%3D1&$top=2`,
    `${list}/items(1)?$select=*,Author/Title&$expand=Author`,
    `${list}/fields?$filter=Hidden eq false`,
    `${list}/fields/getByInternalNameOrTitle('Words')`,
    `${list}/views?$expand=ViewFields`,
    `${list}/items(1)/versions`,
    `${list}/items(1)/comments?$expand=replies,likedBy`,
    `${list}/contenttypes?$expand=FieldLinks`,
    `${list}/roleassignments?$expand=Member,RoleDefinitionBindings`,
    'web/currentuser?$expand=Groups',
    'web/sitegroups?$expand=Users,Owner',
    'web/siteusers',
    'web/roledefinitions',
    'web/recyclebin',
    'web/regionalsettings/timezone',
    `${list}/EffectiveBasePermissions`,
    `${list}/items(1)/attachmentfiles`,
    "web/getFolderByServerRelativePath(decodedUrl='/sites/fuzz/Files')/files",
    "web/getFileByServerRelativePath(decodedUrl='/sites/fuzz/Files/a.txt')/$value",
    `${list}/rootFolder?$expand=Files,Folders`,
    `${list}/items(1)/fieldValuesAsText`,
  ].map((path) => ({ verb: 'GET', path, body: '' })),
  { verb: 'POST', path: `${list}/items`, body: json(whole) },
  {
    verb: 'POST',
    path: `${list}/items`,
    body: json({ __metadata: { type: 'SP.Data.FuzzListItem' }, Title: 'v', Choices: { results: ['åäö'] }, ParentsId: { results: [1] } }),
  },
  { verb: 'MERGE', path: `${list}/items(1)`, body: json(whole) },
  { verb: 'POST', path: 'web/lists', body: json({ Title: 'Ny', BaseTemplate: 100, Description: 'x', ContentTypesEnabled: true, EnableVersioning: true }) },
  { verb: 'MERGE', path: list, body: json({ Title: 'Fuzz', EnableVersioning: true, MajorVersionLimit: 50, ReadSecurity: 2, WriteSecurity: 2, Hidden: false }) },
  { verb: 'POST', path: `${list}/fields`, body: json({ Title: 'Ny', FieldTypeKind: 6, Choices: ['a', 'b'], DefaultValue: 'a', Required: false }) },
  {
    verb: 'POST',
    path: `${list}/fields/createfieldasxml`,
    body: json({
      parameters: { SchemaXml: '<Field Type="Number" Name="T" DisplayName="T" Min="1" Max="5" Decimals="0"><Default>3</Default></Field>', Options: 8 },
    }),
  },
  {
    verb: 'POST',
    path: `${list}/fields/createfieldasxml`,
    body: json({
      parameters: {
        SchemaXml: '<Field Type="Choice" Name="C" DisplayName="C" Format="Dropdown"><Default>a</Default><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>',
        Options: 8,
      },
    }),
  },
  {
    verb: 'MERGE',
    path: `${list}/fields/getByInternalNameOrTitle('Words')`,
    body: json({ Title: 'Ord', Indexed: true, EnforceUniqueValues: true, Required: true, DefaultValue: 'x', MaxLength: 100 }),
  },
  {
    verb: 'POST',
    path: `${list}/getitems`,
    body: json({
      query: {
        ViewXml:
          '<View><Query><Where><And><Eq><FieldRef Name="Person" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq><Geq><FieldRef Name="Day"/><Value Type="DateTime"><Today OffsetDays="-3"/></Value></Geq></And></Where><OrderBy><FieldRef Name="Number" Ascending="FALSE"/></OrderBy></Query><RowLimit>5</RowLimit></View>',
      },
    }),
  },
  {
    verb: 'POST',
    path: `${list}/RenderListDataAsStream`,
    body: json({
      parameters: {
        ViewXml: '<View><ViewFields><FieldRef Name="Title"/><FieldRef Name="Parents"/></ViewFields><RowLimit Paged="TRUE">3</RowLimit></View>',
        RenderOptions: 2,
        Paging: 'Paged=TRUE&p_ID=1',
      },
    }),
  },
  {
    verb: 'POST',
    path: `${list}/getchanges`,
    body: json({
      query: { Add: true, Update: true, Item: true, ChangeTokenStart: { StringValue: '1;3;0f1e2d3c-4b5a-4678-8abc-def012345678;639000000000000000;1' } },
    }),
  },
  {
    verb: 'POST',
    path: `${list}/items(1)/validateupdatelistitem`,
    body: json({
      formValues: [
        { FieldName: 'Title', FieldValue: 'x' },
        { FieldName: 'Day', FieldValue: '2026-01-15' },
        { FieldName: 'Person', FieldValue: "[{'Key':'i:0#.f|membership|agare@exempelregionen.example'}]" },
      ],
      bNewDocumentUpdate: false,
    }),
  },
  { verb: 'POST', path: `${list}/items(1)/comments`, body: json({ text: 'Hej @mention&#123;0&#125;', mentions: [] }) },
  { verb: 'POST', path: `${list}/items(1)/recycle`, body: '' },
  {
    verb: 'POST',
    path: `${list}/views`,
    body: json({ Title: 'Vy', ViewQuery: '<OrderBy><FieldRef Name="Title"/></OrderBy>', RowLimit: 30, PersonalView: false }),
  },
  { verb: 'POST', path: `${list}/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=false)`, body: '' },
  { verb: 'POST', path: `${list}/roleassignments/addroleassignment(principalid=1,roledefid=1073741827)`, body: '' },
  { verb: 'POST', path: 'web/sitegroups', body: json({ Title: 'Grupp', Description: 'x', AllowMembersEditMembership: false }) },
  { verb: 'POST', path: 'web/ensureuser', body: json({ logonName: owner }) },
  {
    verb: 'POST',
    path: "web/getFolderByServerRelativePath(decodedUrl='/sites/fuzz/Files')/files/addUsingPath(DecodedUrl='a.txt',Overwrite=true)",
    body: 'innehåll',
  },
  { verb: 'POST', path: `${list}/items(1)/attachmentFiles/add(FileName='a.txt')`, body: 'innehåll' },
  { verb: 'POST', path: `${list}/contenttypes/addAvailableContentType`, body: json({ contentTypeId: '0x0108' }) },
  { verb: 'DELETE', path: `${list}/items(2)`, body: '' },
];
const verbs = ['GET', 'POST', 'MERGE', 'PUT', 'PATCH', 'DELETE'];
const pathTokens = [
  'web',
  '/lists',
  '/items',
  '/fields',
  '/views',
  "('",
  "')",
  '(1)',
  '(0)',
  '?',
  '&',
  '$select=',
  '$expand=',
  '$filter=',
  '$orderby=',
  '$top=1',
  'Id',
  'Title',
  'Person',
  'Parents',
  'Choices',
  'Link',
  'Note',
  '/Id',
  '/Title',
  ',',
  ' eq ',
  ' ne ',
  ' and ',
  'null',
  'true',
  "'x'",
  '-1',
  '$value',
  '/$count',
  '*',
  'Author',
  'ID',
  'Created',
  'Attachments',
  'FileRef',
];
const bodyTokens = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"Title"',
  '"Number"',
  '"Choices"',
  '"PersonId"',
  '"ParentsId"',
  '"Link"',
  '"Day"',
  'null',
  'true',
  '1',
  '-1',
  '1e300',
  '0.1',
  '99999999999',
  '"x"',
  '""',
  '"1900-01-01"',
  '{"results":[1]}',
  '<View>',
  '<Field ',
  'Name=\\"Title\\"',
  'Type=\\"Note\\"',
  'Type=\\"Lookup\\"',
  'List=\\"Self\\"',
  '"__metadata"',
  '"Options"',
  '"FieldTypeKind"',
  '"BaseTemplate"',
];
const atOnce = 16;
const each = 2000; // requests on one site, before what they broke is made anew

/** A site with a list of every column and a library, each with something in it. */
function furnish(session: Session): void {
  const { id } = session.createList({ title: 'Fuzz', baseTemplate: 100 });
  const column = (title: string, type: Parameters<Session['createField']>[1]['type'], more = {}): unknown => session.createField(id, { title, type, ...more });
  column('Words', 'Text', { Indexed: true });
  column('Note', 'Note');
  column('Number', 'Number', { Indexed: true });
  column('Flag', 'Boolean');
  column('Day', 'DateTime', { Indexed: true });
  column('Choice', 'Choice', { Choices: choices });
  column('Choices', 'MultiChoice', { Choices: choices });
  column('Person', 'User');
  column('People', 'UserMulti');
  column('Parent', 'Lookup', { LookupList: id, LookupField: 'Title' });
  column('Parents', 'LookupMulti', { LookupList: id, LookupField: 'Title' });
  column('Link', 'URL');
  for (let count = 0; count < 5; count += 1)
    session.addItem(id, { Title: `å ${count}`, Number: count, Choice: choices[0] ?? null, ...(count === 0 ? {} : { Parent: 1, Parents: [1], Person: 1 }) });
  session.createList({ title: 'Files', baseTemplate: 101 });
}

export async function runRequests({ requests, random, progress }: RequestOptions): Promise<RequestReport> {
  const answers: Record<string, number> = {};
  const wrong: string[] = [];
  for (let done = 0; done < requests;) {
    const some = Math.min(each, requests - done);
    const host = await start(wrong);
    const client = connect(host.origin, { authorization: 'Bearer owner', accept: 'application/json', 'content-type': 'application/json' }, atOnce);
    for (let count = 0; count < some; count += atOnce) {
      await Promise.all(Array.from({ length: Math.min(atOnce, some - count) }, () => ask(client, worse(random), answers, wrong)));
    }
    client.close();
    await host.close();
    done += some;
    if (done % 10_000 === 0) progress?.(done);
  }
  return { requests, answers, wrong: wrong.slice(0, 20) };
}

async function start(wrong: string[]): Promise<RunningHost> {
  const host = await startHost({
    secret: 'torture',
    identify: () => ({ loginName: owner, means: 'bearer' }),
    log: ({ method, url, error }) =>
      wrong.push(`${method} ${url.slice(0, 300)}: ${error instanceof Error ? String(error.stack).split('\n').slice(0, 4).join(' ') : String(error)}`),
    sites: [
      {
        file: ':memory:',
        serverRelativeUrl: '/sites/fuzz',
        title: 'Fuzz',
        language: 1053,
        timeZone: 'Europe/Stockholm',
        users: [{ loginName: owner, title: 'Ägare, exempel', email: 'agare@exempelregionen.example' }],
      },
    ],
  });
  await host.site('/sites/fuzz').write(owner, furnish);
  return host;
}

/** One of the seeds, with its address or its body made worse, or both; or with another's verb or body. */
function worse(random: () => number): Sent {
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const { verb, path, body } = any(seeds);
  return {
    verb: random() < 0.1 ? any(verbs) : verb,
    path: random() < 0.5 ? mutated([path], pathTokens, random) : path,
    body: verb === 'GET' ? '' : random() < 0.7 ? mutated([body], bodyTokens, random) : random() < 0.1 ? any(seeds).body : body,
  };
}

async function ask(client: Client, { verb, path, body }: Sent, answers: Record<string, number>, wrong: string[]): Promise<void> {
  const isTunnelled = verb !== 'GET' && verb !== 'POST';
  const headers: Record<string, string> = isTunnelled ? { 'x-http-method': verb, 'if-match': '*' } : {};
  // As a browser sends an address: what it cannot hold is percent-encoded, what already is stays.
  const address = encodeURI(path.replace(/\p{Surrogate}/gu, '?')).replace(/%25([0-9A-Fa-f]{2})/g, '%$1');
  try {
    const { status } = await client.send(isTunnelled ? 'POST' : verb, `/sites/fuzz/_api/${address}`, verb === 'GET' ? undefined : body, headers);
    const kind = `${Math.floor(status / 100)}xx`;
    answers[kind] = (answers[kind] ?? 0) + 1;
  } catch (error) {
    wrong.push(`${verb} ${address.slice(0, 300)} was not answered: ${String(error)}`);
  }
}
