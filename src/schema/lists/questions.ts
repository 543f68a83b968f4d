import { defineList, f } from '../field';
import { clientKey, fictional, key } from './shared';

/** Foresightful questions to open a meeting or a dialogue with; anybody in the working group adds their own. */
export const questions = defineList({
  key: 'questions',
  url: 'Lists/Questions',
  title: 'Frågor',
  description: 'Frågebanken: frågor som öppnar samtal om framtiden.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Fråga', required: true, maxLength: 255, indexed: true, search: true }),
    purpose: f.note({
      internal: 'FsQuestionPurpose',
      id: '28d9903b-514b-47ef-8601-ce4463c67c55',
      label: 'Vad den är bra för',
      maxLength: 1000,
      rows: 2,
      form: 'main',
      search: true,
    }),
    minutes: f.number({
      internal: 'FsMinutes',
      id: 'e7a2907c-cbc4-49ca-a65f-a77eddbc3087',
      label: 'Tid i minuter',
      min: 1,
      max: 600,
      decimals: 0,
      indexed: true,
      form: 'main',
    }),
    form: f.choice({
      internal: 'FsQuestionForm',
      id: 'c4dff33d-dde6-4f74-b82a-a09e382ceed7',
      label: 'Form',
      indexed: true,
      choices: { tyst: 'tyst', par: 'i par', grupp: 'i grupp' },
    }),
    forum: f.text({
      internal: 'FsForums',
      id: 'daabc19b-2906-40f7-aa69-b4a0f246edb8',
      label: 'Forum',
      hint: 'Skilj åt med semikolon.',
      maxLength: 255,
      search: true,
    }),
    phase: f.choice({
      internal: 'FsQuestionPhase',
      id: '07e5acfb-fdba-4cfb-bd17-2de8faaccaaf',
      label: 'Passar när',
      indexed: true,
      choices: { oppning: 'öppning', fordjupning: 'fördjupning', avslut: 'avslut' },
    }),
    origin: f.text({ internal: 'FsOrigin', id: 'e5062a07-b70a-4ae5-83c7-3f8c3388f35c', label: 'Ursprung', maxLength: 255 }),
    lastUsed: f.date({ internal: 'FsLastUsed', id: '19c8fdb0-2c40-4746-8bef-71ae74fa6592', label: 'Senast använd', indexed: true, form: 'none' }),
    language: f.choice({ internal: 'FsLanguage', id: '54bc97d5-ba00-45db-9d80-2a76577ef88e', label: 'Språk', choices: { sv: 'svenska', en: 'engelska' } }),
    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla frågor', isDefault: true, fields: ['title', 'minutes', 'form', 'forum', 'phase', 'lastUsed'] }],
});
