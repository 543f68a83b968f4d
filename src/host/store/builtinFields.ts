/** The columns every list is born with, under SharePoint's own ids, and where each is kept. */
import type { FieldRow, FieldType, Guid } from '../engine';

export interface BuiltinField {
  readonly id: Guid;
  readonly internalName: string;
  readonly type: FieldType;
  readonly title: string;
  readonly flags: string; // r read-only, h hidden, s sealed, q required, i indexed
}

const rows = `
1d22ea11-1e32-424e-89ab-9fedbadb6ce1 ID Counter rs ID
03e45e84-1992-4d42-9116-26f756012634 ContentTypeId ContentTypeId rhs Content Type ID
c042a256-787d-4a6f-8a8a-cf6ab767f12d ContentType Computed rs Content Type
fa564e0f-0c70-4ab9-b863-0177e6ddd247 Title Text q Title
28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f Modified DateTime rs Modified
8c06beca-0777-48f7-91c7-6da68bc07b69 Created DateTime rs Created
1df5e554-ec7e-46a6-901d-d85a3881cb18 Author User rs Created By
d31655d1-1d5b-4511-95a1-7a09e9b75bf2 Editor User rs Modified By
d4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5 owshiddenversion Integer rhs owshiddenversion
7841bf41-43d0-4434-9f50-a673baef7631 _UIVersion Integer rhs UI Version
dce8262a-3ae9-45aa-aab4-83bd75fb738a _UIVersionString Text rs Version
67df98f4-9dec-48ff-a553-29bece9c5bf4 Attachments Attachments s Attachments
fdc3b2ed-5bf2-4835-a4bc-b885f3396a61 _ModerationStatus ModStat rhs Approval Status
503f1caa-358e-4918-9094-4a2cdc4bc034 Edit Computed rs Edit
bc91a437-52e7-49e1-8c4e-4698904b2b6d LinkTitleNoMenu Computed rs Title
82642ec8-ef9b-478f-acf9-31f7d45fbc31 LinkTitle Computed rs Title
ae069f25-3ac2-4256-b9c3-15dbc15da0e0 GUID Guid rhs GUID
4b7403de-8d94-43e8-9f0f-137a3e298126 UniqueId Guid rhs Unique Id
94f89715-e097-4e8b-ba79-ea02aa8b7adb FileRef Text rhs URL Path
56605df6-8fa1-47e4-a04c-5b384d59609f FileDirRef Text rhs Path
30bb605f-5bae-48fe-b4e3-1f81d9772af9 FSObjType Integer rhs Item Type
8553196d-ec8d-4564-9861-3dbe931050c8 FileLeafRef File hs Name
39360f11-34cf-4356-9945-25c44e68dade File_x0020_Type Text rhs File Type
081c6e4c-5c14-4f20-b23e-1a71ceb6a67c DocIcon Computed rs Type
`;

/** SharePoint calls FileRef, FileDirRef and FSObjType lookups into its document store; here they are what they hold. */
export const builtinFields: readonly BuiltinField[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [id, internalName, type, flags, ...title] = row.split(' ');
    return { id, internalName, type, flags, title: title.join(' ') } as BuiltinField;
  });

/** Documents do without a title and are named instead. */
const inLibraries: Readonly<Record<string, string>> = { Title: '-', FileLeafRef: 'qs', Attachments: 'rhs' };

export function builtinDefinition(field: BuiltinField, isLibrary: boolean): Omit<FieldRow, 'id' | 'listId' | 'internalName'> {
  const flags = (isLibrary ? inLibraries[field.internalName] : undefined) ?? field.flags;
  return {
    title: field.title,
    type: field.type,
    description: '',
    group: field.internalName === 'Title' ? '_Hidden' : 'Custom Columns',
    required: flags.includes('q'),
    indexed: false,
    unique: false,
    hidden: flags.includes('h'),
    readOnly: flags.includes('r'),
    sealed: flags.includes('s'),
    builtin: true,
    defaultValue: field.internalName === '_ModerationStatus' ? '0' : null,
    version: 0,
    settings: field.internalName === 'Title' ? { maxLength: 255 } : {},
  };
}

/** Where the built-in values stand in an item table, as SQL; a field of a client's own has a column `f<number>`. */
export const builtinExpressions: Readonly<Record<string, string>> = {
  ID: 'id',
  ContentTypeId: 'content_type_id',
  Modified: 'modified',
  Created: 'created',
  Author: 'author_id',
  Editor: 'editor_id',
  owshiddenversion: 'version',
  _UIVersion: 'ui_version * 512',
  _UIVersionString: "ui_version || '.0'",
  Attachments: 'has_attachments',
  _ModerationStatus: '0',
  GUID: 'unique_id',
  UniqueId: 'unique_id',
  FSObjType: 'kind',
  FileLeafRef: "coalesce(leaf, id || '_.000')",
  FileDirRef: 'dir',
  FileRef: "dir || '/' || coalesce(leaf, id || '_.000')",
};
