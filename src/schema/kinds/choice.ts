import { codeOf, isCode, textOf } from './codes';
import { column, none, plain } from './kind';
import type { KindDefinition } from './kind';

export const choice: KindDefinition<'choice'> = {
  ...plain,
  columns: (field) =>
    column(field, 'Choice', {
      attributes: { Format: 'Dropdown', FillInChoice: 'FALSE' },
      choices: Object.values(field.settings.choices),
      ...(typeof field.default === 'string' ? { default: textOf(field.settings.choices, field.default) } : {}),
    }),
  stored: (field, value) => textOf(field.settings.choices, String(value)),
  decode: (field, row) => codeOf(field.settings.choices, row[field.internal]),
  encode: (field, value) => ({ [field.internal]: typeof value === 'string' && value !== '' ? textOf(field.settings.choices, value) : null }),
  empty: (field) => Object.keys(field.settings.choices)[0] as string,
  problems: (field, value) => (isCode(field.settings.choices, value) ? none : [{ code: 'unknownChoice', params: { value: String(value) } }]),
  text: (field, value) => textOf(field.settings.choices, String(value)),
};
