import { dayToInstant, instantToDay, isDay } from './days';
import { column, none, plain } from './kind';
import type { KindDefinition } from './kind';

export const date: KindDefinition<'date'> = {
  ...plain,
  columns: (field) => column(field, 'DateTime', { attributes: { Format: 'DateOnly' } }),
  decode: (field, row) => instantToDay(row[field.internal]),
  encode: (field, value) => ({ [field.internal]: typeof value === 'string' && value !== '' ? dayToInstant(value) : null }),
  empty: () => '',
  problems: (_field, value) => (isDay(value) ? none : [{ code: 'notDate' }]),
};
