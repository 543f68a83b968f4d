import { checkList } from '../../../src/schema/check';
import { defineList, f } from '../../../src/schema/field';
import type { Field, ListDefinition } from '../../../src/schema/field';
import { columnsOf } from '../../../src/schema/fieldXml';
import { allLists, listByKey } from '../../../src/schema/lists';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const title = f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true });
const many = (count: number, make: (n: number) => Field): Record<string, Field> =>
  Object.fromEntries(Array.from({ length: count }, (_unused, n) => [`field${n}`, make(n)]));
const guid = (n: number): string => `3f2504e0-4f89-41d3-9a0c-0305e82c${String(1000 + n)}`;

function define(fields: Record<string, Field>, more: Partial<ListDefinition> = {}): () => unknown {
  return () =>
    checkList(
      defineList({
        key: 'proof',
        url: 'Lists/Proof',
        title: 'Prov',
        description: '',
        views: [{ title: 'Alla', isDefault: true, fields: ['title'] }],
        fields: { title, ...fields },
        ...more,
      }),
    );
}
const number = (more: object): Field => f.number({ internal: 'FsNumber', id, label: 'Tal', ...more });
const text = (more: object): Field => f.text({ internal: 'FsText', id, label: 'Text', ...more });

describe('A definition that SharePoint could not hold fails when the lists are loaded, naming list and field', () => {
  test.each<[string, () => unknown, string]>([
    ['an internal name without the prefix', define({ a: text({ internal: 'Text' }) }), 'proof.a: internal name Text'],
    ['an internal name with Swedish letters', define({ a: text({ internal: 'FsKälla' }) }), 'proof.a: internal name FsKälla'],
    ['an internal name over 32 characters', define({ a: text({ internal: `FsA${'b'.repeat(30)}` }) }), 'proof.a: internal name'],
    ['a missing GUID', define({ a: f.text({ internal: 'FsText', label: 'Text' }) }), 'proof.a: id (none)'],
    ['something that is no GUID', define({ a: text({ id: 'x' }) }), 'proof.a: id x'],
    ['the same GUID twice', define({ a: text({}), b: number({}) }), `proof.b: the id ${id} is a's already`],
    ['the same internal name twice', define({ a: text({}), b: text({ id: guid(1), label: 'Annan' }) }), "proof.b: the internal name FsText is a's already"],
    ['the same label twice', define({ a: text({}), b: number({ id: guid(1), label: 'Text' }) }), "proof.b: the label Text is a's already"],
    ['an empty label', define({ a: text({ label: ' ' }) }), 'proof.a: no label'],
    ['a built-in column that SharePoint does not have', define({ a: text({ builtin: true }) }), 'proof.a: FsText is not a built-in column'],
    ['a key that items have already', define({ etag: text({}) }), 'proof.etag: this key'],
    ['a key that is no identifier', define({ 'a-b': text({}) }), "proof.a-b: a field's key"],
    ['an index on a note', define({ a: f.note({ internal: 'FsNote', id, label: 'Not', indexed: true }) }), 'proof.a: SharePoint cannot index a note'],
    ['a unique column without an index', define({ a: text({ unique: true }) }), 'proof.a: a unique column must be indexed'],
    ['a unique yes/no', define({ a: f.bool({ internal: 'FsBool', id, label: 'Ja', unique: true, indexed: true }) }), 'proof.a: SharePoint cannot keep a bool'],
    ['a text of more than 255', define({ a: text({ maxLength: 256 }) }), 'proof.a: maxLength 256'],
    ['a shortest longer than the longest', define({ a: text({ minLength: 9, maxLength: 3 }) }), 'proof.a: minLength 9'],
    ['a least above the most', define({ a: number({ min: 9, max: 3 }) }), 'proof.a: min 9'],
    ['a choice without choices', define({ a: f.choice({ internal: 'FsChoice', id, label: 'Val', choices: {} }) }), 'proof.a: no choices'],
    [
      'two choices with one text',
      define({ a: f.choice({ internal: 'FsChoice', id, label: 'Val', choices: { x: 'samma', y: 'samma' } }) }),
      'proof.a: two choices',
    ],
    ['a choice code that is not ASCII', define({ a: f.choice({ internal: 'FsChoice', id, label: 'Val', choices: { å: 'a' } }) }), 'proof.a: choice code å'],
    ['a choice without text', define({ a: f.choice({ internal: 'FsChoice', id, label: 'Val', choices: { x: ' ' } }) }), 'proof.a: choice x has no text'],
    [
      'a choice with the separator of multi-values',
      define({ a: f.choice({ internal: 'FsChoice', id, label: 'Val', choices: { x: 'a;#b' } }) }),
      'proof.a: choice x contains ;#',
    ],
    ['a default for what may be empty', define({ a: text({ default: 'x' }) }), 'proof.a: a default is for required'],
    ['a lookup at nothing', define({ a: f.lookup({ internal: 'FsLookup', id, label: 'Uppslag', list: '' }) }), 'proof.a: a lookup names its list'],
    ['a column from no version', define({ a: text({ since: 1 }) }), 'proof.a: since 1'],
    ['more than 20 indexes', define(many(21, (n) => number({ internal: `FsNumber${n}`, id: guid(n), label: `Tal ${n}`, indexed: true }))), 'proof: 21 indexes'],
    [
      'more joins than a query may have',
      define(many(11, (n) => f.person({ internal: `FsPerson${n}`, id: guid(n), label: `Person ${n}` }))),
      'proof: 11 lookup and person columns',
    ],
    ['a list without Title', define({ title: text({}) }), 'proof: no field stands for Title'],
    ['a list key that is no identifier', define({}, { key: 'Proof' }), 'Proof: a list'],
    ['an address with Swedish letters', define({}, { url: 'Lists/Spår' }), 'proof: url Lists/Spår'],
    ['no default view', define({}, { views: [] }), 'proof: exactly one view'],
    ['a view of a field that is not there', define({}, { views: [{ title: 'Alla', isDefault: true, fields: ['gone'] }] }), 'proof: view Alla shows gone'],
    [
      'a view that sorts without an index',
      define({}, { views: [{ title: 'Alla', isDefault: true, fields: ['title'], order: { field: 'title' } }] }),
      'proof.title: view Alla sorts',
    ],
    [
      'a view that filters without an index',
      define({}, { views: [{ title: 'Alla', isDefault: true, fields: ['title'], where: { field: 'title', equals: 'x' } }] }),
      'proof.title: view Alla sorts or filters',
    ],
    ['items that can be changed and not read', define({}, { items: { read: 'own', write: 'all' } }), 'proof: nobody can change'],
  ])('%s', (_name, definition, message) => {
    expect(definition).toThrow(message);
  });

  test('a default that is not among the choices', () => {
    const choice = { ...f.choice({ internal: 'FsChoice', id, label: 'Val', choices: { x: 'x' }, required: true }), default: 'toString' };
    expect(define({ a: choice })).toThrow('proof.a: default toString');
  });
});

