/** What SharePoint refuses, as the person's next step needs it: kind, right, group, field, correlation id. */
import { randomUUID } from 'node:crypto';
import type { DataError } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { toError } from '../../src/data/sharepoint/errors';
import { rolesOf } from '../../src/domain/permissions';
import { defineList, f } from '../../src/schema/field';
import { assessments } from '../../src/schema/lists/assessments';
import { groups } from '../../src/schema/lists/groups';
import { signals } from '../../src/schema/lists/signals';
import { clientKey } from '../../src/schema/lists/shared';
import { everyKind } from '../fixtures/everyKind';
import { signalDraft } from '../fixtures/signals';
import { startSite, type TestSite } from '../fixtures/site';
import { error, value } from './repository';

function refusal(status: number, code: string, message: string, attempted: DataError['attempted'] = 'add'): DataError {
  const text = JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: message } } });
  return toError({ status, headers: { sprequestguid: 'b1c2' }, text }, { attempted, list: everyKind });
}

describe('an error of SharePoint Online', () => {
  test.each([
    [
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the list view threshold.',
      { kind: 'threshold' },
    ],
    [
      500,
      '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
      { kind: 'threshold' },
    ],
    [403, '-2147024891, System.UnauthorizedAccessException', 'Access denied.', { kind: 'forbidden', missing: { right: 'add' } }],
    [403, '-2130575251, Microsoft.SharePoint.SPException', 'The security validation for this page is invalid.', { kind: 'signedOut' }],
    [404, '-1, System.ArgumentException', "List 'Spaningar' does not exist at site with URL 'https://x'.", { kind: 'listMissing' }],
    [404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.', { kind: 'listMissing' }],
    [404, '-2130575338, Microsoft.SharePoint.SPException', 'Item does not exist. It may have been deleted by another user.', { kind: 'notFound' }],
    [
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      "The property 'FsNumber' does not exist on type 'SP.Data.EveryKindListItem'.",
      { kind: 'listMissing' },
    ],
    [400, '-1, Microsoft.SharePoint.SPException', "Column 'FsNumber' does not exist. It may have been deleted by another user.", { kind: 'listMissing' }],
    [
      400,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Kod].',
      { kind: 'duplicate', field: 'code' },
    ],
    [400, '-2130575163, Microsoft.SharePoint.SPListDataValidationException', "'FsNumber' måste vara positivt", { kind: 'invalid', field: 'number' }],
    [
      400,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      "Cannot convert a primitive value to the expected type 'Edm.Double'.",
      { kind: 'invalid' },
    ],
    [409, '-2130575305, Microsoft.SharePoint.SPException', 'Save Conflict.', { kind: 'conflict' }],
    [412, '-1, Microsoft.SharePoint.Client.ClientServiceException', 'The request ETag value does not match.', { kind: 'conflict' }],
    [500, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.', { kind: 'server' }],
    [400, '-2146232832, Microsoft.SharePoint.SPException', 'The specified user could not be found.', { kind: 'invalid' }],
    [500, '-1, System.Exception', 'Something else.', { kind: 'server' }],
  ] as const)('%s %s is told as what it means', (status, code, message, expected) => {
    expect(refusal(status, code, message)).toMatchObject({ ...expected, attempted: 'add', list: 'everyKind', correlationId: 'b1c2', detail: message });
  });

  test('that is no JSON at all is still an error with its status', () => {
    expect(toError({ status: 500, headers: {}, text: '<html>Oops</html>' }, { attempted: 'read' })).toEqual({ kind: 'server', attempted: 'read', list: '' });
    expect(toError({ status: 401, headers: {}, text: '' }, { attempted: 'read' }).kind).toBe('signedOut');
  });
});

describe('a site that refuses', () => {
  let site: TestSite;
  const as = (login: 'owner' | 'member') => createSharePointDataSource({ siteUrl: site.siteUrl, token: login });

  beforeAll(async () => {
    site = await startSite([groups, signals, assessments]);
    const { Id: member } = (await site.rest('POST', 'web/ensureuser', { logonName: 'i:0#.f|membership|member@exempelregionen.example' })) as { Id: number };
    const { value: roles } = (await site.rest('GET', 'web/roledefinitions')) as { value: { Id: number; RoleTypeKind: number }[] };
    const reader = roles.find(({ RoleTypeKind }) => RoleTypeKind === 2)?.Id;
    await site.rest('POST', `web/roleassignments/addroleassignment(principalid=${member},roledefid=${reader})`);
  }, 30_000);
  afterAll(() => site.close());

  test('names the right that is missing and the group that gives it', async () => {
    const item = value(await as('owner').repository(signals).add(signalDraft('Läsbar'), randomUUID()));
    const reader = as('member').repository(signals);
    expect((await reader.get(item.id)).ok).toBe(true);
    expect(error(await reader.add(signalDraft('Nej'), randomUUID()))).toMatchObject({
      kind: 'forbidden',
      attempted: 'add',
      missing: { right: 'add', group: 'Framsyn Medarbetare' },
    });
    expect(error(await reader.patch(item.id, { title: 'Nej' }, item.etag))).toMatchObject({
      kind: 'forbidden',
      attempted: 'change',
      missing: { right: 'edit', group: 'Framsyn Arbetsgrupp' },
    });
    expect(error(await reader.remove(item.id))).toMatchObject({
      kind: 'forbidden',
      attempted: 'remove',
      missing: { right: 'delete', group: 'Framsyn Arbetsgrupp' },
    });
    expect(value(await as('owner').repository(signals).get(item.id))).toEqual(item);
  });

  test('says that a list is missing, and that one lacks a column', async () => {
    expect(error(await as('owner').repository(everyKind).page())).toMatchObject({ kind: 'listMissing', list: 'everyKind' });
    const newer = defineList({
      key: 'newer',
      url: signals.url,
      title: 'Nyare',
      description: '',
      views: [{ title: 'Alla', isDefault: true, fields: ['title'] }],
      fields: {
        title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik' }),
        clientKey,
        added: f.text({ internal: 'FsAddedLater', id: '7f3e5a1c-0000-4000-8000-000000000099', label: 'Tillagd senare' }),
      },
    });
    expect(error(await as('owner').repository(newer).page())).toMatchObject({ kind: 'listMissing', list: 'newer' });
    expect(error(await as('owner').repository(newer).add({ added: 'x' }, randomUUID()))).toMatchObject({ kind: 'listMissing', attempted: 'add' });
  });

  test('says of a list that it hides that the person may not read it, and of one that is not there that it is missing', async () => {
    const read = async (login: 'owner' | 'member'): Promise<unknown> => as(login).repository(assessments).page();
    const address = new URL(`${site.siteUrl}/${assessments.url}`).pathname;
    await site.rest('POST', `web/getList('${address}')/breakroleinheritance(copyroleassignments=false)`);
    const refused = { kind: 'forbidden', attempted: 'read', list: 'assessments', missing: { right: 'read', group: 'Framsyn Arbetsgrupp' } };
    expect(await read('member')).toMatchObject({ ok: false, error: refused });
    expect(await read('owner')).toMatchObject({ ok: true });
    expect(await as('member').repository(assessments).get(1)).toMatchObject({ ok: false, error: refused });
    await site.rest('DELETE', `web/getList('${address}')`);
    expect(await read('owner')).toMatchObject({ ok: false, error: { kind: 'listMissing', list: 'assessments' } });
  });

  test('knows an owner who does not administer the site collection by the rights that the page tells', async () => {
    const rightsOf = async (login: 'owner' | 'member'): Promise<{ readonly Low: string }> => {
      const answer = await fetch(`${site.siteUrl}/_api/web?$select=EffectiveBasePermissions`, {
        headers: { Authorization: `Bearer ${login}`, Accept: 'application/json;odata=nometadata' },
      });
      return ((await answer.json()) as { EffectiveBasePermissions: { Low: string } }).EffectiveBasePermissions;
    };
    const member = async () =>
      value(await createSharePointDataSource({ siteUrl: site.siteUrl, token: 'member', rights: await rightsOf('member') }).currentUser());
    expect(await member()).toMatchObject({ isSiteAdmin: false, isOwner: false });
    const { value: levels } = (await site.rest('GET', 'web/roledefinitions')) as { value: { Id: number; RoleTypeKind: number }[] };
    const full = levels.find(({ RoleTypeKind }) => RoleTypeKind === 5)?.Id;
    await site.rest('POST', `web/roleassignments/addroleassignment(principalid=${(await member()).id},roledefid=${full})`);
    expect(await member()).toMatchObject({ isSiteAdmin: false, isOwner: true });
    expect(rolesOf(await member())).toEqual(['agare']);
  });

  test('tells a stranger that they are not signed in', async () => {
    const stranger = createSharePointDataSource({ siteUrl: site.siteUrl, token: 'nobody' });
    expect(error(await stranger.repository(signals).page()).kind).toBe('signedOut');
    expect(error(await stranger.currentUser()).kind).toBe('signedOut');
  });
});
