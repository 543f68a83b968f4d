import type { Decision, Handling, Proposal } from '../../../../src/domain/proposals/path';

const person = { id: 7, title: 'Kim Exempel' };
const meta = { etag: '"1"', created: '2026-02-02T09:00:00Z', modified: '2026-02-02T09:00:00Z', author: person, editor: person };
const record = { recordStatus: 'arbetsmaterial', preserved: false, fictional: false } as const;
export const management = { id: 1, title: 'Ledningsgruppen' };
export const strategy = { id: 2, title: 'RUS-gruppen' };

export const proposal = (own: Partial<Proposal> = {}): Proposal => ({
  id: 5,
  ...meta,
  ...record,
  title: 'Extern framsynsgrupp',
  type: 'arbetssatt',
  summary: 'En grupp utanför regionen prövar våra antaganden.',
  status: 'inlamnat',
  round: 1,
  submittedOn: '2026-02-17',
  handlingBody: strategy,
  handlingDate: '2026-03-03',
  decisionBody: management,
  decisionDate: '2026-03-24',
  ...own,
});

export const handling = (id: number, own: Partial<Handling> = {}): Handling => ({
  id,
  ...meta,
  fictional: false,
  title: 'Behandling',
  proposal: { id: 5 },
  round: 1,
  body: strategy,
  date: '2026-03-03',
  stance: 'noterat',
  ...own,
});

export const decision = (id: number, own: Partial<Decision> = {}): Decision => ({
  id,
  ...meta,
  ...record,
  title: 'Extern framsynsgrupp',
  proposal: { id: 5 },
  round: 1,
  body: management,
  date: '2026-03-24',
  outcome: 'bifall',
  wording: `Beslut ${id}`,
  formal: false,
  ...own,
});
