import { defineList, f } from '../field';

import { clientKey, fictional, key } from './shared';

/** That a body has taken up a proposal, and what it said. Rows are only added: the log stays as it was written. */
export const handlings = defineList({
  key: 'handlings',
  url: 'Lists/Handlings',
  title: 'Behandlingar',
  description: 'Behandlingar av förslag: organ, möte och ställningstagande.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Behandling', required: true, maxLength: 255 }),
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
    date: f.date({ internal: 'FsDate', id: 'e8050b1b-23ce-45de-ac51-d1a0b6164242', label: 'Mötesdatum', required: true, indexed: true, form: 'main' }),
    stance: f.choice({
      internal: 'FsStance',
      id: 'c77dd785-cb6b-4b2b-b388-046fdfc3305b',
      label: 'Vad hände',
      required: true,
      indexed: true,
      form: 'main',
      choices: { pagar: 'tas upp igen', noterat: 'behandlat', tillstyrker: 'tillstyrker', avstyrker: 'avstyrker' },
    }),
    option: f.text({ internal: 'FsChosenOption', id: 'a3b797aa-b304-4ff0-a834-74cbaebc0cb5', label: 'Alternativ', maxLength: 100, form: 'none' }),
    note: f.note({ internal: 'FsNote', id: '690687d3-6256-4827-a8f0-9d36dfd34db4', label: 'Anteckning', maxLength: 2000, rows: 3, form: 'main' }),
    minutesLink: f.url({ internal: 'FsMinutesLink', id: 'c4cf0f37-50fb-4ebe-a486-6119652b7190', label: 'Länk till anteckningar eller protokoll' }),
    recordedRole: f.text({
      internal: 'FsRole',
      id: 'c706b7da-0a54-4d82-8f3a-75e622c2b56f',
      label: 'Registrerat av',
      hint: 'Roll, inget namn.',
      maxLength: 100,
      form: 'none',
    }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla behandlingar', isDefault: true, fields: ['date', 'proposal', 'body', 'stance', 'note'], order: { field: 'date', descending: true } }],
});
