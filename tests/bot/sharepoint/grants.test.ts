import { bankKinds } from '../../../src/bot/core/ports';
import { createAdministration } from '../../../src/data/sharepoint/administration';
import { createSharePointDataSource } from '../../../src/data/sharepoint';
import { groupTitles } from '../../../src/domain/permissions';
import { everyoneLoginName } from '../../../src/host/store/users';
import { grantBot } from '../../../src/local/content/botGrants';
import { botUser } from '../../../src/local/content/users';
import { driftOf, provisionSite } from '../../../src/provisioning';
import { allLists } from '../../../src/schema/lists';
import { startBotSite } from './botSite';
import type { BotSite } from './botSite';

jest.setTimeout(60_000);
let site: BotSite;
beforeAll(async () => {
  site = await startBotSite();
});
afterAll(() => site.close());

const items = (url: string): string => `web/getlist('/sites/framsyn/${url}')/items`;

describe('The bot on the site', () => {
  it('reads the lists of the bank and the inbox, and of the other lists nothing', async () => {
    const readable: string[] = [];
    for (const { key, url } of allLists) if ((await site.rest('bot', 'GET', items(url))).status === 200) readable.push(key);
    expect(readable.sort()).toEqual([...bankKinds, 'inbox'].sort());
  });

  it('adds to the inbox alone', async () => {
    const addable: string[] = [];
    for (const { key, url } of allLists) if ((await site.rest('bot', 'POST', items(url), { Title: 'Prov' })).status === 201) addable.push(key);
    expect(addable).toEqual(['inbox']);
  });

  it('changes nothing of the site and its rights', async () => {
    expect((await site.rest('bot', 'POST', 'web/sitegroups', { Title: 'Egen' })).status).toBe(403);
    expect((await site.rest('bot', 'POST', 'web/lists', { Title: 'Egen', BaseTemplate: 100 })).status).toBe(403);
    const me = (await site.rest('bot', 'GET', 'web/currentuser')).json['Id'];
    const grant = `${items('Lists/Signals').replace('/items', '')}/roleassignments/addroleassignment(principalid=${String(me)},roledefid=1073741829)`;
    expect((await site.rest('bot', 'POST', grant)).status).toBe(403);
  });

  it('is none of everyone: what all employees are given, it is not', async () => {
    const staff = `web/sitegroups/getbyname('${encodeURIComponent(groupTitles.medarbetare)}')/users`;
    const everyone = { LoginName: everyoneLoginName };
    expect((await site.rest('agare', 'POST', staff, everyone)).status).toBe(201);
    const addition = { Title: 'Prov' };
    expect((await site.rest('ledningsgrupp', 'POST', items('Lists/Signals'), addition)).status).toBe(201);
    expect((await site.rest('bot', 'POST', items('Lists/Signals'), addition)).status).toBe(403);
    expect((await site.rest('bot', 'GET', items('Lists/Processes'))).status).toBe(404);
  });

  it('is nobody that a person column offers', async () => {
    const people = await createSharePointDataSource({ siteUrl: site.siteUrl, token: site.tokenOf('agare') }).people();
    expect(people.ok && people.value.map(({ title }) => title)).not.toContain(botUser.title);
    expect(people.ok && people.value).toHaveLength(6);
  });

  it('keeps its rights when the site is provisioned again, which has nothing to do and names them as known', async () => {
    const administration = createAdministration({ siteUrl: site.siteUrl, token: site.tokenOf('agare') });
    expect(await provisionSite(administration, allLists)).toMatchObject({ kind: 'done', applied: 0 });
    const drift = await driftOf(administration, allLists);
    const left = drift.ok ? drift.value.findings.filter(({ outcome }) => outcome !== 'compliant') : [];
    expect(left.map(({ outcome, list, what, reason }) => `${outcome} ${list ?? ''} ${what} ${reason}`).sort()).toEqual(
      [...bankKinds, 'inbox'].map((list) => `ignored ${list} permission ownAssignment`).sort(),
    );
    expect((await site.rest('bot', 'GET', items('Lists/Signals'))).status).toBe(200);
  });

  it('is granted once, however often the preparation runs', async () => {
    await grantBot(site.siteUrl, site.tokenOf('agare'));
    const { value } = (await site.rest('agare', 'GET', `${items('Lists/Inbox').replace('/items', '')}/roleassignments?$expand=RoleDefinitionBindings,Member`))
      .json as { value: { Member: { LoginName: string }; RoleDefinitionBindings: { RoleTypeKind: number }[] }[] };
    const bots = value.filter(({ Member }) => Member.LoginName === botUser.loginName);
    expect(bots.map(({ RoleDefinitionBindings }) => RoleDefinitionBindings.map(({ RoleTypeKind }) => RoleTypeKind))).toEqual([[5]]);
  });
});
