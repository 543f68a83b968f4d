import type { proposals } from '../../schema/lists/proposals';

/** What a proposal is called and where it is on its way: the longer texts are read where they are shown. */
export const shownOfProposal = [
  'title',
  'letter',
  'type',
  'summary',
  'status',
  'round',
  'submittedOn',
  'handlingBody',
  'handlingDate',
  'decisionBody',
  'decisionDate',
] as const satisfies readonly (keyof (typeof proposals)['fields'])[];
