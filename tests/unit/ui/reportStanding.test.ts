/** What has come of a report's proposals since it was frozen. */
import { laterProposals, rowStanding } from '../../../src/ui/report/reader/standing';
import type { LiveProposals } from '../../../src/ui/report/reader/useReader';

type Proposal = NonNullable<LiveProposals['proposals']>[number];
type Decision = NonNullable<LiveProposals['decisions']>[number];
type Handling = NonNullable<LiveProposals['handlings']>[number];

const body = { id: 3, title: 'Ledningsgruppen' };
const proposal = (given: Partial<Proposal> = {}): Proposal =>
  ({
    id: 1,
    title: 'Lokal',
    status: 'inlamnat',
    round: 1,
    submittedOn: '2026-03-01',
    decisionBody: body,
    created: '2026-03-01T08:00:00Z',
    ...given,
  }) as Proposal;
const decision = (given: Partial<Decision> = {}): Decision =>
  ({ id: 1, proposal: { id: 1, title: 'Lokal' }, round: 1, body, date: '2026-03-14', outcome: 'bifall', wording: 'Ja.', ...given }) as Decision;
const handling = (given: Partial<Handling>): Handling =>
  ({ id: 1, proposal: { id: 1, title: 'Lokal' }, round: 1, body, date: '2026-03-14', stance: 'tillstyrker', ...given }) as Handling;
const live = (given: Partial<LiveProposals> = {}): LiveProposals =>
  ({ proposals: [proposal()], handlings: [], decisions: [], groups: [{ id: 3, title: 'Ledningsgruppen', type: 'styrgrupp' }], ...given }) as LiveProposals;
const now = { made: '2026-03-10', today: '2026-03-17', roles: ['ledningsgrupp'] } as const;

describe('A row to decide', () => {
  it('waits for who may decide, and is only read by everybody else', () => {
    expect(rowStanding(1, live(), now)).toEqual({ kind: 'awaits', mayAct: true });
    expect(rowStanding(1, live(), { ...now, roles: ['rusgrupp'] })).toEqual({ kind: 'awaits', mayAct: false });
    const strategy = live({ groups: [{ id: 3, title: 'RUS-gruppen', type: 'rusgrupp' }] as unknown as LiveProposals['groups'] });
    expect(rowStanding(1, strategy, now)).toEqual({ kind: 'awaits', mayAct: false });
  });

  it('says what was decided; what was put off is still to be decided', () => {
    expect(rowStanding(1, live({ decisions: [decision()] }), now)).toMatchObject({ kind: 'decided', mayAct: false });
    expect(rowStanding(1, live({ decisions: [decision({ outcome: 'bordlagt' })] }), now)).toMatchObject({ kind: 'decided', mayAct: true });
  });

  it.each([
    ['withdrawn', live({ proposals: [proposal({ status: 'aterkallat' })] })],
    ['rework', live({ proposals: [proposal({ status: 'utkast' })] })],
    ['removed', live({ proposals: [] })],
  ])('is %s when the proposal is', (kind, facts) => expect(rowStanding(1, facts, now)).toEqual({ kind }));

  it('that was sent back says that it was decided so, also while it is being reworked', () => {
    const back = live({ proposals: [proposal({ status: 'utkast' })], decisions: [decision({ outcome: 'aterremiss' })] });
    expect(rowStanding(1, back, now)).toMatchObject({ kind: 'decided', decision: { outcome: 'aterremiss' }, mayAct: false });
  });

  it('says to staff, who read decisions but no proposals, only what came after the report', () => {
    const staff = { proposals: null, handlings: null } as const;
    expect(rowStanding(1, live({ ...staff, decisions: [decision()] }), now)).toMatchObject({ kind: 'decided', mayAct: false });
    expect(rowStanding(1, live({ ...staff, decisions: [decision({ date: '2026-02-01' })] }), now)).toEqual({ kind: 'none' });
  });

  it('says nothing while it is not known', () => expect(rowStanding(1, live({ decisions: undefined }), now)).toEqual({ kind: 'none' }));
});

describe('After the report', () => {
  const ids = (facts: LiveProposals, inReport: readonly number[] = []): readonly number[] => laterProposals(inReport, facts, now).map((one) => one.proposal.id);

  it('waits what was submitted, or handled, since; not what the report has, nor what it left out', () => {
    expect(ids(live({ proposals: [proposal({ submittedOn: '2026-03-15' })] }))).toEqual([1]);
    expect(ids(live({ handlings: [handling({})] }))).toEqual([1]);
    expect(ids(live({ proposals: [proposal({ submittedOn: '2026-03-15' })] }), [1])).toEqual([]);
    expect(ids(live())).toEqual([]);
  });

  it('waits nothing that is decided, withdrawn or still being handled', () => {
    const submittedOn = '2026-03-15';
    expect(ids(live({ proposals: [proposal({ submittedOn })], decisions: [decision()] }))).toEqual([]);
    expect(ids(live({ proposals: [proposal({ submittedOn, status: 'aterkallat' })] }))).toEqual([]);
    expect(ids(live({ proposals: [proposal({ submittedOn, handlingBody: { id: 4, title: 'RUS-gruppen' } })] }))).toEqual([]);
  });
});
