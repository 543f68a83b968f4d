import { column, none, plain } from './kind';
import type { KindDefinition } from './kind';

export const bool: KindDefinition<'bool'> = {
  ...plain,
  // A Yes/No column without a default is "yes" in SharePoint's own forms; ours says what it means.
  columns: (field) => column(field, 'Boolean', { default: field.default === true ? '1' : '0' }),
  decode: (field, row) => {
    const value = row[field.internal];
    return typeof value === 'boolean' ? value : undefined;
  },
  encode: (field, value) => ({ [field.internal]: value }),
  empty: () => false,
  problems: (_field, value) => (typeof value === 'boolean' ? none : [{ code: 'notBoolean' }]),
  text: (_field, value) => (value === true ? 'ja' : 'nej'),
};
