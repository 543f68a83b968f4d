/** SP.Field and its subtypes as SharePoint Online answers them. */
import type { FieldRow, FieldType, ListRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { listUrl } from './list';

const noGuid = '00000000-0000-0000-0000-000000000000';

/** REST name of a column: a leading underscore becomes `OData__`. */
export const restName = (internalName: string): string => (internalName.startsWith('_') ? `OData_${internalName}` : internalName);

interface Kind {
  readonly kind: number; // SP.FieldType
  readonly entity: string;
  readonly described: string;
  readonly properties?: (field: FieldRow, call: Call) => Readonly<Record<string, unknown>>;
}

const numberProperties = ({ settings, type }: FieldRow): Readonly<Record<string, unknown>> => ({
  CommaSeparator: true,
  CustomUnitName: null,
  CustomUnitOnRight: true,
  DisplayFormat: settings.decimals ?? -1,
  MaximumValue: settings.maximum ?? 1.7976931348623157e308,
  MinimumValue: settings.minimum ?? -1.7976931348623157e308,
  ShowAsPercentage: false,
  Unit: null,
  ...(type === 'Currency' ? { CurrencyLocaleId: 1053 } : {}),
});

const choiceProperties = ({ settings, type }: FieldRow): Readonly<Record<string, unknown>> => ({
  Choices: settings.choices ?? [],
  FillInChoice: settings.fillIn ?? false,
  Mappings: null,
  ...(type === 'Choice' ? { EditFormat: 0 } : {}),
});

const lookupProperties = ({ settings, type }: FieldRow, call: Call): Readonly<Record<string, unknown>> => ({
  AllowMultipleValues: type === 'LookupMulti' || type === 'UserMulti',
  DependentLookupInternalNames: [],
  IsDependentLookup: false,
  IsRelationship: type.startsWith('Lookup'),
  LookupField: settings.lookupField ?? '',
  LookupList: settings.lookupList === undefined ? '' : `{${settings.lookupList}}`,
  LookupWebId: call.session.web().id,
  PrimaryFieldId: null,
  RelationshipDeleteBehavior: 0,
  UnlimitedLengthInDocumentLibrary: false,
});

const userProperties = (field: FieldRow, call: Call): Readonly<Record<string, unknown>> => ({
  ...lookupProperties(field, call),
  IsRelationship: false,
  AllowDisplay: true,
  Presence: true,
  SelectionGroup: 0,
  SelectionMode: field.settings.selectGroups === true ? 1 : 0,
  UserDisplayOptions: null,
});

const noteProperties = ({ settings }: FieldRow): Readonly<Record<string, unknown>> => ({
  AllowHyperlink: settings.richText ?? false,
  AppendOnly: settings.appendOnly ?? false,
  IsLongHyperlink: false,
  NumberOfLines: settings.numberOfLines ?? 6,
  RestrictedMode: true,
  RichText: settings.richText ?? false,
  UnlimitedLengthInDocumentLibrary: false,
  WikiLinking: false,
});

/** SP.FieldType numbers and class names, as Microsoft documents them; subtype properties as recorded. */
const kinds = {
  Text: { kind: 2, entity: 'SP.FieldText', described: 'Single line of text', properties: ({ settings }) => ({ MaxLength: settings.maxLength ?? 255 }) },
  Note: { kind: 3, entity: 'SP.FieldMultiLineText', described: 'Multiple lines of text', properties: noteProperties },
  Number: { kind: 9, entity: 'SP.FieldNumber', described: 'Number (1, 1.0, 100)', properties: numberProperties },
  Integer: { kind: 1, entity: 'SP.FieldNumber', described: 'Integer', properties: numberProperties },
  Currency: { kind: 10, entity: 'SP.FieldCurrency', described: 'Currency ($, ¥, €)', properties: numberProperties },
  Boolean: { kind: 8, entity: 'SP.Field', described: 'Yes/No' },
  DateTime: {
    kind: 4,
    entity: 'SP.FieldDateTime',
    described: 'Date and Time',
    properties: ({ settings }) => ({
      DateFormat: null,
      DateTimeCalendarType: 0,
      DisplayFormat: settings.dateOnly === true ? 0 : 1,
      FriendlyDisplayFormat: 1,
      TimeFormat: null,
    }),
  },
  Choice: { kind: 6, entity: 'SP.FieldChoice', described: 'Choice', properties: choiceProperties },
  MultiChoice: { kind: 15, entity: 'SP.FieldMultiChoice', described: 'Choice', properties: choiceProperties },
  Lookup: { kind: 7, entity: 'SP.FieldLookup', described: 'Lookup', properties: lookupProperties },
  LookupMulti: { kind: 7, entity: 'SP.FieldLookup', described: 'Lookup', properties: lookupProperties },
  User: { kind: 20, entity: 'SP.FieldUser', described: 'Person or Group', properties: userProperties },
  UserMulti: { kind: 20, entity: 'SP.FieldUser', described: 'Person or Group', properties: userProperties },
  URL: { kind: 11, entity: 'SP.FieldUrl', described: 'Hyperlink or Picture', properties: () => ({ DisplayFormat: 0 }) },
  Counter: { kind: 5, entity: 'SP.Field', described: 'Counter' },
  Guid: { kind: 14, entity: 'SP.FieldGuid', described: 'Guid' },
  Attachments: { kind: 19, entity: 'SP.Field', described: 'Attachments' },
  ContentTypeId: { kind: 25, entity: 'SP.Field', described: 'Content Type Id' },
  Computed: { kind: 12, entity: 'SP.FieldComputed', described: 'Computed', properties: () => ({ EnableLookup: false }) },
  File: { kind: 18, entity: 'SP.Field', described: 'File' },
  ModStat: { kind: 23, entity: 'SP.FieldChoice', described: 'Moderation Status', properties: choiceProperties },
  Calculated: {
    kind: 17,
    entity: 'SP.FieldCalculated',
    described: 'Calculated (calculation based on other columns)',
    properties: ({ settings }) => ({
      CurrencyLocaleId: 1033,
      DateFormat: -1,
      DisplayFormat: -1,
      Formula: settings.formula ?? '',
      OutputType: 2,
      ShowAsPercentage: false,
    }),
  },
} satisfies Record<FieldType, Kind>;

/** SP.FieldType number to the engine's name. Lookup and User with AllowMultipleValues become their multi forms. */
export function fieldTypeOf(kind: number, multiple: boolean): FieldType | undefined {
  const name = (Object.keys(kinds) as FieldType[]).find((type) => kinds[type].kind === kind);
  if (!multiple) return name;
  return name === 'Lookup' ? 'LookupMulti' : name === 'User' ? 'UserMulti' : name;
}

/** Recorded without a JSLink. */
const unlinked: ReadonlySet<FieldType> = new Set(['Computed', 'Counter', 'ContentTypeId', 'Guid']);

function properties(field: FieldRow, list: ListRow | null, call: Call): Entity['properties'] {
  const { settings } = field;
  const { kind, described, properties: own }: Kind = kinds[field.type];
  const all = {
    AutoIndexed: false,
    CanBeDeleted: !field.builtin && !field.sealed,
    ClientSideComponentId: settings.clientSideComponentId ?? noGuid,
    ClientSideComponentProperties: null,
    ClientValidationFormula: null,
    ClientValidationMessage: null,
    CustomFormatter: settings.customFormatter ?? null,
    DefaultFormula: null,
    DefaultValue: field.defaultValue,
    Description: field.description,
    Direction: 'none',
    EnforceUniqueValues: field.unique,
    EntityPropertyName: restName(field.internalName),
    Filterable: field.type !== 'Note',
    FromBaseType: field.builtin,
    Group: field.group,
    Hidden: field.hidden,
    Id: field.id,
    IndexStatus: field.indexed ? 1 : 0,
    Indexed: field.indexed,
    InternalName: field.internalName,
    IsModern: false,
    JSLink: unlinked.has(field.type) ? null : 'clienttemplates.js',
    PinnedToFiltersPane: false,
    ReadOnlyField: field.readOnly,
    Required: field.required,
    get SchemaXml() {
      return call.session.fieldXml(field);
    },
    Scope: list === null ? call.site.serverRelativeUrl : list.serverRelativeUrl,
    Sealed: field.sealed,
    ShowInFiltersPane: 0,
    Sortable: field.type !== 'Note',
    StaticName: field.internalName,
    Title: field.title,
    FieldTypeKind: kind,
    TypeAsString: field.type,
    TypeDisplayName: described,
    TypeShortDescription: described,
    ValidationFormula: settings.validationFormula ?? null,
    ValidationMessage: settings.validationMessage ?? null,
    ...own?.(field, call),
  };
  // What was set, is kept and has no effect here (EditFormat, JSLink …) is answered back.
  const kept = Object.entries(settings.other ?? {}).filter(([name]) => Object.hasOwn(all, name));
  return kept.length === 0 ? all : { ...all, ...Object.fromEntries(kept) };
}

/** A column of a list, or of the site when `list` is null. */
export function fieldEntity(call: Call, list: ListRow | null, field: FieldRow): Entity {
  const parent = list === null ? 'Web' : listUrl(list);
  return { type: kinds[field.type].entity, url: `${parent}/Fields(guid'${field.id}')`, properties: properties(field, list, call) };
}
