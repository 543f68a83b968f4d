import { defineList, f } from '../field';

import { clientKey, fictional } from './shared';

/** That somebody in the management group has read a report. The row's author is who. */
export const receipts = defineList({
  key: 'receipts',
  url: 'Lists/Receipts',
  title: 'Läskvitton',
  description: 'Vilka i ledningsgruppen som har läst en rapport.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Kvitto', required: true, maxLength: 150 }),
    report: f.number({
      internal: 'FsVersionNumber',
      id: '8574fc43-7c03-496a-b106-f862483e335c',
      label: 'Rapportens version',
      required: true,
      min: 1,
      decimals: 0,
      indexed: true,
      form: 'none',
    }),
    checksum: f.text({
      internal: 'FsChecksum',
      id: '1442b0db-ad0e-438e-be3f-ced300aac73c',
      label: 'Kontrollsumma',
      hint: 'Av det som lästes.',
      maxLength: 64,
      form: 'none',
    }),
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Datum', required: true, indexed: true, form: 'none' }),

    fictional,
    clientKey,
  },
  views: [{ title: 'Alla kvitton', isDefault: true, fields: ['report', 'date'], order: { field: 'date', descending: true } }],
});
