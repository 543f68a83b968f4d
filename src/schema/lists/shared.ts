/** Columns and choices that several lists have alike. A column keeps one GUID wherever it stands, as a site column does. */
import { f } from '../field';

export const categories = {
  demografi: 'demografi',
  social: 'social/kultur',
  teknik: 'teknik',
  ekonomi: 'ekonomi',
  miljo: 'miljö/klimat',
  politik: 'politik',
  juridik: 'juridik',
  varderingar: 'värderingar',
} as const;

export const horizons = { h1: '0–5 år', h2: '5–15 år', h3: '15–30 år' } as const;

/** The lists that a link may join; later lists are added here. */
export const linkedLists = {
  settings: 'inställningar',
  groups: 'grupper',
  assignments: 'uppdrag',
  workstreams: 'delar',
  activities: 'aktiviteter',
  signals: 'spaningar',
  assessments: 'bedömningar',
  methods: 'metoder',
  knowledge: 'kunskaper',
  publications: 'publikationer',
  trends: 'trender',
  questions: 'frågor',
  methodRuns: 'metodkörningar',
  learnings: 'lärdomar',
  proposals: 'förslag',
  handlings: 'behandlingar',
  decisions: 'beslut',
  effects: 'effekter',
  strategyGoals: 'RUS-mål',
  assumptions: 'antaganden',
  programmes: 'program',
  goals: 'mål',
  events: 'tillfällen',
  contributions: 'inspel',
  supportRequests: 'stödbegäran',
  processes: 'processer',
  networks: 'nätverk',
  resources: 'resurser',
} as const;

/** Where people meet: what a method is run at, and what comes back on the agenda. */
export const forumKinds = {
  apt: 'APT',
  personaldag: 'personaldag',
  ruDag: 'RU-dag',
  stormote: 'stormöte',
  ledningsgrupp: 'ledningsgrupp',
  workshop: 'workshop',
  rusDialog: 'RUS-dialog',
  vpProcess: 'VP-process',
  namnd: 'politisk nämnd',
  externt: 'externt',
} as const;

/** The four kinds of time that the assignment sets aside. */
export const hoursKinds = {
  forberedelser: 'förberedelser',
  nationellWorkshop: 'nationell workshop',
  larandeprocesser: 'interna lärandeprocesser',
  aktiviteter: 'aktiviteter inom uppdraget',
} as const;

/** A rating from 1 to 5; the hint says what the ends and the middle mean. */
export const rating = { min: 1, max: 5, decimals: 0 } as const;

/** What it is about, in the group's own words; the bank filters on them. */
export const themes = f.text({
  internal: 'FsThemes',
  id: '73fe9bc4-d55d-45d1-b470-c5bf701c99e8',
  label: 'Teman',
  hint: 'Skilj åt med semikolon.',
  maxLength: 255,
  search: true,
});

/** Written once, when the draft begins: the unique column makes a resent add find the item instead of doubling it. */
export const clientKey = f.text({
  internal: 'FsClientKey',
  id: '279283a9-be7a-4c03-adb3-c30c23e33db7',
  label: 'Klientnyckel',
  hint: 'Sätts av Framsyn, så att inget sparas två gånger.',
  maxLength: 100,
  indexed: true,
  unique: true,
  form: 'none',
});

/** Names an item over sites: content packages and exchange between regions refer to it. */
export const key = f.text({
  internal: 'FsKey',
  id: '8f892dc8-0a1a-4855-9da1-2c7f7696b3d2',
  label: 'Nyckel',
  hint: 'Stabil nyckel för import och utbyte.',
  maxLength: 64,
  indexed: true,
  form: 'none',
});

export const fictional = f.bool({
  internal: 'FsFictional',
  id: '8e13f551-48c9-4db6-9c99-39ffd7f0c30c',
  label: 'Exempeldata',
  hint: 'Påhittat innehåll som visar hur det kan se ut.',
  required: true,
  default: false,
  form: 'none',
});

/** What archive rules ask of a record. */
export const recordFields = {
  recordStatus: f.choice({
    internal: 'FsRecordStatus',
    id: '841bbb4f-ddb5-4e19-8bab-34943ebbb490',
    label: 'Handlingsstatus',
    hint: 'Arbetsmaterial blir allmän handling när det är upprättat, inkommet eller expedierat.',
    choices: {
      arbetsmaterial: 'arbetsmaterial',
      utkast: 'utkast',
      upprattad: 'upprättad',
      inkommen: 'inkommen',
      expedierad: 'expedierad',
      registrerad: 'registrerad',
    },
    required: true,
    default: 'arbetsmaterial',
    indexed: true,
    form: 'none',
    since: 2,
  }),
  registration: f.text({
    internal: 'FsRegistration',
    id: 'a2e4bb51-da2d-453a-b7aa-4889a650b1a8',
    label: 'Diarienummer',
    maxLength: 50,
    indexed: true,
    form: 'none',
    since: 2,
  }),
  classification: f.text({
    internal: 'FsClassification',
    id: '7be21def-a02c-4d18-b44f-443da399c441',
    label: 'Klassificering',
    hint: 'Kod i regionens arkivredovisning.',
    maxLength: 100,
    form: 'none',
    since: 2,
  }),
  retentionRule: f.text({
    internal: 'FsRetentionRule',
    id: '8d69df42-49f4-4199-aae2-c547835aaa55',
    label: 'Gallringsregel',
    hint: 'Regeln i dokumenthanteringsplanen.',
    maxLength: 255,
    form: 'none',
    since: 2,
  }),
  disposeAfter: f.date({
    internal: 'FsDisposeAfter',
    id: 'b8ff6672-f7e5-4787-9a07-71d95fe35946',
    label: 'Gallras tidigast',
    indexed: true,
    form: 'none',
    since: 2,
  }),
  preserved: f.bool({
    internal: 'FsPreserved',
    id: '06042479-46e9-4324-a545-27e4c6fdb817',
    label: 'Bevaras',
    required: true,
    default: false,
    form: 'none',
    since: 2,
  }),
} as const;
