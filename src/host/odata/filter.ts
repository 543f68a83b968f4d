/**
 * `$filter` to a predicate. SharePoint's `_api` knows eq ne lt le gt ge, and or not, startswith and substringof, and
 * refuses the rest of OData v3 with "The query is not valid." (endswith, contains, tolower, year(), arithmetic).
 *
 * A bare ISO text ('2026-01-01T00:00:00.000Z', as PnPjs sends it) stays text here: only the column tells whether it is a date.
 */
import type { FieldPath, Literal, Predicate } from '../engine';
import { blanks, literalAt, match } from './path-grammar';
import { invalidExpression, invalidQueryRefusal } from './refusal';
import { toUtcSecond } from './time';

type Operator = Extract<Predicate, { kind: 'compare' }>['operator'];
type Operand = { readonly field: FieldPath } | { readonly literal: Literal };
interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

const deepest = 64;
const fieldPath = /[\p{L}_][\p{L}\p{N}_]*(\/[\p{L}_][\p{L}\p{N}_]*)*/uy;
const operator = /(eq|ne|lt|le|gt|ge)(?![\p{L}\p{N}_])/uy;
const arithmetic = /(add|sub|mul|div|mod)(?![\p{L}\p{N}_])/uy;
const functionName = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/uy;
const keywords = { and: /and(?![\p{L}\p{N}_])/uy, or: /or(?![\p{L}\p{N}_])/uy, not: /not(?![\p{L}\p{N}_])/uy } as const;
const mirrored: Readonly<Record<Operator, Operator>> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

/** Parses the text of `$filter`. Throws SharePointError 400. */
export function parseFilter(text: string): Predicate {
  const reader: Reader = { text, at: 0, depth: 0 };
  const predicate = series(reader, 'or', () => series(reader, 'and', () => negation(reader)));
  if (blanks(text, reader.at) < text.length) throw refused(reader);
  return predicate;
}

function series(reader: Reader, kind: 'and' | 'or', part: () => Predicate): Predicate {
  const first = part();
  const operands = [first];
  while (take(reader, keywords[kind])) operands.push(part());
  return operands.length === 1 ? first : { kind, operands };
}

function negation(reader: Reader): Predicate {
  if (!take(reader, keywords.not)) return term(reader);
  return nested(reader, () => ({ kind: 'not', operand: negation(reader) }));
}

function term(reader: Reader): Predicate {
  if (!takeText(reader, '(')) return comparison(reader);
  return nested(reader, () => {
    const inner = series(reader, 'or', () => series(reader, 'and', () => negation(reader)));
    if (!takeText(reader, ')')) throw refused(reader);
    return inner;
  });
}

/** Bounded, so that two thousand parentheses are refused at the sixty-fifth and not on the stack. */
function nested(reader: Reader, inner: () => Predicate): Predicate {
  reader.depth += 1;
  if (reader.depth > deepest) throw invalidQueryRefusal();
  const predicate = inner();
  reader.depth -= 1;
  return predicate;
}

function comparison(reader: Reader): Predicate {
  const called = take(reader, functionName);
  if (called) return textFunction(reader, called[1] ?? '');
  const left = operand(reader);
  const symbol = take(reader, operator)?.[1] as Operator | undefined;
  if (!symbol) throw refused(reader);
  if (take(reader, functionName)) throw invalidQueryRefusal();
  const right = operand(reader);
  if ('field' in left && 'literal' in right) return compared(left.field, symbol, right.literal);
  if ('literal' in left && 'field' in right) return compared(right.field, mirrored[symbol], left.literal);
  throw invalidQueryRefusal(); // two columns, or two constants
}

function compared(field: FieldPath, symbol: Operator, value: Literal): Predicate {
  if (value !== null) return { kind: 'compare', operator: symbol, field, value };
  if (symbol !== 'eq' && symbol !== 'ne') throw invalidQueryRefusal();
  return { kind: 'isNull', field, negated: symbol === 'ne' };
}

function operand(reader: Reader): Operand {
  reader.at = blanks(reader.text, reader.at);
  const literal = literalAt(reader.text, reader.at);
  if (literal) {
    reader.at = literal.end;
    return { literal: literal.prefix?.startsWith('datetime') ? { date: dateOf(reader, literal.value) } : literal.value };
  }
  const found = take(reader, fieldPath);
  if (!found) throw refused(reader);
  return { field: { path: found[0].split('/') } };
}

function dateOf(reader: Reader, value: unknown): string {
  const date = typeof value === 'string' ? toUtcSecond(value) : null;
  if (date === null) throw refused(reader);
  return date;
}

/** Both argument orders are taken: startswith(Title, 'x'), substringof('x', Title), substringof(Title, 'x'). */
function textFunction(reader: Reader, name: string): Predicate {
  if (name !== 'startswith' && name !== 'substringof') throw invalidQueryRefusal();
  const first = operand(reader);
  if (!takeText(reader, ',')) throw refused(reader);
  const second = operand(reader);
  if (!takeText(reader, ')')) throw refused(reader);
  const field = 'field' in first ? first.field : 'field' in second ? second.field : null;
  const value = 'literal' in first ? first.literal : 'literal' in second ? second.literal : null;
  if (!field || typeof value !== 'string' || (name === 'startswith' && 'literal' in first)) throw invalidQueryRefusal();
  const predicate: Predicate = { kind: name, field, value };
  return wantedFalse(reader) ? { kind: 'not', operand: predicate } : predicate;
}

/** OData v3 lets a boolean function be compared: `substringof('x', Title) eq true`. */
function wantedFalse(reader: Reader): boolean {
  const symbol = take(reader, operator)?.[1];
  if (!symbol) return false;
  const compared = operand(reader);
  if ((symbol !== 'eq' && symbol !== 'ne') || !('literal' in compared) || typeof compared.literal !== 'boolean') throw invalidQueryRefusal();
  return compared.literal === (symbol === 'ne');
}

function refused(reader: Reader): Error {
  return take(reader, arithmetic) ? invalidQueryRefusal() : invalidExpression(reader.text);
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  reader.at = blanks(reader.text, reader.at);
  const found = match(pattern, reader.text, reader.at);
  if (found) reader.at += found[0].length;
  return found;
}

function takeText(reader: Reader, symbol: string): boolean {
  reader.at = blanks(reader.text, reader.at);
  const found = reader.text[reader.at] === symbol;
  if (found) reader.at += 1;
  return found;
}
