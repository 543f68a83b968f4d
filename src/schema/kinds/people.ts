import { column } from './kind';
import type { KindDefinition } from './kind';
import { decodeMany, multiple, personOf } from './many';

export const people: KindDefinition<'people'> = {
  ...multiple,
  columns: (field) => column(field, 'UserMulti', { attributes: { Mult: 'TRUE', UserSelectionMode: 'PeopleOnly', ShowField: 'ImnName' } }),
  select: ({ internal }) => [`${internal}/Id`, `${internal}/Title`, `${internal}/EMail`],
  decode: (field, row) => decodeMany(row, field, personOf),
};
