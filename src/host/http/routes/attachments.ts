/** Files attached to items. Their bodies are raw whatever the content type says: PnPjs calls every body JSON. */
import { SharePointError } from '../../engine';
import type { Attachment, ItemRow, ListRow } from '../../engine';
import { notEmulated } from '../../odata/refusal';
import { collection } from '../collection';
import { attachmentEntity } from '../present/attachment';
import { itemOf, targetOf, textArgument } from '../targets';
import type { Answer, Call, Route } from '../wire';

interface Place {
  readonly list: ListRow;
  readonly item: ItemRow;
  readonly attachment: Attachment;
}

function attachmentOf(call: Call): Place {
  const { list, item } = itemOf(call);
  const name = String(targetOf(call, 'attachment').value).toLowerCase();
  const attachment = call.session.attachments(list.id, item.id).find(({ fileName }) => fileName.toLowerCase() === name);
  if (!attachment) throw new SharePointError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
  return { list, item, attachment };
}

function all(call: Call): Answer {
  const { list, item } = itemOf(call);
  return collection(
    call,
    'SP.ApiData.Attachments',
    call.session.attachments(list.id, item.id).map((attachment) => attachmentEntity(list, item, attachment)),
  );
}

/** Recorded: 200, not 201. */
function add(argument: 'FileName' | 'DecodedUrl'): (call: Call) => Answer {
  return (call) => {
    const { list, item } = itemOf(call);
    const attachment = call.session.addAttachment(list.id, item.id, textArgument(call, argument), call.rawBody);
    return { kind: 'entity', status: 200, entity: attachmentEntity(list, item, attachment) };
  };
}

function read(call: Call): Answer {
  const { list, item, attachment } = attachmentOf(call);
  return { kind: 'entity', status: 200, entity: attachmentEntity(list, item, attachment) };
}

function content(call: Call): Answer {
  const { list, item, attachment } = attachmentOf(call);
  return { kind: 'raw', contentType: 'application/octet-stream', bytes: call.session.attachment(list.id, item.id, attachment.fileName) };
}

function replace(call: Call): Answer {
  const { list, item, attachment } = attachmentOf(call);
  call.session.replaceAttachment(list.id, item.id, attachment.fileName, call.rawBody);
  return { kind: 'empty', status: 204 };
}

function remove(call: Call): Answer {
  const { list, item, attachment } = attachmentOf(call);
  call.session.deleteAttachment(list.id, item.id, attachment.fileName);
  return { kind: 'empty', status: 200 };
}

/** The bin keeps items, lists and files. To delete for good what should have been recycled would be worse than to say no. */
function recycle(): never {
  throw notEmulated('Recycling an attachment');
}

const files = 'web/list/item/attachmentfiles';
const file = 'web/list/item/attachment';

export const attachmentRoutes: readonly Route[] = [
  { verb: 'GET', path: files, writes: false, answer: all },
  { verb: 'POST', path: `${files}/add`, writes: true, answer: add('FileName') },
  { verb: 'POST', path: `${files}/addusingpath`, writes: true, answer: add('DecodedUrl') },
  { verb: 'GET', path: file, writes: false, answer: read },
  { verb: 'DELETE', path: file, writes: true, answer: remove },
  { verb: 'GET', path: `${file}/$value`, writes: false, answer: content },
  { verb: 'PUT', path: `${file}/$value`, writes: true, answer: replace },
  // PnPjs sends X-HTTP-Method: DELETE with it.
  { verb: 'DELETE', path: `${file}/recycleobject`, writes: true, answer: recycle },
  { verb: 'POST', path: `${file}/recycleobject`, writes: true, answer: recycle },
];
