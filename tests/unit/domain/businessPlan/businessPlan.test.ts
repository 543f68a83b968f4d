import fc from 'fast-check';
import { checkQuestions, checkText, type Question } from '../../../../src/domain/businessPlan/check';
import { matchRows, savable, separatorOf, type Known } from '../../../../src/domain/businessPlan/pasteBack';
import { followedUp, isOfYear, ofYear } from '../../../../src/domain/businessPlan/status';
import { tableHtml, tableText } from '../../../../src/domain/businessPlan/table';

describe('The year of an activity', () => {
  it('is the one that it is planned into, and until then every year that its time touches', () => {
    const time = { kind: 'period', start: '2026-10-01', end: '2027-02-01', precision: 'manad' } as const;
    expect([2025, 2026, 2027, 2028].map((year) => isOfYear({ time }, year))).toEqual([false, true, true, false]);
    expect([2026, 2027, 2028].map((year) => isOfYear({ time, vpYear: 2028 }, year))).toEqual([false, false, true]);
    expect(isOfYear({ time: { kind: 'lopande', precision: 'ar' } }, 2040)).toBe(true);
    expect(isOfYear({}, 2040)).toBe(true);
  });

  it('leaves out what is struck, and what was done without ever being proposed', () => {
    const found = ofYear([{ status: 'struken' }, { status: 'klar' }, { status: 'klar', vpStatus: 'inlagd' }, { status: 'planerad' }] as const, 2026);
    expect(found).toEqual([{ status: 'klar', vpStatus: 'inlagd' }, { status: 'planerad' }]);
  });
});

describe('A follow-up', () => {
  const told = (vpOutcomeDate: string | undefined, vpStatus: 'inlagd' | 'foreslagen' = 'inlagd') =>
    ({ vpStatus, vpYear: 2026, vpOutcome: 'Enligt plan', vpOutcomeDate, status: 'pagar' }) as const;

  it('shows what is in the plan by whether its state was fetched in the period', () => {
    const all = [told('2026-04-30'), told('2026-08-31'), told('2025-04-30'), told(undefined), told('2026-04-01', 'foreslagen')];
    const counts = (period: 'tertial1' | 'tertial2' | 'tertial3' | 'delar' | 'ar') => {
      const found = followedUp(all, 2026, period);
      return [found.told.length, found.untold.length];
    };
    expect([counts('tertial1'), counts('tertial2'), counts('tertial3'), counts('delar'), counts('ar')]).toEqual([
      [1, 3],
      [1, 3],
      [0, 4],
      [2, 2],
      [2, 2],
    ]);
  });
});

const known: readonly Known[] = [
  { id: 1, title: 'Prova servicepunkt i Sjöbygden', vpReference: 'RU 4.2' },
  { id: 2, title: 'Workshop 1: Omvärld, megatrender' },
  { id: 3, title: 'Samma namn' },
  { id: 4, title: 'Samma namn', vpReference: 'RU 5' },
];
const found = (rows: readonly (readonly string[])[]) =>
  matchRows(rows, known).map(({ number, activity, by, state, problem }) => [number, activity?.id, by, state, problem]);

