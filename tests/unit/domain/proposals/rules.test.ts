import { decisionProblems, handlingProblems, type DecisionDraft, type Entering } from '../../../../src/domain/proposals/decided';
import { plannedActivitiesOf, readPlannedActivities } from '../../../../src/domain/proposals/ifYes';
import { chosenOption, optionsOf, readOptions, storedOption } from '../../../../src/domain/proposals/options';
import type { Proposal } from '../../../../src/domain/proposals/path';
import { submissionProblems } from '../../../../src/domain/proposals/submission';
import { proposal } from './rows';

const today = '2026-04-01';
const codes = (problems: readonly { readonly code: string; readonly field: string; readonly about?: string }[]): readonly string[] =>
  problems.map(({ field, code, about }) => [field, code, ...(about === undefined ? [] : [about])].join(' '));

const options = JSON.stringify([
  { key: 'a', name: 'Sex personer', hoursPerYear: 24, consequences: 'Snabbt, men få röster.' },
  { key: 'b', name: 'Tio personer', cost: 0, consequences: 'Fler röster.', isPreferred: true },
]);

describe('A proposal that is handed in', () => {
  const wrong = (own: Partial<Proposal>): readonly string[] => codes(submissionProblems(proposal(own), today));

  it('has a title, a sentence for whoever decides, and both bodies', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ title: ' ', summary: '', handlingBody: undefined, decisionBody: undefined })).toEqual([
      'title titleMissing',
      'summary summaryMissing',
      'handlingBody handlingBodyMissing',
      'decisionBody decisionBodyMissing',
    ]);
    expect(wrong({ handlingDate: '2026-05-02', decisionDate: '2026-05-01' })).toEqual(['decisionDate meetingsOutOfOrder']);
  });

  it('about organisation weighs two options at least, each with what it leads to and what it takes', () => {
    expect(wrong({ type: 'organisation', options })).toEqual([]);
    expect(wrong({ type: 'organisation' })).toEqual(['options tooFewOptions']);
    const bare = JSON.stringify([
      { key: 'a', name: 'Samma' },
      { key: 'b', name: 'samma', hoursPerYear: 0, consequences: 'Ingenting händer.' },
    ]);
    expect(wrong({ type: 'organisation', options: bare })).toEqual([
      'options optionsAlike samma',
      'options optionConsequences Samma',
      'options optionNeed Samma',
    ]);
    expect(wrong({ options: '{"a":' })).toEqual(['options optionsUnreadable']);
  });

  it('for a resource says how much and by when', () => {
    expect(wrong({ type: 'resurs' })).toEqual(['hours amountMissing', 'neededBy neededByMissing']);
    expect(wrong({ type: 'resurs', hours: 0, cost: 0, neededBy: '2026-03-31' })).toEqual(['hours amountMissing', 'neededBy neededByPassed']);
    expect(wrong({ type: 'resurs', cost: 150000, neededBy: today })).toEqual([]);
  });

  it('plans activities that end after they begin', () => {
    const ifYes = JSON.stringify([{ key: 'x', title: 'Bilda gruppen', from: '2026-09-01', to: '2026-08-01' }]);
    expect(wrong({ ifYes })).toEqual(['ifYes activityDates Bilda gruppen']);
    expect(wrong({ ifYes: 'Två aktiviteter' })).toEqual(['ifYes activitiesUnreadable']);
  });
});

