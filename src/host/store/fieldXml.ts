/** Field XML in and out: attributes become the properties that REST sets, so that both ways in obey one set of rules. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { fieldTypes, type FieldRow, type FieldType, type Guid } from '../engine';
import { fieldRefusal, notEmulated } from './inputErrors';

export interface FieldDeclaration {
  readonly type: FieldType;
  readonly id: Guid | null;
  readonly name: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Attributes without a property of their own: kept and printed again. */
  readonly attributes: Readonly<Record<string, string>>;
}

interface XmlNode {
  readonly [name: string]: unknown;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => name === 'CHOICE' || name === 'Field',
});

const flagAttributes: Readonly<Record<string, string>> = {
  Required: 'Required',
  Indexed: 'Indexed',
  EnforceUniqueValues: 'EnforceUniqueValues',
  Hidden: 'Hidden',
  ReadOnly: 'ReadOnlyField',
  Sealed: 'Sealed',
  RichText: 'RichText',
  AppendOnly: 'AppendOnly',
  FillInChoice: 'FillInChoice',
  ShowInNewForm: 'ShowInNewForm',
  ShowInEditForm: 'ShowInEditForm',
  ShowInDisplayForm: 'ShowInDisplayForm',
};
const numberAttributes: Readonly<Record<string, string>> = {
  MaxLength: 'MaxLength',
  NumLines: 'NumberOfLines',
  Min: 'MinimumValue',
  Max: 'MaximumValue',
  Decimals: 'DisplayFormat',
};
const textAttributes: Readonly<Record<string, string>> = {
  DisplayName: 'Title',
  Description: 'Description',
  Group: 'Group',
  List: 'LookupList',
  ShowField: 'LookupField',
  ClientSideComponentId: 'ClientSideComponentId',
  CustomFormatter: 'CustomFormatter',
};
/** Read elsewhere, or SharePoint's own notes in the XML that it hands out. */
const structural = new Set(['Type', 'ID', 'Name', 'StaticName', 'Format', 'UserSelectionMode', 'Mult', 'SourceID', 'ColName', 'RowOrdinal', 'Version']);
/** SharePoint Online's own types that the host has not. */
const otherTypes = new Set([
  'AverageRating',
  'Geolocation',
  'GridChoice',
  'Likes',
  'Location',
  'OutcomeChoice',
  'PageSeparator',
  'RatingCount',
  'RelatedItems',
  'TaxonomyFieldType',
  'TaxonomyFieldTypeMulti',
  'ThreadIndex',
  'Threading',
  'Thumbnail',
  'WorkflowStatus',
]);
const unemulatedAttributes = new Set(['FieldRef', 'RelationshipDeleteBehavior']);

/** Reads `<Field …>`; `resolveList` turns what List says (an id, Self, Lists/Name) into a list's id. */
export function parseFieldXml(xml: string, resolveList: (reference: string) => Guid): FieldDeclaration {
  const root = firstField(parsedXml(xml));
  const attributes = Object.fromEntries(
    Object.entries(root)
      .filter(([name]) => name.startsWith('@'))
      .map(([name, value]) => [name.slice(1), String(value)]),
  );
  const type = fieldType(attributes);
  const properties = { ...readAttributes(attributes, type), ...readElements(root) };
  const list = properties['LookupList'];
  if (typeof list === 'string') properties['LookupList'] = type.startsWith('Lookup') ? resolveList(list) : undefined;
  if (properties['LookupList'] === undefined) delete properties['LookupList'];
  const unread = Object.entries(attributes).filter(
    ([name]) => !structural.has(name) && [flagAttributes, numberAttributes, textAttributes].every((table) => own(table, name) === undefined),
  );
  return { type, id: readId(attributes['ID']), name: attributes['Name'] ?? null, properties, attributes: Object.fromEntries(unread) };
}

/** The parser throws at some texts that its own validator lets pass. */
function parsedXml(xml: string): XmlNode {
  const malformed = fieldRefusal('The field schema is not well-formed XML.');
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw malformed;
  try {
    if (XMLValidator.validate(xml) === true) return parser.parse(xml) as XmlNode;
  } catch {
    throw malformed;
  }
  throw malformed;
}

function firstField(document: XmlNode): XmlNode {
  const fields = document['Field'];
  const field: unknown = Array.isArray(fields) ? fields[0] : undefined;
  if (typeof field !== 'object' || field === null || (fields as readonly unknown[]).length !== 1)
    throw fieldRefusal('The field schema must be one Field element.');
  return field as XmlNode;
}

function fieldType(attributes: Readonly<Record<string, string>>): FieldType {
  const declared = attributes['Type'] ?? '';
  const several = isTrue(attributes['Mult']) && (declared === 'Lookup' || declared === 'User');
  const type = fieldTypes.find((known) => known === (several ? `${declared}Multi` : declared));
  if (!type && otherTypes.has(declared)) throw notEmulated(`A field of the type ${declared}`);
  if (!type) throw fieldRefusal(`Field type ${declared || '(none)'} is not installed properly. Go to the list settings page to delete this field.`);
  return type;
}

function readId(id: string | undefined): Guid | null {
  if (id === undefined) return null;
  const bare = id.replace(/[{}]/g, '').toLowerCase();
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bare)) throw fieldRefusal(`The field id ${id} is not a GUID.`);
  return bare;
}

const own = (table: Readonly<Record<string, string>>, name: string): string | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);
const isTrue = (value: string | undefined): boolean => value !== undefined && value.toUpperCase() === 'TRUE';

