import { defineList, f } from '../field';

import { clientKey, fictional, reportCorrection, reportPeriod } from './shared';

/** A report on its way: the period, and what people have changed of what the product made ready. */
export const reportDrafts = defineList({
  key: 'reportDrafts',
  url: 'Lists/ReportDrafts',
  title: 'Rapportutkast',
  description: 'Rapporter till ledningsgruppen som förbereds.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true, maxLength: 150 }),
    ...reportPeriod,
    edits: f.note({ internal: 'FsEdits', id: 'cc21e765-c69f-4ff1-9c0f-1266d0900910', label: 'Ändringar', hint: 'I JSON. Sätts av Framsyn.', form: 'none' }),
    status: f.choice({
      internal: 'FsDraftStatus',
      id: 'a3422d9b-e81d-44a3-bf25-cb63bd722534',
      label: 'Läge',
      required: true,
      default: 'oppet',
      indexed: true,
      form: 'none',
      choices: { oppet: 'öppet', publicerat: 'publicerat', slopat: 'slopat' },
    }),
    ...reportCorrection,
    publishedAs: f.number({
      internal: 'FsVersionNumber',
      id: '8574fc43-7c03-496a-b106-f862483e335c',
      label: 'Blev version',
      min: 1,
      decimals: 0,
      form: 'none',
    }),

    fictional,
    clientKey,
  },
  views: [{ title: 'Alla utkast', isDefault: true, fields: ['title', 'periodFrom', 'periodTo', 'status', 'publishedAs'] }],
});
