import { defineList, f } from '../field';

import { clientKey, fictional, key } from './shared';

/** What several regions do together, and where an assignment often comes from: Region 2050. */
export const programmes = defineList({
  key: 'programmes',
  url: 'Lists/Programmes',
  title: 'Program',
  description: 'Program som uppdrag och workshopar hör till.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 150, indexed: true, search: true }),
    organiser: f.text({ internal: 'FsOrganiser', id: '0ededbb7-a12f-4ef0-bc57-ec48a51ad1b8', label: 'Arrangör', maxLength: 150, form: 'main' }),
    period: f.time({
      internal: 'FsTime',
      label: 'Period',
      form: 'main',
      indexed: true,
      columns: {
        kind: { internal: 'FsTimeKind', id: '214e62d5-fba8-4a6c-8866-df20e3c41e9b' },
        start: { internal: 'FsTimeStart', id: '1b66a475-2b36-4b8e-b03b-0bf09a5a4bed' },
        end: { internal: 'FsTimeEnd', id: '40e35ec8-5e74-444e-9c82-f643174cec44' },
        precision: { internal: 'FsPrecision', id: '968426e7-b0f1-47f7-9eba-08d66bbdf31b' },
      },
    }),
    purpose: f.note({ internal: 'FsPurpose', id: 'cf8a8c51-917d-4942-b9de-5abae7db9100', label: 'Syfte', maxLength: 2000, rows: 3, search: true }),
    link: f.url({ internal: 'FsLink', id: '9e89f569-a6d9-4110-b9c8-aea1229845bc', label: 'Länk' }),
    seriesLength: f.number({
      internal: 'FsSeriesLength',
      id: '807d6965-9a9b-4c1c-9b0b-419a8e88fad2',
      label: 'Antal gemensamma workshopar',
      min: 0,
      max: 100,
      decimals: 0,
    }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla program', isDefault: true, fields: ['title', 'organiser', 'period', 'seriesLength'], order: { field: 'title' } }],
});
