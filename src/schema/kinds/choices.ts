import type { DraftValue, Field } from '../field';
import { codeOf, isCode, textOf } from './codes';
import { column, none, plain } from './kind';
import type { KindDefinition, KindProblem } from './kind';
import { listOf } from './many';

function problemsOf(field: Field<'choices'>, value: DraftValue): readonly KindProblem[] {
  const { choices: known, max } = field.settings;
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
  const unknown = codes.find((code) => !isCode(known, code));
  if (unknown !== undefined) return [{ code: 'unknownChoice', params: { value: String(unknown) } }];
  if (new Set(codes).size !== codes.length) return [{ code: 'repeated' }];
  return max !== undefined && codes.length > max ? [{ code: 'tooMany', params: { max, count: codes.length } }] : none;
}

export const choices: KindDefinition<'choices'> = {
  ...plain,
  columns: (field) => column(field, 'MultiChoice', { attributes: { FillInChoice: 'FALSE' }, choices: Object.values(field.settings.choices) }),
  queryName: () => null,
  stored: (field, value) => textOf(field.settings.choices, String(value)),
  // An empty MultiChoice reads back as null.
  decode: (field, row) => {
    const codes = listOf(row[field.internal]).flatMap((text) => codeOf(field.settings.choices, text) ?? []);
    return codes.length === 0 ? undefined : codes;
  },
  encode: (field, value) => ({ [field.internal]: Array.isArray(value) ? value.map((code) => textOf(field.settings.choices, String(code))) : [] }),
  empty: () => [],
  problems: problemsOf,
  text: (field, value) => (value as readonly string[]).map((code) => textOf(field.settings.choices, code)).join('; '),
};
