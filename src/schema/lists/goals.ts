import { defineList, f } from '../field';

import { clientKey, fictional, key } from './shared';

/** What an assignment is to reach, and what shows whether it has. */
export const goals = defineList({
  key: 'goals',
  url: 'Lists/Goals',
  title: 'Mål',
  description: 'Mål i uppdrag och handlingsplaner, med läge och belägg.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Mål', required: true, maxLength: 255, indexed: true, search: true }),
    assignment: f.lookup({
      internal: 'FsAssignment',
      id: '737c7e38-cb92-4cfb-9b10-0c9be0d27ccf',
      label: 'Uppdrag',
      list: 'assignments',
      required: true,
      indexed: true,
      form: 'none',
    }),
    workstream: f.lookup({
      internal: 'FsWorkstream',
      id: '32bb9b94-6b4e-493e-b3d5-b747c84f6ce4',
      label: 'Del eller prioritering',
      list: 'workstreams',
      indexed: true,
    }),
    measure: f.text({
      internal: 'FsMeasure',
      id: '2b397d17-effd-4d15-9666-bb0d9d60607b',
      label: 'Mått',
      hint: 'Hur ser vi om målet är nått?',
      maxLength: 255,
      form: 'main',
    }),
    target: f.text({ internal: 'FsTarget', id: 'f1ac1495-7766-4192-a1f9-9349005d0857', label: 'Målnivå', maxLength: 255, form: 'main' }),
    status: f.choice({
      internal: 'FsGoalStatus',
      id: 'd4439a7c-2edd-4b21-b397-36518fd8c0db',
      label: 'Läge',
      required: true,
      default: 'inteBorjat',
      indexed: true,
      form: 'main',
      choices: { inteBorjat: 'inte påbörjat', paVag: 'på väg', avviker: 'avviker', natt: 'nått', avfort: 'avfört' },
    }),
    evidence: f.note({
      internal: 'FsEvidence',
      id: '47b7cf0b-5680-48e6-8b30-6b31f7e02fc9',
      label: 'Belägg',
      hint: 'Vad visar läget? Skriv med egna ord.',
      maxLength: 4000,
      rows: 3,
      form: 'main',
      search: true,
    }),
    evidenceLink: f.url({ internal: 'FsEvidenceLink', id: '59de0161-a229-4a95-b9e1-9d631c2f22b7', label: 'Länk till belägg' }),
    followedUp: f.date({ internal: 'FsFollowedUp', id: '2adb322e-c816-4929-9c87-54f9b29af48a', label: 'Senast följt upp', indexed: true }),
    order: f.number({ internal: 'FsOrder', id: '1c5410ab-266f-45ce-b52b-140c680d6346', label: 'Ordning', min: 0, max: 999, decimals: 0, indexed: true }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla mål', isDefault: true, fields: ['order', 'title', 'assignment', 'status', 'target', 'followedUp'], order: { field: 'order' } }],
});
