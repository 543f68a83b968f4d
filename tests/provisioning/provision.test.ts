import { checkHealth, driftOf, planSite, provisionSite } from '../../src/provisioning';
import type { Finding, Progress } from '../../src/provisioning';
import type { SiteState } from '../../src/data/administration';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { stateRequest } from '../../src/provisioning/plan';
import { columnsOf } from '../../src/schema/fieldXml';
import { allLists } from '../../src/schema/lists';
import { schemaVersion } from '../../src/schema/migrations';
import { startTestSite, writesIn } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(60_000);

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

async function state(): Promise<SiteState> {
  const read = await site.administration().read(stateRequest(allLists));
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}
const list = async (url: string) => (await state()).lists[url]!;

describe('A new site', () => {
  const progress: Progress[] = [];

  test('is made what the schema says in one run, with less than a tenth of one call an artefact', async () => {
    const result = await provisionSite(site.administration(), allLists, { onProgress: (event) => progress.push(event) });
    expect(result).toMatchObject({ kind: 'done', version: { site: schemaVersion, schema: schemaVersion } });
    const artefacts = progress.length;
    expect(artefacts).toBeGreaterThan(300);
    expect(site.sent.length).toBeLessThanOrEqual(artefacts / 10);
    // A reading, the lock, a reading again; forty steps a batch, those first that others need; the version and the lock's end.
    const first = progress.filter(({ step: { kind } }) => ['createRole', 'createGroup', 'createList'].includes(kind)).length;
    expect(site.sent).toHaveLength(1 + 1 + 1 + Math.ceil(first / 40) + Math.ceil((artefacts - 1 - first) / 40) + 1 + 1);
  });

  test('tells its progress step by step, to the last', () => {
    expect(progress.map(({ done }) => done)).toEqual(progress.map((_event, index) => index + 1));
    expect(progress[progress.length - 1]).toMatchObject({ done: progress.length, total: progress.length, step: { kind: 'recordVersion' } });
  });

  test('needs nothing the second time: no step, no write, one request', async () => {
    site.sent.length = 0;
    const result = await provisionSite(site.administration(), allLists);
    expect(result).toMatchObject({ kind: 'done', applied: 0 });
    expect(writesIn(site.sent).filter((call) => !call.endsWith('$batch'))).toEqual([]);
    expect(site.sent).toHaveLength(1); // a list comes with its columns and views, and the rights of all come at once
  });

  test('has its health checked with two requests, and no write', async () => {
    site.sent.length = 0;
    const { findings } = await checkHealth({ administration: site.administration(), now: () => new Date(), siteUrl: site.siteUrl });
    // Nobody has been put into the groups yet.
    expect(findings.filter(({ state: is }) => is !== 'good').map(({ area }) => area)).toEqual(['groups']);
    expect(writesIn(site.sent).filter((call) => !call.endsWith('$batch'))).toEqual([]);
    expect(site.sent).toHaveLength(2);
  });

  test('has every column under its internal name, with its GUID, its Swedish title and its index', async () => {
    const { lists } = await state();
    for (const definition of allLists) {
      const fields = new Map(lists[definition.url]!.fields.map((field) => [field.internalName, field]));
      for (const column of columnsOf(definition)) {
        expect({ list: definition.key, ...fields.get(column.internal) }).toMatchObject({
          list: definition.key,
          title: column.title,
          type: column.type,
          indexed: column.indexed,
          unique: column.unique,
          ...(column.id === undefined ? {} : { id: column.id }),
          ...(column.choices === undefined ? {} : { choices: column.choices }),
        });
      }
    }
  });

  test('has ASCII addresses and Swedish titles, versions, and attachments only where they belong', async () => {
    expect(await list('Lists/Signals')).toMatchObject({
      title: 'Spaningar',
      versioning: true,
      versionLimit: 50,
      attachments: true,
      readSecurity: 1,
      writeSecurity: 2,
    });
    expect(await list('Lists/Inbox')).toMatchObject({ title: 'Inkorg', attachments: false, readSecurity: 2, writeSecurity: 2 });
    expect(await list('Lists/Methods')).toMatchObject({ title: 'Metoder', readSecurity: 1, writeSecurity: 1 });
  });

  test('has Swedish views of the lists’ own columns, and no other', async () => {
    const { views } = await list('Lists/Signals');
    expect(views.map(({ title, isDefault }) => [title, isDefault])).toEqual([
      ['Alla spaningar', true],
      ['Nya spaningar', false],
      ['Återbesök', false],
    ]);
    expect(views[1]!.fields).toEqual(['LinkTitle', 'FsSeen', 'FsSource', 'FsCategory', 'FsUnit']);
    const { json } = await site.rest(
      'agare',
      'GET',
      "web/getlist('/sites/framsyn/Lists/Signals')/views/getbytitle('Nya%20spaningar')?$select=ViewQuery,RowLimit",
    );
    expect(json).toMatchObject({ ViewQuery: expect.stringContaining('<Value Type="Text">ny</Value>'), RowLimit: 30 });
  });

  test('leaves nobody a personal right on a list, and the owners full control', async () => {
    const now = await state();
    for (const definition of allLists) {
      const assignments = now.lists[definition.url]!.roleAssignments!;
      expect(assignments.map(({ principalId }) => principalId)).not.toContain(now.me.id);
      const full = now.roleDefinitions.find(({ roleTypeKind }) => roleTypeKind === 5)!.id;
      expect(assignments.find(({ principalId }) => principalId === now.ownersGroup!.id)?.roleIds).toEqual([full]);
    }
  });

  test('is compliant in every point', async () => {
    const drift = await driftOf(site.administration(), allLists);
    expect(drift).toMatchObject({
      ok: true,
      value: { compliant: true, counts: { non_compliant: 0, unverifiable: 0, ignored: 0 }, siteVersion: schemaVersion },
    });
  });
});

