import { defineList, f } from '../field';
import { clientKey, fictional, key } from './shared';

/** Insights with their source, and the year in which somebody should ask whether they still hold. */
export const knowledge = defineList({
  key: 'knowledge',
  url: 'Lists/Knowledge',
  title: 'Kunskaper',
  description: 'Insikter med källa och år för omprövning.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Påstående', required: true, maxLength: 255, indexed: true, search: true }),
    explanation: f.note({ internal: 'FsExplanation', id: '91058604-6db4-42e3-ac8c-3067765cb9c4', label: 'Förklaring', rows: 5, form: 'main', search: true }),
    source: f.note({
      internal: 'FsSource',
      id: '67eb24e0-e1ce-4fa5-b812-2b6b7a2e6b09',
      label: 'Källa',
      required: true,
      maxLength: 2000,
      rows: 2,
      search: true,
    }),
    validity: f.choice({
      internal: 'FsValidity',
      id: '4a653d04-1ea0-4ae7-8346-b2bbed4c4acd',
      label: 'Giltighet',
      required: true,
      default: 'galler',
      form: 'more',
      indexed: true,
      choices: { galler: 'gäller', borProvas: 'bör prövas', gallerInte: 'gäller inte längre' },
    }),
    reviewYear: f.number({
      internal: 'FsReviewYear',
      id: '2d204f47-a5c1-4cc4-9b78-739e92a1c586',
      label: 'Omprövas år',
      min: 2000,
      max: 2200,
      decimals: 0,
      indexed: true,
    }),
    validityNote: f.note({ internal: 'FsValidityNote', id: 'e7e87d7c-0a27-41b7-98ae-61c6da074f88', label: 'Om giltigheten', rows: 2 }),
    appliesTo: f.text({
      internal: 'FsAppliesTo',
      id: '444b6a70-8c32-4c7e-82d4-327ee1a3a6af',
      label: 'Gäller för',
      hint: 'Skilj åt med semikolon.',
      maxLength: 255,
      search: true,
    }),
    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla kunskaper', isDefault: true, fields: ['title', 'source', 'validity', 'reviewYear', 'appliesTo'], order: { field: 'title' } }],
});
