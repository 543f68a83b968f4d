import fc from 'fast-check';
import { mayDecide, mayHandle, pathOf, type Decision, type Handling, type Proposal } from '../../../../src/domain/proposals/path';
import { decision, handling, proposal } from './rows';

const today = '2026-04-01';
const keys = (handlings: readonly Handling[] = [], decisions: readonly Decision[] = [], own: Partial<Proposal> = {}): string => {
  const { state, awaits, steps } = pathOf(proposal(own), handlings, decisions, today);
  return `${state}, ${awaits}: ${steps.map(({ key, state: at }) => (at === 'here' ? key.toUpperCase() : at === 'done' ? key : `(${key})`)).join(' ')}`;
};

describe('The path of a proposal', () => {
  it('goes from a draft over handing in, handling and decision to carried out and done', () => {
    expect(keys([], [], { status: 'utkast', submittedOn: undefined })).toBe('utkast, submission: UTKAST (inlamnat) (behandlat) (beslutat) (genomfors) (klart)');
    expect(keys()).toBe('inlamnat, handling: utkast inlamnat BEHANDLAT (beslutat) (genomfors) (klart)');
    expect(keys([handling(1)])).toBe('behandlas, decision: utkast inlamnat behandlat BESLUTAT (genomfors) (klart)');
    expect(keys([handling(1)], [decision(1)])).toBe('beslutat, implementation: utkast inlamnat behandlat beslutat GENOMFORS (klart)');
    expect(keys([handling(1)], [decision(1)], { status: 'genomfors' })).toBe('genomfors, followUp: utkast inlamnat behandlat beslutat GENOMFORS (klart)');
    expect(keys([handling(1)], [decision(1)], { status: 'klart' })).toBe('klart, nothing: utkast inlamnat behandlat beslutat genomfors klart');
  });

  it('dates each step and names its body: what was, and what is planned', () => {
    expect(pathOf(proposal(), [handling(1, { date: '2026-03-05' })], [], today).steps.slice(1, 4)).toEqual([
      { key: 'inlamnat', state: 'done', date: '2026-02-17' },
      { key: 'behandlat', state: 'done', date: '2026-03-05', body: 'RUS-gruppen' },
      { key: 'beslutat', state: 'here', date: '2026-03-24', body: 'Ledningsgruppen' },
    ]);
  });

  it('waits for another handling when the body takes it up again, and for no handling when one body does both', () => {
    expect(keys([handling(1, { stance: 'pagar' })])).toContain('behandlas, handling');
    expect(keys([handling(2, { stance: 'pagar' }), handling(1, { date: '2026-03-10' })])).toContain('behandlas, decision');
    expect(keys([], [], { handlingBody: { id: 1 } })).toBe('inlamnat, decision: utkast inlamnat BESLUTAT (genomfors) (klart)');
  });

  it('ends with a no, waits for a new meeting when bordlagt, and for a new submission when sent back', () => {
    expect(keys([], [decision(1, { outcome: 'avslag' })])).toBe('beslutat, nothing: utkast inlamnat beslutat');
    expect(keys([], [decision(1, { outcome: 'bordlagt' })])).toContain('behandlas, decision');
    expect(keys([], [decision(1, { outcome: 'aterremiss' })])).toContain('beslutat, submission');
    expect(keys([handling(1)], [decision(1, { outcome: 'aterremiss' })], { round: 2 })).toContain('inlamnat, handling');
    expect(keys([handling(1)], [], { status: 'aterkallat' })).toBe('aterkallat, nothing: utkast inlamnat behandlat');
  });

  it('is carried out only while there is a yes to carry out, whatever the proposer says', () => {
    expect(keys([], [], { status: 'genomfors' })).toContain('inlamnat, handling');
    expect(keys([], [decision(1), decision(2, { corrects: { id: 1 }, outcome: 'avslag' })], { status: 'klart' })).toContain('beslutat, nothing');
  });

  it('is that of the day it is asked for: what comes later has not happened', () => {
    const rows = [handling(1), handling(2, { date: '2026-05-02' })];
    expect(pathOf(proposal(), rows, [decision(1, { date: '2026-04-02' })], today)).toMatchObject({ awaits: 'decision', handlings: [{ id: 1 }] });
  });

  it('has the correction in the place of what it corrects, not before a later decision', () => {
    const first = decision(1, { outcome: 'bordlagt', date: '2026-03-01' });
    const second = decision(2, { date: '2026-03-20' });
    const corrected = decision(3, { outcome: 'bordlagt', date: '2026-03-02', corrects: { id: 1 } });
    expect(pathOf(proposal(), [], [first, second, corrected], today).decision?.id).toBe(2);
    expect(pathOf(proposal(), [], [first, second, decision(4, { outcome: 'avslag', corrects: { id: 2 } })], today).decision?.id).toBe(4);
  });
});

