import { column, none, plain } from './kind';
import type { KindDefinition } from './kind';

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function toInstant(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const instant = new Date(value);
  // SharePoint keeps whole seconds.
  return Number.isNaN(instant.getTime()) ? undefined : `${instant.toISOString().slice(0, 19)}Z`;
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !pattern.test(value)) return false;
  const instant = toInstant(value);
  return instant !== undefined && instant >= '1900' && instant < '8901';
}

export const dateTime: KindDefinition<'dateTime'> = {
  ...plain,
  columns: (field) => column(field, 'DateTime', { attributes: { Format: 'DateTime' } }),
  decode: (field, row) => toInstant(row[field.internal]),
  encode: (field, value) => ({ [field.internal]: toInstant(value) ?? null }),
  empty: () => '',
  problems: (_field, value) => (isInstant(value) ? none : [{ code: 'notDateTime' }]),
};
