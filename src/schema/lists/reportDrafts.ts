import { defineList, f } from '../field';

import { clientKey, fictional } from './shared';

/** A report on its way: the period, and what people have changed of what the product made ready. */
export const reportDrafts = defineList({
  key: 'reportDrafts',
  url: 'Lists/ReportDrafts',
  title: 'Rapportutkast',
  description: 'Rapporter till ledningsgruppen som förbereds.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true, maxLength: 150 }),
    periodFrom: f.date({ internal: 'FsPeriodFrom', id: '7385253d-2a58-4c9a-aa1a-7cbfce5343ce', label: 'Från', required: true, indexed: true, form: 'main' }),
    periodTo: f.date({ internal: 'FsPeriodTo', id: '91c7b871-5adc-4184-afdb-7d5d13dd264c', label: 'Till', required: true, indexed: true, form: 'main' }),
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
    corrects: f.number({
      internal: 'FsCorrectsVersion',
      id: '6b65907a-4f1e-4c6f-bf6b-e0450df6c605',
      label: 'Rättar version',
      min: 1,
      decimals: 0,
      form: 'none',
    }),
    correction: f.note({
      internal: 'FsCorrection',
      id: '9eafdd0b-9e6d-4c4e-95f1-f3cf3dc1022e',
      label: 'Vad som rättas',
      maxLength: 1000,
      rows: 2,
      form: 'none',
    }),
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
