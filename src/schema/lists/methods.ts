import { defineList, f } from '../field';
import { clientKey, fictional, key, recordFields } from './shared';

/** The method bank. Steps are kept as one JSON text: they are read, ordered and scaled as a whole. */
export const methods = defineList({
  key: 'methods',
  url: 'Lists/Methods',
  title: 'Metoder',
  description: 'Metodbanken: framsynsmetoder med steg, tid och material.',
  attachments: true,
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 150, indexed: true, search: true }),
    summary: f.note({ internal: 'FsSummary', id: '561fce53-1587-407e-b809-8ab8bd673b4a', label: 'Kort beskrivning', required: true, maxLength: 1000, rows: 3, search: true }),
    purpose: f.choice({
      internal: 'FsPurpose', id: 'c991e0d1-98c8-4f82-8bdb-0402d7ced1fc', label: 'Syfte', indexed: true, form: 'main',
      choices: { utforska: 'utforska', forsta: 'förstå', forestalla: 'föreställa', prova: 'pröva', planera: 'planera' },
    }),
    question: f.choice({
      internal: 'FsQuestion', id: '7db36260-8ba3-4621-9c9c-3370df9a7084', label: 'Fråga', indexed: true, form: 'main',
      choices: { vadForandras: 'vad förändras?', vadBetyderDet: 'vad betyder det?', vadVillVi: 'vad vill vi?', vadGorVi: 'vad gör vi?' },
    }),
    minutesMin: f.number({ internal: 'FsMinutesMin', id: 'b8571498-355e-429f-9746-fc83c8b10a20', label: 'Kortaste tid i minuter', min: 1, max: 10000, decimals: 0, indexed: true, form: 'main' }),
    minutesMax: f.number({ internal: 'FsMinutesMax', id: '2647fa82-bc99-486e-8df7-dc207c555e4f', label: 'Längsta tid i minuter', min: 1, max: 10000, decimals: 0, indexed: true, form: 'main' }),
    participantsMin: f.number({ internal: 'FsParticipantsMin', id: '5acde4a9-bda3-4474-b549-0914a9b09dbd', label: 'Minst antal deltagare', min: 1, max: 10000, decimals: 0, indexed: true }),
    participantsMax: f.number({ internal: 'FsParticipantsMax', id: '8a48f70c-bf3b-42ff-8e22-113beca97a03', label: 'Högst antal deltagare', min: 1, max: 10000, decimals: 0, indexed: true }),
    difficulty: f.choice({ internal: 'FsDifficulty', id: '29125937-a4ab-41ac-b5ff-8d139275248e', label: 'Svårighet', choices: { latt: 'lätt', medel: 'medel', kravande: 'krävande' }, indexed: true }),
    setting: f.choice({ internal: 'FsSetting', id: 'd1c64dd1-c4b5-47f8-8341-ac25797c074c', label: 'Form', choices: { digital: 'digital', fysisk: 'fysisk', hybrid: 'hybrid' }, indexed: true }),
    whenToUse: f.note({ internal: 'FsWhenToUse', id: '5e90a89d-ec90-4986-add2-78cc3f10b8ee', label: 'När passar den?', rows: 3, search: true }),
    preparation: f.note({ internal: 'FsPreparation', id: 'f6ce9794-24e3-4c74-933a-2cf2a9ba7869', label: 'Förberedelser', rows: 3 }),
    materials: f.note({ internal: 'FsMaterials', id: 'e9fe535f-00fb-41be-b007-9692ce032942', label: 'Material', hint: 'En sak på varje rad.', rows: 3 }),
    roles: f.note({ internal: 'FsRoles', id: 'a5da73da-11e0-497a-955e-3480e7d1de1a', label: 'Roller', hint: 'En roll på varje rad.', rows: 3 }),
    steps: f.note({ internal: 'FsSteps', id: 'd5d7e077-7f55-48a2-8936-1acae1dd914c', label: 'Steg', hint: 'Stegen i JSON. Ändras i metodens egen vy.', form: 'none' }),
    short: f.note({ internal: 'FsShort', id: 'b74bae60-a40b-410f-bc19-7183f533a10e', label: 'Kort version', hint: 'Vad ni gör, och vad ni förlorar, på kortaste tid.', rows: 3 }),
    result: f.note({ internal: 'FsResult', id: 'e6192b5b-0e65-411c-a7e8-2087bf84f06e', label: 'Resultat', rows: 3, search: true }),
    pitfalls: f.note({ internal: 'FsPitfalls', id: '698c56f2-4e8d-4dc3-84eb-c9ecbe46889b', label: 'Fallgropar', hint: 'En på varje rad.', rows: 4 }),
    accessibility: f.note({ internal: 'FsAccessibility', id: 'c76b4ce8-1b5e-4c0b-b357-79b427aca689', label: 'Tillgänglighet', rows: 3 }),
    next: f.lookups({ internal: 'FsNext', id: '92f70742-d0fc-4d2a-b030-942bb76b540d', label: 'Går vidare till', list: 'methods' }),
    source: f.note({ internal: 'FsSource', id: '2d3fb9c1-3d25-47f2-ad3d-237b97e89688', label: 'Källa', rows: 2 }),
    licence: f.text({ internal: 'FsLicence', id: 'e950cbf7-3ab2-4769-abca-a11114ae2f49', label: 'Licens', maxLength: 255 }),
    language: f.choice({ internal: 'FsLanguage', id: '54bc97d5-ba00-45db-9d80-2a76577ef88e', label: 'Språk', choices: { sv: 'svenska', en: 'engelska' } }),
    themes: f.text({ internal: 'FsThemes', id: '73fe9bc4-d55d-45d1-b470-c5bf701c99e8', label: 'Teman', hint: 'Skilj åt med semikolon.', maxLength: 255, search: true }),
    status: f.choice({
      internal: 'FsStatus', id: '6294ea5e-7a73-4860-ac1c-85e622685779', label: 'Status', required: true, default: 'utkast', form: 'more', indexed: true,
      choices: { utkast: 'utkast', galler: 'gäller', arkiverad: 'arkiverad' },
    }),
    reviewBy: f.date({ internal: 'FsReviewBy', id: 'f058d7b7-4347-43d7-b2ad-9536282741a4', label: 'Granskas senast', indexed: true }),
    ...recordFields,
    key,
    fictional,
    clientKey,
  },
  views: [
    { title: 'Alla metoder', isDefault: true, fields: ['title', 'purpose', 'question', 'minutesMin', 'minutesMax', 'difficulty', 'setting', 'status'], order: { field: 'title' } },
  ],
});
