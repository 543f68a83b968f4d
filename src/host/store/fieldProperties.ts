/** The properties of SP.Field that a client may set: their JSON types, and what each becomes in a FieldRow. */
import type { FieldRow, FieldSettings, FieldType } from '../engine';
import { fieldRefusal, invalidArgument, notEmulated, readOnlyProperty, unknownProperty, wrongType } from './inputErrors';

export type FieldChange = {
  -readonly [Key in 'title' | 'description' | 'group' | 'required' | 'indexed' | 'unique' | 'hidden' | 'readOnly' | 'sealed' | 'defaultValue']?: FieldRow[Key];
} & {
  settings: { -readonly [Key in keyof FieldSettings]?: FieldSettings[Key] };
  multiple?: boolean;
};
type Apply = (change: FieldChange, value: unknown, type: FieldType) => void;

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw wrongType('Edm.String');
  return value;
};
const flag = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw wrongType('Edm.Boolean');
  return value;
};
const integer = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType('Edm.Int32');
  return value;
};
const real = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType('Edm.Double');
  return value;
};
const guid = (value: unknown): string => {
  const bare = text(value).replace(/[{}]/g, '').toLowerCase();
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bare)) throw wrongType('Edm.Guid');
  return bare;
};
/** Verbose JSON wraps an array in `results`. */
const choices = (value: unknown): readonly string[] => {
  const array = typeof value === 'object' && value !== null && 'results' in value ? value.results : value;
  if (!Array.isArray(array) || !array.every((choice): choice is string => typeof choice === 'string')) throw wrongType('Collection(Edm.String)');
  return [...new Set(array)];
};

const setting =
  <Key extends keyof FieldSettings>(key: Key, read: (value: unknown) => FieldSettings[Key]): Apply =>
  (change, value) => {
    change.settings[key] = value === null ? undefined : read(value);
  };
const other =
  (read: (value: unknown) => string | number | boolean): ((property: string) => Apply) =>
  (property) =>
  (change, value) => {
    change.settings.other = { ...change.settings.other, [property]: value === null ? null : read(value) };
  };
const ignored: Apply = () => undefined;
const unemulated =
  (property: string): Apply =>
  (_change, value) => {
    if (value !== null && value !== false && value !== '' && value !== 0) throw notEmulated(`SP.Field.${property}`);
  };

/** DisplayFormat: decimals of a number (-1 automatic), date with or without time, link or picture of a URL. */
const displayFormat: Apply = (change, value, type) => {
  const format = integer(value);
  if (type === 'DateTime') change.settings.dateOnly = format === 0;
  else if (type === 'Number' || type === 'Currency') change.settings.decimals = format < 0 ? undefined : format;
  else change.settings.other = { ...change.settings.other, DisplayFormat: format };
};
const maximumLength: Apply = (change, value) => {
  const length = integer(value);
  if (length < 1 || length > 255) throw invalidArgument('Value does not fall within the expected range.');
  change.settings.maxLength = length;
};

