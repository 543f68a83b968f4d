/** Answers held against what SharePoint Online was recorded to answer: the shapes fixture says which properties and JSON kinds were seen. */
import shapes from '../../fixtures/sharepoint-online-shapes.json';
import type { Json } from './testHost';

type Recorded = Readonly<Record<string, { readonly properties: Readonly<Record<string, Readonly<Record<string, number>>>> }>>;
const types = shapes.types as unknown as Recorded;

/** The kinds that a value can be said to have: a date is also a string, a whole number also a number. */
function kindsOf(value: unknown): readonly string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  if (typeof value !== 'string') return [typeof value];
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return ['guid'];
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) ? ['datetime'] : ['string'];
}

/** What is in the object and not in the recordings; own columns are the client's. */
export function strangers(object: Json, type: string, own: RegExp = /^$/): readonly string[] {
  const { properties } = types[type] ?? { properties: {} };
  return Object.entries(object).flatMap(([name, value]) => {
    if (own.test(name)) return [];
    const recorded = properties[name];
    if (recorded === undefined) return [`${type}.${name}`];
    return kindsOf(value).some((kind) => kind in recorded) ? [] : [`${type}.${name}: ${kindsOf(value).join('|')} for ${Object.keys(recorded).join('|')}`];
  });
}
/** What was in every recorded object and is not in this one. */
export const missing = (object: Json, type: string): readonly string[] => {
  const { properties, n } = types[type] as unknown as { n: number; properties: Recorded[string]['properties'] };
  return Object.entries(properties)
    .filter(([name, kinds]) => Object.values(kinds).reduce((sum, count) => sum + count, 0) === n && !(name in object))
    .map(([name]) => `${type}.${name}`);
};
