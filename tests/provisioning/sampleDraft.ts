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
