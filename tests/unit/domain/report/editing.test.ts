import fc from 'fast-check';
import { noEdits, type ReportEdits } from '../../../../src/domain/report/edits';
import { addRow, editFinding, editHead, editRow, handWork, leaveOut, movePart, moveRow, removeAdded } from '../../../../src/domain/report/editing';
import { chosenEdits, flatEdits, mergeEdits, sameEdits } from '../../../../src/domain/report/mergeEdits';
import { partKeys, quarterKeys } from '../../../../src/domain/report/document';

const key = fc.constantFrom('late/activities/12', 'changed/trends/3', 'own/a', 'toDecide/proposals/1');
const text = fc.string({ minLength: 1, maxLength: 12 });
const edits: fc.Arbitrary<ReportEdits> = fc
  .record({
    title: fc.option(text, { nil: undefined }),
    lead: fc.option(text, { nil: undefined }),
    rows: fc.dictionary(key, fc.record({ title: text, meaning: text }, { requiredKeys: ['title'] })),
    finding: fc.option(text, { nil: undefined }),
    leftOut: fc.uniqueArray(fc.oneof(key, fc.constantFrom(...partKeys))),
    order: fc.dictionary(fc.constantFrom(...quarterKeys), fc.uniqueArray(key, { minLength: 1 })),
    partOrder: fc.uniqueArray(fc.constantFrom(...partKeys)),
    added: fc.uniqueArray(fc.record({ key: fc.constantFrom('own/a', 'own/b', 'own/c'), quarter: fc.constantFrom(...quarterKeys), title: text }), {
      selector: (row) => row.key,
    }),
    discuss: fc.option(key, { nil: undefined }),
  })
  .map(({ title, lead, discuss, finding, ...rest }) => ({
    ...rest,
    parts: finding === undefined ? {} : { hours: { finding } },
    ...(title === undefined ? {} : { title }),
    ...(lead === undefined ? {} : { lead }),
    ...(discuss === undefined ? {} : { discuss }),
  }));

describe('Editing a report', () => {
  const made = { title: 'Läget i mars', lead: 'Två saker är sena.' };

  it('counts words that are as they were made as no edit', () => {
    const changed = editHead(noEdits, made, { ...made, lead: 'En sak är sen.' });
    expect(changed).toEqual({ ...noEdits, lead: 'En sak är sen.' });
    expect(editHead(changed, made, made)).toEqual(noEdits);
    const row = editRow(noEdits, 'late/activities/1', { title: 'Planen' }, { title: 'Planen', meaning: 'Lämnas i maj.' });
    expect(row.rows).toEqual({ 'late/activities/1': { meaning: 'Lämnas i maj.' } });
    expect(editRow(row, 'late/activities/1', { title: 'Planen' }, { title: 'Planen', meaning: '' })).toEqual(noEdits);
    expect(editFinding(editFinding(noEdits, 'hours', 'Tio timmar.', 'Elva.'), 'hours', 'Tio timmar.', 'Tio timmar.')).toEqual(noEdits);
  });

  it('moves a row one step and no further than the ends', () => {
    const shown = ['a', 'b', 'c'];
    expect(moveRow(noEdits, 'late', shown, 'c', -1).order.late).toEqual(['a', 'c', 'b']);
    expect(moveRow(noEdits, 'late', shown, 'c', 1)).toBe(noEdits);
    expect(moveRow(noEdits, 'late', shown, 'gone', 1)).toBe(noEdits);
    expect(movePart(noEdits, ['hours', 'costs'], 'hours', 1).partOrder).toEqual(['costs', 'hours']);
  });

  it('leaves out and takes back, and forgets all of a row of its own that is removed', () => {
    expect(leaveOut(leaveOut(noEdits, 'hours', true), 'hours', false)).toEqual(noEdits);
    const added = leaveOut(addRow(noEdits, 'own/a', 'late', { title: 'Ny', meaning: '' }), 'own/a', true);
    expect(removeAdded({ ...added, order: { late: ['own/a', 'b'] }, discuss: 'own/a' }, 'own/a')).toEqual({ ...noEdits, order: { late: ['b'] } });
  });

  it('tells what was changed by hand', () => {
    const row = addRow(editHead(leaveOut(noEdits, 'hours', true), made, { ...made, title: 'Annat' }), 'own/a', 'late', { title: 'Ny', meaning: 'M' });
    expect(handWork(row)).toEqual({ words: 1, leftOut: 1, added: 1, isReordered: false });
  });
});

describe('Two who edit the same draft', () => {
  it('keep all that either has changed, where they have not changed the same thing', () => {
    const mine: ReportEdits = { ...noEdits, lead: 'Min ingress', leftOut: ['hours'] };
    const theirs: ReportEdits = { ...noEdits, title: 'Deras rubrik', leftOut: ['costs'] };
    const { edits: merged, clashes } = mergeEdits(noEdits, mine, theirs);
    expect(clashes).toEqual([]);
    expect(merged).toMatchObject({ lead: 'Min ingress', title: 'Deras rubrik' });
    expect([...merged.leftOut].sort()).toEqual(['costs', 'hours']);
  });

  it('are asked about the same text, and either answer is what it becomes', () => {
    const base: ReportEdits = { ...noEdits, lead: 'Före' };
    const merged = mergeEdits(base, { ...base, lead: 'Min' }, { ...base, lead: 'Deras' });
    expect(merged.clashes).toEqual([{ path: 'lead', mine: 'Min', theirs: 'Deras' }]);
    expect(chosenEdits(merged, { lead: 'theirs' }).lead).toBe('Deras');
    expect(chosenEdits(merged, {}).lead).toBe('Min');
    const back = mergeEdits(base, noEdits, { ...base, lead: 'Deras' });
    expect(chosenEdits(back, { lead: 'mine' }).lead).toBeUndefined();
  });

  it('lose nothing: every path that only one has changed stands as they left it', () => {
    fc.assert(
      fc.property(edits, edits, edits, (base, mine, theirs) => {
        const merged = mergeEdits(base, mine, theirs);
        const [was, one, other, now] = [base, mine, theirs, merged.edits].map(flatEdits);
        const text = (flat: typeof was, path: string): string => JSON.stringify(flat?.get(path)) ?? '';
        for (const path of new Set([...(was?.keys() ?? []), ...(one?.keys() ?? []), ...(other?.keys() ?? [])])) {
          const expected = text(one, path) === text(was, path) ? text(other, path) : text(one, path);
          expect([path, text(now, path)]).toEqual([path, expected]);
        }
        expect(sameEdits(mergeEdits(base, mine, base).edits, mine)).toBe(true);
        expect(sameEdits(mergeEdits(base, base, theirs).edits, theirs)).toBe(true);
      }),
    );
  });
});
