import { defineList, f } from '../field';

import { clientKey, fictional, key } from './shared';

/** What the assignment costs besides the hours. */
export const costs = defineList({
  key: 'costs',
  url: 'Lists/Costs',
  title: 'Kostnader',
  description: 'Kostnader i uppdrag: planerat och utfall.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Vad', required: true, maxLength: 150, indexed: true, search: true }),
    kind: f.choice({
      internal: 'FsCostKind',
      id: 'b7b8ea42-2604-4612-8e48-7acb4bf0860a',
      label: 'Slag',
      required: true,
      indexed: true,
      form: 'main',
      choices: { konsult: 'konsult', lokal: 'lokal', resa: 'resa', ovrigt: 'övrigt' },
    }),
    planned: f.number({
      internal: 'FsPlanned',
      id: 'e2a17d5b-67cc-43be-8887-ef199d2c45fd',
      label: 'Planerat i kronor',
      min: 0,
      max: 1000000000,
      decimals: 0,
      form: 'main',
    }),
    actual: f.number({
      internal: 'FsActual',
      id: '854f93f0-e316-46ae-a019-4af6a557467f',
      label: 'Utfall i kronor',
      min: 0,
      max: 1000000000,
      decimals: 0,
      form: 'main',
    }),
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Datum', indexed: true }),
    assignment: f.lookup({ internal: 'FsAssignment', id: '737c7e38-cb92-4cfb-9b10-0c9be0d27ccf', label: 'Uppdrag', list: 'assignments', indexed: true }),
    activity: f.lookup({ internal: 'FsActivity', id: '1d3dc4e5-8be5-4402-ae39-9db16e0aced7', label: 'Aktivitet', list: 'activities', indexed: true }),
    account: f.text({ internal: 'FsAccount', id: '91269eb9-1c78-4753-9408-172374f752db', label: 'Konto', maxLength: 50 }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla kostnader', isDefault: true, fields: ['title', 'kind', 'planned', 'actual', 'assignment'] }],
});
