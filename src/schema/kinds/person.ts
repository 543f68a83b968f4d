import { column } from './kind';
import type { KindDefinition } from './kind';
import { personOf, single } from './many';

export const person: KindDefinition<'person'> = {
  ...single,
  columns: (field) => column(field, 'User', { attributes: { UserSelectionMode: 'PeopleOnly', ShowField: 'ImnName' } }),
  select: ({ internal }) => [`${internal}/Id`, `${internal}/Title`, `${internal}/EMail`],
  decode: (field, row) => personOf(row[field.internal]),
  empty: () => ({ id: 0, title: '' }),
};
