import { change, done, item, read, startListSite } from './listSite';
import type { TestHost } from '../wire/testHost';

const library = "web/lists/getByTitle('Files')";
const bytes = new Uint8Array([0, 1, 255, 13, 10, 200]);

describe('attachments', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await startListSite();
  });
  afterAll(() => host.close());

  it('keep the bytes that came, whatever the content type says', async () => {
    const added = await host.call('POST', `${item}/attachmentFiles/add(FileName='r%C3%A4ksm%C3%B6rg%C3%A5s.bin')`, { body: bytes });
    expect([added.status, added.json]).toEqual([
      200,
      {
        FileName: 'räksmörgås.bin',
        FileNameAsPath: { DecodedUrl: 'räksmörgås.bin' },
        ServerRelativePath: { DecodedUrl: '/sites/test/Lists/Notes/Attachments/1/räksmörgås.bin' },
        ServerRelativeUrl: '/sites/test/Lists/Notes/Attachments/1/räksmörgås.bin',
      },
    ]);
    const content = await fetch(`${host.url}/_api/${item}/attachmentFiles('r%C3%A4ksm%C3%B6rg%C3%A5s.bin')/$value`, {
      headers: { authorization: 'Bearer owner', accept: 'application/json' },
    });
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytes);
    expect(await read(host, `${item}?$select=Attachments,AttachmentFiles/FileName&$expand=AttachmentFiles`)).toMatchObject({
      Attachments: true,
      AttachmentFiles: [{ FileName: 'räksmörgås.bin' }],
    });
  });

  it('are replaced, deleted and then not found', async () => {
    await done(host, `${item}/attachmentFiles/add(FileName='a.txt')`, 'one');
    expect(await change(host, 'PUT', `${item}/attachmentFiles('a.txt')/$value`, 'two')).toBe(204);
    expect((await host.call('GET', `${item}/attachmentFiles('a.txt')/$value`)).text).toBe('two');
    expect(await change(host, 'DELETE', `${item}/attachmentFiles('a.txt')/recycleObject`)).toBe(501);
    expect(await change(host, 'DELETE', `${item}/attachmentFiles('a.txt')`)).toBe(200);
    expect((await host.call('GET', `${item}/attachmentFiles('a.txt')`)).status).toBe(404);
  });
});

describe('files and folders of a library', () => {
  let host: TestHost;
  beforeAll(async () => {
    host = await startListSite();
    await done(host, 'web/lists', { Title: 'Files', BaseTemplate: 101 });
    await done(host, `${library}/rootFolder/files/AddUsingPath(decodedurl='a%20b.txt',Overwrite=true)`, 'content');
  });
  afterAll(() => host.close());
  const path = (name: string): string => `web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`/sites/test/Files/${name}`)}')`;

  it('are found by address, by name in their folder and through their item', async () => {
    const wanted = { Name: 'a b.txt', Length: '7', ServerRelativeUrl: '/sites/test/Files/a b.txt', Exists: true };
    expect(await read(host, path('a b.txt'))).toMatchObject(wanted);
    expect(await read(host, `${library}/rootFolder/files('a%20b.txt')`)).toMatchObject(wanted);
    expect(await read(host, `web/getFileByServerRelativePath(decodedUrl=@p1)?@p1='/sites/test/Files/a b.txt'`)).toMatchObject(wanted);
    expect(await read(host, `${library}/items(1)/file`)).toMatchObject(wanted);
    expect(await read(host, `${library}/rootFolder/files?$select=Name`)).toEqual({ value: [{ Name: 'a b.txt' }] });
    expect((await host.call('GET', `${path('a b.txt')}/$value`)).text).toBe('content');
  });

  it('lead to their list item and its list', async () => {
    expect(await read(host, `${path('a b.txt')}/listItemAllFields?$select=Id,FileLeafRef`)).toMatchObject({ Id: 1, FileLeafRef: 'a b.txt' });
    expect(
      await read(host, `${library}/items(1)?$select=Id,ParentList/Title,ParentList/RootFolder/ServerRelativeUrl&$expand=ParentList,ParentList/RootFolder`),
    ).toMatchObject({ ParentList: { Title: 'Files', RootFolder: { ServerRelativeUrl: '/sites/test/Files' } } });
  });

  it('are written over only with Overwrite and, when it is sent, the right ETag', async () => {
    const add = (overwrite: boolean): Promise<{ status: number }> =>
      host.call('POST', `${library}/rootFolder/files/AddUsingPath(decodedurl='a%20b.txt',Overwrite=${overwrite})`, { body: 'newer' });
    expect((await add(false)).status).toBe(400);
    expect((await add(true)).status).toBe(200);
    expect(await change(host, 'PUT', `${path('a b.txt')}/$value`, 'x', { 'if-match': '"{0},1"' })).toBe(412);
    expect(await change(host, 'PUT', `${path('a b.txt')}/$value`, 'newest')).toBe(204);
    expect((await host.call('GET', `${path('a b.txt')}/$value`)).text).toBe('newest');
  });

  it('lie in folders that are made one in another', async () => {
    expect(await done(host, `${library}/rootFolder/folders/addUsingPath(DecodedUrl='One',overwrite=false)`)).toMatchObject({
      Name: 'One',
      ServerRelativeUrl: '/sites/test/Files/One',
    });
    await done(host, `${library}/rootFolder/folders('One')/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: 'Two' } });
    await done(host, "web/getFolderByServerRelativePath(decodedUrl='/sites/test/Files/One/Two')/files/AddUsingPath(decodedurl='deep.txt')", 'deep');
    expect(await read(host, `${library}/rootFolder/folders('One')/folders('Two')/files('deep.txt')?$select=ServerRelativeUrl`)).toEqual({
      ServerRelativeUrl: '/sites/test/Files/One/Two/deep.txt',
    });
    expect(await read(host, `${library}/rootFolder/folders('One')?$select=Name,Folders/Name&$expand=Folders`)).toMatchObject({ Folders: [{ Name: 'Two' }] });
    expect(await change(host, 'DELETE', `${library}/rootFolder/folders('One')`)).toBe(200);
    expect((await host.call('GET', path('One/Two/deep.txt'))).status).toBe(404);
  });

  it('go to the recycle bin and come back', async () => {
    const { value } = (await done(host, `${path('a b.txt')}/recycle`)) as { value: string };
    const missing = await host.call('GET', path('a b.txt'));
    expect([missing.status, missing.text]).toEqual([404, expect.stringContaining('/sites/test/Files/a b.txt does not exist.')]);
    await done(host, `web/recycleBin('${value}')/restore`);
    expect((await host.call('GET', path('a b.txt'))).status).toBe(200);
  });
});
