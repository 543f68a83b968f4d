import fc from 'fast-check';
import { applyEdits } from '../../../../src/domain/report/applyEdits';
import { partKeys, quarterKeys, type ReportDocument } from '../../../../src/domain/report/document';
import { editsIn, editsText, noEdits, type ReportEdits } from '../../../../src/domain/report/edits';
import { documentOn, filledSite } from './reportSite';

let document: ReportDocument;
beforeAll(async () => {
  document = await documentOn(await filledSite());
});

const keysOf = (made: ReportDocument): readonly string[] => quarterKeys.flatMap((quarter) => made.quarters[quarter].map(({ key }) => key));
const known = [
  'late/activities/1',
  'late/activities/2',
  'toDecide/proposals/1',
  'toDecide/proposals/2',
  'discuss/signals/1',
  'discuss/signals/2',
  'changed/done',
];
const key = fc.oneof(fc.constantFrom(...known, 'own/1', 'own/2', '__proto__', 'toString'), fc.string({ maxLength: 8 }));
const words = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', '  ', 'Eget'));
const edits: fc.Arbitrary<ReportEdits> = fc.record(
  {
    title: words,
    lead: words,
    discuss: key,
    rows: fc.dictionary(key, fc.record({ title: words, meaning: words }, { requiredKeys: [] }), { maxKeys: 4 }),
    parts: fc.dictionary(fc.constantFrom(...partKeys), fc.record({ finding: words }, { requiredKeys: [] }), { maxKeys: 3 }),
    leftOut: fc.array(fc.oneof(key, fc.constantFrom(...partKeys)), { maxLength: 4 }),
    order: fc.dictionary(fc.constantFrom(...quarterKeys), fc.array(key, { maxLength: 5 }), { maxKeys: 3 }),
    partOrder: fc.array(fc.constantFrom(...partKeys), { maxLength: 6 }),
    added: fc.array(
      fc.record(
        { key: fc.constantFrom('own/1', 'own/2', 'own/3'), quarter: fc.constantFrom('changed', 'late'), title: words, meaning: words },
        { requiredKeys: ['key', 'quarter', 'title'] },
      ),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: ['rows', 'parts', 'leftOut', 'order', 'partOrder', 'added'] },
) as fc.Arbitrary<ReportEdits>;

describe('A report that people have edited', () => {
  it('is the same as it was made when nobody has edited it', () => {
    expect(applyEdits(document, noEdits)).toEqual(document);
  });

  it('is the same when the edits are made twice', () => {
    fc.assert(
      fc.property(edits, (own) => {
        const once = applyEdits(document, own);
        expect(applyEdits(once, own)).toEqual(once);
      }),
    );
  });

  it('has every row once, none that was left out, and none that nobody made', () => {
    fc.assert(
      fc.property(edits, (own) => {
        const made = applyEdits(document, own);
        const keys = keysOf(made);
        const expected = new Set([...keysOf(document), ...own.added.map((row) => row.key)].filter((one) => !own.leftOut.includes(one)));
        expect([...keys].sort()).toEqual([...expected].sort());
        expect(new Set(made.parts.map((part) => part.key)).size).toBe(made.parts.length);
        expect(made.title.trim() === '' || made.lead.trim() === '').toBe(false);
      }),
    );
  });

  it('has the words and the order that were chosen, and what is new after that', () => {
    const own: ReportEdits = {
      ...noEdits,
      rows: { 'late/activities/2': { title: 'Hemuppgiften', meaning: '' } },
      order: { late: ['late/activities/9', 'late/activities/2'] },
      parts: { goals: { finding: 'Målen nås.' } },
      partOrder: ['goals', 'costs'],
      leftOut: ['workstreams', 'changed/runs'],
      added: [{ key: 'own/1', quarter: 'late', title: 'Vår egen rad' }],
    };
    const made = applyEdits(document, own);
    expect(made.quarters.late.map(({ title, meaning }) => [title, meaning !== undefined])).toEqual([
      ['Hemuppgiften', false],
      ['Tids- och aktivitetsplan', true],
      ['Vår egen rad', false],
    ]);
    expect(made.quarters.late[0]?.state).toBe('Sen, 11 dagar');
    expect(made.parts.slice(0, 2).map((part) => part.key)).toEqual(['goals', 'costs']);
    expect(made.parts[0]?.finding).toBe('Målen nås.');
    expect(made.parts.some((part) => part.key === 'workstreams')).toBe(false);
  });

  it('talks about the spaning that was chosen', () => {
    expect(applyEdits(document, { ...noEdits, discuss: 'discuss/signals/2' }).quarters.discuss[0]?.key).toBe('discuss/signals/2');
  });
});

describe('Edits as the list keeps them', () => {
  it('are read back as they were written', () => {
    fc.assert(fc.property(edits, (own) => expect(editsIn(editsText(own))).toEqual(JSON.parse(JSON.stringify(own)))));
  });

  it('that somebody has spoiled are told apart, and what is no edit is passed over', () => {
    expect(editsIn('{"rows":')).toBe('unreadable');
    expect(editsIn('[1]')).toBe('unreadable');
    expect(editsIn(undefined)).toEqual(noEdits);
    expect(editsIn('{"rows":{"a":{"title":1}},"added":[{"key":"x"}],"order":{"late":[1,"b"],"nonsense":["c"]},"partOrder":["goals","x"]}')).toEqual({
      ...noEdits,
      rows: { a: {} },
      order: { late: ['b'] },
      partOrder: ['goals'],
    });
  });
});
