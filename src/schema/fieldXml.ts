/** A column as SharePoint's field XML, for createfieldasxml. */
import type { Column } from './kinds/kind';
import { kindOf } from './kinds';
import type { ListDefinition } from './field';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function attributes(pairs: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(pairs)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escaped(value)}"`]))
    .join(' ');
}

const flag = (value: boolean): string | undefined => (value ? 'TRUE' : undefined);

/**
 * The display name is the internal name at first: with AddFieldInternalNameHint (options 8) SharePoint takes Name as it
 * is, and the Swedish title follows in DisplayName. StaticName is what older clients read.
 */
export function fieldXml(column: Column, lookupListId?: string): string {
  const head = attributes({
    ID: column.id === undefined ? undefined : `{${column.id}}`,
    Name: column.internal,
    StaticName: column.internal,
    DisplayName: column.title,
    Description: column.description === '' ? undefined : column.description,
    Type: column.type,
    Required: column.required ? 'TRUE' : 'FALSE',
    Indexed: flag(column.indexed),
    EnforceUniqueValues: flag(column.unique),
    List: lookupListId === undefined ? undefined : `{${lookupListId}}`,
    ...column.attributes,
  });
  const choices = column.choices === undefined ? '' : `<CHOICES>${column.choices.map((text) => `<CHOICE>${escaped(text)}</CHOICE>`).join('')}</CHOICES>`;
  const standard = column.default === undefined ? '' : `<Default>${escaped(column.default)}</Default>`;
  // The schema has Default before CHOICES.
  return `<Field ${head}>${standard}${choices}</Field>`;
}

/** All SharePoint columns of a list up to a schema version, in the fields' order. */
export function columnsOf(list: ListDefinition, version = Number.POSITIVE_INFINITY): readonly Column[] {
  return Object.values(list.fields)
    .flatMap((field) => kindOf(field).columns(field))
    .filter(({ since }) => since <= version);
}
