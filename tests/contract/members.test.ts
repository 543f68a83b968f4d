import { createMemoryMembers } from '../../src/data/memory/members';
import type { SiteMembers } from '../../src/data/members';
import { createMembers } from '../../src/data/sharepoint/members';
import { groupTitles } from '../../src/domain/permissions';
import { login, startTestSite, type TestSite } from '../provisioning/testSite';

const staff = groupTitles.medarbetare;
const absent = groupTitles.rusgrupp;
const mail = (role: string): string => `${role}@example.test`;

interface Site {
  readonly owner: SiteMembers;
  readonly other: SiteMembers;
  readonly close: () => Promise<void>;
}

async function overHost(): Promise<Site> {
  const site: TestSite = await startTestSite();
  await site.rest('agare', 'POST', 'web/sitegroups', { Title: staff, AllowMembersEditMembership: false, OnlyAllowMembersViewMembership: false });
  await site.rest('agare', 'POST', 'web/roleassignments/addroleassignment(principalid=3,roledefid=1073741826)');
  const as = (role: string): SiteMembers => createMembers({ siteUrl: site.siteUrl, token: role });
  return { owner: as('agare'), other: as('medarbetare'), close: () => site.close() };
}

async function inMemory(): Promise<Site> {
  const people = ['agare', 'medarbetare', 'arbetsgrupp'].map((role, index) => ({
    id: index + 1,
    title: role,
    email: mail(role),
    login: login(role),
    isGroup: false,
  }));
  const options = { people, groups: { [staff]: [] } };
  return { owner: createMemoryMembers(options), other: createMemoryMembers({ ...options, isOwner: false }), close: () => Promise.resolve() };
}

describe.each([
  ['SharePoint', overHost],
  ['memory', inMemory],
])('The members of a site’s groups, in %s', (_name, start) => {
  let site: Site;
  beforeAll(async () => {
    site = await start();
  });
  afterAll(() => site.close());

  const titles = async (): Promise<unknown> => {
    const answer = await site.owner.read([staff]);
    const [state] = answer.ok ? answer.value : [];
    return state?.is === 'known' ? state.members.map(({ title }) => title) : state;
  };

  test('are added by e-mail address, removed, and added again by what SharePoint calls them', async () => {
    const added = await site.owner.add(staff, mail('arbetsgrupp'));
    expect(added).toEqual({ ok: true, value: expect.objectContaining({ title: 'arbetsgrupp', email: mail('arbetsgrupp'), isGroup: false }) });
    expect(await titles()).toEqual(['arbetsgrupp']);
    if (!added.ok) return;
    expect(await site.owner.remove(staff, added.value.id)).toEqual({ ok: true, value: undefined });
    expect(await titles()).toEqual([]);
    expect((await site.owner.add(staff, added.value.login)).ok).toBe(true);
    expect(await titles()).toEqual(['arbetsgrupp']);
  });

  test('cannot be somebody whom nobody knows, and nobody twice', async () => {
    expect(await site.owner.add(staff, 'nobody@example.test')).toMatchObject({ ok: false, error: { kind: 'notFound', field: 'person' } });
    await site.owner.add(staff, mail('agare'));
    expect(await site.owner.add(staff, mail('agare'))).toMatchObject({ ok: false, error: { kind: 'duplicate', field: 'person' } });
  });

  test('of a group that the site does not have are told apart from those of an empty one', async () => {
    expect(await site.owner.read([absent])).toEqual({ ok: true, value: [{ group: absent, is: 'missing' }] });
    expect(await site.owner.add(absent, mail('agare'))).toMatchObject({ ok: false, error: { kind: 'notFound', field: 'group' } });
  });

  test('are changed by whoever manages the site’s permissions only', async () => {
    expect(await site.other.add(staff, mail('medarbetare'))).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    const members = await site.owner.read([staff]);
    const [first] = members.ok && members.value[0]?.is === 'known' ? members.value[0].members : [];
    expect(await site.other.remove(staff, first?.id ?? 0)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });

  test('who have left meanwhile are as good as removed', async () => {
    expect(await site.owner.remove(staff, 4711)).toEqual({ ok: true, value: undefined });
  });
});
