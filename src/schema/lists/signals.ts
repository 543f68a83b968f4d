import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { categories, clientKey, fictional, horizons, key, rating, recordFields } from './shared';

/** Sightings of trends and weak signals: three required fields and sixty seconds, the rest when somebody knows more. */
export const signals = defineList({
  key: 'signals',
  url: 'Lists/Signals',
  title: 'Spaningar',
  description: 'Spaningar: tidiga tecken på förändring som någon har sett.',
  items: itemSecurity.signals,
  attachments: true,
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', hint: 'Säg det viktigaste med några ord.', required: true, maxLength: 100, indexed: true, search: true }),
    seen: f.note({
      internal: 'FsSeen', id: '65659e1a-18d2-435d-a6e8-4c79aac1974e', label: 'Vad har du sett?', hint: 'Berätta med egna ord. Skriv inte känsliga uppgifter om personer.',
      required: true, minLength: 30, maxLength: 5000, rows: 6, search: true,
    }),
    source: f.note({
      internal: 'FsSource', id: 'a64025fd-ba9f-4e4c-b729-e27dc2dca052', label: 'Källa', hint: 'En länk eller en beskrivning. ”På ett möte” duger.', required: true, maxLength: 2000, rows: 2, search: true,
    }),
    whyHere: f.note({ internal: 'FsWhyHere', id: '7f819b8d-418e-4602-a36b-65d26b49abeb', label: 'Varför spelar det roll här?', maxLength: 5000, rows: 3, search: true }),
    whatIf: f.note({ internal: 'FsWhatIf', id: '97505297-670b-4b3d-bce1-f8af5371c830', label: 'Vad om?', hint: 'Vad kan det bli om det växer?', maxLength: 5000, rows: 3, search: true }),
    counterSignal: f.note({ internal: 'FsCounterSignal', id: '91e9b5ce-ffd0-41dc-ba09-4f474c6c24d9', label: 'Motsignal', hint: 'Vad talar emot?', maxLength: 5000, rows: 2, search: true }),
    type: f.choice({
      internal: 'FsSignalType', id: '1eb286b9-0f60-4a6a-94e7-88663fed1666', label: 'Slag', indexed: true,
      hint: 'Svag signal: tidigt tecken som kan få betydelse. Trend: synlig riktning. Megatrend: stor, långsam, global. Joker: osannolik, stor påverkan.',
      choices: { svagSignal: 'svag signal', trend: 'trend', megatrend: 'megatrend', joker: 'joker' },
    }),
    category: f.choice({ internal: 'FsCategory', id: 'fd6365da-087c-46c2-98d3-f727a47a86dc', label: 'Kategori', choices: categories, indexed: true }),
    secondaryCategories: f.choices({ internal: 'FsSecondaryCategories', id: '01e4cba8-58bb-4c15-a450-94db98fbb033', label: 'Fler kategorier', choices: categories, max: 3 }),
    horizon: f.choice({ internal: 'FsHorizon', id: 'e47fed63-7a14-44f9-b11b-51c820482a5b', label: 'Tidshorisont', hint: 'När märks det på allvar?', choices: horizons, indexed: true }),
    novelty: f.number({ internal: 'FsNovelty', id: 'da230170-46d3-4fe7-b818-e37e48ba1fd2', label: 'Nyhetsgrad', hint: '1 välkänt, 3 nytt för många, 5 nytt för alla.', ...rating }),
    strength: f.number({ internal: 'FsStrength', id: '47d48bb7-f930-4e61-b7a9-31e31c030b45', label: 'Styrka', hint: '1 ett enda tecken, 3 flera tecken, 5 tydligt mönster.', ...rating }),
    impact: f.number({ internal: 'FsImpact', id: 'd587f1d9-028b-45e0-a6e9-98ccb64ecce0', label: 'Påverkan', hint: '1 liten, 3 märkbar, 5 genomgripande.', ...rating, indexed: true }),
    uncertainty: f.number({ internal: 'FsUncertainty', id: '7c0ac6e9-cf53-4d62-9380-10ad91cf1e26', label: 'Osäkerhet', hint: '1 rätt säkert, 3 kan gå åt flera håll, 5 vi vet inte.', ...rating, indexed: true }),
    urgency: f.number({ internal: 'FsUrgency', id: 'c7d72e6e-20c5-48db-bf9c-e796f78c382c', label: 'Brådska', hint: '1 kan vänta, 3 inom några år, 5 nu.', ...rating }),
    direction: f.choice({ internal: 'FsDirection', id: '6b919054-6425-4328-9a7e-d502cfa0accb', label: 'Riktning', choices: { mojlighet: 'möjlighet', hot: 'hot', bada: 'båda' }, indexed: true }),
    place: f.text({ internal: 'FsPlace', id: '6fb36bc9-3c40-4a29-bee0-1aad229ea2c0', label: 'Plats', hint: 'Kommun, län eller utanför.', maxLength: 150, search: true }),
    geoLevel: f.choice({
      internal: 'FsGeoLevel', id: '75bfcad3-7868-4036-b514-3f779583a750', label: 'Geografisk nivå', indexed: true,
      choices: { lokal: 'lokal', regional: 'regional', nationell: 'nationell', europeisk: 'europeisk', global: 'global' },
    }),
    keywords: f.text({ internal: 'FsKeywords', id: '7884e9d4-6a0b-4a56-9a8f-d27c689c004f', label: 'Nyckelord', hint: 'Högst tre. Skilj åt med semikolon.', maxLength: 150, search: true }),
    sourceUrl: f.url({ internal: 'FsSourceUrl', id: '7623c9bc-4b85-4cbf-acdb-1447d8195f60', label: 'Länk till källan', form: 'none' }),
    sourceYear: f.number({ internal: 'FsSourceYear', id: '58668de3-404d-4b38-b5c8-60a66916efe6', label: 'Källans år', min: 1900, max: 2200, decimals: 0 }),
    sourceType: f.choice({
      internal: 'FsSourceType', id: 'de969d55-30a9-4aad-bbdd-22bd11b89c13', label: 'Slag av källa', since: 2,
      choices: {
        egen: 'egen iakttagelse', samtal: 'samtal eller möte', media: 'media', myndighet: 'myndighet', forskning: 'forskning', naringsliv: 'näringsliv', annat: 'annat',
      },
    }),
    unit: f.text({ internal: 'FsUnit', id: 'eb3c50e0-4f8c-4ebb-bc0a-417dd6bbaa00', label: 'Enhet', hint: 'Din enhet, så att vi ser vilka som spanar.', maxLength: 100, indexed: true }),
    hideName: f.bool({
      internal: 'FsHideName', id: 'd79d87a3-48ad-4307-a811-9027fc93bec7', label: 'Visa inte mitt namn', required: true, default: false, form: 'more',
      hint: 'Namnet döljs i Framsyns vyer. I SharePoint står det kvar vem som skapade spaningen.',
    }),
    status: f.choice({
      internal: 'FsStatus', id: '8c274797-2c93-45b2-91f9-60e2a2b06cd5', label: 'Status', required: true, default: 'ny', form: 'none', indexed: true,
      choices: { utkast: 'utkast', ny: 'ny', granskad: 'granskad', klustrad: 'klustrad', vilande: 'vilande', arkiverad: 'arkiverad' },
    }),
    statusReason: f.note({ internal: 'FsStatusReason', id: '19263754-71cb-4fbd-b606-822a93c1870a', label: 'Skäl till status', hint: 'Den som spanat ser skälet.', rows: 2, form: 'none' }),
    reviewer: f.person({ internal: 'FsReviewer', id: 'fbbd369c-e6a3-45ed-a44b-0ca337640c5a', label: 'Granskas av', indexed: true, form: 'none' }),
    reviewDate: f.date({ internal: 'FsReviewDate', id: '77f68ead-f99d-44cf-8a10-1549e90895c2', label: 'Återbesök', hint: 'När vi ser efter vad det blev av det.', indexed: true, form: 'none' }),
    reviewMonths: f.number({ internal: 'FsReviewMonths', id: '0ed0f2ee-14e9-45b6-ac16-8ca95243fff4', label: 'Återbesök efter månader', min: 1, max: 120, decimals: 0, form: 'none', since: 2 }),
    verdict: f.choice({
      internal: 'FsVerdict', id: '81a29a46-e953-40a7-b9ac-0a3fd681ca29', label: 'Utfall vid återbesök', indexed: true, form: 'none',
      choices: { vaxte: 'växte', stodStill: 'stod still', dog: 'dog', oavgjort: 'oavgjort' },
    }),
    verdictNote: f.note({ internal: 'FsVerdictNote', id: '6d61995f-0a6b-418b-8ce6-89ecf87877c2', label: 'Om utfallet', rows: 2, form: 'none' }),
    capturedBy: f.choice({
      internal: 'FsCapturedBy', id: '53f6c4f9-a066-46a9-bc42-89cad148704f', label: 'Kom in via', form: 'none',
      choices: { formular: 'formulär', chatt: 'chatt', workshop: 'workshop', apt: 'APT', import: 'import' },
    }),
    ...recordFields,
    key,
    fictional,
    clientKey,
  },
  views: [
    { title: 'Alla spaningar', isDefault: true, fields: ['title', 'category', 'horizon', 'impact', 'uncertainty', 'direction', 'place', 'status'] },
    { title: 'Nya spaningar', fields: ['title', 'seen', 'source', 'category', 'unit'], where: { field: 'status', equals: 'ny' } },
    { title: 'Återbesök', fields: ['title', 'category', 'reviewDate', 'verdict', 'reviewer'], order: { field: 'reviewDate' } },
  ],
});