describe('A decision', () => {
  const entering: Entering = { proposal: proposal(), bodyType: 'styrgrupp', bodyTitle: 'Ledningsgruppen', roles: ['ledningsgrupp'], today };
  const yes: DecisionDraft = { outcome: 'bifall', body: 1, date: '2026-03-24', wording: 'Ledningsgruppen beslutar att bilda gruppen.' };
  const wrong = (own: Partial<DecisionDraft>, about: Partial<Entering> = {}): readonly string[] =>
    codes(decisionProblems({ ...yes, ...own }, { ...entering, ...about }));

  it('is entered for a proposal that is with the body, by somebody of that body', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({}, { proposal: proposal({ status: 'aterkallat' }) })).toEqual(['proposal withdrawn']);
    expect(wrong({}, { proposal: proposal({ status: 'utkast' }) })).toEqual(['proposal notSubmitted']);
    expect(wrong({}, { roles: ['rusgrupp'] })).toEqual(['body bodyNotYours']);
    expect(wrong({}, { bodyType: undefined })).toEqual(['body bodyMissing']);
  });

  it('has a day between the submission and today, and is followed up later', () => {
    expect(wrong({ date: '2026-04-02' })).toEqual(['date dateInFuture']);
    expect(wrong({ date: '2026-02-16' })).toEqual(['date dateBeforeSubmission']);
    expect(wrong({ date: '2026-02-30' })).toEqual(['date dateMissing']);
    expect(wrong({ date: '2026-02-17', followUpDate: '2026-02-16' })).toEqual(['followUpDate followUpBeforeDecision']);
  });

  it('is formal only for a committee, and then with where it can be looked up', () => {
    expect(wrong({ formal: true, registration: 'EX 2026/1' })).toEqual(['formal formalNotCommittee']);
    expect(wrong({ formal: true }, { bodyType: 'namnd' })).toEqual(['registration formalWithoutRecord']);
    expect(wrong({ formal: true, minutesLink: { url: 'https://example.org/protokoll' } }, { bodyType: 'namnd' })).toEqual([]);
  });

  it('names the option that a yes is a yes to', () => {
    const about = { proposal: proposal({ options }) };
    expect(wrong({}, about)).toEqual(['option optionMissing']);
    expect(wrong({ option: 'Tolv personer' }, about)).toEqual(['option optionUnknown']);
    expect(wrong({ option: 'Tio personer' }, about)).toEqual([]);
    expect(wrong({ outcome: 'bordlagt' }, about)).toEqual([]);
  });

  it.each([
    ['Ledningsgruppen avslår förslaget ”Extern framsynsgrupp”.', ['wording reasonMissing']],
    ['Ledningsgruppen avslår förslaget ”Extern framsynsgrupp”, eftersom', ['wording reasonMissing']],
    ['Avslag.', ['wording reasonMissing']],
    ['Ledningsgruppen avslår förslaget med hänvisning till kostnaden.', []],
    ['Nej. Tiden räcker inte.', []],
    ['The proposal is rejected, because the hours are missing.', []],
  ])('that is a no says why: %s', (wording, expected) => {
    expect(wrong({ outcome: 'avslag', wording })).toEqual(expected);
  });

  it('is a finished sentence', () => {
    expect(wrong({ outcome: 'delvis', wording: 'Ledningsgruppen beslutar att genomföra en del av förslaget:' })).toEqual(['wording wordingUnfinished']);
    expect(wrong({ wording: '  ' })).toEqual(['wording wordingMissing']);
  });
});

test('a draft cannot be handled, nor a meeting that has not been held', () => {
  const entering: Entering = { proposal: proposal({ status: 'utkast', submittedOn: undefined }), bodyType: 'rusgrupp', roles: ['arbetsgrupp'], today };
  expect(codes(handlingProblems({ stance: 'noterat', date: '2026-04-02', body: 2 }, entering))).toEqual(['proposal notSubmitted', 'date dateInFuture']);
});

describe('What a note column keeps as JSON', () => {
  it('is read with care: rows without a name, values of another kind and second keys are left out', () => {
    const text = JSON.stringify([
      { key: 'a', name: ' Sex personer ', hoursPerYear: '24', cost: -1, isPreferred: 'ja', reach: '' },
      { key: 'a', name: 'Andra med samma nyckel' },
      { key: 'b' },
      'text',
      null,
    ]);
    expect(readOptions(text)).toEqual([{ key: 'a', name: 'Sex personer' }]);
    expect(readPlannedActivities('[{"key":"x","title":"Bilda gruppen","from":"2026-02-30","to":"2026-03-01","hours":8}]')).toEqual([
      { key: 'x', title: 'Bilda gruppen', to: '2026-03-01', hours: 8 },
    ]);
  });

  it('says when it is something else, which is not the same as empty', () => {
    expect([readOptions('Två alternativ'), readOptions('{}'), readOptions(undefined), readOptions(' ')]).toEqual(['unreadable', 'unreadable', [], []]);
    expect([optionsOf({ options: 'x' }), plannedActivitiesOf({ ifYes: 'x' })]).toEqual([[], []]);
  });

  it('keeps what it was given, and a log finds its option by name or by key', () => {
    expect(JSON.stringify(optionsOf({ options }))).toBe(options);
    expect(chosenOption({ options }, 'Tio personer')?.key).toBe('b');
    expect(chosenOption({ options }, 'a')?.name).toBe('Sex personer');
    expect(storedOption({ name: 'x'.repeat(200) })).toHaveLength(100);
  });
});
