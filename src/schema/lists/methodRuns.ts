import { defineList, f } from '../field';
import { clientKey, fictional, forumKinds, key, rating } from './shared';

/** What came of running a method: the group's own experience, and how often it is used. */
export const methodRuns = defineList({
  key: 'methodRuns',
  url: 'Lists/MethodRuns',
  title: 'Metodkörningar',
  description: 'Egna erfarenheter av metoder: när, var, vad som fungerade.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Vad handlade det om?', required: true, maxLength: 150, search: true }),
    method: f.lookup({ internal: 'FsMethod', id: '73696c96-2b5b-4ab8-99ad-710d55a259e9', label: 'Metod', list: 'methods', required: true, indexed: true }),
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Datum', required: true, indexed: true }),
    forum: f.choice({
      internal: 'FsForum',
      id: '13780759-83fe-40ef-85e8-43501413e66a',
      label: 'Forum',
      form: 'main',
      indexed: true,
      choices: forumKinds,
    }),
    participants: f.number({
      internal: 'FsParticipants',
      id: '184287f5-9e66-4a30-9deb-5eb8e3f46120',
      label: 'Antal deltagare',
      min: 1,
      max: 10000,
      decimals: 0,
    }),
    minutes: f.number({ internal: 'FsMinutes', id: 'e7a2907c-cbc4-49ca-a65f-a77eddbc3087', label: 'Tid i minuter', min: 1, max: 10000, decimals: 0 }),
    result: f.note({ internal: 'FsResult', id: 'e6192b5b-0e65-411c-a7e8-2087bf84f06e', label: 'Resultat', maxLength: 5000, rows: 3, search: true }),
    worked: f.note({
      internal: 'FsWorked',
      id: 'd72a8fc5-793a-4a60-a8cb-7463dc8a62ec',
      label: 'Vad fungerade?',
      maxLength: 5000,
      rows: 3,
      form: 'main',
      search: true,
    }),
    failed: f.note({
      internal: 'FsFailed',
      id: '7708f99f-ed24-4668-9a9e-d6b75cc4f9b2',
      label: 'Vad fungerade mindre bra?',
      maxLength: 5000,
      rows: 3,
      search: true,
    }),
    rating: f.number({
      internal: 'FsRating',
      id: 'b7d52f1c-9b60-49b5-8d5f-42221457e793',
      label: 'Betyg',
      hint: '1 gör inte om, 3 duger, 5 gör gärna om.',
      ...rating,
      form: 'main',
    }),
    key,
    fictional,
    clientKey,
  },
  views: [
    {
      title: 'Alla körningar',
      isDefault: true,
      fields: ['title', 'method', 'date', 'forum', 'participants', 'rating'],
      order: { field: 'date', descending: true },
    },
  ],
});