describe('The lists', () => {
  test('a lookup points at a list that is made before it, or at its own', () => {
    const made = new Set<string>();
    for (const list of allLists) {
      made.add(list.key);
      for (const column of columnsOf(list)) if (column.lookupList !== undefined) expect([...made]).toContain(column.lookupList);
    }
  });

  test('two lists share no key and no address', () => {
    expect(new Set(allLists.map(({ key }) => key)).size).toBe(allLists.length);
    expect(new Set(allLists.map(({ url }) => url.toLowerCase())).size).toBe(allLists.length);
  });

  test('a GUID that stands in two lists is the same column in both', () => {
    const seen = new Map<string, string>();
    for (const list of allLists) {
      for (const column of columnsOf(list)) {
        if (column.id === undefined) continue;
        const other = seen.get(column.id) ?? column.internal;
        expect(`${column.id} ${other}`).toBe(`${column.id} ${column.internal}`);
        seen.set(column.id, column.internal);
      }
    }
  });

  test('every list keeps the client key in a unique, indexed column, so that no add is doubled', () => {
    for (const list of allLists) expect(list.fields.clientKey).toMatchObject({ kind: 'text', unique: true, indexed: true, form: 'none' });
  });

  test('a list is found by its key, and nothing else is', () => {
    expect(listByKey('signals')?.title).toBe('Spaningar');
    expect(listByKey('nonsense')).toBeUndefined();
  });
});
