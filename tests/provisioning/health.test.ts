/** The health check on a real site: what people break by hand, what they read of it, and what puts it right. */
import type { SiteState } from '../../src/data/administration';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { checkHealth, provisionSite } from '../../src/provisioning';
import type { Health, HealthFinding } from '../../src/provisioning';
import { groupTitles } from '../../src/domain/permissions';
import { listByKey } from '../../src/schema/lists';
import { startTestSite, writesIn } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(120_000);

/** As many as the facts need, so that a check takes a tenth of a second. */
const lists = ['settings', 'methods', 'knowledge', 'signals', 'networks', 'contacts', 'inbox', 'savedViews'].flatMap((key) => listByKey(key) ?? []);

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const listAt = (name: string): string => `web/getlist('/sites/framsyn/Lists/${name}')`;
const fieldAt = (list: string, name: string): string => `${listAt(list)}/fields/getbyinternalnameortitle('${name}')`;
async function done(answer: Promise<{ readonly status: number; readonly json: unknown }>): Promise<void> {
  const { status, json } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(json)}`);
}
const check = (role = 'agare'): Promise<Health> =>
  checkHealth({ administration: site.administration(role), lists, now: () => new Date(), siteUrl: site.siteUrl, loadChunk: async () => undefined });
const wrongIn = ({ findings }: Health): readonly HealthFinding[] => findings.filter(({ state }) => state !== 'good');
const summary = (health: Health): readonly string[] => wrongIn(health).map(({ area, state }) => `${area} ${state}`);
const only = (health: Health, area: HealthFinding['area']): HealthFinding => {
  const [finding, ...more] = wrongIn(health).filter((candidate) => candidate.area === area);
  if (finding === undefined || more.length > 0) throw new Error(JSON.stringify(wrongIn(health)));
  return finding;
};

test('an empty site is told to be set up, by its owner, with the plan', async () => {
  const health = await check();
  expect(summary(health)).toEqual(['version attention', 'lists attention']);
  expect(wrongIn(health).every(({ fixedByApply }) => fixedByApply)).toBe(true);
  expect(only(health, 'version').title.sv).toBe('Framsyn är inte installerat på webbplatsen än.');
  expect(only(health, 'lists').details).toHaveLength(lists.length);
});

test('a site that was just set up lacks nothing but people in its groups', async () => {
  expect(await provisionSite(site.administration(), lists)).toMatchObject({ kind: 'done' });
  const health = await check();
  expect(summary(health)).toEqual(['groups attention']);
  const empty = only(health, 'groups');
  expect(empty).toMatchObject({ fixedByApply: false, who: { sv: 'Du' } });
  expect(empty.details).toHaveLength(Object.keys(groupTitles).length);
  expect(empty.remedy?.sv).toContain(`${site.siteUrl}/_layouts/15/groups.aspx`);
});

test('a site with people in its groups is good in every area, and a check writes nothing', async () => {
  await site.enrol();
  site.sent.length = 0;
  const health = await check();
  expect(health.state).toBe('good');
  expect(new Set(health.findings.map(({ area }) => area)).size).toBe(8);
  expect(health.plan?.steps).toEqual([]);
  expect(site.sent).toHaveLength(2); // the lists, and the clock
  expect(writesIn(site.sent).filter((call) => !call.endsWith('$batch'))).toEqual([]);
});

test('what people changed for themselves is told and stays good', async () => {
  await done(site.rest('agare', 'MERGE', listAt('Methods'), { Title: 'Metodbank' }));
  await done(
    site.rest('agare', 'POST', `${listAt('Signals')}/fields/createfieldasxml`, {
      parameters: { SchemaXml: '<Field Type="Text" Name="Eget" DisplayName="Eget"/>', Options: 8 },
    }),
  );
  const health = await check();
  expect(health.state).toBe('good');
  const lists = health.findings.find(({ area }) => area === 'lists')!;
  expect(lists.title.sv).toContain('En har ett namn som ni har gett');
  expect(health.findings.find(({ area }) => area === 'drift')!.details!.map(({ sv }) => sv)).toEqual([
    'Listan Metoder har ett namn som ni har gett den, och det får vara kvar.',
    'Spaningar: kolumnen Eget är er egen och får vara kvar.',
  ]);
});

test('what was broken by hand is told in every area with its effect, and the plan mends it', async () => {
  await done(site.rest('agare', 'DELETE', fieldAt('Signals', 'FsUnit')));
  await done(site.rest('agare', 'MERGE', fieldAt('Signals', 'FsStatus'), { Indexed: false }));
  await done(site.rest('agare', 'MERGE', listAt('Knowledge'), { EnableVersioning: false }));
  await done(site.rest('agare', 'MERGE', listAt('Inbox'), { ReadSecurity: 1 }));
  await done(site.rest('agare', 'POST', `${listAt('Contacts')}/resetroleinheritance`));
  const health = await check();
  expect(health.state).toBe('bad');
  expect(summary(health)).toEqual(['groups bad', 'drift bad', 'drift bad', 'indexes attention', 'drift attention']);
  const said = wrongIn(health).flatMap(({ details = [] }) => details.map(({ sv }) => sv));
  expect(said).toEqual([
    'Kontakter: listan har webbplatsens behörigheter i stället för egna.',
    'Spaningar: kolumnen Enhet (FsUnit) saknas.',
    'Inkorg: inställningen för behörighet per objekt är en annan än den ska vara.',
    'Spaningar: kolumnen Status (FsStatus) saknar index.',
    'Listan Kunskaper sparar inga versioner.',
  ]);
  expect(wrongIn(health).every(({ effect, who, remedy, fixedByApply }) => effect && who && remedy && fixedByApply)).toBe(true);

  expect(await provisionSite(site.administration(), lists)).toMatchObject({ kind: 'done' });
  expect((await check()).state).toBe('good');
});

test('who lacks rights is told so, with a text for the owner; what they may not see is not called missing', async () => {
  await done(site.rest('agare', 'MERGE', listAt('Signals'), { EnableVersioning: false }));
  const health = await check('medarbetare');
  expect(health.findings.find(({ area }) => area === 'lists')).toMatchObject({ state: 'unknown', who: { sv: 'En ägare av webbplatsen' } });
  const access = wrongIn(health).find(({ area, state }) => area === 'access' && state === 'attention')!;
  expect(access.details!.map(({ sv }) => sv)).toContain('Hantera listor');
  expect(access.textToSend!.sv.split('\n')[1]).toContain(site.siteUrl);
  await done(site.rest('agare', 'MERGE', listAt('Signals'), { EnableVersioning: true }));
});

test('whoever may not change a site that is well is told of nothing that is wrong with it', async () => {
  for (const role of ['medarbetare', 'arbetsgrupp', 'ledningsgrupp']) {
    const health = await check(role);
    expect(wrongIn(health).filter(({ state }) => state !== 'unknown')).toEqual([]);
    // What was not looked at is not called right either.
    expect(health.findings.find(({ area }) => area === 'groups')!.title.sv).not.toMatch(/behörigheter|medlemmar/);
  }
});

describe('What stops a run before it begins', () => {
  test('a column of ours that somebody made as another type: the list, the column, both types and what to do', async () => {
    await done(site.rest('agare', 'DELETE', fieldAt('Signals', 'FsHorizon')));
    await done(
      site.rest('agare', 'POST', `${listAt('Signals')}/fields/createfieldasxml`, {
        parameters: { SchemaXml: '<Field Type="Number" Name="FsHorizon" DisplayName="Horisont"/>', Options: 8 },
      }),
    );
    const finding = only(await check(), 'drift');
    expect(finding).toMatchObject({ state: 'bad', fixedByApply: false });
    expect(finding.title.sv).toBe('Spaningar: kolumnen Tidshorisont (FsHorizon) har typen Tal men ska ha typen Val.');
    expect(finding.textToSend!.sv).toContain(`${site.siteUrl}/Lists/Signals`);
    await refusedWithoutAWrite('wrongType');
    await done(site.rest('agare', 'DELETE', fieldAt('Signals', 'FsHorizon')));
    expect(await provisionSite(site.administration(), lists)).toMatchObject({ kind: 'done' });
  });

  test('an index that has no room among the list’s twenty: the columns that have it', async () => {
    await done(site.rest('agare', 'MERGE', fieldAt('Signals', 'FsStatus'), { Indexed: false }));
    const indexed = health20(await check());
    for (let index = indexed; index < 20; index += 1)
      await done(
        site.rest('agare', 'POST', `${listAt('Signals')}/fields/createfieldasxml`, {
          parameters: { SchemaXml: `<Field Type="Text" Name="Eget${index}" DisplayName="Eget ${index}" Indexed="TRUE"/>`, Options: 8 },
        }),
      );
    const finding = only(await check(), 'indexes');
    expect(finding).toMatchObject({ state: 'bad', fixedByApply: false });
    expect(finding.details!.map(({ sv }) => sv)).toContain('Spaningar: den egna kolumnen Eget 19 har ett index');
    expect(finding.remedy!.sv).toContain('Indexerade kolumner');
    await refusedWithoutAWrite('indexLimit');
    await done(site.rest('agare', 'MERGE', fieldAt('Signals', 'Eget19'), { Indexed: false }));
    expect(await provisionSite(site.administration(), lists)).toMatchObject({ kind: 'done', applied: 1 });
  });

  test('a list whose address was changed by hand: its name elsewhere, and how it gets back', async () => {
    // The host has no way to move a list's folder: as after a move, the address is empty and the name is elsewhere.
    await done(site.rest('agare', 'DELETE', listAt('SavedViews')));
    await done(site.rest('agare', 'POST', 'web/lists', { Title: 'EgnaVyer', BaseTemplate: 100 }));
    const title = listByKey('savedViews')!.title;
    await done(site.rest('agare', 'MERGE', listAt('EgnaVyer'), { Title: title }));
    const finding = only(await check(), 'lists');
    expect(finding).toMatchObject({ state: 'bad', fixedByApply: false });
    expect(finding.title.sv).toContain(`${site.siteUrl}/Lists/SavedViews`);
    expect(finding.title.sv).toContain(`${site.siteUrl}/Lists/EgnaVyer`);
    await refusedWithoutAWrite('titleTaken');
    await done(site.rest('agare', 'MERGE', listAt('EgnaVyer'), { Title: 'Annat' }));
    expect(only(await check(), 'lists')).toMatchObject({ state: 'bad', fixedByApply: true, title: { sv: 'En lista saknas.' } });
    expect(await provisionSite(site.administration(), lists)).toMatchObject({ kind: 'done' });
  });

  const health20 = ({ site: state }: Health): number => state!.lists['Lists/Signals']!.fields.filter(({ indexed }) => indexed).length;

  async function refusedWithoutAWrite(reason: string): Promise<void> {
    site.sent.length = 0;
    expect(await provisionSite(site.administration(), lists)).toMatchObject({ kind: 'refused', plan: { blocking: [{ reason }] } });
    expect(writesIn(site.sent).filter((call) => !call.endsWith('$batch'))).toEqual([]);
  }
});

describe('What a site may have become', () => {
  /** A check of the site as it is, but for what is given. */
  const checkAs = (change: (state: SiteState) => Partial<SiteState>): Promise<Health> => {
    const administration = site.administration();
    const read: typeof administration.read = async (request) => {
      const state = await administration.read(request);
      return state.ok ? { ok: true, value: { ...state.value, ...change(state.value) } } : state;
    };
    return checkHealth({ administration: { ...administration, read }, lists, now: () => new Date(), siteUrl: site.siteUrl });
  };

  test('an index that a list of more than 5,000 items lacks is wrong now, not some day', async () => {
    const health = await checkAs(({ lists: states }) => {
      const large = states['Lists/Signals']!;
      const fields = large.fields.map((field) => (field.internalName === 'FsStatus' ? { ...field, indexed: false } : field));
      return { lists: { ...states, 'Lists/Signals': { ...large, itemCount: 5_001, fields } } };
    });
    expect(only(health, 'indexes')).toMatchObject({ state: 'bad', fixedByApply: true });
    expect(only(health, 'indexes').effect!.sv).toMatch(/^Listan har fler än 5 000 objekt\./);
  });

  test('a site of a newer version asks for a newer program, of the administrator', async () => {
    const health = await checkAs(({ rows: [row] }) => ({ rows: [{ ...row, FsValue: '99' }] }));
    const finding = only(health, 'version');
    expect(finding).toMatchObject({ state: 'bad', fixedByApply: false, who: { sv: 'SharePoint-administratören' } });
    expect(finding.textToSend!.sv).toContain('framsyn.sppkg');
  });

  test('a site without a group of owners is told to get one', async () => {
    const health = await checkAs(() => ({ ownersGroup: undefined }));
    expect(only(health, 'access')).toMatchObject({ state: 'attention', who: { sv: 'SharePoint-administratören' } });
  });
});

describe('What cannot be seen', () => {
  test('a site that may not be read is a finding with a text to send, never a throw', async () => {
    const health = await check('stranger');
    expect(health.state).toBe('bad');
    const [worst] = health.findings;
    expect(worst).toMatchObject({ area: 'access', who: { sv: 'En ägare av webbplatsen' }, title: { sv: 'Du får inte läsa webbplatsens listor.' } });
    expect(worst!.textToSend!.sv).toContain(site.siteUrl);
    expect(health.plan).toBeUndefined();
  });

  test('an administration that throws is a server that gave no answer', async () => {
    const thrown = (): Promise<never> => Promise.reject(new Error('trasig'));
    const administration = { read: thrown, execute: thrown, items: thrown, serverTime: thrown };
    const health = await checkHealth({ administration, lists, now: () => new Date(), siteUrl: site.siteUrl });
    expect(health.findings.map(({ area, state }) => `${area} ${state}`)).toEqual(['access bad', 'clock unknown']);
  });

  test('a chunk that is gone is told with the browser’s own words', async () => {
    const loadChunk = (): Promise<never> => Promise.reject(new Error('Loading chunk 7 failed.'));
    const health = await checkHealth({ administration: site.administration(), lists, now: () => new Date(), siteUrl: site.siteUrl, loadChunk });
    expect(only(health, 'program')).toMatchObject({ state: 'bad', details: [{ sv: 'Loading chunk 7 failed.' }] });
  });

  test.each([
    [100, 'good', ''],
    [-10 * 60, 'attention', 'Datorns klocka går 10 minuter efter serverns.'],
    [3 * 86_400, 'bad', 'Datorns klocka går 3 dygn före serverns.'],
  ])('a clock that is %i seconds from the server’s is %s', async (seconds, state, words) => {
    const administration = createAdministration({ siteUrl: site.siteUrl, token: 'agare' });
    const health = await checkHealth({ administration, lists: [], now: () => new Date(Date.now() + seconds * 1000), siteUrl: site.siteUrl });
    const clock = health.findings.find(({ area }) => area === 'clock')!;
    expect(clock.state).toBe(state);
    if (words !== '') expect(clock.title.sv).toBe(words);
  });
});
