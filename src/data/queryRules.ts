import type { Field, Kind, ListDefinition } from '../schema/field';
import { isDay } from '../schema/kinds/days';
import { isMeta } from '../schema/meta';
import { fieldOf, isIndexed, queryNameOf } from '../schema/select';
import type { Condition, DataError, ListQuery } from './ports';

export const pageSize = { standard: 50, most: 5_000 } as const;

/**
 * A query that SharePoint would refuse once the list has passed 5,000 items is refused from the first item on, by every
 * adapter alike: it is a defect of ours, and the day it shows must not be the day the list has grown.
 */
export function refuseQuery<L extends ListDefinition>(list: L, query: ListQuery<L>): DataError | undefined {
  const named = [...(query.where ?? []), ...(query.order ?? [])].map(({ field }) => field);
  const wrong = named.find((field) => !isKnown(list, field) || queryNameOf(list, field) === null || !isIndexed(list, field));
  if (wrong !== undefined) return refusal(list, wrong, `${list.key}.${wrong} is not indexed: SharePoint neither filters nor sorts on it past 5,000 items`);
  const senseless = (query.where ?? []).find((condition) => !isSensible(list, condition));
  if (senseless !== undefined) return refusal(list, senseless.field, `${list.key}.${senseless.field} is never ${JSON.stringify(senseless.value)}`);
  const unknown = (query.fields ?? []).find((field) => !isKnown(list, field));
  if (unknown !== undefined) return refusal(list, unknown, `${list.key} has no field ${unknown}`);
  const { top = pageSize.standard } = query;
  return Number.isInteger(top) && top >= 1 && top <= pageSize.most
    ? undefined
    : { kind: 'invalid', attempted: 'read', list: list.key, detail: `top ${top} is not 1 to ${pageSize.most}` };
}

/** Values come from addresses and settings too: what a column can never hold is refused here, in words, rather than by the server. */
function isSensible<L extends ListDefinition>(list: L, { field, is, value }: Condition<L>): boolean {
  if (is === 'empty' || is === 'notEmpty') return true;
  if (is === 'oneOf') return Array.isArray(value) && value.every((one: string | number) => canHold(list, field, one));
  if (is === 'startsWith' || is === 'contains') return typeof value === 'string';
  return value !== undefined && typeof value !== 'object' && canHold(list, field, value);
}

const isId = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const never = (): boolean => false;

function canHold(list: ListDefinition, key: string, value: string | number | boolean): boolean {
  if (key === 'id') return isId(value);
  const field = fieldOf(list, key);
  const table: Readonly<Record<Kind, () => boolean>> = {
    text: () => isText(value),
    note: never,
    markdown: never,
    url: never,
    choices: never,
    people: never,
    lookups: never,
    number: () => typeof value === 'number' && Number.isFinite(value),
    bool: () => typeof value === 'boolean',
    date: () => isDay(value),
    time: () => isDay(value),
    dateTime: () => isText(value) && !Number.isNaN(Date.parse(String(value))),
    choice: () => isText(value) && Object.hasOwn((field as Field<'choice'>).settings.choices, String(value)),
    person: () => isId(value),
    lookup: () => isId(value),
  };
  return table[field.kind]();
}

const isKnown = (list: ListDefinition, field: string): boolean => isMeta(field) || Object.hasOwn(list.fields, field);

const refusal = (list: ListDefinition, field: string, detail: string): DataError => ({ kind: 'invalid', attempted: 'read', list: list.key, field, detail });
