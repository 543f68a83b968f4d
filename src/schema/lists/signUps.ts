import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey, fictional } from './shared';

/** Somebody comes to an occasion; the person is who wrote the item. */
export const signUps = defineList({
  key: 'signUps',
  url: 'Lists/SignUps',
  title: 'Anmälningar',
  description: 'Anmälningar till tillfällen. Var och en ser sin egen.',
  items: itemSecurity.signUps,

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Anmälan', maxLength: 255 }),
    event: f.lookup({ internal: 'FsEvent', id: 'f5b670cf-9e98-4022-9ae4-9e1579b09a3f', label: 'Tillfälle', list: 'events', required: true, indexed: true }),
    note: f.note({
      internal: 'FsNote',
      id: '690687d3-6256-4827-a8f0-9d36dfd34db4',
      label: 'Anteckning',
      hint: 'Till exempel kost eller hörslinga. Skriv inte känsliga uppgifter.',
      maxLength: 500,
      rows: 2,
      form: 'main',
    }),

    fictional,
    clientKey,
  },
  views: [{ title: 'Alla anmälningar', isDefault: true, fields: ['title', 'event', 'note'] }],
});
