/** The kinds' table: one row a kind, and none missing. */
import type { Field, Kind } from '../field';
import { bool } from './bool';
import { choice } from './choice';
import { choices } from './choices';
import { date } from './date';
import { dateTime } from './dateTime';
import type { KindDefinition } from './kind';
import { lookup } from './lookup';
import { lookups } from './lookups';
import { markdown } from './markdown';
import { note } from './note';
import { number } from './number';
import { people } from './people';
import { person } from './person';
import { text } from './text';
import { time } from './time';
import { url } from './url';

const kindTable = {
  text,
  note,
  markdown,
  number,
  bool,
  date,
  dateTime,
  choice,
  choices,
  person,
  people,
  lookup,
  lookups,
  url,
  time,
} satisfies { readonly [K in Kind]: KindDefinition<K> };

/** What the field's kind can do. */
export function kindOf<K extends Kind>(field: Field<K>): KindDefinition<K> {
  const table: { readonly [P in Kind]: KindDefinition<P> } = kindTable;
  return table[field.kind];
}
