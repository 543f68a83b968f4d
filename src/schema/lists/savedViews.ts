import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey } from './shared';

/** What a person keeps for themselves: a filtered view with a name, and when they last looked at what is new. Nobody else reads it. */
export const savedViews = defineList({
  key: 'savedViews',
  url: 'Lists/SavedViews',
  title: 'Mina vyer',
  description: 'Sparade vyer och när du senast tittade. Bara du ser dina.',
  items: itemSecurity.savedViews,
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 100 }),
    kind: f.choice({
      internal: 'FsViewKind',
      id: 'a9efc15b-4d44-4053-b196-b6a25a91c029',
      label: 'Slag',
      required: true,
      default: 'vy',
      form: 'none',
      indexed: true,
      choices: { vy: 'vy', senastSett: 'senast sett' },
    }),
    page: f.text({ internal: 'FsPage', id: 'e5577bda-f5e3-46f5-8a14-9029f377a974', label: 'Sida', maxLength: 100, indexed: true, form: 'none' }),
    address: f.note({ internal: 'FsAddress', id: '24f9df8c-310b-497c-a3b6-c1cf4220add3', label: 'Adress', maxLength: 2000, rows: 2, form: 'none' }),
    seenAt: f.dateTime({ internal: 'FsSeenAt', id: 'd15e9c01-1f0d-4eca-8103-32f9e7703a7e', label: 'Sett', form: 'none' }),
    clientKey,
  },
  views: [{ title: 'Mina vyer', isDefault: true, fields: ['title', 'kind', 'page', 'seenAt'] }],
});
