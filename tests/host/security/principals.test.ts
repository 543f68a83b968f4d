/** Users, groups and roles: who is found, who may manage whom, and what a new site has. */
import type { Site } from '../../../src/host/engine';
import { everyoneLoginName } from '../../../src/host/store/users';
import { asAdministrator, attempt, giveRoles, login, openRegion, refusal, roleId, type Identity } from './region';

const web = { kind: 'web' } as const;
let site: Site;
beforeAll(async () => {
  site = openRegion();
  await asAdministrator(site, giveRoles);
});
afterAll(() => site.close());

describe('a new site', () => {
  test('has Swedish owners, members and visitors with Full Control, Edit and Read', () => {
    const found = site.read(login('administrator'), (session) => {
      const { associatedOwnerGroupId, associatedMemberGroupId, associatedVisitorGroupId } = session.web();
      const roles = new Map(session.roleDefinitions().map((role) => [role.id, role.name]));
      const assigned = new Map(
        session.roleAssignments(web).map((assignment) => [assignment.principalId, assignment.roleDefinitionIds.map((id) => roles.get(id))]),
      );
      return [associatedOwnerGroupId, associatedMemberGroupId, associatedVisitorGroupId].map((id) => [session.group({ id }).title, assigned.get(id)]);
    });
    expect(found).toEqual([
      ['Ägare av Region', ['Full Control']],
      ['Medlemmar i Region', ['Edit']],
      ['Besökare på Region', ['Read']],
    ]);
  });
  test('knows the six built-in roles by their ids, in the order of the permission page', () => {
    expect(site.read(login('visitor'), (session) => session.roleDefinitions().map((role) => [role.id, role.name, role.roleTypeKind]))).toEqual([
      [1073741829, 'Full Control', 5],
      [1073741828, 'Design', 4],
      [1073741830, 'Edit', 6],
      [1073741827, 'Contribute', 3],
      [1073741826, 'Read', 2],
      [1073741825, 'Limited Access', 1],
    ]);
  });
  test('gives its administrator every right but custom script', () => {
    expect(site.read(login('administrator'), (session) => session.effectivePermissions(web))).toEqual({ High: '2147483647', Low: '4294705151' });
  });
  test('gives users and groups ids of one sequence', () => {
    const ids = site.read(login('administrator'), (session) => [...session.users().map((user) => user.id), ...session.groups().map((group) => group.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('finding people', () => {
  const asVisitor = <T>(work: Parameters<typeof site.read<T>>[1]): T => site.read(login('visitor'), work);
  test.each([
    ['the claim', login('member')],
    ['the claim in other case', login('member').toUpperCase()],
    ['the user principal name', 'member@exempelregionen.example'],
    ['the e-mail address', 'Member@Exempelregionen.example'],
  ])('ensureUser takes %s', (_name, given) => {
    expect(asVisitor((session) => session.ensureUser(given).loginName)).toBe(login('member'));
  });
  test('ensureUser takes the principal that stands for everybody, by claim and by name', () => {
    expect(asVisitor((session) => [everyoneLoginName, 'Alla utom externa användare'].map((name) => session.ensureUser(name).principalType))).toEqual([4, 4]);
  });
  test.each(['okand@exempelregionen.example', '', 'i:0#.f|membership|', "x' OR 1=1 --"])('ensureUser refuses %j as SharePoint does', (given) => {
    expect(asVisitor((session) => refusal(() => session.ensureUser(given)))).toBe('400 -2146232832');
  });
  test('a user id that is nobody is answered with 500, as recorded', () => {
    expect(asVisitor((session) => refusal(() => session.userById(999999)))).toBe('500 -2146232832');
  });
  test('a person whom the site does not know gets nothing', () => {
    expect(refusal(() => site.read('i:0#.f|membership|okand@exempelregionen.example', () => undefined))).toMatch(/^403/);
  });
});

describe('groups', () => {
  let owned: number;
  beforeAll(async () => {
    owned = await site.write(login('owner'), (session) => session.createGroup({ Title: 'Arbetsgrupp' }).id);
  });

  test.each<[Identity, boolean]>([
    ['owner', true],
    ['administrator', true],
    ['designer', false],
    ['member', false],
    ['contributor', false],
    ['visitor', false],
  ])('%s may create one: %s', async (identity, may) => {
    expect(await attempt(site, login(identity), (session) => session.createGroup({ Title: 'Ny grupp' }))).toBe(may ? undefined : '403 -2147024891');
  });
  test.each<[Identity, boolean]>([
    ['owner', true],
    ['administrator', true],
    ['member', false],
    ['visitor', false],
  ])('%s may fill, change and remove one: %s', async (identity, may) => {
    const outcomes = [
      await attempt(site, login(identity), (session) => session.addToGroup(owned, login('staff'))),
      await attempt(site, login(identity), (session) => session.updateGroup(owned, { Description: 'x' })),
      await attempt(site, login(identity), (session) => session.setGroupOwner(owned, session.user.id)),
      await attempt(site, login(identity), (session) => session.removeGroup(owned)),
    ];
    expect(outcomes).toEqual(Array(4).fill(may ? undefined : '403 -2147024891'));
  });
  test('its owner manages it without other rights on the site', async () => {
    await asAdministrator(site, (session) => session.setGroupOwner(owned, session.userByLoginName(login('visitor')).id));
    expect(await attempt(site, login('visitor'), (session) => session.addToGroup(owned, login('staff')))).toBeUndefined();
    await asAdministrator(site, (session) => session.setGroupOwner(owned, session.userByLoginName(login('owner')).id));
  });
  test('its members add members only when it allows them to', async () => {
    await asAdministrator(site, (session) => void session.addToGroup(owned, login('staff')));
    expect(await attempt(site, login('staff'), (session) => session.addToGroup(owned, login('visitor')))).toBe('403 -2147024891');
    await asAdministrator(site, (session) => session.updateGroup(owned, { AllowMembersEditMembership: true }));
    expect(await attempt(site, login('staff'), (session) => session.addToGroup(owned, login('visitor')))).toBeUndefined();
    await asAdministrator(site, (session) => session.updateGroup(owned, { AllowMembersEditMembership: false }));
  });
  test('its members are shown to members, owners and who manages permissions, unless it says otherwise', async () => {
    const seen = (identity: Identity): string | undefined => site.read(login(identity), (session) => refusal(() => session.groupMembers(owned)));
    expect([seen('staff'), seen('owner'), seen('administrator'), seen('visitor')]).toEqual([undefined, undefined, undefined, '403 -2147024891']);
    await asAdministrator(site, (session) => session.updateGroup(owned, { OnlyAllowMembersViewMembership: false }));
    expect(seen('visitor')).toBeUndefined();
  });
  test('two groups cannot have one name, in any case', async () => {
    expect(await attempt(site, login('owner'), (session) => session.createGroup({ Title: 'ARBETSGRUPP' }))).toBe('500 -2130575293');
  });
  test('removing one takes its role assignments away', async () => {
    const left = await asAdministrator(site, (session) => {
      const { id } = session.createGroup({ Title: 'Tillfällig' });
      session.addRoleAssignment(web, id, roleId(session, 'Read'));
      session.removeGroup(id);
      return session.roleAssignments(web).some((assignment) => assignment.principalId === id);
    });
    expect(left).toBe(false);
  });
  test('a person finds the own groups', () => {
    expect(site.read(login('staff'), (session) => session.groupsOf(session.user.id).map((group) => group.title))).toEqual(['Arbetsgrupp']);
  });
});

describe('roles', () => {
  test('one that a site makes for itself gives exactly its permissions', async () => {
    const low = await asAdministrator(site, (session) => {
      const role = session.createRoleDefinition({ name: 'Granska', description: '', order: 200, permissions: { High: '0', Low: String(1 + 65536) } });
      const list = session.createList({ title: 'Granskas', baseTemplate: 100 });
      const on = { kind: 'list', listId: list.id } as const;
      session.breakRoleInheritance(on, false, false);
      session.addRoleAssignment(on, session.userByLoginName(login('staff')).id, role.id);
      return session.effectivePermissions(on, session.userByLoginName(login('staff')).id);
    });
    expect(low).toEqual({ High: '0', Low: '65537' });
  });
  test('several roles on one person add up', async () => {
    const mask = await asAdministrator(site, (session) => {
      const first = session.createRoleDefinition({ name: 'Ett', description: '', order: 201, permissions: { High: '16', Low: '1' } });
      const second = session.createRoleDefinition({ name: 'Två', description: '', order: 202, permissions: { High: '32', Low: '2' } });
      const list = session.createList({ title: 'Summa', baseTemplate: 100 });
      const on = { kind: 'list', listId: list.id } as const;
      session.breakRoleInheritance(on, false, false);
      for (const role of [first, second]) session.addRoleAssignment(on, session.userByLoginName(login('staff')).id, role.id);
      return session.effectivePermissions(on, session.userByLoginName(login('staff')).id);
    });
    expect(mask).toEqual({ High: '48', Low: '3' });
  });
  test('changing one changes what its holders may, from the next call on', async () => {
    const before = site.read(login('staff'), (session) => session.list({ title: 'Granskas' }).title);
    await asAdministrator(site, (session) => session.updateRoleDefinition(roleId(session, 'Granska'), { BasePermissions: { High: '0', Low: '65536' } }));
    expect([before, site.read(login('staff'), (session) => refusal(() => session.list({ title: 'Granskas' })))]).toEqual(['Granskas', '404 -1']);
  });
  test('Full Control and Limited Access can be neither changed nor deleted', async () => {
    for (const name of ['Full Control', 'Limited Access']) {
      expect(await attempt(site, login('owner'), (session) => session.updateRoleDefinition(roleId(session, name), { Name: 'x' }))).toBe('400 -2146232832');
      expect(await attempt(site, login('owner'), (session) => session.deleteRoleDefinition(roleId(session, name)))).toBe('400 -2146232832');
    }
  });
  test('Limited Access cannot be granted by hand', async () => {
    expect(await attempt(site, login('owner'), (session) => session.addRoleAssignment(web, session.user.id, roleId(session, 'Limited Access')))).toMatch(
      /^400/,
    );
  });
  test.each<[Identity, boolean]>([
    ['owner', true],
    ['member', false],
    ['designer', false],
    ['visitor', false],
  ])('%s may read who has which role: %s', (identity, may) => {
    expect(site.read(login(identity), (session) => refusal(() => session.roleAssignments(web)))).toBe(may ? undefined : '403 -2147024891');
  });
  test('an assignment to nobody, or of no role, is refused', async () => {
    expect(await attempt(site, login('owner'), (session) => session.addRoleAssignment(web, 999999, roleId(session, 'Read')))).toBe('404 -2146232832');
    expect(await attempt(site, login('owner'), (session) => session.addRoleAssignment(web, session.user.id, 999999))).toBe('404 -2146232832');
  });
});

describe('schema and site', () => {
  const verbs: Readonly<Record<string, (session: Parameters<Parameters<typeof site.read>[1]>[0]) => unknown>> = {
    'make a list': (session) => session.createList({ title: 'Ny lista', baseTemplate: 100 }),
    'make a column': (session) => session.createField(session.list({ title: 'Summa' }).id, { title: 'Kolumn', type: 'Text' }),
    'make a view': (session) => session.createView(session.list({ title: 'Öppen' }).id, { Title: 'Vy' }),
    'make a content type': (session) => session.createContentType({ name: 'Typ' }),
    'change the site': (session) => session.updateWeb({ Title: 'Nytt namn' }),
    'make a role': (session) => session.createRoleDefinition({ name: 'Ny', description: '', order: 300, permissions: { High: '0', Low: '1' } }),
  };
  const may: Readonly<Record<string, readonly Identity[]>> = {
    'make a list': ['administrator', 'owner', 'designer', 'member'],
    'make a column': ['administrator'],
    'make a view': ['administrator', 'owner', 'designer', 'member'],
    'make a content type': ['administrator', 'owner'],
    'change the site': ['administrator', 'owner'],
    'make a role': ['administrator', 'owner'],
  };
  beforeAll(() => asAdministrator(site, (session) => void session.createList({ title: 'Öppen', baseTemplate: 100 })));

  describe.each(Object.keys(verbs))('%s', (verb) => {
    test.each<Identity>(['administrator', 'owner', 'designer', 'member', 'contributor', 'visitor', 'listOnly'])('%s', async (identity) => {
      const outcome = await attempt(site, login(identity), (session) => verbs[verb]?.(session));
      if (may[verb]?.includes(identity)) expect(outcome).toBeUndefined();
      else expect(outcome).toMatch(/^40[34] /);
    });
  });
});
