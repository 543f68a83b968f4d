/** Files and folders of libraries, however the path reached them. Bodies of files are raw. */
import { SharePointError } from '../../engine';
import type { FileRow, FolderRow } from '../../engine';
import { notEmulated } from '../../odata/refusal';
import { collection } from '../collection';
import { fileEntity, fileETag, folderEntity } from '../present/file';
import { argument, bodyValue, itemOf, listOf, targetOf, textArgument, wrongType } from '../targets';
import type { Answer, Call, Route } from '../wire';

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('/');

/** The server-relative address of the folder on the path. */
function folderUrl(call: Call): string {
  const { by, value } = targetOf(call, 'folder');
  if (by === 'id') throw notEmulated('A folder by its id');
  if (by === 'url') return String(value);
  return join(call.targets.list === undefined ? call.site.serverRelativeUrl : listOf(call).serverRelativeUrl, String(value));
}

const folderOf = (call: Call): FolderRow => call.session.folder(folderUrl(call));

function fileOf(call: Call): FileRow {
  const target = call.targets.file;
  if (target === undefined) return call.session.file(itemFile(call));
  if (target.by === 'id') throw notEmulated('A file by its id');
  return call.session.file(target.by === 'name' ? join(folderUrl(call), String(target.value)) : String(target.value));
}

/** `items(3)/file`: only a library's items are files. */
function itemFile(call: Call): string {
  const { item } = itemOf(call);
  if (item.fileSystemObjectType !== 0 || item.fileDirRef === null || item.fileLeafRef === null)
    throw new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
  return `${item.fileDirRef}/${item.fileLeafRef}`;
}

