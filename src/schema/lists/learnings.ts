import { defineList, f } from '../field';

import { clientKey, fictional, key, rating, themes } from './shared';

/** What somebody learned: what, so what, now what. */
export const learnings = defineList({
  key: 'learnings',
  url: 'Lists/Learnings',
  title: 'Lärdomar',
  description: 'Lärdomar från tillfällen: vad, än sen, vad nu.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Vad lärde vi oss?', required: true, maxLength: 255, indexed: true, search: true }),
    soWhat: f.note({
      internal: 'FsSoWhat',
      id: '078ec34c-2db2-4403-8854-fe0caa861db0',
      label: 'Än sen?',
      hint: 'Varför spelar det roll för oss?',
      maxLength: 2000,
      rows: 2,
      form: 'main',
      search: true,
    }),
    nowWhat: f.note({
      internal: 'FsNowWhat',
      id: 'bcf9286e-0ad2-408e-a9b3-83b68ff5548e',
      label: 'Vad nu?',
      hint: 'Vad gör vi annorlunda?',
      maxLength: 2000,
      rows: 2,
      form: 'main',
      search: true,
    }),
    event: f.lookup({ internal: 'FsEvent', id: 'f5b670cf-9e98-4022-9ae4-9e1579b09a3f', label: 'Tillfälle', list: 'events', indexed: true, form: 'main' }),
    important: f.number({
      internal: 'FsImportant',
      id: '43fe5adf-53f2-4ba6-9f3a-bcdaaea7f8ab',
      label: 'Viktigt',
      hint: '1 lite, 3 ganska, 5 mycket viktigt.',
      ...rating,
    }),
    relevant: f.number({
      internal: 'FsRelevant',
      id: 'ad2e970b-6b5c-40a2-ab3a-eb7e30c66c37',
      label: 'Relevant för oss',
      hint: '1 lite, 3 ganska, 5 mycket relevant.',
      ...rating,
    }),
    receiver: f.text({
      internal: 'FsReceiverRole',
      id: 'a3780346-31c1-4aea-a68c-4c21443fdd1d',
      label: 'Mottagare',
      hint: 'Enhet, grupp eller process som tar det vidare.',
      maxLength: 150,
    }),
    status: f.choice({
      internal: 'FsLearningStatus',
      id: '9aa0e9c2-a842-4703-9539-ec640d11c7c1',
      label: 'Läge',
      required: true,
      default: 'ny',
      indexed: true,
      form: 'more',
      choices: { ny: 'ny', nominerad: 'nominerad', delad: 'delad', anvand: 'använd' },
    }),
    usedIn: f.note({ internal: 'FsUsedIn', id: '2acca0d5-e82d-44e4-9bd8-f75433ab2a58', label: 'Så användes den', maxLength: 2000, rows: 2 }),
    themes,

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla lärdomar', isDefault: true, fields: ['title', 'event', 'status', 'important', 'relevant', 'receiver'] }],
});