function readAttributes(attributes: Readonly<Record<string, string>>, type: FieldType): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (unemulatedAttributes.has(name) && value !== 'None') throw notEmulated(`The attribute ${name} of a field`);
    const [flag, number, text] = [own(flagAttributes, name), own(numberAttributes, name), own(textAttributes, name)];
    if (flag) properties[flag] = isTrue(value);
    else if (number) properties[number] = Number(value);
    else if (text) properties[text] = value;
  }
  if (type === 'DateTime') properties['DisplayFormat'] = attributes['Format'] === 'DateOnly' ? 0 : 1;
  if (type === 'URL') properties['DisplayFormat'] = attributes['Format'] === 'Image' ? 1 : 0;
  if (type === 'Choice' && attributes['Format']) properties['EditFormat'] = attributes['Format'] === 'RadioButtons' ? 1 : 0;
  if (type === 'User' || type === 'UserMulti') properties['SelectionMode'] = attributes['UserSelectionMode'] === 'PeopleAndGroups' ? 1 : 0;
  return properties;
}

function readElements(root: XmlNode): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  const choices = root['CHOICES'];
  if (choices !== undefined) properties['Choices'] = choicesOf(choices);
  if (root['Default'] !== undefined) properties['DefaultValue'] = textOf(root['Default']);
  if (root['DefaultFormula'] !== undefined) properties['DefaultFormula'] = textOf(root['DefaultFormula']);
  if (root['Formula'] !== undefined) properties['Formula'] = textOf(root['Formula']);
  if (root['Validation'] !== undefined) properties['ValidationFormula'] = textOf(root['Validation']);
  return properties;
}

function choicesOf(node: unknown): readonly string[] {
  const choices = typeof node === 'object' && node !== null && 'CHOICE' in node ? node.CHOICE : [];
  return Array.isArray(choices) ? choices.map(textOf) : [];
}

function textOf(node: unknown): string {
  if (typeof node === 'object' && node !== null) return '#text' in node ? String(node['#text']) : '';
  return String(node);
}

const upper = (flag: boolean): string => (flag ? 'TRUE' : 'FALSE');

/**
 * The field as SharePoint prints it: enriched with where it comes from and how often it was changed. A reading of a whole
 * site prints thousands, and a library's printer of any XML took a quarter of it.
 */
export function printFieldXml(field: FieldRow, sourceId: string): string {
  const kept = Object.entries(field.settings.other ?? {}).filter(([name]) => name.startsWith('@'));
  const attributes = { ...identity(field, sourceId), ...typeAttributes(field), ...Object.fromEntries(kept), '@Version': field.version };
  const printed = Object.entries(attributes).map(([name, value]) => (value === undefined ? '' : ` ${name.slice(1)}="${escaped(String(value))}"`));
  return `<Field${printed.join('')}>${element('Default', field.defaultValue)}${choicesElement(field.settings.choices)}</Field>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
const element = (name: string, text: string | null): string => (text === null ? '' : `<${name}>${escaped(text)}</${name}>`);
const choicesElement = (choices: readonly string[] | undefined): string =>
  choices === undefined ? '' : `<CHOICES>${choices.map((choice) => element('CHOICE', choice)).join('')}</CHOICES>`;

function identity(field: FieldRow, sourceId: string): Record<string, string | undefined> {
  return {
    '@ID': `{${field.id}}`,
    '@Type': field.type,
    '@Name': field.internalName,
    '@StaticName': String(field.settings.other?.['StaticName'] ?? field.internalName),
    '@DisplayName': field.title,
    '@Description': field.description || undefined,
    '@Group': field.group || undefined,
    '@SourceID': sourceId,
    '@Required': upper(field.required),
    '@EnforceUniqueValues': upper(field.unique),
    '@Indexed': upper(field.indexed),
    '@Hidden': whenTrue(field.hidden),
    '@ReadOnly': whenTrue(field.readOnly),
    '@Sealed': whenTrue(field.sealed),
  };
}

function typeAttributes(field: FieldRow): Record<string, string | number | undefined> {
  const { settings, type } = field;
  return {
    '@MaxLength': settings.maxLength,
    '@RichText': flagOf(settings.richText),
    '@NumLines': settings.numberOfLines,
    '@AppendOnly': whenTrue(settings.appendOnly),
    '@Min': settings.minimum,
    '@Max': settings.maximum,
    '@Decimals': settings.decimals,
    '@FillInChoice': flagOf(settings.fillIn),
    '@Format': formatOf(field),
    '@List': settings.lookupList && `{${settings.lookupList}}`,
    '@ShowField': settings.lookupField,
    '@Mult': whenTrue(type === 'LookupMulti' || type === 'UserMulti'),
    '@UserSelectionMode': type === 'User' || type === 'UserMulti' ? selectionMode(settings.selectGroups) : undefined,
    '@ShowInNewForm': flagOf(settings.showInNewForm),
    '@ShowInEditForm': flagOf(settings.showInEditForm),
    '@ShowInDisplayForm': flagOf(settings.showInDisplayForm),
    '@ClientSideComponentId': settings.clientSideComponentId,
    '@CustomFormatter': settings.customFormatter,
  };
}

const selectionMode = (selectGroups: boolean | undefined): string => (selectGroups ? 'PeopleAndGroups' : 'PeopleOnly');
const whenTrue = (flag: boolean | undefined): string | undefined => (flag ? 'TRUE' : undefined);
const flagOf = (flag: boolean | undefined): string | undefined => (flag === undefined ? undefined : upper(flag));

function formatOf({ type, settings }: FieldRow): string | undefined {
  if (type === 'DateTime') return settings.dateOnly ? 'DateOnly' : 'DateTime';
  if (type === 'URL') return settings.other?.['DisplayFormat'] === 1 ? 'Image' : 'Hyperlink';
  if (type === 'Choice') return settings.other?.['EditFormat'] === 1 ? 'RadioButtons' : 'Dropdown';
  return undefined;
}
