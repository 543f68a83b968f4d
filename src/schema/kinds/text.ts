import { column } from './kind';
import type { KindDefinition } from './kind';
import { words } from './words';

export const text: KindDefinition<'text'> = {
  ...words(255),
  columns: (field) =>
    column(field, 'Text', {
      attributes: { MaxLength: String(field.settings.maxLength ?? 255) },
      ...(field.default === undefined ? {} : { default: String(field.default) }),
    }),
};
