import { optionProblems, plannedProblems } from '../../../../src/domain/options/check';
import { comparisonOf, leastOf, letterOf, optionCalled, preferredOf } from '../../../../src/domain/options/comparison';
import { resourceCheck, type Means } from '../../../../src/domain/options/resources';
import { changed, inserted, moved, numberOrText, readRows, textOf, without, writeRows, type Row } from '../../../../src/domain/options/rows';
import { readOptions, type ProposalOption } from '../../../../src/domain/proposals/options';
import type { Item } from '../../../../src/schema/field';
import type { activities } from '../../../../src/schema/lists/activities';

const digital: ProposalOption = { key: 'a', name: 'Sex personer, digitalt', hoursPerYear: 24, cost: 0, reach: 'tre sektorer' };
const inRoom: ProposalOption = { key: 'b', name: 'Tio personer, i rummet', hoursPerYear: 60, cost: 30_000, isPreferred: true };

describe('Options side by side', () => {
  it('answer the questions that any of them answers, effort first; what one does not say is told as not said', () => {
    expect(comparisonOf([digital, inRoom])).toEqual([
      { field: 'hoursPerYear', values: [24, 60] },
      { field: 'cost', values: [0, 30_000] },
      { field: 'reach', values: ['tre sektorer', undefined] },
    ]);
  });

  it('tell which one takes least, only when all say and one is alone with it', () => {
    expect(leastOf([digital, inRoom], 'hoursPerYear')).toBe(0);
    expect(leastOf([digital, { key: 'c', name: 'C' }], 'hoursPerYear')).toBeUndefined();
    expect(leastOf([digital, { ...inRoom, hoursPerYear: 24 }], 'hoursPerYear')).toBeUndefined();
    expect(leastOf([digital], 'hoursPerYear')).toBeUndefined();
  });

  it('are called by letters, past Z too, and found again by name or key as a decision wrote it', () => {
    expect([0, 1, 25, 26, 27].map(letterOf)).toEqual(['A', 'B', 'Z', 'AA', 'AB']);
    expect(preferredOf([digital, inRoom])).toBe(1);
    expect(optionCalled([digital, inRoom], 'Tio personer, i rummet')).toBe(1);
    expect(optionCalled([digital, inRoom], 'a')).toBe(0);
    expect(optionCalled([digital, inRoom], 'Borttaget')).toBeUndefined();
  });
});

describe('An option against the time that there is', () => {
  type Task = Pick<Item<typeof activities>, 'time' | 'status' | 'estimatedHours' | 'hoursKind'>;
  const task = (estimatedHours: number | undefined): Task => ({
    status: 'planerad',
    time: { kind: 'period', start: '2026-01-01', end: '2026-12-31', precision: 'dag' },
    ...(estimatedHours === undefined ? {} : { estimatedHours }),
  });
  const validity = { kind: 'period', start: '2025-01-01', end: '2026-12-31', precision: 'dag' } as const;
  const means = (hours: readonly (number | undefined)[], more: Partial<Means['assignment']> = {}): Means => ({
    assignment: { validity, timeShare: 0.05, yearlyHours: 1800, members: 6, ...more },
    seats: [],
    activities: hours.map(task),
  });

  it('says how much is too much: 60 of 540 with 500 planned is 20 over', () => {
    expect(resourceCheck(60, means([400, 100]), 2026)).toEqual({
      kind: 'counted',
      year: 2026,
      hours: 60,
      available: 540,
      planned: 500,
      left: -20,
      unestimated: 0,
      isPartOfYear: false,
    });
    expect(resourceCheck(60, means([410]), 2026)).toMatchObject({ left: 70 });
  });

  it('counts the part of the year that the assignment goes on, and tells of activities without hours', () => {
    const half = { ...validity, end: '2026-06-30' };
    expect(resourceCheck(60, means([undefined], { validity: half }), 2026)).toMatchObject({ available: 270, isPartOfYear: true, unestimated: 1 });
  });

  it('says what is missing rather than counting on nothing', () => {
    expect(resourceCheck(undefined, means([]), 2026)).toEqual({ kind: 'noHours' });
    expect(resourceCheck(60, means([]), 2028)).toEqual({ kind: 'outside', year: 2028 });
    expect(resourceCheck(60, means([], { timeShare: undefined, members: undefined }), 2026)).toEqual({
      kind: 'noBudget',
      year: 2026,
      lacks: ['timeShare', 'members'],
    });
    expect(resourceCheck(60, means([], { validity: undefined }), 2026)).toMatchObject({ kind: 'noBudget', lacks: ['validity'] });
  });
});

