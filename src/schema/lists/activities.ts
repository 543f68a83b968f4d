import { defineList, f } from '../field';
import { clientKey, fictional, key, recordFields } from './shared';

/** The tasks of the living plan. */
export const activities = defineList({
  key: 'activities',
  url: 'Lists/Activities',
  title: 'Aktiviteter',
  description: 'Uppgifter och aktiviteter i uppdrag och handlingsplaner.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true, maxLength: 200, indexed: true, search: true }),
    assignment: f.lookup({ internal: 'FsAssignment', id: '737c7e38-cb92-4cfb-9b10-0c9be0d27ccf', label: 'Uppdrag', list: 'assignments', indexed: true }),
    workstream: f.lookup({ internal: 'FsWorkstream', id: '32bb9b94-6b4e-493e-b3d5-b747c84f6ce4', label: 'Del eller prioritering', list: 'workstreams', indexed: true }),
    description: f.note({ internal: 'FsDescription', id: 'bc2ba38e-3b22-4b54-8582-de0e3f808305', label: 'Beskrivning', rows: 4, search: true }),
    time: f.time({
      internal: 'FsTime', label: 'Tid', hint: 'Löpande blir aldrig försenat; det har en puls.', form: 'main', indexed: true,
      columns: {
        kind: { internal: 'FsTimeKind', id: 'ee9c14e5-af18-4ae6-9f21-3e1ef0e2859d' }, start: { internal: 'FsTimeStart', id: '40b7c12f-0c82-4903-babd-b6e5a4efeb3f' },
        end: { internal: 'FsTimeEnd', id: 'd6e93984-3f2d-4c5e-85f6-a095824462e8' }, precision: { internal: 'FsPrecision', id: '88f26af7-5cce-41ee-8065-70e3d61ad2ef' },
      },
    }),
    timeLabel: f.text({ internal: 'FsTimeLabel', id: 'fd72a9c0-6124-445d-9e3d-8bca47934467', label: 'Tid i ord', hint: 'Som det står i dokumentet.', maxLength: 150 }),
    lastDone: f.date({ internal: 'FsLastDone', id: '15b3c2c2-5152-4c83-b770-9fc183082b92', label: 'Senast gjort', indexed: true, since: 2 }),
    nextPlanned: f.date({ internal: 'FsNextPlanned', id: 'ff3beb35-f926-44e7-8a11-4c81b00b6d23', label: 'Nästa gång', indexed: true, since: 2 }),
    pulse: f.text({ internal: 'FsPulse', id: 'a5b3cf45-e03f-4ba7-8990-b1623faae49a', label: 'Puls', hint: 'Hur ofta, till exempel varje termin.', maxLength: 100 }),
    lane: f.choice({
      internal: 'FsLane', id: '4e25adb1-52fd-4b7f-bb66-5419f4db58b9', label: 'Spår', indexed: true,
      choices: {
        nationellt: 'nationellt', hemmaplan: 'hemmaplan', aterrapportering: 'återrapportering', extern: 'externa processer',
        kommunikation: 'kommunikation', samband: 'samband',
      },
    }),
    status: f.choice({
      internal: 'FsStatus', id: '5dcda406-4cc0-4e44-a30b-cc2b629d4c7d', label: 'Status', required: true, default: 'planerad', form: 'more', indexed: true,
      choices: { planerad: 'planerad', pagar: 'pågår', pausad: 'pausad', klar: 'klar', struken: 'struken' },
    }),
    statusReason: f.note({ internal: 'FsStatusReason', id: '717132be-3cd0-4e14-bd97-90ec70aa7b08', label: 'Skäl till status', rows: 2 }),
    responsible: f.person({ internal: 'FsResponsible', id: 'dd7fe28d-4297-4377-aea2-df11e65302d9', label: 'Ansvarig', indexed: true }),
    responsibleRole: f.text({ internal: 'FsResponsibleRole', id: '0ecadb83-9cee-4176-bf7b-a5522c47fb71', label: 'Ansvarig roll', maxLength: 150 }),
    receiverRole: f.text({ internal: 'FsReceiverRole', id: 'a3780346-31c1-4aea-a68c-4c21443fdd1d', label: 'Mottagare', hint: 'Roll eller grupp, inget namn.', maxLength: 150 }),
    deliverable: f.note({ internal: 'FsDeliverable', id: 'baae8687-30bf-420e-845f-9e8781607036', label: 'Leverans', rows: 2 }),
    forum: f.text({ internal: 'FsForum', id: 'be57ab68-54e8-4ebd-a3da-7ed8c6382e49', label: 'Forum', maxLength: 100 }),
    impactLevels: f.text({ internal: 'FsImpactLevels', id: '50cf199f-0992-4274-83ca-155085626d29', label: 'Konsekvensnivåer', hint: 'Till exempel lokal; regional; nationell.', maxLength: 150 }),
    themes: f.text({ internal: 'FsThemes', id: 'f8a53a89-540f-44db-9d04-8a41d93c2bd2', label: 'Teman', hint: 'Skilj åt med semikolon.', maxLength: 255, search: true }),
    vpStatus: f.choice({
      internal: 'FsPlanStatus', id: '05c9f6a6-5f68-4814-8e1e-4748daacc27d', label: 'I verksamhetsplanen', indexed: true,
      choices: { ejForeslagen: 'ej föreslagen', foreslagen: 'föreslagen', inlagd: 'inlagd', avslagen: 'avslagen' },
    }),
    vpYear: f.number({ internal: 'FsPlanYear', id: '023a798e-24f7-44f4-9d98-5dd9c803be7a', label: 'Verksamhetsår', min: 2000, max: 2200, decimals: 0 }),
    estimatedHours: f.number({ internal: 'FsEstimatedHours', id: '97666ef3-8e3a-4778-9839-2a5420eaed38', label: 'Uppskattade timmar', min: 0, max: 100000, decimals: 1 }),
    hoursKind: f.choice({
      internal: 'FsHoursKind', id: '144d9409-d6eb-40a3-a449-583ccc9db3ec', label: 'Slag av tid', indexed: true,
      choices: {
        forberedelser: 'förberedelser', nationellWorkshop: 'nationell workshop', larandeprocesser: 'interna lärandeprocesser',
        aktiviteter: 'aktiviteter inom uppdraget',
      },
    }),
    ...recordFields,
    key,
    fictional,
    clientKey,
  },
  views: [
    { title: 'Alla aktiviteter', isDefault: true, fields: ['title', 'assignment', 'workstream', 'time', 'lane', 'status', 'responsible'], order: { field: 'title' } },
    { title: 'Mina aktiviteter', fields: ['title', 'assignment', 'time', 'status'], where: { field: 'responsible', equals: 'me' } },
    { title: 'Pågående', fields: ['title', 'assignment', 'time', 'lane', 'responsible'], where: { field: 'status', equals: 'pagar' } },
  ],
});
