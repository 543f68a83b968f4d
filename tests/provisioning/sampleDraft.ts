/** The least that a list takes, from its own definition. */
import { encodeNew } from '../../src/schema/codec';
import type { Row } from '../../src/schema/codec';
import type { Draft, Field, Kind, ListDefinition } from '../../src/schema/field';

const values: { readonly [K in Kind]?: (field: Field<K>, ids: ReadonlyMap<string, number>) => unknown } = {
  text: () => 'Prov',
  note: () => 'Trettio tecken och lite till, så att det räcker.',
  number: (field) => field.settings.min ?? 1,
  choice: (field) => Object.keys(field.settings.choices)[0],
  lookup: (field, ids) => ids.get(field.settings.list),
};

/** `ids`: an item of each list that a required lookup may point at. */
export function sampleBody(list: ListDefinition, ids: ReadonlyMap<string, number>, clientKey: string): Row {
  const required = Object.entries(list.fields).filter(([, field]) => field.presence === 'required');
  const draft = Object.fromEntries(
    required.map(([key, field]) => [key, (values[field.kind] as ((field: Field, ids: ReadonlyMap<string, number>) => unknown) | undefined)?.(field, ids)]),
  );
  // Settings have a unique title.
  if (list.fields.title?.unique === true) draft.title = clientKey;
  return encodeNew(list, draft as Draft<ListDefinition>, clientKey);
}

const wholeValues: { readonly [K in Kind]: (field: Field<K>, ids: ReadonlyMap<string, number>, key: string) => unknown } = {
  text: ({ unique, settings: { maxLength = 255 } }, _ids, key) => (unique === true ? key : 'Åäö – prov').slice(0, maxLength),
  note: () => 'Trettio tecken och lite till, så att det räcker.\nOch en rad.',
  markdown: () => 'Trettio tecken och **lite till**, så att det räcker.',
  number: ({ settings }) => settings.max ?? settings.min ?? 1,
  bool: () => true,
  date: () => '2026-03-17',
  dateTime: () => '2026-03-17T08:41:00Z',
  choice: ({ settings }) => Object.keys(settings.choices)[0],
  choices: ({ settings }) => Object.keys(settings.choices).slice(0, 2),
  person: (_field, ids) => ids.get('person'),
  people: (_field, ids) => [ids.get('person')],
  lookup: ({ settings }, ids) => ids.get(settings.list),
  lookups: ({ settings }, ids) => [ids.get(settings.list)].filter((id) => id !== undefined),
  url: () => ({ url: 'https://exempelregionen.example/', text: 'Exempel' }),
  time: () => ({ kind: 'period', start: '2026-03-01', end: '2026-05-31', precision: 'dag' }),
};

/** Something in every field, as far as `ids` has what its lookups and persons may point at. */
export function wholeDraft(list: ListDefinition, ids: ReadonlyMap<string, number>, clientKey: string, given: Readonly<Record<string, unknown>> = {}): Row {
  const valueOf = (field: Field): unknown =>
    (wholeValues[field.kind] as (field: Field, ids: ReadonlyMap<string, number>, key: string) => unknown)(field, ids, clientKey);
  const draft = Object.fromEntries(Object.entries(list.fields).map(([key, field]) => [key, valueOf(field)]));
  return encodeNew(list, { ...draft, ...given } as Draft<ListDefinition>, clientKey);
}