describe('Rows as a form edits them', () => {
  const rows: readonly Row[] = [{ key: 'a', name: 'A', skriven: 'för hand' }, { name: 'B' }];

  it('keep what the form does not know, and give each row a key of its own', () => {
    let next = 0;
    const text = writeRows([...rows, { key: 'a', name: 'C' }], () => `ny${(next += 1)}`);
    expect(readRows(text)).toEqual([
      { key: 'a', name: 'A', skriven: 'för hand' },
      { key: 'ny1', name: 'B' },
      { key: 'ny2', name: 'C' },
    ]);
    expect(writeRows([], () => 'x')).toBe('');
  });

  it('are left alone when the text is something else', () => {
    for (const text of ['{', '{"a":1}', '[1]', '[null]', '"a"', '[[]]']) expect([text, readRows(text)]).toEqual([text, 'unreadable']);
    expect(readRows('  ')).toEqual([]);
  });

  it('change, move, go and come back', () => {
    expect(changed(rows, 1, { name: '', cost: 5 })).toEqual([rows[0], { cost: 5 }]);
    expect(moved(rows, 1, 0).map((row) => textOf(row, 'name'))).toEqual(['B', 'A']);
    expect(moved(rows, 0, 2)).toBe(rows);
    expect(inserted(without(rows, 0), 0, rows[0] ?? {})).toEqual(rows);
  });

  it('take a number as Swedes write it, and leave what is none for the form to speak of', () => {
    expect(['60', '12,5', '30 000', '12,', 'sextio', '-4'].map(numberOrText)).toEqual([60, 12.5, 30_000, '12,', 'sextio', '-4']);
    expect(textOf({ hours: 12.5 }, 'hours')).toBe('12,5');
  });

  it('that the check lets through are read as they were written', () => {
    const whole: readonly Row[] = [{ ...digital }, { ...inRoom }];
    expect(optionProblems(whole)).toEqual([]);
    expect(readOptions(writeRows(whole, () => 'x'))).toEqual([digital, inRoom]);
  });
});

describe('What keeps rows from being saved', () => {
  it('is said of each option: no name, the same name, no number, two preferred', () => {
    const problems = optionProblems([
      { name: 'Egen grupp', isPreferred: true },
      { name: ' egen grupp ', hoursPerYear: 'sextio', isPreferred: true },
      { cost: 2e9 },
    ]);
    expect(problems).toEqual([
      { row: 1, field: 'name', code: 'repeated' },
      { row: 1, field: 'hoursPerYear', code: 'notNumber' },
      { row: 1, field: 'isPreferred', code: 'twoPreferred' },
      { row: 2, field: 'name', code: 'required' },
      { row: 2, field: 'cost', code: 'tooLarge' },
    ]);
  });

  it('is said of each activity: the year 1899, 30 February, an end before its start', () => {
    const problems = plannedProblems([
      { title: 'Bilda gruppen', from: '1899-01-01', to: '2026-02-30' },
      { title: 'Första mötet', from: '2026-09-01', to: '2026-08-01', hours: 4 },
      { from: '2028-02-29' },
    ]);
    expect(problems).toEqual([
      { row: 0, field: 'from', code: 'notDay' },
      { row: 0, field: 'to', code: 'notDay' },
      { row: 1, field: 'to', code: 'endBeforeStart' },
      { row: 2, field: 'title', code: 'required' },
    ]);
  });
});
