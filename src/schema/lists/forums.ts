import { defineList, f } from '../field';

import { clientKey, fictional, forumKinds, key } from './shared';

/** A meeting that comes back, where foresight shall have its place on the agenda. */
export const forums = defineList({
  key: 'forums',
  url: 'Lists/Forums',
  title: 'Forum',
  description: 'Möten som återkommer, där framsyn ska ha en plats.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 150, indexed: true, search: true }),
    kind: f.choice({
      internal: 'FsForum',
      id: 'be57ab68-54e8-4ebd-a3da-7ed8c6382e49',
      label: 'Slag av forum',
      required: true,
      indexed: true,
      form: 'main',
      choices: forumKinds,
    }),
    unit: f.text({ internal: 'FsUnit', id: 'eb3c50e0-4f8c-4ebb-bc0a-417dd6bbaa00', label: 'Enhet', maxLength: 100, indexed: true }),
    minutes: f.number({
      internal: 'FsMinutes',
      id: 'e7a2907c-cbc4-49ca-a65f-a77eddbc3087',
      label: 'Tid för framsyn i minuter',
      min: 1,
      max: 600,
      decimals: 0,
      form: 'main',
    }),
    size: f.number({ internal: 'FsSize', id: 'b04e6754-a621-459e-9341-62e5690dbdee', label: 'Antal personer', min: 1, max: 10000, decimals: 0 }),
    monthsBetween: f.number({
      internal: 'FsMonthsBetween',
      id: '710f8bf7-ad1b-429c-979c-7d3cb4a1912c',
      label: 'Hålls med så många månader emellan',
      min: 1,
      max: 24,
      decimals: 0,
    }),
    nextDate: f.date({ internal: 'FsNextDate', id: '22b98ad0-52d3-4faf-b287-731e1a7db6c9', label: 'Nästa möte', indexed: true, form: 'main' }),
    warnAfterMonths: f.number({
      internal: 'FsWarnAfterMonths',
      id: '51020fc1-7526-4d13-a2db-e144fda06957',
      label: 'Varna efter så många månader utan framsyn',
      min: 1,
      max: 36,
      decimals: 0,
      form: 'main',
    }),
    contactRole: f.text({ internal: 'FsContactRole', id: 'acb9d6b1-75ec-4cda-a00b-0aa44ba75206', label: 'Kontakt', hint: 'Roll, inget namn.', maxLength: 150 }),
    active: f.bool({
      internal: 'FsActive',
      id: '47ac1330-8036-4d9d-bb2d-98c2052095f4',
      label: 'Aktiv',
      required: true,
      default: true,
      indexed: true,
      form: 'more',
    }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla forum', isDefault: true, fields: ['title', 'kind', 'unit', 'nextDate', 'warnAfterMonths', 'active'], order: { field: 'title' } }],
});
