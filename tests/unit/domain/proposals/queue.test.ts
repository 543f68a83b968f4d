import { logOf } from '../../../../src/domain/proposals/log';
import { pathOf, type Decision, type Handling, type Proposal } from '../../../../src/domain/proposals/path';
import { queuedState, queueOf } from '../../../../src/domain/proposals/queue';
import { decision, handling, proposal } from './rows';

const today = '2026-04-01';

describe('The list of proposals', () => {
  it('has what is to be decided first, the nearest meeting on top, one without a day last; then what is to be handled', () => {
    const own = (id: number, more: Partial<Proposal>): Proposal => proposal({ id, ...more });
    const handled = (id: number): Handling => handling(id, { proposal: { id } });
    const rows = [
      own(1, { status: 'utkast', submittedOn: undefined }),
      own(2, {}),
      own(3, { decisionDate: undefined }),
      own(4, { decisionDate: '2026-05-20' }),
      own(5, { decisionDate: '2026-03-24' }),
      own(6, { status: 'genomfors' }),
      own(7, { status: 'aterkallat' }),
    ];
    const queue = queueOf(rows, [handled(3), handled(4), handled(5)], [decision(1, { proposal: { id: 6 } })], today);
    expect(queue.map(({ proposal: { id }, section }) => `${id} ${section}`)).toEqual([
      '5 decision',
      '4 decision',
      '3 decision',
      '2 handling',
      '6 implementation',
      '1 draft',
      '7 closed',
    ]);
    expect(queue[0]).toMatchObject({ lateDays: 8, body: { title: 'Ledningsgruppen' } });
    expect(queue.slice(1).every(({ section, lateDays }) => section === 'handling' || lateDays === undefined)).toBe(true);
  });

  it('says how each of them stands', () => {
    const stateOf = (own: Partial<Proposal>, decisions: readonly Decision[] = []): string => queuedState({ path: pathOf(proposal(own), [], decisions, today) });
    expect(stateOf({})).toBe('handling');
    expect(stateOf({ status: 'utkast' })).toBe('draft');
    expect(stateOf({}, [decision(1, { outcome: 'aterremiss' })])).toBe('sentBack');
    expect(stateOf({}, [decision(1, { outcome: 'bordlagt' })])).toBe('postponed');
    expect(stateOf({}, [decision(1, { outcome: 'delvis' })])).toBe('partly');
    expect(stateOf({}, [decision(1, { outcome: 'avslag' })])).toBe('no');
    expect(stateOf({ status: 'aterkallat' })).toBe('withdrawn');
    expect(stateOf({ status: 'klart' }, [decision(1)])).toBe('done');
  });

  it('waits for no meeting that has been, once a decision was put off there', () => {
    const off = decision(1, { outcome: 'bordlagt', date: '2026-03-24' });
    expect(queueOf([proposal({ decisionDate: '2026-03-24' })], [], [off], today)[0]).not.toHaveProperty('lateDays');
    expect(queueOf([proposal({ decisionDate: '2026-04-24' })], [], [off], today)[0]).toMatchObject({ date: '2026-04-24' });
  });
});

describe('The decision log', () => {
  const kinds = (own: Partial<Proposal>, handlings: readonly Handling[], decisions: readonly Decision[]): readonly string[] => {
    const it = proposal(own);
    return logOf(it, handlings, decisions, pathOf(it, handlings, decisions, today), today).map(({ kind, date }) => `${kind} ${date ?? 'ingen dag'}`);
  };

  it('has the planned decision first, then what happened, latest first, of every round', () => {
    expect(kinds({}, [handling(1, { date: '2026-03-03' })], [])).toEqual(['planned 2026-03-24', 'handling 2026-03-03', 'submitted 2026-02-17']);
    const sentBack = decision(1, { outcome: 'aterremiss', date: '2026-03-10' });
    expect(
      kinds({ round: 2, submittedOn: '2026-03-12', handlingDate: undefined, decisionDate: undefined }, [handling(1, { date: '2026-03-03' })], [sentBack]),
    ).toEqual(['planned ingen dag', 'submitted 2026-03-12', 'decision 2026-03-10', 'handling 2026-03-03']);
  });

  it('has a corrected decision with the one that corrects it', () => {
    const [first, second] = [decision(1), decision(2, { outcome: 'avslag', corrects: { id: 1 } })];
    const it = proposal();
    const log = logOf(it, [], [first, second], pathOf(it, [], [first, second], today), today);
    expect(log[0]).toMatchObject({ kind: 'decision', decision: { id: 2 }, corrects: { id: 1 }, isReplaced: false });
    expect(log[1]).toMatchObject({ kind: 'decision', decision: { id: 1 }, isReplaced: true });
  });
});
