import { column } from './kind';
import type { KindDefinition } from './kind';
import { decodeMany, lookupOf, multiple } from './many';

export const lookups: KindDefinition<'lookups'> = {
  ...multiple,
  columns: (field) => column(field, 'LookupMulti', { attributes: { Mult: 'TRUE', ShowField: 'Title' }, lookupList: field.settings.list }),
  select: ({ internal }) => [`${internal}/Id`, `${internal}/Title`],
  decode: (field, row) => decodeMany(row, field, lookupOf),
};
