import { column } from './kind';
import type { KindDefinition } from './kind';
import { noteAttributes, noteLimit, words } from './words';

/** Markdown is stored as a plain note: rich text would be rewritten by SharePoint's own editor. */
export const markdown: KindDefinition<'markdown'> = {
  ...words(noteLimit),
  columns: (field) => column(field, 'Note', { attributes: noteAttributes(field.settings.rows) }),
  queryName: () => null,
};
