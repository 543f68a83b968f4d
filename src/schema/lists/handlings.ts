import { defineList, f } from '../field';

import { clientKey, fictional, key, proposalStep } from './shared';

/** That a body has taken up a proposal, and what it said. Rows are only added: the log stays as it was written. */
export const handlings = defineList({
  key: 'handlings',
  url: 'Lists/Handlings',
  title: 'Behandlingar',
  description: 'Behandlingar av förslag: organ, möte och ställningstagande.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Behandling', required: true, maxLength: 255 }),
    ...proposalStep,
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Mötesdatum', required: true, indexed: true, form: 'main' }),
    stance: f.choice({
      internal: 'FsStance',
      id: 'c77dd785-cb6b-4b2b-b388-046fdfc3305b',
      label: 'Vad hände',
      required: true,
      indexed: true,
      form: 'main',
      choices: { pagar: 'tas upp igen', noterat: 'behandlat', tillstyrker: 'tillstyrker', avstyrker: 'avstyrker' },
    }),
    note: f.note({ internal: 'FsNote', id: '690687d3-6256-4827-a8f0-9d36dfd34db4', label: 'Anteckning', maxLength: 2000, rows: 3, form: 'main' }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla behandlingar', isDefault: true, fields: ['date', 'proposal', 'body', 'stance', 'note'], order: { field: 'date', descending: true } }],
});