function requireETag(call: Call, file: FileRow): void {
  const sent = call.headers['if-match'] ?? '*';
  if (sent === '*' || sent === fileETag(file)) return;
  throw new SharePointError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${sent}' does not match the object's ETag value '${fileETag(file)}'.`,
  );
}

function flag(call: Call, name: string, position: number): boolean {
  const value = argument(call, name, position) ?? false;
  if (typeof value !== 'boolean') throw wrongType(name, 'boolean');
  return value;
}

/** Addresses of new files are names in the folder; PnPjs may send the whole address. */
function leaf(folder: string, url: string): string {
  return url.toLowerCase().startsWith(`${folder.toLowerCase()}/`) ? url.slice(folder.length + 1) : url;
}

function addFile(name: 'decodedurl' | 'url'): (call: Call) => Answer {
  return (call) => {
    const folder = folderUrl(call);
    const file = call.session.putFile(folder, leaf(folder, textArgument(call, name)), call.rawBody, flag(call, 'overwrite', 1));
    return { kind: 'entity', status: 200, entity: fileEntity(call, file) };
  };
}

function createFolder(call: Call, url: string, status: 200 | 201): Answer {
  const folder = call.targets.folder === undefined ? call.site.serverRelativeUrl : folderUrl(call);
  const entity = folderEntity(call, call.session.createFolder(url.startsWith('/') ? url : `${folder}/${url}`));
  return { kind: 'entity', status, entity, ...(status === 201 && { location: `${call.webUrl}/_api/${entity.url}` }) };
}

function replace(call: Call): Answer {
  const file = fileOf(call);
  requireETag(call, file);
  const folder = file.serverRelativeUrl.slice(0, -file.name.length - 1);
  call.session.putFile(folder, file.name, call.rawBody, true);
  return { kind: 'empty', status: 204, etag: fileETag(call.session.file(file.serverRelativeUrl)) };
}

function removeFile(call: Call): Answer {
  const file = fileOf(call);
  requireETag(call, file);
  call.session.deleteFile(file.serverRelativeUrl);
  return { kind: 'empty', status: 200 };
}

function removeFolder(call: Call): Answer {
  call.session.deleteFolder(folderOf(call).serverRelativeUrl);
  return { kind: 'empty', status: 200 };
}

function addSubFolder(call: Call): Answer {
  const leafPath = bodyValue(call, 'leafPath', 'object')?.DecodedUrl;
  if (typeof leafPath !== 'string') throw wrongType('leafPath', 'object');
  call.session.createFolder(`${folderUrl(call)}/${leafPath}`);
  return { kind: 'null' };
}

const refused = (what: string) => (): never => {
  throw notEmulated(what);
};

const file = (path: string): readonly Route[] => [
  { verb: 'GET', path, writes: false, answer: (call) => ({ kind: 'entity', status: 200, entity: fileEntity(call, fileOf(call)) }) },
  { verb: 'DELETE', path, writes: true, answer: removeFile },
  {
    verb: 'GET',
    path: `${path}/$value`,
    writes: false,
    answer: (call) => ({ kind: 'raw', contentType: 'application/octet-stream', bytes: call.session.fileContent(fileOf(call).serverRelativeUrl) }),
  },
  { verb: 'PUT', path: `${path}/$value`, writes: true, answer: replace },
  {
    verb: 'POST',
    path: `${path}/recycle`,
    writes: true,
    answer: (call) => ({ kind: 'value', name: 'Recycle', value: call.session.recycleFile(fileOf(call).serverRelativeUrl) }),
  },
];

const folder = (path: string): readonly Route[] => [
  { verb: 'GET', path, writes: false, answer: (call) => ({ kind: 'entity', status: 200, entity: folderEntity(call, folderOf(call)) }) },
  { verb: 'DELETE', path, writes: true, answer: removeFolder },
  { verb: 'POST', path: `${path}/recycle`, writes: true, answer: refused('Recycling a folder by its address') },
  {
    verb: 'GET',
    path: `${path}/files`,
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.Files',
        call.session.files(folderOf(call).serverRelativeUrl).map((found) => fileEntity(call, found)),
      ),
  },
  { verb: 'POST', path: `${path}/files/addusingpath`, writes: true, answer: addFile('decodedurl') },
  { verb: 'POST', path: `${path}/files/add`, writes: true, answer: addFile('url') },
  {
    verb: 'GET',
    path: `${path}/folders`,
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.Folders',
        call.session.folders(folderOf(call).serverRelativeUrl).map((found) => folderEntity(call, found)),
      ),
  },
  { verb: 'POST', path: `${path}/folders`, writes: true, answer: (call) => createFolder(call, bodyValue(call, 'ServerRelativeUrl', 'string') ?? '', 201) },
  { verb: 'POST', path: `${path}/folders/add`, writes: true, answer: (call) => createFolder(call, textArgument(call, 'url'), 200) },
  { verb: 'POST', path: `${path}/folders/addusingpath`, writes: true, answer: (call) => createFolder(call, textArgument(call, 'decodedurl'), 200) },
  { verb: 'POST', path: `${path}/addsubfolderusingpath`, writes: true, answer: addSubFolder },
];

export const fileRoutes: readonly Route[] = [
  ...['web/file', 'web/folder/file', 'web/list/folder/file', 'web/list/item/file'].flatMap(file),
  ...['web/folder', 'web/list/folder'].flatMap(folder),
  // The web's own folder: new ones are named from there, or by their whole address.
  { verb: 'POST', path: 'web/folders', writes: true, answer: (call) => createFolder(call, bodyValue(call, 'ServerRelativeUrl', 'string') ?? '', 201) },
  { verb: 'POST', path: 'web/folders/add', writes: true, answer: (call) => createFolder(call, textArgument(call, 'url'), 200) },
  { verb: 'POST', path: 'web/folders/addusingpath', writes: true, answer: (call) => createFolder(call, textArgument(call, 'decodedurl'), 200) },
  {
    verb: 'GET',
    path: 'web/folders',
    writes: false,
    answer: (call) =>
      collection(
        call,
        'SP.ApiData.Folders',
        call.session.folders(call.site.serverRelativeUrl).map((found) => folderEntity(call, found)),
      ),
  },
];
