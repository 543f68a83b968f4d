import { defineList, f } from '../field';

import { clientKey, fictional, frozenParts, key } from './shared';

/** A plan as it was approved: frozen, so that it can be shown later and compared with what came after. */
export const planVersions = defineList({
  key: 'planVersions',
  url: 'Lists/PlanVersions',
  title: 'Planversioner',
  description: 'Planen som den var när den godkändes.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 150, indexed: true, search: true }),
    assignment: f.lookup({
      internal: 'FsAssignment',
      id: '737c7e38-cb92-4cfb-9b10-0c9be0d27ccf',
      label: 'Uppdrag',
      list: 'assignments',
      required: true,
      indexed: true,
      form: 'none',
    }),
    number: f.number({
      internal: 'FsVersionNumber',
      id: '8574fc43-7c03-496a-b106-f862483e335c',
      label: 'Version',
      required: true,
      min: 1,
      decimals: 0,
      indexed: true,
      form: 'none',
    }),
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Datum', required: true, indexed: true, form: 'none' }),
    approvedRole: f.text({ internal: 'FsRole', id: 'c706b7da-0a54-4d82-8f3a-75e622c2b56f', label: 'Godkänd av', hint: 'Roll, inget namn.', maxLength: 100 }),
    note: f.note({ internal: 'FsNote', id: '690687d3-6256-4827-a8f0-9d36dfd34db4', label: 'Anteckning', maxLength: 2000, rows: 2, form: 'main' }),
    ...frozenParts('Planen'),

    key,
    fictional,
    clientKey,
  },
  views: [
    { title: 'Alla versioner', isDefault: true, fields: ['title', 'assignment', 'number', 'date', 'approvedRole'], order: { field: 'date', descending: true } },
  ],
});
