import { defineList, f } from '../field';
import { clientKey, fictional, key, recordFields } from './shared';

/** What the working group was asked to do, or its plan of action: both profiles have the same bones. */
export const assignments = defineList({
  key: 'assignments',
  url: 'Lists/Assignments',
  title: 'Uppdrag',
  description: 'Uppdrag och handlingsplaner för framsyn.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true, maxLength: 200, indexed: true, search: true }),
    profile: f.choice({
      internal: 'FsProfile', id: '3c334fad-a94d-4b15-a781-8e323fa28bbc', label: 'Slag', required: true, default: 'uppdrag', form: 'main', indexed: true,
      choices: { uppdrag: 'uppdrag', handlingsplan: 'handlingsplan' },
    }),
    organisation: f.text({ internal: 'FsOrganisation', id: '5081d019-ec02-4cf0-bdf6-fb71d364921f', label: 'Organisation', maxLength: 150 }),
    unit: f.text({ internal: 'FsUnit', id: '0adf4bed-5aa1-4914-bf74-5c8ef4817494', label: 'Enhet', maxLength: 100, indexed: true }),
    validity: f.time({
      internal: 'FsValidity', label: 'Giltighetstid', indexed: true,
      columns: {
        kind: { internal: 'FsTimeKind', id: '407c1712-3ed3-46d3-a746-b0739075f16c' }, start: { internal: 'FsTimeStart', id: '002d748e-26c6-4eb9-9674-7a52aaef88bc' },
        end: { internal: 'FsTimeEnd', id: 'd95cfa58-0832-489a-bdff-6c86bbf774b6' }, precision: { internal: 'FsPrecision', id: '1b8e7430-869d-45ac-af6e-1e4dd47bebb5' },
      },
    }),
    status: f.choice({
      internal: 'FsStatus', id: '024bf1a0-50ed-4440-86aa-2a482cddd06d', label: 'Status', required: true, default: 'utkast', form: 'more', indexed: true,
      choices: { utkast: 'utkast', galler: 'gäller', pagar: 'pågår', vilande: 'vilande', avslutat: 'avslutat' },
    }),
    version: f.text({ internal: 'FsPlanVersion', id: 'a9c188f9-3945-487f-af49-9e7c536975ad', label: 'Version', maxLength: 20 }),
    horizonYear: f.number({ internal: 'FsHorizonYear', id: '0413992c-f615-4f79-9c03-e26f771cd598', label: 'Horisontår', min: 2000, max: 2200, decimals: 0 }),
    summary: f.note({ internal: 'FsSummary', id: '9b2738bb-3472-4418-bca6-7a7b05c448da', label: 'Sammanfattning', rows: 4, search: true }),
    body: f.markdown({ internal: 'FsBody', id: '868229d4-cae6-4478-97c3-c0bd2e8117ee', label: 'Text', hint: 'Uppdragets eller planens rubriker och text.', rows: 12, search: true }),
    goals: f.note({ internal: 'FsGoals', id: 'ee6ff74a-66a9-407b-9770-af83ba6de884', label: 'Mål', hint: 'Ett mål på varje rad: mål; mått; målnivå.', rows: 4 }),
    timePerspective: f.note({ internal: 'FsTimePerspective', id: '4fcd439e-885d-41b8-9692-dfcf291c4f8b', label: 'Tidsperspektiv', rows: 3 }),
    followUp: f.note({ internal: 'FsFollowUp', id: '5c14afc3-cb05-4c6c-9907-357f8a66e587', label: 'Uppföljning', hint: 'Vad, hur, när och var.', rows: 4 }),
    group: f.lookup({ internal: 'FsGroup', id: '9b750784-f2d5-4e96-8136-3b1cb6b73cc2', label: 'Grupp', list: 'groups', indexed: true }),
    steering: f.lookup({ internal: 'FsSteering', id: '83f324fa-8df6-4013-bebd-5d28ef1da381', label: 'Styrgrupp', list: 'groups' }),
    convener: f.person({ internal: 'FsConvener', id: 'c1d43e50-131c-4d79-9a70-597f669bf8ff', label: 'Sammankallande' }),
    timeShare: f.number({ internal: 'FsTimeShare', id: 'f5cbfb0e-2055-45b7-b272-f093c66552f0', label: 'Andel av tjänst', hint: '0,05 är fem procent.', min: 0, max: 1, decimals: 3 }),
    yearlyHours: f.number({ internal: 'FsYearlyHours', id: 'd81bef23-3818-4cb8-8e89-5f6a443f84f7', label: 'Årsarbetstid i timmar', min: 0, max: 8784, decimals: 0 }),
    members: f.number({ internal: 'FsMemberCount', id: 'a5b7e74a-e6f1-400e-809e-363c87a35fce', label: 'Antal deltagare', min: 0, max: 1000, decimals: 0 }),
    origin: f.note({ internal: 'FsOrigin', id: 'a6c0b418-2b9a-44b9-a798-3fe6460686cd', label: 'Underlag', rows: 2 }),
    ...recordFields,
    key,
    fictional,
    clientKey,
  },
  views: [
    { title: 'Alla uppdrag', isDefault: true, fields: ['title', 'profile', 'unit', 'status', 'horizonYear', 'convener'], order: { field: 'title' } },
    { title: 'Pågående', fields: ['title', 'unit', 'horizonYear', 'convener'], where: { field: 'status', equals: 'pagar' } },
  ],
});
