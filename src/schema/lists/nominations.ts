import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey, fictional } from './shared';

/** A vote for a learning, with its reason: the vote is its author’s. */
export const nominations = defineList({
  key: 'nominations',
  url: 'Lists/Nominations',
  title: 'Nomineringar',
  description: 'Röster på lärdomar, med skäl.',
  items: itemSecurity.nominations,

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Nominering', maxLength: 255 }),
    learning: f.lookup({
      internal: 'FsLearning',
      id: 'ab72b80c-5b2d-4195-9c43-22494c325c24',
      label: 'Lärdom',
      list: 'learnings',
      required: true,
      indexed: true,
    }),
    points: f.number({
      internal: 'FsPoints',
      id: '585b0a68-dbec-402d-9b3c-4626c2cfd975',
      label: 'Poäng',
      hint: '1 till 3 prickar.',
      required: true,
      min: 1,
      max: 3,
      decimals: 0,
    }),
    reason: f.note({
      internal: 'FsReason',
      id: 'c3a7f5ef-34d7-4e9c-893e-3dd16b1e5804',
      label: 'Skäl',
      hint: 'Varför ska den här föras vidare?',
      required: true,
      minLength: 10,
      maxLength: 2000,
      rows: 2,
    }),

    fictional,
    clientKey,
  },
  views: [{ title: 'Alla nomineringar', isDefault: true, fields: ['title', 'learning', 'points', 'reason'] }],
});
