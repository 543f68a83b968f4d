import { defineList, f } from '../field';
import { itemSecurity } from '../itemSecurity';
import { clientKey, fictional, key } from './shared';

/** One change of a plan after it was approved, with the reason of one of the two kinds that a living plan knows. */
export const revisions = defineList({
  key: 'revisions',
  url: 'Lists/Revisions',
  title: 'Ändringar',
  description: 'Ändringar i godkända planer, med skäl. Skrivs av Framsyn.',
  items: itemSecurity.revisions,

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Vad ändrades', required: true, maxLength: 255, indexed: true, search: true }),
    assignment: f.lookup({
      internal: 'FsAssignment',
      id: '737c7e38-cb92-4cfb-9b10-0c9be0d27ccf',
      label: 'Uppdrag',
      list: 'assignments',
      required: true,
      indexed: true,
    }),
    list: f.text({
      internal: 'FsSourceList',
      id: '85f7315f-cd64-402f-bea7-2f430b512d66',
      label: 'Lista',
      required: true,
      maxLength: 50,
      indexed: true,
      form: 'none',
    }),
    item: f.number({ internal: 'FsSourceItem', id: '88db9a08-cb44-43a4-bd9f-53367a6c3d75', label: 'Objekt', min: 1, decimals: 0, indexed: true, form: 'none' }),
    change: f.choice({
      internal: 'FsChange',
      id: 'cc5477e6-447d-4fe0-bf9d-45ad5f324802',
      label: 'Slag av ändring',
      required: true,
      indexed: true,
      choices: { tillagd: 'tillagd', andrad: 'ändrad', borttagen: 'borttagen', godkand: 'godkänd' },
    }),
    differences: f.note({
      internal: 'FsDifferences',
      id: '294926ab-3928-46f4-a412-876ea7f8d9ac',
      label: 'Från och till',
      hint: 'Fälten i JSON. Sätts av Framsyn.',
      form: 'none',
    }),
    reasonType: f.choice({
      internal: 'FsReasonType',
      id: '304ff93d-1fc3-4010-92af-5e5c0789518d',
      label: 'Slag av skäl',
      indexed: true,
      form: 'main',
      choices: { andradeForutsattningar: 'ändrade förutsättningar', nyTanke: 'ny tanke eller idé' },
    }),
    reason: f.note({
      internal: 'FsReason',
      id: 'c3a7f5ef-34d7-4e9c-893e-3dd16b1e5804',
      label: 'Skäl',
      hint: 'Vad har hänt, och varför ändras planen?',
      maxLength: 2000,
      rows: 3,
      form: 'main',
      search: true,
    }),
    role: f.text({ internal: 'FsRole', id: 'c706b7da-0a54-4d82-8f3a-75e622c2b56f', label: 'Roll', maxLength: 100, form: 'none' }),
    version: f.number({
      internal: 'FsVersionNumber',
      id: '8574fc43-7c03-496a-b106-f862483e335c',
      label: 'Efter version',
      min: 0,
      decimals: 0,
      indexed: true,
      form: 'none',
    }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla ändringar', isDefault: true, fields: ['title', 'assignment', 'change', 'reasonType', 'reason', 'version'] }],
});
