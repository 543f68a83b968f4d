/** `<Value Type="…">` to a literal: dates by the site's zone, lookups by id or text, the caller by `<UserID/>`. */
import type { FieldPath, Literal } from '../engine';
import { fromZone, hasZone, toUtcSecond, zoneDate } from '../odata/time';
import type { CamlContext } from './parse';
import { isTrue } from './field-ref';
import { invalidCaml } from './xml';
import type { Element } from './xml';

export type Value =
  | { readonly kind: 'literal'; readonly literal: Literal; readonly isUserId?: boolean }
  | { readonly kind: 'day'; readonly start: string; readonly end: string } // UTC, end exclusive
  | { readonly kind: 'never' };

type Reading = (element: Element, field: FieldPath, context: CamlContext) => Value;

const literal = (value: Literal): Value => ({ kind: 'literal', literal: value });
const number: Reading = ({ text }) => {
  const value = Number(text.trim());
  if (text.trim() === '' || !Number.isFinite(value)) throw invalidCaml();
  return literal(value);
};
const plain: Reading = ({ text }) => literal(text);
const reference: Reading = (element, field, context) => (field.lookupId ? number(element, field, context) : plain(element, field, context));
const readings: Readonly<Record<string, Reading>> = {
  text: plain,
  note: plain,
  choice: plain,
  multichoice: plain,
  computed: plain,
  url: plain,
  guid: plain,
  file: plain,
  contenttypeid: plain,
  lookupmulti: reference,
  usermulti: reference,
  integer: number,
  counter: number,
  number,
  currency: number,
  modstat: number,
  boolean: ({ text }) => literal(booleanOf(text.trim())),
  datetime: date,
  lookup: reference,
  user: reference,
};

/** Throws SharePointError 400 for a type or text that CAML does not know. */
export function valueOf(element: Element, field: FieldPath, context: CamlContext): Value {
  if (element.children.some(({ name }) => name === 'UserID')) return { kind: 'literal', literal: context.userId, isUserId: true };
  const type = element.attributes.type?.toLowerCase() ?? 'text';
  const reading = Object.hasOwn(readings, type) ? readings[type] : undefined;
  if (!reading) throw invalidCaml();
  return reading(element, field, context);
}

function booleanOf(text: string): boolean {
  if (/^(1|true)$/i.test(text)) return true;
  if (/^(0|false)$/i.test(text)) return false;
  throw invalidCaml();
}

function date(element: Element, _field: FieldPath, context: CamlContext): Value {
  const { timeZone, now } = context;
  // Seen on a live tenant: a condition on <Now/> is accepted and matches no item.
  if (element.children.some(({ name }) => name === 'Now')) return { kind: 'never' };
  const today = element.children.find(({ name }) => name === 'Today');
  if (today) {
    const { offsetdays, offset = '0' } = today.attributes;
    const days = Number(offsetdays ?? offset);
    if (!Number.isInteger(days) || Math.abs(days) > 1_000_000) throw invalidCaml();
    return day(zoneDate(now, timeZone, days), timeZone);
  }
  const text = element.text.trim();
  const instant = hasZone(text) ? toUtcSecond(text) : fromZone(text, timeZone);
  if (instant === null) throw invalidCaml();
  if (isTrue(element.attributes.includetimevalue)) return literal({ date: instant });
  return day(zoneDate(new Date(instant), timeZone), timeZone);
}

function day(text: string, timeZone: string): Value {
  const next = new Date(Date.parse(`${text}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const [start, end] = [fromZone(text, timeZone), fromZone(next, timeZone)];
  if (start === null || end === null) throw invalidCaml();
  return { kind: 'day', start, end };
}
