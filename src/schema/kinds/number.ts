import type { DraftValue, Field } from '../field';
import { column, none, plain } from './kind';
import type { KindDefinition, KindProblem } from './kind';

function problemsOf(field: Field<'number'>, value: DraftValue): readonly KindProblem[] {
  const { min, max, decimals } = field.settings;
  if (typeof value !== 'number' || !Number.isFinite(value)) return [{ code: 'notNumber' }];
  if (min !== undefined && value < min) return [{ code: 'tooSmall', params: { min } }];
  if (max !== undefined && value > max) return [{ code: 'tooLarge', params: { max } }];
  return decimals !== undefined && Number(value.toFixed(decimals)) !== value ? [{ code: 'tooManyDecimals', params: { decimals } }] : none;
}

export const number: KindDefinition<'number'> = {
  ...plain,
  columns: (field) => {
    const { min, max, decimals } = field.settings;
    const attributes = { Min: min, Max: max, Decimals: decimals };
    return column(field, 'Number', {
      attributes: Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))),
      ...(field.default === undefined ? {} : { default: String(field.default) }),
    });
  },
  decode: (field, row) => {
    const value = row[field.internal];
    return typeof value === 'number' ? value : undefined;
  },
  encode: (field, value) => ({ [field.internal]: value }),
  empty: () => 0,
  problems: problemsOf,
  text: (_field, value) => String(value).replace('.', ','),
};
