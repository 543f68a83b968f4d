import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey, fictional, hoursKinds, key } from './shared';

/** Hours that somebody has used; the person is who wrote the item, and sees only their own. */
export const timeEntries = defineList({
  key: 'timeEntries',
  url: 'Lists/TimeEntries',
  title: 'Tid',
  description: 'Använd tid. Var och en ser sin egen, sammankallande ser gruppens.',
  items: itemSecurity.timeEntries,

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Vad', maxLength: 150 }),
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Datum', required: true, indexed: true }),
    kind: f.choice({
      internal: 'FsHoursKind',
      id: '144d9409-d6eb-40a3-a449-583ccc9db3ec',
      label: 'Slag av tid',
      required: true,
      indexed: true,
      choices: hoursKinds,
    }),
    hours: f.number({
      internal: 'FsHours',
      id: 'f62a5b1b-c6b4-422e-a545-5cd41708e309',
      label: 'Timmar',
      hint: 'Högst 24 på ett dygn.',
      required: true,
      min: 0.25,
      max: 24,
      decimals: 2,
    }),
    assignment: f.lookup({ internal: 'FsAssignment', id: '737c7e38-cb92-4cfb-9b10-0c9be0d27ccf', label: 'Uppdrag', list: 'assignments', indexed: true }),
    activity: f.lookup({ internal: 'FsActivity', id: '1d3dc4e5-8be5-4402-ae39-9db16e0aced7', label: 'Aktivitet', list: 'activities', indexed: true }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Min tid', isDefault: true, fields: ['date', 'kind', 'hours', 'activity'], order: { field: 'date', descending: true } }],
});