const properties: Readonly<Record<string, Apply>> = {
  Title: (change, value) => {
    change.title = text(value);
    if (change.title.trim() === '' || change.title.length > 255) throw fieldRefusal('The display name of a column must be 1 to 255 characters long.');
  },
  Description: (change, value) => {
    change.description = text(value);
  },
  Group: (change, value) => {
    change.group = text(value);
  },
  Required: (change, value) => {
    change.required = flag(value);
  },
  Indexed: (change, value) => {
    change.indexed = flag(value);
  },
  EnforceUniqueValues: (change, value) => {
    change.unique = flag(value);
  },
  Hidden: (change, value) => {
    change.hidden = flag(value);
  },
  ReadOnlyField: (change, value) => {
    change.readOnly = flag(value);
  },
  Sealed: (change, value) => {
    change.sealed = flag(value);
  },
  DefaultValue: (change, value) => {
    change.defaultValue = value === null ? null : text(value);
  },
  AllowMultipleValues: (change, value) => {
    change.multiple = flag(value);
  },
  DisplayFormat: displayFormat,
  MaxLength: maximumLength,
  Choices: setting('choices', choices),
  FillInChoice: setting('fillIn', flag),
  RichText: setting('richText', flag),
  NumberOfLines: setting('numberOfLines', integer),
  AppendOnly: setting('appendOnly', flag),
  MinimumValue: setting('minimum', real),
  MaximumValue: setting('maximum', real),
  LookupList: setting('lookupList', guid),
  LookupListId: setting('lookupList', guid),
  LookupField: setting('lookupField', text),
  LookupFieldName: setting('lookupField', text),
  SelectionMode: (change, value) => {
    change.settings.selectGroups = integer(value) === 1;
  },
  ValidationMessage: setting('validationMessage', text),
  ShowInNewForm: setting('showInNewForm', flag),
  ShowInEditForm: setting('showInEditForm', flag),
  ShowInDisplayForm: setting('showInDisplayForm', flag),
  ClientSideComponentId: setting('clientSideComponentId', guid),
  CustomFormatter: setting('customFormatter', text),
  ...Object.fromEntries(
    ['EditFormat', 'DateTimeCalendarType', 'FriendlyDisplayFormat', 'SelectionGroup', 'ShowInFiltersPane', 'CurrencyLocaleId'].map((name) => [
      name,
      other(integer)(name),
    ]),
  ),
  ...Object.fromEntries(
    ['StaticName', 'JSLink', 'Direction', 'ClientSideComponentProperties', 'LookupWebId', 'CustomUnitName', 'Scope'].map((name) => [name, other(text)(name)]),
  ),
  ...Object.fromEntries(
    [
      'AllowHyperlink',
      'RestrictedMode',
      'UnlimitedLengthInDocumentLibrary',
      'Presence',
      'AllowDisplay',
      'ShowAsPercentage',
      'CommaSeparator',
      'CustomUnitOnRight',
      'PinnedToFiltersPane',
      'AutoIndexed',
      'IsRelationship',
    ].map((name) => [name, other(flag)(name)]),
  ),
  ...Object.fromEntries(
    ['ValidationFormula', 'DefaultFormula', 'Formula', 'RelationshipDeleteBehavior', 'PrimaryFieldId', 'IsDependentLookup', 'ClientValidationFormula'].map(
      (name) => [name, unemulated(name)],
    ),
  ),
  // Said by the call's own shape: what kind of field it is, and how AddField is to name it.
  FieldTypeKind: ignored,
  TypeAsString: ignored,
  IsCompactName: ignored,
  title: ignored,
  type: ignored,
};
const readOnlyNames = new Set([
  'Id',
  'InternalName',
  'EntityPropertyName',
  'FromBaseType',
  'Filterable',
  'Sortable',
  'CanBeDeleted',
  'TypeDisplayName',
  'TypeShortDescription',
  'IndexStatus',
  'IsModern',
]);

/** Reads a client's property bag; refuses the unknown, the mistyped and what is not emulated. */
export function readFieldChange(bag: Readonly<Record<string, unknown>>, type: FieldType): FieldChange {
  const change: FieldChange = { settings: {} };
  for (const [property, value] of Object.entries(bag)) {
    const apply = Object.hasOwn(properties, property) ? properties[property] : undefined;
    if (!apply) throw readOnlyNames.has(property) ? readOnlyProperty(property) : unknownProperty(property, 'SP.Field');
    apply(change, value, type);
  }
  return change;
}

/** The field with the change in it; settings are merged key by key, and a key set to undefined goes. */
export function applyFieldChange<Field extends Omit<FieldRow, 'listId'>>(field: Field, { settings, multiple, ...change }: FieldChange): Field {
  const merged = { ...field.settings, ...settings, ...(settings.other && { other: { ...field.settings.other, ...settings.other } }) };
  return { ...field, ...change, settings: merged, type: multiple === undefined ? field.type : withPlurality(field.type, multiple) };
}

function withPlurality(type: FieldType, multiple: boolean): FieldType {
  if (type === 'Lookup' || type === 'LookupMulti') return multiple ? 'LookupMulti' : 'Lookup';
  if (type === 'User' || type === 'UserMulti') return multiple ? 'UserMulti' : 'User';
  if (!multiple) return type;
  throw invalidArgument('Only lookup and person columns can hold several values.');
}
