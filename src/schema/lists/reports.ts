import { defineList, f } from '../field';

import { clientKey, fictional, frozenParts, key, recordFields, reportCorrection, reportPeriod } from './shared';

/** A report as it was published: frozen with its checksum. Rows are only added; a correction is a new version that says so. */
export const reports = defineList({
  key: 'reports',
  url: 'Lists/Reports',
  title: 'Rapporter',
  description: 'Publicerade rapporter till ledningsgruppen.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true, maxLength: 150, indexed: true, search: true }),
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
    ...reportPeriod,
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Datum', required: true, indexed: true, form: 'none' }),
    publishedRole: f.text({
      internal: 'FsRole',
      id: 'c706b7da-0a54-4d82-8f3a-75e622c2b56f',
      label: 'Publicerad av',
      hint: 'Roll, inget namn.',
      maxLength: 100,
      form: 'none',
    }),
    summary: f.note({
      internal: 'FsReportSummary',
      id: '0a587424-03e5-49c1-86b1-80ddcf972da9',
      label: 'Läget i korthet',
      maxLength: 2000,
      rows: 3,
      form: 'none',
      search: true,
    }),
    ...reportCorrection,
    nextDate: f.date({ internal: 'FsNextReport', id: '621d7ea6-d046-4430-9709-2329e69768a1', label: 'Nästa rapport', indexed: true, form: 'none' }),
    ...frozenParts('Rapporten'),
    ...recordFields,

    key,
    fictional,
    clientKey,
  },
  views: [
    {
      title: 'Alla rapporter',
      isDefault: true,
      fields: ['number', 'title', 'date', 'periodFrom', 'periodTo', 'corrects'],
      order: { field: 'number', descending: true },
    },
  ],
});
