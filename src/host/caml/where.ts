/**
 * `<Where>` to a predicate. CAML's ways with emptiness: an empty column satisfies Neq, NotIncludes and IsNull, and no other
 * comparison [MEM: what SharePoint's own SQL says, `<> x OR IS NULL`].
 */
import type { FieldPath, Predicate } from '../engine';
import { notEmulated } from '../odata/refusal';
import type { CamlContext } from './parse';
import { fieldRef } from './field-ref';
import { valueOf } from './value';
import type { Value } from './value';
import { invalidCaml } from './xml';
import type { Element } from './xml';

type Reading = (element: Element, context: CamlContext) => Predicate;
type Operator = Extract<Predicate, { kind: 'compare' }>['operator'];

const never = (field: FieldPath): Predicate => ({ kind: 'in', field, values: [] });
const isNull = (field: FieldPath, negated = false): Predicate => ({ kind: 'isNull', field, negated });
const any = (...operands: readonly Predicate[]): Predicate => ({ kind: 'or', operands });
const all = (...operands: readonly Predicate[]): Predicate => ({ kind: 'and', operands });

const readings: Readonly<Record<string, Reading>> = {
  And: (element, context) => all(...pair(element, context)),
  Or: (element, context) => any(...pair(element, context)),
  Eq: comparing('eq'),
  Neq: comparing('ne'),
  Lt: comparing('lt'),
  Leq: comparing('le'),
  Gt: comparing('gt'),
  Geq: comparing('ge'),
  IsNull: (element) => isNull(fieldOf(element)),
  IsNotNull: (element) => isNull(fieldOf(element), true),
  BeginsWith: (element, context) => text('startswith', element, context),
  Contains: (element, context) => text('substringof', element, context),
  In: inValues,
  Membership: membership,
  Includes: includes,
  NotIncludes: (element, context) => ({ kind: 'not', operand: includes(element, context) }),
  DateRangesOverlap: () => {
    throw notEmulated('CAML DateRangesOverlap');
  },
};

/** The one condition of a Where element. Throws SharePointError 400 or 501. */
export function condition(element: Element, context: CamlContext): Predicate {
  const reading = Object.hasOwn(readings, element.name) ? readings[element.name] : undefined;
  if (!reading) throw invalidCaml();
  return reading(element, context);
}

function pair(element: Element, context: CamlContext): readonly Predicate[] {
  if (element.children.length !== 2) throw invalidCaml();
  return element.children.map((child) => condition(child, context));
}

function comparing(operator: Operator): Reading {
  return (element, context) => {
    const { field, value } = compared(element, context);
    if (value.kind === 'never') return never(field);
    if (value.kind === 'day') return onDay(operator, field, value.start, value.end);
    const predicate: Predicate = { kind: 'compare', operator, field, value: value.literal };
    return operator === 'ne' ? any(predicate, isNull(field)) : predicate;
  };
}

/** Without IncludeTimeValue CAML compares days of the site's zone, not instants. */
function onDay(operator: Operator, field: FieldPath, start: string, end: string): Predicate {
  const at = (symbol: Operator, date: string): Predicate => ({ kind: 'compare', operator: symbol, field, value: { date } });
  const days: Readonly<Record<Operator, () => Predicate>> = {
    eq: () => all(at('ge', start), at('lt', end)),
    ne: () => any(at('lt', start), at('ge', end), isNull(field)),
    lt: () => at('lt', start),
    le: () => at('lt', end),
    gt: () => at('ge', end),
    ge: () => at('ge', start),
  };
  return days[operator]();
}

function text(kind: 'startswith' | 'substringof', element: Element, context: CamlContext): Predicate {
  const { field, value } = compared(element, context);
  if (value.kind !== 'literal') throw invalidCaml();
  return { kind, field, value: String(value.literal ?? '') };
}

function inValues(element: Element, context: CamlContext): Predicate {
  const field = fieldOf(element);
  const given = element.children.find(({ name }) => name === 'Values')?.children;
  if (!given?.length) throw invalidCaml();
  const values = given.map((value) => valueOf(value, field, context));
  if (values.some(({ kind }) => kind === 'day'))
    return any(...values.map((value) => (value.kind === 'day' ? onDay('eq', field, value.start, value.end) : literalEquals(field, value))));
  return { kind: 'in', field, values: values.flatMap((value) => (value.kind === 'literal' ? [value.literal] : [])) };
}

function literalEquals(field: FieldPath, value: Value): Predicate {
  return value.kind === 'literal' ? { kind: 'compare', operator: 'eq', field, value: value.literal } : never(field);
}

/** Includes works on multi-value lookups and persons; on MultiChoice SharePoint answers nothing, Eq is its membership there. */
function includes(element: Element, context: CamlContext): Predicate {
  const { field, value, type } = compared(element, context);
  if (value.kind === 'day') throw invalidCaml();
  return ['lookup', 'lookupmulti', 'user', 'usermulti', 'integer', 'counter'].includes(type) ? literalEquals(field, value) : never(field);
}

function membership(element: Element): Predicate {
  const field = fieldOf(element);
  const { type = '', id = '' } = element.attributes;
  if (type === 'CurrentUserGroups') return { kind: 'membership', group: 'currentUserGroups', field };
  if (type === 'SPGroup' && /^\d{1,9}$/.test(id)) return { kind: 'membership', group: Number(id), field };
  if (type.startsWith('SPWeb.')) throw notEmulated(`CAML Membership ${type}`);
  throw invalidCaml();
}

function fieldOf(element: Element): FieldPath {
  const refs = element.children.filter(({ name }) => name === 'FieldRef');
  if (refs.length !== 1) throw invalidCaml();
  return fieldRef(refs[0] as Element);
}

function compared(element: Element, context: CamlContext): { readonly field: FieldPath; readonly value: Value; readonly type: string } {
  const field = fieldOf(element);
  const given = element.children.filter(({ name }) => name === 'Value');
  if (given.length !== 1 || element.children.length !== 2) throw invalidCaml();
  const written = given[0] as Element;
  const value = valueOf(written, field, context);
  const byId = value.kind === 'literal' && value.isUserId ? { ...field, lookupId: true } : field;
  return { field: byId, value, type: written.attributes.type?.toLowerCase() ?? '' };
}
