/** SP.List as SharePoint Online answers it. */
import type { ListRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { changeToken } from './changeToken';
import { fieldEntity } from './field';
import { itemEntity } from './item';
import { listRelations } from './relations';
import { webEntity } from './web';

const noGuid = '00000000-0000-0000-0000-000000000000';
const customListFeature = '00bfea71-de22-43b2-a848-c05709900100';
const libraryFeature = '00bfea71-e717-4e80-aa17-d0c71b360101';

/** Characters that SharePoint writes as _xNNNN_ in the names of entity types; the underscore is one of them. */
const encoded = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}]/gu, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

export const isLibrary = (list: ListRow): boolean => list.baseTemplate === 101 || list.baseTemplate === 119;

/** 'SignalsList', or 'Shared_x0020_Documents' of a library. */
export const entityTypeName = (list: ListRow): string => encoded(list.urlName) + (isLibrary(list) ? '' : 'List');

/** 'SP.Data.SignalsListItem' */
export const itemTypeName = (list: ListRow): string => `SP.Data.${entityTypeName(list)}Item`;

export const listUrl = (list: ListRow): string => `Web/Lists(guid'${list.id}')`;

/** Answered as they are until somebody sets them; what was set is kept in the row's settings. */
const settable = {
  CrawlNonDefaultViews: false,
  DefaultContentApprovalWorkflowId: noGuid,
  DefaultItemOpenUseListSetting: false,
  DefaultSensitivityLabelForLibrary: '',
  Direction: 'none',
  DisableCommenting: false,
  DisableGridEditing: false,
  DraftVersionVisibility: 0,
  EnableMinorVersions: false,
  EnableModeration: false,
  EnableRequestSignOff: true,
  ExemptFromBlockDownloadOfNonViewableFiles: false,
  FileSavePostProcessingEnabled: false,
  ForceCheckout: false,
  IrmEnabled: false,
  IrmExpire: false,
  IrmReject: false,
  IsApplicationList: false,
  IsPrivate: false,
  ListExperienceOptions: 0,
  MajorWithMinorVersionsLimit: 0,
  MultipleDataList: false,
  ParserDisabled: false,
} as const;

function properties(list: ListRow, call: Call): Entity['properties'] {
  const library = isLibrary(list);
  const image = `/_layouts/15/images/${library ? 'itdl' : 'itgen'}.png?rev=47`;
  const site = call.site.serverRelativeUrl;
  return {
    AllowContentTypes: true,
    ...settable,
    BaseTemplate: list.baseTemplate,
    BaseType: library ? 1 : 0,
    ContentTypesEnabled: list.contentTypesEnabled,
    Created: list.created,
    CurrentChangeToken: changeToken('list', list.id, list.lastItemModified, list.changeSequence),
    Description: list.description,
    DocumentTemplateUrl: library ? `${list.serverRelativeUrl}/Forms/template.dotx` : null,
    EnableAttachments: list.enableAttachments,
    EnableFolderCreation: list.enableFolderCreation,
    EnableVersioning: list.enableVersioning,
    EntityTypeName: entityTypeName(list),
    HasExternalDataSource: false,
    Hidden: list.hidden,
    Id: list.id,
    ImagePath: { DecodedUrl: image },
    ImageUrl: image,
    IsCatalog: false,
    ItemCount: list.itemCount,
    LastItemDeletedDate: list.lastItemDeleted,
    LastItemModifiedDate: list.lastItemModified,
    LastItemUserModifiedDate: list.lastItemModified,
    ListItemEntityTypeFullName: itemTypeName(list),
    MajorVersionLimit: list.majorVersionLimit,
    NoCrawl: list.noCrawl,
    ParentWebPath: { DecodedUrl: site },
    ParentWebUrl: site,
    ServerTemplateCanCreateFolders: true,
    TemplateFeatureId: library ? libraryFeature : customListFeature,
    Title: list.title,
    ...Object.fromEntries(Object.entries(list.settings).filter(([name]) => Object.hasOwn(settable, name))),
  };
}

/** A list with what can be expanded from it. */
export function listEntity(call: Call, list: ListRow): Entity {
  const { session } = call;
  return {
    type: 'SP.List',
    url: listUrl(list),
    etag: `"${list.version}"`,
    properties: properties(list, call),
    navigation: {
      ...listRelations(call, list),
      Fields: () => session.fields(list.id).map((field) => fieldEntity(call, list, field)),
      Items: () => session.items(list.id, { top: 100, dialect: 'odata' }).items.map((item) => itemEntity(call, list, item)),
      ParentWeb: () => webEntity(call, session.web()),
    },
    onDemand: {
      EffectiveBasePermissions: () => session.effectivePermissions({ kind: 'list', listId: list.id }),
      HasUniqueRoleAssignments: () => list.hasUniqueRoleAssignments,
      OnQuickLaunch: () => list.onQuickLaunch,
      ReadSecurity: () => list.readSecurity,
      WriteSecurity: () => list.writeSecurity,
      ValidationFormula: () => list.settings.ValidationFormula ?? '',
      ValidationMessage: () => list.settings.ValidationMessage ?? '',
    },
  };
}
