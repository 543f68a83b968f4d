import fc from 'fast-check';
import { parsePath } from '../../../src/host/odata/path';
import { isPolite, outcome, refusal } from './outcome';

const id = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const list = { by: 'title', value: 'x' };

describe('URL paths', () => {
  test.each([
    ['web/lists', 'web/lists', {}],
    ["web/lists/getByTitle('x')", 'web/list', { list }],
    ["Web/Lists(guid'AAAAAAAA-bbbb-cccc-dddd-eeeeeeeeeeee')", 'web/list', { list: { by: 'id', value: id } }],
    [`web/lists('{${id}}')`, 'web/list', { list: { by: 'id', value: id } }],
    [`web/lists(${id})`, 'web/list', { list: { by: 'id', value: id } }],
    [`web/lists/getById('${id}')`, 'web/list', { list: { by: 'id', value: id } }],
    ["web/getList('/sites/s/Lists/X')", 'web/list', { list: { by: 'url', value: '/sites/s/Lists/X' } }],
    ["web/GetListUsingPath(DecodedUrl='/sites/s/Lists/X')", 'web/list', { list: { by: 'url', value: '/sites/s/Lists/X' } }],
    ["lists/getbytitle('x')", 'web/list', { list }],
    [`site/rootweb/fields('${id}')`, 'web/field', { field: { by: 'id', value: id } }],
    ["web/fields/getByInternalNameOrTitle('T')", 'web/field', { field: { by: 'internalNameOrTitle', value: 'T' } }],
    ["web/lists/getByTitle('x')/items(1)", 'web/list/item', { list, item: { by: 'id', value: 1 } }],
    ["web/lists/getByTitle('x')/getItemById(1)", 'web/list/item', { list, item: { by: 'id', value: 1 } }],
    [
      "web/lists/getByTitle('x')/items/getById(1)/versions(512)",
      'web/list/item/version',
      { list, item: { by: 'id', value: 1 }, version: { by: 'id', value: 512 } },
    ],
    [`web/lists/getByTitle('x')/getView('${id}')`, 'web/list/view', { list, view: { by: 'id', value: id } }],
    ["web/lists/getByTitle('x')/defaultView/viewfields", 'web/list/view/viewfields', { list, view: { by: 'default', value: true } }],
    ["web/contentTypes('0x01')", 'web/contenttype', { contenttype: { by: 'id', value: '0x01' } }],
    ['web/siteGroups(5)/users', 'web/group/users', { group: { by: 'id', value: 5 } }],
    ["web/siteGroups/getByName('a b')", 'web/group', { group: { by: 'name', value: 'a b' } }],
    ['web/associatedOwnerGroup', 'web/group', { group: { by: 'associated', value: 'owner' } }],
    ['web/getUserById(7)', 'web/user', { user: { by: 'id', value: 7 } }],
    ["web/siteUsers('i:0%23.f%7Cmembership%7Ca%40b')", 'web/user', { user: { by: 'loginName', value: 'i:0#.f|membership|a@b' } }],
    ['web/currentUser/groups', 'web/user/groups', { user: { by: 'current', value: true } }],
    ['web/siteGroups(5)/users/getById(3)', 'web/group/user', { group: { by: 'id', value: 5 }, user: { by: 'id', value: 3 } }],
    ['web/roleDefinitions/getByType(5)', 'web/roledefinition', { roledefinition: { by: 'type', value: 5 } }],
    ['web/roleAssignments/getByPrincipalId(3)', 'web/roleassignment', { roleassignment: { by: 'id', value: 3 } }],
    [
      "web/lists/getByTitle('x')/items(1)/comments('2')/replies(3)",
      'web/list/item/comment/reply',
      { list, item: { by: 'id', value: 1 }, comment: { by: 'id', value: 2 }, reply: { by: 'id', value: 3 } },
    ],
    ["web/getFileByServerRelativePath(decodedUrl='/s/a%2Fb.txt')/$value", 'web/file/$value', { file: { by: 'url', value: '/s/a/b.txt' } }],
    [
      "web/lists/getByTitle('x')/rootFolder/folders('a')/folders('b')/files('c.txt')",
      'web/list/folder/file',
      { list, folder: { by: 'root', value: 'a/b' }, file: { by: 'name', value: 'c.txt' } },
    ],
    ["web/getFolderByServerRelativeUrl('/s/lib')/folders('a')", 'web/folder', { folder: { by: 'url', value: '/s/lib/a' } }],
    [`web/recycleBin('${id}')/restore`, 'web/recyclebinitem/restore', { recyclebinitem: { by: 'id', value: id } }],
    ["web/lists/getByTitle('x')/items()", 'web/list/items', { list }],
    ['$batch', '$batch', {}],
    ['SP.RelatedItemManager.AddSingleLink', 'sp.relateditemmanager.addsinglelink', {}],
  ])('%s is %s', (written, path, targets) => {
    expect(parsePath(written, {})).toMatchObject({ path, targets });
  });

  it('reads doubled quotes, percent-encoding and slashes inside a title', () => {
    expect(parsePath("web/lists/getByTitle('O''Brien%20%26%20Co%2F(1)')", {}).targets.list?.value).toBe("O'Brien & Co/(1)");
  });

  it('gives a method its arguments by lower-case name or by position', () => {
    expect(parsePath("web/lists/getByTitle('x')/breakroleinheritance(copyRoleAssignments=true, clearsubscopes=false)", {})).toMatchObject({
      path: 'web/list/breakroleinheritance',
      args: { copyroleassignments: true, clearsubscopes: false },
    });
    expect(parsePath("web/lists/getByTitle('x')/views/getByTitle('y')/viewfields/addviewfield('T')", {})).toMatchObject({
      path: 'web/list/view/viewfields/addviewfield',
      args: { 0: 'T' },
    });
    expect(parsePath('web/hubSiteData(false)', {}).args).toEqual({ 0: false });
  });

  it('takes arguments from @aliases of the query string', () => {
    expect(parsePath('web/siteUsers(@v)', { '@v': "'i:0#.f|m|a@b'" }).targets.user).toEqual({ by: 'loginName', value: 'i:0#.f|m|a@b' });
    const call = parsePath('Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)', {
      '@a1': `'{${id}}'`,
      '@a2': '3',
      '@a3': 'true',
    });
    expect(call).toMatchObject({ path: 'microsoft.office.server.reputationmodel.reputation.setlike', args: { listid: `{${id}}`, itemid: 3, like: true } });
  });

  it('keeps the argument of a segment in the middle that it does not know', () => {
    expect(parsePath('web/getcatalog(113)/items', {})).toMatchObject({ path: 'web/getcatalog/items', targets: { getcatalog: { by: '0', value: 113 } } });
  });

  test.each([
    "web/lists/getByTitle('x",
    'web/lists(',
    "web/siteGroups/removeByLoginName('i:0",
    'web//lists',
    "web/lists/getByTitle('x')items",
    'web/lists/getByTitle(x)',
    'web/%E0%A4%A',
    'web/siteUsers(@v)',
    "web/lists/getByTitle('x')/items(1.5)",
    "web/lists/getByTitle('x')/items('a')",
    'web/fields(guid)',
    `web/lists/getByTitle('${'x'.repeat(300)}')`,
    'web/lists/getByTitle(null)',
  ])('%s is refused with 400', (path) => {
    expect(refusal(() => parsePath(path, {})).status).toBe(400);
  });

  it('says that a guid is malformed in the words of .NET', () => {
    expect(refusal(() => parsePath("web/lists('x')", {})).message).toBe('Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
  });

  it('finds any title that a client encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (title) => {
        const encoded = encodeURIComponent(title.replaceAll("'", "''"));
        fc.pre(encoded.length < 200);
        expect(parsePath(`web/lists/getByTitle('${encoded}')/items`, {})).toEqual({
          path: 'web/list/items',
          targets: { list: { by: 'title', value: title } },
          args: {},
        });
      }),
    );
  });

  it('answers any path with a value or a 4xx', () => {
    const piece = fc.constantFrom(
      'web',
      '/',
      'lists',
      'getByTitle',
      '(',
      ')',
      "'",
      "''",
      ',',
      '=',
      '@v',
      'guid',
      '1',
      '-',
      '%27',
      '%',
      ' ',
      'items',
      'folders',
      "('a')",
      'null',
      '__proto__',
      'constructor',
      '$value',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
        ),
        (path) => {
          expect(isPolite(outcome(() => parsePath(path, { '@v': "'x'" })))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
