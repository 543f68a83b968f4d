/** SP.ListItemVersion: what an item was. Names are encoded twice, lookups are objects with their text. [REC] */
import type { FieldRow, ItemRow, ItemVersion, ListRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { itemUrl } from './item';
import { encodedName } from './itemTexts';
import { relatedTexts, userOf } from './texts';

interface LookupValue {
  readonly LookupId: number;
  readonly LookupValue: string;
  readonly Email?: string;
}

function person(call: Call, id: number): LookupValue | null {
  const user = userOf(call, id);
  return user === undefined ? null : { LookupId: id, LookupValue: user.title, Email: user.email };
}

function value(call: Call, list: ListRow, item: ItemRow, field: FieldRow): unknown {
  if (!field.type.startsWith('Lookup') && !field.type.startsWith('User')) return item.values[field.internalName] ?? null;
  const all = relatedTexts(call, list, item, field).map(({ id, text, email }) => ({
    LookupId: id,
    LookupValue: text,
    ...(email === undefined ? {} : { Email: email }),
  }));
  return field.type.endsWith('Multi') ? all : (all[0] ?? null);
}

/** One version of an item. */
export function versionEntity(call: Call, list: ListRow, item: ItemRow, version: ItemVersion): Entity {
  const then: ItemRow = { ...item, values: version.values, editorId: version.editorId, modified: version.created };
  const own = call.session.fields(list.id).filter((field) => !field.builtin || field.internalName === 'Title');
  const number = version.versionId / 512;
  return {
    type: 'SP.ListItemVersion',
    url: `${itemUrl(list, item)}/versions(${version.versionId})`,
    properties: {
      VersionId: version.versionId,
      VersionLabel: version.label,
      IsCurrentVersion: version.isCurrent,
      Created: version.created.replace('Z', '.0000000Z'), // recorded in another form than Modified
      ...Object.fromEntries(own.map((field) => [encodedName(field.internalName), value(call, list, then, field)])),
      ID: item.id,
      Modified: version.created,
      Author: person(call, item.authorId),
      Editor: person(call, version.editorId),
      Attachments: item.hasAttachments,
      ContentTypeId: { StringValue: item.contentTypeId },
      ComplianceAssetId: null,
      FSObjType: String(item.fileSystemObjectType),
      GUID: item.uniqueId,
      UniqueId: item.uniqueId,
      FileRef: `${item.fileDirRef ?? list.serverRelativeUrl}/${item.fileLeafRef ?? `${item.id}_.000`}`,
      MetaInfo: '',
      OData__x005f_Level: 1,
      OData__x005f_ModerationStatus: 0,
      OData__x005f_UIVersionString: version.label,
      ScopeId: `{${list.id}}`,
      owshiddenversion: number,
    },
  };
}
