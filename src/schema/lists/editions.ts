import { defineList, f } from '../field';
import { clientKey, fictional, key } from './shared';

/** The radar as it was on a day: frozen, so that a later one can be compared with it. */
export const editions = defineList({
  key: 'editions',
  url: 'Lists/Editions',
  title: 'Radarutgåvor',
  description: 'Radarn som den såg ut en viss dag.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 150, indexed: true }),
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Datum', required: true, indexed: true }),
    note: f.note({ internal: 'FsNote', id: '7732c437-e0de-4099-a1c0-e2e89a0aa232', label: 'Anteckning', maxLength: 2000, rows: 2, form: 'main' }),
    content: f.note({
      internal: 'FsContent',
      id: '5d282fd6-1720-4935-9824-362c7fe1702a',
      label: 'Innehåll',
      hint: 'Radarns punkter i JSON. Sätts av Framsyn.',
      required: true,
      form: 'none',
    }),
    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla utgåvor', isDefault: true, fields: ['title', 'date', 'note'], order: { field: 'date', descending: true } }],
});
