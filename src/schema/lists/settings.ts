import { defineList, f } from '../field';
import { clientKey } from './shared';

/** One row a setting; the schema version that the site has is one of them. */
export const settings = defineList({
  key: 'settings',
  url: 'Lists/FramsynSettings',
  title: 'Framsyn inställningar',
  description: 'Inställningar för Framsyn på den här webbplatsen. Ändras av Framsyn och av webbplatsens ägare.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Inställning', required: true, maxLength: 100, indexed: true, unique: true }),
    value: f.note({ internal: 'FsValue', id: 'ce6acc0d-572b-4495-b505-bf2b32b66e09', label: 'Värde', rows: 3 }),
    note: f.note({ internal: 'FsNote', id: '690687d3-6256-4827-a8f0-9d36dfd34db4', label: 'Anteckning', rows: 3 }),
    clientKey,
  },
  views: [{ title: 'Alla inställningar', isDefault: true, fields: ['title', 'value', 'note'], order: { field: 'title' } }],
});
