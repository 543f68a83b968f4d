import { defineList, f } from '../field';
import { clientKey, fictional, key } from './shared';

/** The parts of an assignment, or the priorities of a plan. */
export const workstreams = defineList({
  key: 'workstreams',
  url: 'Lists/Workstreams',
  title: 'Delar och prioriteringar',
  description: 'Delar av ett uppdrag och prioriteringar i en handlingsplan.',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true, maxLength: 200, indexed: true, search: true }),
    assignment: f.lookup({
      internal: 'FsAssignment',
      id: 'f7ff0e8f-18cc-46c5-a93b-d1205afeccd0',
      label: 'Uppdrag',
      list: 'assignments',
      required: true,
      indexed: true,
    }),
    kind: f.choice({
      internal: 'FsWorkstreamKind',
      id: '58411a7c-04a6-4d3e-a919-e2528145bc2f',
      label: 'Slag',
      required: true,
      default: 'del',
      form: 'main',
      indexed: true,
      choices: { del: 'del', prioritering: 'prioritering' },
    }),
    order: f.number({ internal: 'FsOrder', id: '1c5410ab-266f-45ce-b52b-140c680d6346', label: 'Ordning', min: 0, max: 999, decimals: 0, indexed: true }),
    pattern: f.choice({
      internal: 'FsPattern',
      id: 'b418fffa-d54d-448f-8a36-c44e8afd1bab',
      label: 'Mönster',
      hint: 'Skiljer delarna åt även utan färg.',
      choices: { prickad: 'prickad', randig: 'randig', rutig: 'rutig', hel: 'hel' },
    }),
    description: f.note({ internal: 'FsDescription', id: '06ff7be5-37a4-49d5-93ff-7c830d9927cb', label: 'Beskrivning', rows: 4, search: true }),
    goals: f.note({ internal: 'FsGoals', id: 'f9ebc63f-4876-4e6f-822b-8939f6f36aa1', label: 'Mål', hint: 'Ett mål på varje rad.', rows: 3 }),
    time: f.time({
      internal: 'FsTime',
      label: 'Tid',
      indexed: true,
      columns: {
        kind: { internal: 'FsTimeKind', id: '365690a8-2fdb-4d94-9ade-1d0650b2695b' },
        start: { internal: 'FsTimeStart', id: '900e2a23-4c87-49d4-8eeb-d4e422c537a8' },
        end: { internal: 'FsTimeEnd', id: 'f6f1dd44-1a1a-4a5a-baa1-11496aad4c68' },
        precision: { internal: 'FsPrecision', id: '58ca2e8f-8e44-4d56-b0e5-963dd01852ee' },
      },
    }),
    timeLabel: f.text({ internal: 'FsTimeLabel', id: '452b6151-43e7-4513-8006-a280e5534253', label: 'Tid i ord', maxLength: 150 }),
    followUp: f.note({ internal: 'FsFollowUp', id: '3a95039c-87c0-40cd-b6b7-0286029f2d82', label: 'Uppföljning', hint: 'Vad, hur, när och var.', rows: 3 }),
    key,
    fictional,
    clientKey,
  },
  views: [{ title: 'Alla delar', isDefault: true, fields: ['order', 'title', 'assignment', 'kind', 'description'], order: { field: 'order' } }],
});
