/** Predicates as `$filter` text, so that the parser can be held to its own output. */
import type { Literal, Predicate } from '../../../src/host/engine';

export function printFilter(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.operands.map(bracketed).join(` ${predicate.kind} `);
    case 'not':
      return `not ${bracketed(predicate.operand)}`;
    case 'compare':
      return `${predicate.field.path.join('/')} ${predicate.operator} ${printLiteral(predicate.value)}`;
    case 'isNull':
      return `${predicate.field.path.join('/')} ${predicate.negated ? 'ne' : 'eq'} null`;
    case 'startswith':
      return `startswith(${predicate.field.path.join('/')},${printLiteral(predicate.value)})`;
    case 'substringof':
      return `substringof(${printLiteral(predicate.value)}, ${predicate.field.path.join('/')})`;
    default:
      throw new Error(`OData has no ${predicate.kind}`);
  }
}

const bracketed = (predicate: Predicate): string =>
  predicate.kind === 'and' || predicate.kind === 'or' ? `(${printFilter(predicate)})` : printFilter(predicate);

function printLiteral(value: Literal): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return value !== null && typeof value === 'object' ? `datetime'${value.date}'` : String(value);
}
