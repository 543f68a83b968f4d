import { askedProposals, decidedProposals } from '../../../../src/domain/start/governance';
import type { Decision, Outcome, Proposal } from '../../../../src/domain/proposals/path';

const proposal = (id: number, more: Partial<Proposal> = {}): Proposal =>
  ({ id, title: `Förslag ${id}`, status: 'inlamnat', round: 1, created: '2026-01-01T08:00:00Z', ...more }) as Proposal;
const decision = (id: number, of: number, outcome: Outcome, more: Partial<Decision> = {}): Decision =>
  ({
    id,
    proposal: { id: of, title: '' },
    round: 1,
    outcome,
    date: `2026-02-${String(id).padStart(2, '0')}`,
    body: { id: 9, title: 'Ledningsgruppen' },
    wording: String(id),
    ...more,
  }) as Decision;

describe('What waits after a decision', () => {
  const today = '2026-03-01';

  it('is a yes that is in no plan yet and what was sent back, the oldest decision first', () => {
    const found = decidedProposals(
      [proposal(1), proposal(2), proposal(3), proposal(4)],
      [decision(12, 1, 'delvis'), decision(3, 2, 'aterremiss'), decision(5, 3, 'avslag'), decision(6, 4, 'bordlagt')],
      today,
    );
    expect(found.map(({ kind, proposal: { id } }) => [kind, id])).toEqual([
      ['sentBack', 2],
      ['implement', 1],
    ]);
  });

  it('is nothing when what was sent back has been handed in again, or the decision was corrected to a no', () => {
    const no = decision(8, 2, 'avslag', { corrects: { id: 7, title: '' } });
    expect(decidedProposals([proposal(1, { round: 2 }), proposal(2)], [decision(3, 1, 'aterremiss'), decision(7, 2, 'bifall'), no], today)).toEqual([]);
  });
});

describe('What waits for a decision', () => {
  const bodies = [
    { id: 1, type: 'styrgrupp' },
    { id: 2, type: 'rusgrupp' },
  ] as const;
  const of = (id: number, body: number, decisionDate?: string): Proposal =>
    proposal(id, { decisionBody: { id: body, title: '' }, ...(decisionDate === undefined ? {} : { decisionDate }) });
  const asked = [of(1, 1), of(2, 1, '2026-03-20'), of(3, 2, '2026-03-10'), of(4, 1, '2026-03-05')];
  const facts = { proposals: asked, handlings: [], decisions: [decision(5, 4, 'bifall')], bodies };
  const ids = (roles: Parameters<typeof askedProposals>[1]): readonly number[] => askedProposals(facts, roles, '2026-03-01').map(({ proposal: { id } }) => id);

  it('is shown to who may decide for its body, the nearest meeting first, until it is decided', () => {
    expect(ids(['ledningsgrupp'])).toEqual([2, 1]);
    expect(ids(['rusgrupp'])).toEqual([3]);
  });

  it('is nothing to those who prepare it', () => {
    expect(ids(['arbetsgrupp', 'sammankallande', 'medarbetare'])).toEqual([]);
  });
});
