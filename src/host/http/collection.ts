/**
 * $filter, $orderby, $skip and $top over entities that stand in memory: lists, fields, views, users, groups. SharePoint takes these
 * options on every collection; items have their own way through the store.
 */
import { SharePointError, type Literal, type Predicate } from '../engine';
import { unknownProperty } from './shape';
import type { Answer, Call, Entity } from './wire';

const comparable = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' ? value.toLowerCase() : typeof value === 'number' || typeof value === 'boolean' ? value : null;

const literal = (value: Literal): string | number | boolean | null => comparable(typeof value === 'object' && value !== null ? value.date : value);

function valueAt(entity: Entity, path: readonly string[]): unknown {
  const [name = '', ...rest] = path;
  const held = Object.hasOwn(entity.properties, name);
  const onDemand = entity.onDemand !== undefined && Object.hasOwn(entity.onDemand, name) ? entity.onDemand[name] : undefined;
  const target = entity.navigation !== undefined && Object.hasOwn(entity.navigation, name) ? entity.navigation[name]?.() : undefined;
  if (!held && onDemand === undefined && target === undefined) throw unknownProperty(name, entity.type);
  if (target !== undefined) return target === null || Array.isArray(target) ? null : valueAt(target as Entity, rest);
  return rest.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : null),
    held ? entity.properties[name] : onDemand?.(),
  );
}

/** Booleans come as `eq 1` and as `eq true`. */
function order(left: ReturnType<typeof comparable>, right: ReturnType<typeof comparable>): number | undefined {
  if (typeof left === 'boolean' || typeof right === 'boolean') return Number(left) - Number(right);
  if (left === null || right === null) return left === right ? 0 : undefined;
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right);
  return left < right ? -1 : left > right ? 1 : 0;
}

const operators: Readonly<Record<string, (difference: number) => boolean>> = {
  eq: (difference) => difference === 0,
  ne: (difference) => difference !== 0,
  lt: (difference) => difference < 0,
  le: (difference) => difference <= 0,
  gt: (difference) => difference > 0,
  ge: (difference) => difference >= 0,
};

function holds(entity: Entity, predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.operands.every((operand) => holds(entity, operand));
    case 'or':
      return predicate.operands.some((operand) => holds(entity, operand));
    case 'not':
      return !holds(entity, predicate.operand);
    case 'isNull':
      return (comparable(valueAt(entity, predicate.field.path)) === null) !== predicate.negated;
    case 'startswith':
      return String(comparable(valueAt(entity, predicate.field.path)) ?? '').startsWith(predicate.value.toLowerCase());
    case 'substringof':
      return String(comparable(valueAt(entity, predicate.field.path)) ?? '').includes(predicate.value.toLowerCase());
    case 'in':
      return predicate.values.some((value) => order(comparable(valueAt(entity, predicate.field.path)), literal(value)) === 0);
    case 'compare': {
      const difference = order(comparable(valueAt(entity, predicate.field.path)), literal(predicate.value));
      return difference === undefined ? predicate.operator === 'ne' : (operators[predicate.operator]?.(difference) ?? false);
    }
    case 'membership':
      throw new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', 'The query is not valid.');
  }
}

/** The collection as the call's $filter, $orderby and $top leave it. `context`: 'SP.ApiData.Lists'. */
export function collection(call: Call, context: string, entities: readonly Entity[]): Answer {
  const { filter, orderBy, top } = call.query;
  const kept = filter === undefined ? [...entities] : entities.filter((entity) => holds(entity, filter));
  for (const { field, descending } of [...(orderBy ?? [])].reverse()) {
    kept.sort((left, right) => (order(comparable(valueAt(left, field.path)), comparable(valueAt(right, field.path))) ?? 0) * (descending ? -1 : 1));
  }
  const skip = Number(call.query.raw.$skip ?? 0);
  return { kind: 'collection', context, entities: skip === 0 && top === undefined ? kept : kept.slice(skip, top === undefined ? undefined : skip + top) };
}
