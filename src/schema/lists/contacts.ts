import { defineList, f } from '../field';

import { clientKey, fictional, key, themes } from './shared';

/** Somebody who can help: role and organisation are enough. What stands here of a person has a source, a legal basis and an end. */
export const contacts = defineList({
  key: 'contacts',
  url: 'Lists/Contacts',
  title: 'Kontakter',
  description: 'Kontakter med källa, rättslig grund och datum för granskning och radering.',

  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Roll eller funktion', required: true, maxLength: 150, indexed: true, search: true }),
    organisation: f.text({
      internal: 'FsOrganisation',
      id: '5081d019-ec02-4cf0-bdf6-fb71d364921f',
      label: 'Organisation',
      required: true,
      maxLength: 150,
      search: true,
    }),
    personName: f.text({
      internal: 'FsPersonName',
      id: 'a36b5a29-f4de-4816-bf3c-aac6307c3c86',
      label: 'Namn',
      hint: 'Behövs inte. Fyll bara i om det är nödvändigt.',
      maxLength: 150,
    }),
    contactWay: f.text({
      internal: 'FsContactWay',
      id: 'c36dca9f-b50b-491e-bd35-93be94307c54',
      label: 'Kontaktväg',
      hint: 'Helst en funktionsadress eller växel.',
      maxLength: 150,
      form: 'main',
    }),
    competence: f.text({
      internal: 'FsCompetence',
      id: 'a6b15a7c-e5d5-4702-a471-bbb32e9d8df5',
      label: 'Kan hjälpa med',
      maxLength: 255,
      form: 'main',
      search: true,
    }),
    howWeKnow: f.text({
      internal: 'FsHowWeKnow',
      id: 'b29f0aed-fed0-4abd-82f8-82d8d1c968c5',
      label: 'Källa',
      hint: 'Hur har vi fått kontakten?',
      required: true,
      maxLength: 255,
    }),
    legalBasis: f.choice({
      internal: 'FsLegalBasis',
      id: 'cbefb480-198a-4991-baa8-1a25229b9647',
      label: 'Rättslig grund',
      required: true,
      default: 'allmantIntresse',
      indexed: true,
      form: 'main',
      choices: { allmantIntresse: 'uppgift av allmänt intresse', avtal: 'avtal', rattsligForpliktelse: 'rättslig förpliktelse', samtycke: 'samtycke' },
    }),
    reviewBy: f.date({ internal: 'FsReviewBy', id: 'f058d7b7-4347-43d7-b2ad-9536282741a4', label: 'Granskas senast', required: true, indexed: true }),
    deleteAfter: f.date({ internal: 'FsDeleteAfter', id: 'b9520e45-69eb-44e2-9e32-68baf9dd3930', label: 'Raderas senast', indexed: true, form: 'main' }),
    network: f.lookup({ internal: 'FsNetwork', id: 'd337ec0d-bff2-406b-9aa6-34d7897803a2', label: 'Nätverk', list: 'networks', indexed: true }),
    link: f.url({ internal: 'FsLink', id: '9e89f569-a6d9-4110-b9c8-aea1229845bc', label: 'Länk' }),
    themes,

    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla kontakter', isDefault: true, fields: ['title', 'organisation', 'competence', 'reviewBy', 'deleteAfter'], order: { field: 'title' } }],
});
