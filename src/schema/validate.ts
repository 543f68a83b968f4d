/** Drafts against their list: typed problems, whose words are the interface's. */
import type { Draft, DraftValue, Field, ListDefinition } from './field';
import { kindOf } from './kinds';
import type { KindProblem, ProblemCode } from './kinds/kind';

export type { ProblemCode } from './kinds/kind';

export interface Problem<Key extends string = string> {
  /** The field's key. */
  readonly field: Key;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

type Written = DraftValue | null | undefined;

function isEmpty(value: Written): value is null | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function problemOf(field: Field, value: Written): KindProblem | undefined {
  if (isEmpty(value)) return field.presence === 'optional' || (field.presence === 'defaulted' && value === undefined) ? undefined : { code: 'required' };
  return kindOf(field).problems(field, value)[0];
}

function check<L extends ListDefinition>(
  list: L,
  draft: Partial<Draft<L>>,
  applies: (value: Written) => boolean,
): readonly Problem<keyof L['fields'] & string>[] {
  const values = draft as Readonly<Record<string, Written>>;
  return Object.entries(list.fields).flatMap(([key, field]) => {
    const problem = applies(values[key]) ? problemOf(field, values[key]) : undefined;
    return problem === undefined ? [] : [{ field: key as keyof L['fields'] & string, code: problem.code, params: problem.params ?? {} }];
  });
}

/** What keeps a whole draft from being saved, in the list's order, one problem a field. */
export function validateDraft<L extends ListDefinition>(list: L, draft: Partial<Draft<L>>): readonly Problem<keyof L['fields'] & string>[] {
  return check(list, draft, () => true);
}

/** What keeps a change from being saved: fields that it does not name are as they are. */
export function validateChange<L extends ListDefinition>(list: L, change: Partial<Draft<L>>): readonly Problem<keyof L['fields'] & string>[] {
  return check(list, change, (value) => value !== undefined);
}
