import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey, fictional, key, rating } from './shared';

/** One person's rating of one spaning: the spread between persons is the finding. */
export const assessments = defineList({
  key: 'assessments',
  url: 'Lists/Assessments',
  title: 'Bedömningar',
  description: 'Enskilda bedömningar av spaningar. Spridningen visar var vi är oeniga.',
  items: itemSecurity.assessments,
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', maxLength: 150, form: 'none' }),
    signal: f.lookup({ internal: 'FsSignal', id: '933e4aca-cc97-4a6a-baca-093cfe371fc3', label: 'Spaning', list: 'signals', required: true, indexed: true }),
    impact: f.number({
      internal: 'FsImpact',
      id: '3dfc8e0b-722b-46e9-8e40-90f04901985b',
      label: 'Påverkan',
      hint: '1 liten, 3 märkbar, 5 genomgripande.',
      ...rating,
      form: 'main',
    }),
    uncertainty: f.number({
      internal: 'FsUncertainty',
      id: 'b336fc00-1cf2-45bd-8d82-6ca9d1338aa9',
      label: 'Osäkerhet',
      hint: '1 rätt säkert, 3 kan gå åt flera håll, 5 vi vet inte.',
      ...rating,
      form: 'main',
    }),
    urgency: f.number({
      internal: 'FsUrgency',
      id: '73c938d6-9c39-4250-8732-ce496a976676',
      label: 'Brådska',
      hint: '1 kan vänta, 3 inom några år, 5 nu.',
      ...rating,
      form: 'main',
    }),
    novelty: f.number({
      internal: 'FsNovelty',
      id: '79e15fd4-1e70-4751-956d-56621f0460ec',
      label: 'Nyhetsgrad',
      hint: '1 välkänt, 3 nytt för många, 5 nytt för alla.',
      ...rating,
    }),
    likelihood: f.number({
      internal: 'FsLikelihood',
      id: '7d8a66cc-4c43-4b86-a780-7281aef13c67',
      label: 'Sannolikhet',
      hint: '1 osannolikt, 3 lika troligt som inte, 5 nästan säkert.',
      ...rating,
      since: 3,
    }),
    comment: f.note({ internal: 'FsComment', id: '9043463b-8837-4488-816f-aeab480603c9', label: 'Kommentar', maxLength: 2000, rows: 3, search: true }),
    unit: f.text({ internal: 'FsUnit', id: '07ca0359-9195-4121-83e9-b513bb068d86', label: 'Enhet', maxLength: 100, indexed: true }),
    assessorRole: f.text({ internal: 'FsAssessorRole', id: 'f668a326-1c35-40ce-ad43-dcbb82097951', label: 'Roll', maxLength: 150 }),
    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla bedömningar', isDefault: true, fields: ['signal', 'impact', 'uncertainty', 'urgency', 'unit', 'comment'] }],
});