const days = ['2026-03-01', '2026-03-10', '2026-03-20'] as const;
const outcomes = ['bifall', 'delvis', 'avslag', 'aterremiss', 'bordlagt'] as const;
const decisionRows = fc
  .array(
    fc.record({
      outcome: fc.constantFrom(...outcomes),
      date: fc.constantFrom(...days),
      round: fc.constantFrom(1, 2),
      corrected: fc.nat(6),
      twin: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((rows) =>
    rows.reduce<readonly Decision[]>((made, { outcome, date, round, corrected, twin }, index) => {
      const earlier = made[corrected];
      if (twin && earlier !== undefined) return [...made, { ...earlier, id: index + 1 }];
      return [...made, decision(index + 1, { outcome, date, round, ...(earlier === undefined ? {} : { corrects: { id: earlier.id } }) })];
    }, []),
  );
const handlingRows = fc
  .array(fc.record({ stance: fc.constantFrom('pagar', 'noterat', 'tillstyrker'), date: fc.constantFrom(...days), round: fc.constantFrom(1, 2) }), {
    maxLength: 4,
  })
  .map((rows) => rows.map((row, index) => handling(index + 1, row)));
const asked = fc.record({ status: fc.constantFrom('inlamnat', 'genomfors', 'klart', 'aterkallat'), round: fc.constantFrom(1, 2) }).map(proposal);
const shuffled = <T>(rows: readonly T[]): fc.Arbitrary<readonly T[]> => fc.shuffledSubarray([...rows], { minLength: rows.length });

describe('For all logs', () => {
  it('the order of rows is of no importance', () => {
    const logs = fc.tuple(handlingRows, decisionRows).chain(([some, all]) => fc.tuple(fc.constant([some, all] as const), shuffled(some), shuffled(all)));
    fc.assert(
      fc.property(asked, logs, (one, [[some, all], mixedSome, mixedAll]) => {
        expect(pathOf(one, mixedSome, mixedAll, today)).toEqual(pathOf(one, some, all, today));
      }),
    );
  });

  it('nothing of another round or another proposal counts', () => {
    fc.assert(
      fc.property(asked, handlingRows, decisionRows, (one, some, all) => {
        const strangers = all.map((row) => ({ ...row, id: row.id + 100, proposal: { id: 99 } }));
        const own = pathOf(
          one,
          some.filter(({ round }) => round === one.round),
          all.filter(({ round }) => round === one.round),
          today,
        );
        expect(pathOf(one, some, [...strangers, ...all], today)).toEqual(own);
      }),
    );
  });

  it('a decision entered once more changes nothing', () => {
    fc.assert(
      fc.property(asked, decisionRows, fc.nat(5), (one, all, place) => {
        const again = all[place];
        fc.pre(again !== undefined);
        expect(pathOf(one, [], [...all, { ...again, id: 50 }], today)).toEqual(pathOf(one, [], all, today));
      }),
    );
  });

  it('a correction that decides the same never moves the path, and none makes it longer than the way of a yes', () => {
    fc.assert(
      fc.property(asked, decisionRows, fc.constantFrom(...outcomes), (one, all, outcome) => {
        const before = pathOf(one, [], all, today);
        const held = before.decision;
        fc.pre(held !== undefined);
        const correctedTo = (as: Decision['outcome']) =>
          pathOf(one, [], [...all, { ...held, id: 60, outcome: as, wording: 'Rättat', corrects: { id: held.id } }], today);
        expect(correctedTo(held.outcome)).toEqual({ ...before, decision: expect.objectContaining({ id: 60 }) });
        const steps = correctedTo(outcome).steps.map(({ key }) => key);
        expect(new Set(steps).size).toBe(steps.length);
        expect(steps.filter((key) => key === 'beslutat').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('Who may enter what', () => {
  it('the management group decides for itself and for a committee, the strategy group for itself, and nobody else at all', () => {
    expect([mayDecide(['ledningsgrupp'], 'styrgrupp'), mayDecide(['ledningsgrupp'], 'namnd'), mayDecide(['ledningsgrupp'], 'rusgrupp')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([mayDecide(['rusgrupp'], 'rusgrupp'), mayDecide(['rusgrupp'], 'styrgrupp'), mayDecide(['rusgrupp'], 'namnd')]).toEqual([true, false, false]);
    expect(mayDecide(['arbetsgrupp', 'sammankallande', 'medarbetare', 'agare'], 'styrgrupp')).toBe(false);
  });

  it('the working group takes the notes of every body, and each deciding group its own', () => {
    expect([mayHandle(['arbetsgrupp'], 'styrgrupp'), mayHandle(['sammankallande'], 'rusgrupp')]).toEqual([true, true]);
    expect([mayHandle(['rusgrupp'], 'rusgrupp'), mayHandle(['rusgrupp'], 'styrgrupp'), mayHandle(['medarbetare'], 'rusgrupp')]).toEqual([true, false, false]);
  });
});
