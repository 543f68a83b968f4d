import { defineList, f } from '../field';

import { clientKey, fictional, key } from './shared';

/** A seat in a group: a role for an organisation, with a person when one is known. */
export const memberships = defineList({
  key: 'memberships',
  url: 'Lists/Memberships',
  title: 'Medlemmar och representanter',
  description: 'Roller i grupper, och vilka de företräder. Namn behövs inte.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Roll', required: true, maxLength: 150, indexed: true, search: true }),
    group: f.lookup({
      internal: 'FsGroup',
      id: '9b750784-f2d5-4e96-8136-3b1cb6b73cc2',
      label: 'Grupp',
      list: 'groups',
      required: true,
      indexed: true,
      form: 'main',
    }),
    person: f.person({
      internal: 'FsPerson',
      id: '09be0a0b-6489-489c-a548-c06c28b9b88d',
      label: 'Person',
      hint: 'Behövs inte. Roll och organisation räcker.',
      indexed: true,
    }),
    organisation: f.text({
      internal: 'FsOrganisation',
      id: '5081d019-ec02-4cf0-bdf6-fb71d364921f',
      label: 'Organisation',
      maxLength: 150,
      form: 'main',
      search: true,
    }),
    unit: f.text({ internal: 'FsUnit', id: 'eb3c50e0-4f8c-4ebb-bc0a-417dd6bbaa00', label: 'Enhet', maxLength: 100, indexed: true, form: 'main' }),
    represents: f.choice({
      internal: 'FsRepresents',
      id: '49509210-2afd-4e95-85c3-ea12e8a3faf9',
      label: 'Företräder',
      indexed: true,
      form: 'main',
      choices: {
        region: 'regionen',
        kommun: 'kommun',
        naringsliv: 'näringsliv',
        arbetsliv: 'arbetsliv och fack',
        civilsamhalle: 'civilsamhälle',
        akademi: 'akademi',
        stat: 'staten',
        annat: 'annat',
      },
    }),
    municipality: f.text({ internal: 'FsMunicipality', id: '0c555b41-c5a2-40ca-b1a3-a807a1b3b81d', label: 'Kommun', maxLength: 100, indexed: true }),
    from: f.date({ internal: 'FsFrom', id: '394cc18d-1240-4812-819c-fa1a0884108e', label: 'Från och med', indexed: true }),
    to: f.date({ internal: 'FsTo', id: 'e46b8ac1-3ec5-4d7b-b36e-6106e457dcc1', label: 'Till och med', indexed: true }),
    employmentRate: f.number({
      internal: 'FsEmploymentRate',
      id: '9fc074f7-08d8-463e-ae4e-b10ed0bf54e6',
      label: 'Sysselsättningsgrad',
      hint: '1 är heltid, 0,8 är fyra dagar av fem.',
      min: 0,
      max: 1,
      decimals: 2,
    }),
    timeShare: f.number({
      internal: 'FsTimeShare',
      id: 'd854277a-8f10-4aa4-8cff-84475e1ced1f',
      label: 'Andel av tjänst',
      hint: '0,05 är fem procent.',
      min: 0,
      max: 1,
      decimals: 3,
    }),

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla medlemmar', isDefault: true, fields: ['title', 'group', 'organisation', 'unit', 'represents', 'municipality'] }],
});
