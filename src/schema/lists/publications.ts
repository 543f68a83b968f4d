import { defineList, f } from '../field';
import { clientKey, fictional, key } from './shared';

/** Reports of others: our own summary and a link, never their text. */
export const publications = defineList({
  key: 'publications',
  url: 'Lists/Publications',
  title: 'Publikationer',
  description: 'Rapporter och publikationer med egen sammanfattning.',
  attachments: true,
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Titel', required: true, maxLength: 255, indexed: true, search: true }),
    publisher: f.text({ internal: 'FsPublisher', id: '0b2bb4dc-fe6a-42bd-b087-78828cde74b8', label: 'Utgivare', required: true, maxLength: 150, indexed: true, search: true }),
    year: f.number({ internal: 'FsYear', id: '5428c2b7-63f9-4f41-97b3-076f18ab87cc', label: 'År', min: 1900, max: 2200, decimals: 0, indexed: true, form: 'main' }),
    language: f.choice({
      internal: 'FsLanguage', id: '901267ae-4e42-4f4b-a6bf-4c6edbf84bcd', label: 'Språk', indexed: true,
      choices: { sv: 'svenska', en: 'engelska', no: 'norska', da: 'danska', fi: 'finska', annat: 'annat' },
    }),
    summary: f.note({ internal: 'FsSummary', id: 'fd00c4cd-d5eb-4d56-a770-fe95d728b1af', label: 'Sammanfattning', hint: 'Med egna ord.', rows: 5, form: 'main', search: true }),
    keyPoints: f.note({ internal: 'FsKeyPoints', id: 'a7af0e17-26bf-48af-aab6-53b29e38bc94', label: 'Viktigaste punkter', hint: 'En på varje rad.', rows: 4, search: true }),
    link: f.url({ internal: 'FsLink', id: '9e89f569-a6d9-4110-b9c8-aea1229845bc', label: 'Länk', form: 'main' }),
    licence: f.text({ internal: 'FsLicence', id: '62af7dcb-31fb-4171-bdad-4e4f79d9fe84', label: 'Licens', maxLength: 255 }),
    verified: f.bool({ internal: 'FsVerified', id: 'df60ba82-706d-482f-a6c5-6e99e3c0aad6', label: 'Kontrollerad', hint: 'Utgivare, titel och år är kontrollerade.', required: true, default: false, form: 'more', indexed: true }),
    verificationNote: f.note({ internal: 'FsVerificationNote', id: '0b92f266-356e-4ec0-8346-deeab5a6385f', label: 'Om kontrollen', rows: 2 }),
    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla publikationer', isDefault: true, fields: ['title', 'publisher', 'year', 'language', 'link', 'verified'], order: { field: 'title' } }],
});
