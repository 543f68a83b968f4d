/** FieldValuesAsText, FieldValuesAsHtml and FieldValuesForEdit: every column of an item as a string. */
import type { FieldRow, ItemRow, ListRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { restName } from './field';
import { listUrl } from './list';
import { relatedTexts, textOf } from './texts';

export type TextForm = 'text' | 'html' | 'edit';
const segments = { text: 'FieldValuesAsText', html: 'FieldValuesAsHtml', edit: 'FieldValuesForEdit' } satisfies Record<TextForm, string>;

/** These objects encode the underscore once more: `OData__x005f_UIVersionString`. [REC] */
export const encodedName = (internalName: string): string => restName(internalName.replaceAll('_', '_x005f_'));

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

function text(call: Call, list: ListRow, item: ItemRow, field: FieldRow, form: TextForm): string {
  if (form === 'edit' && field.type.startsWith('Lookup'))
    return relatedTexts(call, list, item, field)
      .map(({ id, text: shown }) => `${id};#${shown}`)
      .join(';#');
  const plain = textOf(call, list, item, field);
  return form === 'html' && !(field.type === 'Note' && field.settings.richText === true) ? escaped(plain) : plain;
}

/** The strings of an item, by column. */
export function fieldValuesEntity(call: Call, list: ListRow, item: ItemRow, form: TextForm): Entity {
  const fields = call.session.fields(list.id).filter((field) => field.type !== 'Computed');
  return {
    type: 'SP.FieldStringValues',
    url: `${listUrl(list)}/Items(${item.id})/${segments[form]}`,
    properties: Object.fromEntries(fields.map((field) => [encodedName(field.internalName), text(call, list, item, field, form)])),
  };
}