describe('What people change', () => {
  const findings = async (): Promise<readonly Finding[]> => {
    const drift = await driftOf(site.administration(), allLists);
    if (!drift.ok) throw new Error(drift.error.detail);
    return drift.value.findings.filter(({ outcome }) => outcome !== 'compliant');
  };
  const signalsList = "web/getlist('/sites/framsyn/Lists/Signals')";

  test('their own columns, views, titles, choices and assignments are reported and left alone', async () => {
    await site.rest('agare', 'POST', `${signalsList}/fields/createfieldasxml`, {
      parameters: { SchemaXml: '<Field Type="Text" Name="Eget" DisplayName="Eget"/>', Options: 8 },
    });
    await site.rest('agare', 'POST', `${signalsList}/views`, { Title: 'Min vy' });
    await site.rest('agare', 'MERGE', `${signalsList}/fields/getbyinternalnameortitle('FsUnit')`, { Title: 'Avdelning' });
    await site.rest('agare', 'MERGE', `${signalsList}/fields/getbyinternalnameortitle('FsGeoLevel')`, {
      Choices: { results: ['kommunal', 'lokal', 'regional', 'nationell', 'europeisk', 'global'] },
    });
    await site.rest('agare', 'MERGE', "web/getlist('/sites/framsyn/Lists/Methods')", { Title: 'Metodbank' });
    const visitors = (await site.rest('agare', 'GET', 'web/associatedvisitorgroup')).json.Id;
    await site.rest('agare', 'POST', `${signalsList}/roleassignments/addroleassignment(principalid=${String(visitors)},roledefid=1073741826)`);

    const left = await findings();
    expect(left.map(({ outcome, list: key, what, reason }) => [outcome, key, what, reason])).toEqual(
      expect.arrayContaining([
        ['ignored', 'signals', 'column', 'ownColumn'],
        ['ignored', 'signals', 'view', 'ownView'],
        ['ignored', 'signals', 'column', 'ownChange'],
        ['ignored', 'signals', 'permission', 'ownAssignment'],
        ['ignored', 'methods', 'list', 'ownChange'],
      ]),
    );
    expect(left).toHaveLength(5);
    expect(await provisionSite(site.administration(), allLists)).toMatchObject({ kind: 'done', applied: 0 });
    const { fields } = await list('Lists/Signals');
    expect(fields.map(({ internalName }) => internalName)).toContain('Eget');
    expect(fields.find(({ internalName }) => internalName === 'FsGeoLevel')!.choices![0]).toBe('kommunal');
  });

  test('what the schema needs is mended: choices, indexes, lengths, item security, versions, rights that go too far', async () => {
    await site.rest('agare', 'MERGE', `${signalsList}/fields/getbyinternalnameortitle('FsHorizon')`, { Choices: { results: ['egen', '0–5 år'] } });
    await site.rest('agare', 'MERGE', `${signalsList}/fields/getbyinternalnameortitle('FsUnit')`, { Indexed: false, MaxLength: 20 });
    await site.rest('agare', 'MERGE', signalsList, { WriteSecurity: 1, EnableVersioning: false });
    const staff = (await state()).groups.find(({ title }) => title === 'Framsyn Medarbetare')!.id;
    await site.rest('agare', 'POST', `${signalsList}/roleassignments/addroleassignment(principalid=${staff},roledefid=1073741830)`);

    const broken = (await findings()).filter(({ outcome }) => outcome === 'non_compliant');
    expect(broken.map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual([
      'FsHorizon missingChoices',
      'FsUnit notIndexed',
      'Spaningar settings',
      'items itemSecurity',
      'medarbetare tooMuch',
    ]);
    expect(await provisionSite(site.administration(), allLists)).toMatchObject({ kind: 'done', applied: 5 });
    const mended = await list('Lists/Signals');
    expect(mended).toMatchObject({ versioning: true, writeSecurity: 2 });
    const fields = new Map(mended.fields.map((field) => [field.internalName, field]));
    expect(fields.get('FsHorizon')!.choices).toEqual(['egen', '0–5 år', '5–15 år', '15–30 år']);
    expect(fields.get('FsUnit')).toMatchObject({ indexed: true, maxLength: 100, title: 'Avdelning' });
    expect((await findings()).filter(({ outcome }) => outcome === 'non_compliant')).toEqual([]);
  });

  test('a permission level that lets people past the rules is not used; one of ours takes its place', async () => {
    const contribute = 1073741827;
    await site.rest('agare', 'MERGE', `web/roledefinitions(${contribute})`, { BasePermissions: { High: '432', Low: '1011030767' } });
    const result = await provisionSite(site.administration(), allLists);
    expect(result.kind).toBe('done');
    const now = await state();
    const own = now.roleDefinitions.find(({ name }) => name === 'Framsyn Bidra')!;
    const staff = now.groups.find(({ title }) => title === 'Framsyn Medarbetare')!.id;
    expect(now.lists['Lists/Inbox']!.roleAssignments!.find(({ principalId }) => principalId === staff)!.roleIds).toEqual([own.id]);
    expect((await findings()).filter(({ outcome }) => outcome === 'non_compliant')).toEqual([]);
  });

  test('a column of ours that somebody made as another type stops everything before it begins', async () => {
    const other = await startTestSite();
    try {
      await other.rest('agare', 'POST', 'web/lists', { Title: 'Signals', BaseTemplate: 100 });
      await other.rest('agare', 'POST', `${signalsList}/fields/createfieldasxml`, {
        parameters: { SchemaXml: '<Field Type="Number" Name="FsHorizon" DisplayName="Horisont"/>', Options: 8 },
      });
      other.sent.length = 0;
      const result = await provisionSite(other.administration(), allLists);
      expect(result).toMatchObject({ kind: 'refused', plan: { blocking: [{ list: 'signals', name: 'FsHorizon', reason: 'wrongType' }] } });
      expect(writesIn(other.sent).filter((call) => !call.endsWith('$batch'))).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('a site that a newer program has been at is left alone', async () => {
    const version = (await state()).rows[0]!;
    await site.rest('agare', 'MERGE', `web/getlist('/sites/framsyn/Lists/FramsynSettings')/items(${String(version.Id)})`, {
      FsValue: String(schemaVersion + 1),
    });
    expect(await provisionSite(site.administration(), allLists)).toMatchObject({
      kind: 'refused',
      plan: { blocking: [{ reason: 'newer' }], version: { site: schemaVersion + 1 } },
    });
    await site.rest('agare', 'MERGE', `web/getlist('/sites/framsyn/Lists/FramsynSettings')/items(${String(version.Id)})`, { FsValue: String(schemaVersion) });
  });
});

describe('Whoever lacks rights', () => {
  test('is told which, before anything is begun', async () => {
    const other = await startTestSite();
    try {
      await other.rest('agare', 'POST', 'web/associatedmembergroup/users', { LoginName: 'i:0#.f|membership|arbetsgrupp@example.test' });
      const result = await provisionSite(other.administration('arbetsgrupp'), allLists);
      expect(result).toMatchObject({ kind: 'refused', plan: { missingRights: ['managePermissions', 'createGroups'] } });
      expect(writesIn(other.sent).filter((call) => !call.endsWith('$batch'))).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('and whoever may not even read the site gets the reason', async () => {
    const result = await provisionSite(site.administration('stranger'), allLists);
    expect(result).toMatchObject({ kind: 'unreadable', error: { kind: 'forbidden' } });
  });

  test('a drift report says what it could not see', async () => {
    await site.enrol();
    const drift = await driftOf(site.administration('medarbetare'), allLists);
    if (!drift.ok) throw new Error(drift.error.detail);
    expect(drift.value.counts.unverifiable).toBeGreaterThan(0);
    expect(drift.value.compliant).toBe(false);
  });
});

test('an error of the server is not taken for a missing list', async () => {
  const failing = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(url, init);
    const text = (await response.text()).replace(/HTTP\/1\.1 404 Not Found/, 'HTTP/1.1 500 Internal Server Error');
    return new Response(text, { status: response.status, headers: response.headers });
  };
  const empty = await startTestSite();
  try {
    const administration = createAdministration({ siteUrl: empty.siteUrl, token: 'agare', fetch: failing });
    expect(await provisionSite(administration, allLists)).toMatchObject({ kind: 'unreadable' });
    expect((await empty.rest('agare', 'GET', 'web/lists?$select=Title')).json.value).not.toContainEqual(expect.objectContaining({ Title: 'Signals' }));
  } finally {
    await empty.close();
  }
});

test('an English site gets the same lists, and its first view is taken over as well', async () => {
  const english = await startTestSite({ language: 1033 });
  try {
    expect(await provisionSite(english.administration(), allLists)).toMatchObject({ kind: 'done' });
    const planned = await planSite(english.administration(), allLists);
    expect(planned).toMatchObject({ ok: true, value: { plan: { steps: [] } } });
    if (planned.ok) expect(planned.value.site.lists['Lists/Groups']!.views.map(({ title }) => title)).toEqual(['Alla grupper']);
  } finally {
    await english.close();
  }
});
