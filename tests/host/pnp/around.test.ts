/** What stands around items, through @pnp/sp's own calls: views, groups, rights, comments, files, changes. */
import type { SPFI } from '@pnp/sp/presets/all';
import '@pnp/sp/presets/all';
import { PermissionKind } from '@pnp/sp/security';
import { people, startTestHost, type TestHost } from '../wire/testHost';
import { program } from './client';

let host: TestHost;
let sp: SPFI;
const list = (): ReturnType<SPFI['web']['lists']['getByTitle']> => sp.web.lists.getByTitle('Runt om');
beforeAll(async () => {
  host = await startTestHost();
  sp = program(host.url, 'owner') as SPFI;
  await sp.web.lists.add('Runt om');
  await list().items.add({ Title: 'Ett' });
});
afterAll(() => host.close());

test('views are added, given columns, changed and deleted', async () => {
  await list().views.add('Min vy', false, { RowLimit: 5, ViewQuery: '<OrderBy><FieldRef Name="Modified" Ascending="FALSE"/></OrderBy>' });
  const view = list().views.getByTitle('Min vy');
  await view.fields.removeAll();
  await view.fields.add('Title');
  await view.fields.add('Modified');
  await view.fields.move('Modified', 0);
  await view.update({ RowLimit: 7 });
  expect(await view.select('Title', 'RowLimit')()).toMatchObject({ Title: 'Min vy', RowLimit: 7 });
  expect(await view.fields()).toMatchObject({ Items: ['Modified', 'Title'] });
  expect(await view.fields.getSchemaXml()).toBe('<FieldRef Name="Modified" /><FieldRef Name="Title" />');
  await view.delete();
  expect((await list().views()).map(({ Title }) => Title)).toEqual(['Alla objekt']);
});

test('a group gets a member, a role on a list whose inheritance is broken, and the member sees it', async () => {
  const { Id: groupId } = await sp.web.siteGroups.add({ Title: 'Läsare' });
  await sp.web.siteGroups.getById(groupId).users.add(people.reader);
  const { Id: roleId } = await sp.web.roleDefinitions.getByName('Read')();
  await list().breakRoleInheritance(false, true);
  await list().roleAssignments.add(groupId, roleId);
  expect(await list().roleAssignments.expand('Member')()).toEqual(
    expect.arrayContaining([expect.objectContaining({ PrincipalId: groupId, Member: expect.objectContaining({ Title: 'Läsare' }) })]),
  );
  expect(await list().userHasPermissions(people.reader, PermissionKind.ViewListItems)).toBe(true);
  expect(await list().userHasPermissions(people.reader, PermissionKind.EditListItems)).toBe(false);
  const theirs = program(host.url, 'reader') as SPFI;
  expect(await theirs.web.lists.getByTitle('Runt om').items.select('Title')()).toMatchObject([{ Title: 'Ett' }]);
  await list().roleAssignments.remove(groupId, roleId);
  await list().resetRoleInheritance();
});

test('comments, replies and likes find their way back to themselves', async () => {
  const item = list().items.getById(1);
  const comment = await item.comments.add('Hej');
  await comment.like();
  const reply = await comment.replies.add({ text: 'Hej själv' });
  expect(await reply.select('text')()).toMatchObject({ text: 'Hej själv' });
  expect(await item.comments()).toMatchObject([{ text: 'Hej', likeCount: 1, replyCount: 1 }]);
  await item.like();
  expect(await item.getLikedBy()).toMatchObject([{ name: 'Agnes Ågren' }]);
  await comment.delete();
  expect(await item.comments()).toEqual([]);
});

test('files are added, read, recycled and restored, and their item is reached', async () => {
  await sp.web.lists.add('Dokument', '', 101);
  const files = sp.web.lists.getByTitle('Dokument').rootFolder.files;
  const added = await files.addUsingPath('å & ö.txt', 'text', { Overwrite: true });
  const file = sp.web.getFileByServerRelativePath(added.ServerRelativeUrl);
  expect(await file.getText()).toBe('text');
  await file.setContent('annan');
  expect(await file.getText()).toBe('annan');
  const item = await file.getItem<{ Id: number }>('Id');
  expect(item.Id).toBe(1);
  await file.recycle();
  const [entry] = await sp.web.recycleBin();
  await sp.web.recycleBin.getById(entry?.Id ?? '').restore();
  expect(await file.exists()).toBe(true);
});

test('changes are read with a token, site settings and zones by their own calls', async () => {
  expect(await list().getChanges({ Add: true, Item: true })).toMatchObject([{ ItemId: 1, ChangeType: 1 }]);
  expect(await sp.web.regionalSettings.timeZone.utcToLocalTime('2026-07-15T10:00:00Z')).toBe('2026-07-15T12:00:00');
  expect(await sp.web.regionalSettings.getInstalledLanguages()).toMatchObject([{ Lcid: 1053 }]);
});
