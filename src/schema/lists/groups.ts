import { defineList, f } from '../field';
import { clientKey, fictional, key } from './shared';

/** "Framsynsgrupp" means several things in a region; the type says which. */
export const groups = defineList({
  key: 'groups',
  url: 'Lists/Groups',
  title: 'Grupper',
  description: 'Grupper som arbetar med, styr eller tar emot framsyn.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 150, indexed: true, search: true }),
    type: f.choice({
      internal: 'FsGroupType',
      id: '1e6c4bec-5445-4749-920e-a11005fad622',
      label: 'Typ',
      required: true,
      indexed: true,
      choices: { nationell: 'nationell', intern: 'intern', extern: 'extern', arbetsgrupp: 'arbetsgrupp', styrgrupp: 'styrgrupp', rusgrupp: 'RUS-grupp' },
    }),
    purpose: f.note({ internal: 'FsPurpose', id: 'cf8a8c51-917d-4942-b9de-5abae7db9100', label: 'Syfte', rows: 3, search: true }),
    mandate: f.note({ internal: 'FsMandate', id: '1815b3ce-fe2c-4f82-9372-22d93520575a', label: 'Mandat', hint: 'Vad får gruppen besluta om?', rows: 2 }),
    period: f.text({ internal: 'FsPeriod', id: '2a4b24f2-f124-4830-a8e8-6b36c3c2a53f', label: 'Period', hint: 'Till exempel 2025–2027.', maxLength: 50 }),
    size: f.number({ internal: 'FsSize', id: 'b04e6754-a621-459e-9341-62e5690dbdee', label: 'Antal personer', min: 0, max: 10000, decimals: 0 }),
    representatives: f.note({
      internal: 'FsRepresentatives',
      id: 'c60b2d87-cf17-4d42-9c1d-61b1726fbc62',
      label: 'Representanter',
      hint: 'En rad för varje: roll; organisation; företräder. Inga namn behövs.',
      rows: 6,
    }),
    convener: f.person({ internal: 'FsConvener', id: '90848219-cdf9-4bdd-83d3-22d978c6ba44', label: 'Sammankallande' }),
    members: f.people({ internal: 'FsMembers', id: '4671975c-f805-4acc-b5d5-ac2b9ddfc06f', label: 'Medlemmar' }),
    active: f.bool({
      internal: 'FsActive',
      id: '47ac1330-8036-4d9d-bb2d-98c2052095f4',
      label: 'Aktiv',
      required: true,
      default: true,
      indexed: true,
      form: 'more',
    }),
    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla grupper', isDefault: true, fields: ['title', 'type', 'purpose', 'period', 'convener', 'active'], order: { field: 'title' } }],
});
