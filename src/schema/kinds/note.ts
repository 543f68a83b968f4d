import { column } from './kind';
import type { KindDefinition } from './kind';
import { noteAttributes, noteLimit, words } from './words';

export const note: KindDefinition<'note'> = {
  ...words(noteLimit),
  columns: (field) => column(field, 'Note', { attributes: noteAttributes(field.settings.rows) }),
  // A Note column can be searched in CAML, but neither filtered nor sorted past the threshold: it has no index.
  queryName: () => null,
};
