import { defineList, f } from '../field';

import { clientKey, fictional, key, themes } from './shared';

/** A strategic process that the assignment connects to or takes account of, and who does what. */
export const processes = defineList({
  key: 'processes',
  url: 'Lists/Processes',
  title: 'Strategiska processer',
  description: 'Processer som uppdraget kopplas till eller tar hänsyn till.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 200, indexed: true, search: true }),
    description: f.note({
      internal: 'FsDescription',
      id: 'bc2ba38e-3b22-4b54-8582-de0e3f808305',
      label: 'Beskrivning',
      maxLength: 4000,
      rows: 3,
      form: 'main',
      search: true,
    }),
    relation: f.choice({
      internal: 'FsProcessRelation',
      id: '9824c609-7b9f-448a-b1d8-f563bb48a98b',
      label: 'Samband',
      required: true,
      default: 'kopplasTill',
      indexed: true,
      form: 'main',
      choices: { kopplasTill: 'kopplas till', tasHansynTill: 'tas hänsyn till' },
    }),
    weDo: f.note({ internal: 'FsWeDo', id: 'b5bfa2a6-8171-466c-869f-66014e9322a8', label: 'Vi gör', maxLength: 2000, rows: 2, form: 'main' }),
    theyDo: f.note({ internal: 'FsTheyDo', id: 'c9c52c9d-057b-4469-84ac-9524f34a0026', label: 'De gör', maxLength: 2000, rows: 2, form: 'main' }),
    together: f.note({ internal: 'FsTogether', id: '0e52c1b2-296f-474c-98e9-d23e0a76002c', label: 'Gemensamt', maxLength: 2000, rows: 2, form: 'main' }),
    entryPoint: f.text({ internal: 'FsEntryPoint', id: 'ecff8e5e-1688-4ca6-91c7-7257cd9a5a40', label: 'Var framsyn kommer in', maxLength: 255 }),
    contactRole: f.text({ internal: 'FsContactRole', id: 'acb9d6b1-75ec-4cda-a00b-0aa44ba75206', label: 'Kontakt', hint: 'Roll, inget namn.', maxLength: 150 }),
    nextGate: f.date({
      internal: 'FsNextGate',
      id: '17f949a5-7180-40de-a9d5-c1febc62cf5b',
      label: 'Nästa vägskäl',
      hint: 'Dagen då processen tar nästa steg.',
      indexed: true,
    }),
    nextGateWhat: f.text({ internal: 'FsNextGateWhat', id: 'b8406d6e-a4c3-4b6b-9faf-118c8162c725', label: 'Vad som sker då', maxLength: 150 }),
    status: f.choice({
      internal: 'FsProcessStatus',
      id: '672f9dee-b06c-461c-825a-325337f12155',
      label: 'Läge',
      required: true,
      default: 'pagar',
      indexed: true,
      form: 'more',
      choices: { planeras: 'planeras', pagar: 'pågår', avslutad: 'avslutad' },
    }),
    themes,

    key,
    fictional,
    clientKey,
  },
  views: [
    { title: 'Alla processer', isDefault: true, fields: ['title', 'relation', 'entryPoint', 'contactRole', 'nextGate', 'status'], order: { field: 'title' } },
  ],
});
