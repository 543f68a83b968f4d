import { defineList, f } from '../field';

import { clientKey, fictional, key, themes } from './shared';

/** Networks that the group takes part in or can point to. */
export const networks = defineList({
  key: 'networks',
  url: 'Lists/Networks',
  title: 'Nätverk',
  description: 'Nätverk för framsyn, och vem som är kontakt.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Namn', required: true, maxLength: 150, indexed: true, search: true }),
    purpose: f.note({
      internal: 'FsPurpose',
      id: 'cf8a8c51-917d-4942-b9de-5abae7db9100',
      label: 'Syfte',
      maxLength: 2000,
      rows: 2,
      form: 'main',
      search: true,
    }),
    organisation: f.text({ internal: 'FsOrganisation', id: '5081d019-ec02-4cf0-bdf6-fb71d364921f', label: 'Organisation', maxLength: 150 }),
    contactRole: f.text({
      internal: 'FsContactRole',
      id: 'acb9d6b1-75ec-4cda-a00b-0aa44ba75206',
      label: 'Vår kontakt',
      hint: 'Roll, inget namn.',
      maxLength: 150,
      form: 'main',
    }),
    nextMeeting: f.date({ internal: 'FsNextMeeting', id: '68da501f-c237-4fb9-98b4-a9d30ca413ee', label: 'Nästa möte', indexed: true, form: 'main' }),
    link: f.url({ internal: 'FsLink', id: '9e89f569-a6d9-4110-b9c8-aea1229845bc', label: 'Länk' }),
    reviewBy: f.date({ internal: 'FsReviewBy', id: 'f058d7b7-4347-43d7-b2ad-9536282741a4', label: 'Granskas senast', indexed: true }),
    themes,

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla nätverk', isDefault: true, fields: ['title', 'purpose', 'contactRole', 'nextMeeting'], order: { field: 'title' } }],
});