describe('Rows that are pasted back', () => {
  it('are found by reference first, then by title, whatever case and spaces', () => {
    expect(
      found([
        ['Referens', 'Aktivitet', 'Status'],
        ['ru 4.2', 'Workshop 1: Omvärld, megatrender', 'Enligt plan'],
        ['', ' workshop 1:  omvärld, megatrender. ', 'Klar'],
      ]),
    ).toEqual([
      [2, 1, 'reference', 'Enligt plan', undefined],
      [3, 2, 'title', 'Klar', undefined],
    ]);
  });

  it('are told apart by title where several activities share a reference', () => {
    const shared = [
      { id: 1, title: 'A', vpReference: 'RU 4' },
      { id: 2, title: 'B', vpReference: 'RU 4' },
    ];
    const rows = matchRows(
      [
        ['RU 4', 'B', 'Klar'],
        ['RU 4', 'C', 'Klar'],
      ],
      shared,
    );
    expect(rows.map(({ activity, problem }) => [activity?.id, problem])).toEqual([
      [2, undefined],
      [undefined, 'ambiguous'],
    ]);
  });

  it('need no header: the state then stands last', () => {
    expect(found([['RU4.2', 'Försenad']])).toEqual([[1, 1, 'reference', 'Försenad', undefined]]);
  });

  it('find the state under its header, wherever it stands', () => {
    expect(
      found([
        ['Läge', 'Rubrik'],
        ['På gång', 'Prova servicepunkt i Sjöbygden'],
      ]),
    ).toEqual([[2, 1, 'title', 'På gång', undefined]]);
  });

  it('say plainly what matches nothing, several, twice, or says nothing', () => {
    expect(
      found([
        ['Okänd aktivitet', 'Klar'],
        ['Samma namn', 'Klar'],
        ['RU 5', 'Klar'],
        ['RU 5', 'Pågår'],
        ['RU 4.2', ''],
        ['RU 4.2', 'x'.repeat(256)],
      ]).map((row) => row[4]),
    ).toEqual(['unmatched', 'ambiguous', undefined, 'twice', 'noState', 'tooLong']);
  });

  it('are saved with their new date also when the words are the same', () => {
    const rows = matchRows([['A', 'Enligt plan']], [{ id: 1, title: 'A', vpOutcome: 'Enligt plan' }]);
    expect(rows[0]?.problem).toBe('same');
    expect(savable(rows)).toHaveLength(1);
  });

  it('never meet two rows in one activity, and never lose a row that says something', () => {
    const cell = fc.constantFrom('RU 4.2', 'RU 5', 'Samma namn', 'Okänd', '', 'Klar');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (records) => {
        const rows = matchRows(records, known);
        const saved = savable(rows).map(({ activity }) => activity.id);
        expect(new Set(saved).size).toBe(saved.length);
        expect(rows.length).toBe(records.filter((cells) => cells.some((one) => one !== '')).length);
      }),
    );
  });

  it('are cut at tabs, and at semicolons when there are none', () => {
    expect([separatorOf('a;b\tc'), separatorOf('a, b; c')]).toEqual(['\t', ';']);
  });
});

describe('A table for the clipboard', () => {
  const sheet = [
    ['Aktivitet', 'Läge'],
    ['Bo & <lev>', 'rad ett\nrad två'],
    ['=1+1', 'a\tb'],
  ];
  it('is HTML that shows what was written, and runs nothing', () => {
    expect(tableHtml(sheet)).toContain('<td>Bo &amp; &lt;lev&gt;</td><td>rad ett<br>rad två</td>');
    expect(tableHtml(sheet)).not.toContain('<td>=');
  });
  it('is text with one line a row and one tab a cell', () => {
    expect(tableText(sheet).split('\r\n')).toEqual(['Aktivitet\tLäge', 'Bo & <lev>\trad ett rad två', expect.stringMatching(/^'=1\+1\ta b$/)]);
  });
});

describe('The check of a draft', () => {
  const question = (id: number, value: Partial<Question>): Question => ({ id, title: `Fråga ${id}`, forum: 'VP-arbete', phase: 'oppning', ...value });
  it('has two questions to open, two to go deeper and one to end with, those that have rested longest', () => {
    const bank = [
      question(1, { lastUsed: '2026-01-01' }),
      question(2, { forum: 'APT; VP-arbete' }),
      question(3, {}),
      question(4, { phase: 'avslut', forum: 'APT' }),
      question(5, { phase: 'avslut', forum: 'VP-process' }),
      question(6, { phase: 'fordjupning' }),
    ];
    expect(checkQuestions(bank).map(({ id }) => id)).toEqual([3, 2, 6, 5]);
  });

  it('is kept as questions and answers, without what nobody answered', () => {
    expect(
      checkText('VP-kontroll 2027', [
        { question: 'Vad om?', answer: ' Då stannar vi. ' },
        { question: 'Vem?', answer: ' ' },
      ]),
    ).toBe('# VP-kontroll 2027\n\n## Vad om?\n\nDå stannar vi.');
  });
});
