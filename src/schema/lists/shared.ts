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

/** A text that is written once: in as many rows as it takes, each with the checksum of all of it (data/frozen). `what` is its name in Swedish, with its article. */
export const frozenParts = (what: string) =>
  ({
    content: f.note({
      internal: 'FsContent',
      id: '5d282fd6-1720-4935-9824-362c7fe1702a',
      label: 'Innehåll',
      hint: `${what} i JSON. Sätts av Framsyn.`,
      required: true,
      form: 'none',
    }),
    checksum: f.text({
      internal: 'FsChecksum',
      id: '1442b0db-ad0e-438e-be3f-ced300aac73c',
      label: 'Kontrollsumma',
      hint: 'SHA-256 av innehållet.',
      maxLength: 64,
      form: 'none',
    }),
    part: f.number({
      internal: 'FsPart',
      id: 'bab22e5b-8218-4b82-9388-277615b24fe5',
      label: 'Del',
      hint: 'Det som är stort ryms inte i en kolumn: den första delen har rubrik och datum.',
      required: true,
      default: 1,
      min: 1,
      decimals: 0,
      indexed: true,
      form: 'none',
    }),
    parts: f.number({
      internal: 'FsPartCount',
      id: '53d06271-a69a-44c4-88c4-b7801828f359',
      label: 'Antal delar',
      required: true,
      default: 1,
      min: 1,
      decimals: 0,
      form: 'none',
    }),
  }) as const;

/** What a handling and a decision both say: of which proposal, in which round, by which body. */
export const proposalStep = {
  proposal: f.lookup({
    internal: 'FsProposal',
    id: 'cd4b2fbf-c14e-497c-8399-7ff44186ce17',
    label: 'Förslag',
    list: 'proposals',
    required: true,
    indexed: true,
    form: 'none',
  }),
  round: f.number({
    internal: 'FsRound',
    id: 'a5a24afd-5e12-43ef-a9bb-13440c777276',
    label: 'Inlämning',
    required: true,
    default: 1,
    min: 1,
    decimals: 0,
    form: 'none',
  }),
  body: f.lookup({
    internal: 'FsDecidingBody',
    id: '0d2d3f8c-ba19-4d70-8f87-5c0456665a6f',
    label: 'Organ',
    list: 'groups',
    required: true,
    indexed: true,
    form: 'main',
  }),
  option: f.text({ internal: 'FsChosenOption', id: 'a3b797aa-b304-4ff0-a834-74cbaebc0cb5', label: 'Alternativ', maxLength: 100, form: 'none' }),
  minutesLink: f.url({ internal: 'FsMinutesLink', id: 'c4cf0f37-50fb-4ebe-a486-6119652b7190', label: 'Länk till anteckningar eller protokoll' }),
  recordedRole: f.text({
    internal: 'FsRole',
    id: 'c706b7da-0a54-4d82-8f3a-75e622c2b56f',
    label: 'Registrerat av',
    hint: 'Roll, inget namn.',
    maxLength: 100,
    form: 'none',
  }),
} as const;

/** The days that a report is about, both included. */
export const reportPeriod = {
  periodFrom: f.date({ internal: 'FsPeriodFrom', id: '7385253d-2a58-4c9a-aa1a-7cbfce5343ce', label: 'Från', required: true, indexed: true, form: 'none' }),
  periodTo: f.date({ internal: 'FsPeriodTo', id: '91c7b871-5adc-4184-afdb-7d5d13dd264c', label: 'Till', required: true, indexed: true, form: 'none' }),
} as const;

/** A version that puts an earlier one right. */
export const reportCorrection = {
  corrects: f.number({
    internal: 'FsCorrectsVersion',
    id: '6b65907a-4f1e-4c6f-bf6b-e0450df6c605',
    label: 'Rättar version',
    min: 1,
    decimals: 0,
    form: 'none',
  }),
  correction: f.note({
    internal: 'FsCorrection',
    id: '9eafdd0b-9e6d-4c4e-95f1-f3cf3dc1022e',
    label: 'Vad som rättas',
    maxLength: 1000,
    rows: 2,
    form: 'none',
  }),
} as const;
