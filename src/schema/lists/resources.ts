import { defineList, f } from '../field';

import { clientKey, fictional, key } from './shared';

/** Places, tools and others that the continuous work can make use of. */
export const resources = defineList({
  key: 'resources',
  url: 'Lists/Resources',
  title: 'Resurser',
  description: 'Miljöer, verktyg, lokaler och annat som arbetet kan använda.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 150, indexed: true, search: true }),
    type: f.choice({
      internal: 'FsResourceType',
      id: '466eb79c-56b7-4829-b6c3-14b13de66e9d',
      label: 'Slag',
      required: true,
      indexed: true,
      form: 'main',
      choices: { miljo: 'miljö', person: 'person eller funktion', natverk: 'nätverk', lokal: 'lokal', verktyg: 'verktyg' },
    }),
    usedFor: f.note({
      internal: 'FsUsedFor',
      id: '03d2859b-dcd7-4623-8e3e-5aa0e4339859',
      label: 'Används till',
      maxLength: 2000,
      rows: 2,
      form: 'main',
      search: true,
    }),
    organisation: f.text({ internal: 'FsOrganisation', id: '5081d019-ec02-4cf0-bdf6-fb71d364921f', label: 'Organisation', maxLength: 150 }),
    contactRole: f.text({
      internal: 'FsContactRole',
      id: 'acb9d6b1-75ec-4cda-a00b-0aa44ba75206',
      label: 'Kontakt',
      hint: 'Roll, inget namn.',
      maxLength: 150,
      form: 'main',
    }),
    cost: f.text({ internal: 'FsCostText', id: '65754dc9-d9bd-4a88-9f2d-e18121355862', label: 'Kostnad', maxLength: 150 }),
    lastUsed: f.date({ internal: 'FsLastUsed', id: '19c8fdb0-2c40-4746-8bef-71ae74fa6592', label: 'Senast använd', indexed: true }),
    link: f.url({ internal: 'FsLink', id: '9e89f569-a6d9-4110-b9c8-aea1229845bc', label: 'Länk' }),
    reviewBy: f.date({ internal: 'FsReviewBy', id: 'f058d7b7-4347-43d7-b2ad-9536282741a4', label: 'Granskas senast', indexed: true }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla resurser', isDefault: true, fields: ['title', 'type', 'usedFor', 'contactRole', 'lastUsed'], order: { field: 'title' } }],
});
