import { column } from './kind';
import type { KindDefinition } from './kind';
import { lookupOf, single } from './many';

export const lookup: KindDefinition<'lookup'> = {
  ...single,
  columns: (field) => column(field, 'Lookup', { attributes: { ShowField: 'Title' }, lookupList: field.settings.list }),
  select: ({ internal }) => [`${internal}/Id`, `${internal}/Title`],
  decode: (field, row) => lookupOf(row[field.internal]),
  empty: () => ({ id: 0 }),
};
