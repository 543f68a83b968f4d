import { defineList, f } from '../field';

import { clientKey, fictional, key, proposalStep, recordFields } from './shared';

/**
 * What a body decided. A steering group's decision steers the work; only a committee's or a board's is formal. Rows are only
 * added: a decision that was written wrong is followed by one that says what it corrects.
 */
export const decisions = defineList({
  key: 'decisions',
  url: 'Lists/Decisions',
  title: 'Beslut',
  description: 'Beslutslogg: organ, utfall, formulering och diarienummer.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Beslut', required: true, maxLength: 150, indexed: true, search: true }),
    ...proposalStep,
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Beslutsdatum', required: true, indexed: true, form: 'main' }),
    outcome: f.choice({
      internal: 'FsDecisionOutcome',
      id: '1e1fe492-e89c-453f-bb14-304d6e9c6612',
      label: 'Utfall',
      required: true,
      indexed: true,
      form: 'main',
      choices: { bifall: 'bifall', delvis: 'delvis bifall', avslag: 'avslag', aterremiss: 'återremiss', bordlagt: 'bordlagt' },
    }),
    wording: f.note({
      internal: 'FsWording',
      id: 'a55f6565-31cd-420d-9660-80f1b0fcc77d',
      label: 'Formulering',
      hint: 'Beslutet i en eller två meningar, som det ska läsas i protokollet.',
      required: true,
      maxLength: 2000,
      rows: 3,
      search: true,
    }),
    hours: f.number({
      internal: 'FsGrantedHours',
      id: '1a8afffc-324c-402e-bc88-93a4082c0f54',
      label: 'Beviljade timmar per år',
      min: 0,
      max: 100000,
      decimals: 1,
      form: 'none',
    }),
    cost: f.number({
      internal: 'FsGrantedCost',
      id: '7d43b2ce-212a-44d0-84d0-c801ebbc6e4a',
      label: 'Beviljade kronor',
      min: 0,
      max: 1000000000,
      decimals: 0,
      form: 'none',
    }),
    responsibleRole: f.text({
      internal: 'FsResponsibleRole',
      id: '0ecadb83-9cee-4176-bf7b-a5522c47fb71',
      label: 'Ansvarig roll',
      maxLength: 150,
      form: 'main',
    }),
    followUpDate: f.date({ internal: 'FsFollowUpDate', id: '28097a82-b7cd-4064-912e-33bee2d42899', label: 'Följs upp', indexed: true, form: 'main' }),
    formal: f.bool({
      internal: 'FsFormalDecision',
      id: '61edce94-1f94-4f8e-8127-fc523db63de1',
      label: 'Formellt beslut',
      hint: 'Bara en nämnd, en styrelse eller fullmäktige fattar formella beslut.',
      required: true,
      default: false,
      indexed: true,
    }),
    corrects: f.lookup({
      internal: 'FsCorrectsDecision',
      id: 'c5628eea-52ae-4658-a0d4-7229139a3fe1',
      label: 'Rättar',
      list: 'decisions',
      indexed: true,
      form: 'none',
    }),
    ...recordFields,

    key,
    fictional,
    clientKey,
  },
  views: [
    {
      title: 'Alla beslut',
      isDefault: true,
      fields: ['date', 'title', 'body', 'outcome', 'formal', 'registration', 'followUpDate'],
      order: { field: 'date', descending: true },
    },
  ],
});
