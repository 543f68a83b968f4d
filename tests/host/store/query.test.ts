/** Random predicates, orders and pages over random rows, against an oracle that filters and sorts plain objects. */
import fc from 'fast-check';
import type { FieldValue, Guid, ItemQuery, Literal, Order, Predicate, Site } from '../../../src/host/engine';
import { makeList, open, query, read, write } from './fixture';

interface Row {
  readonly ID: number;
  readonly Title: string | null;
  readonly Level: number | null;
  readonly Due: string | null;
  readonly Done: boolean | null;
  readonly Status: string | null;
  readonly Body: string | null;
  readonly Tags: readonly string[] | null;
  readonly Owner: number | null;
}

const words = ['Åska', 'ÅSKA', 'Äpple', 'ärt', 'Öl', 'öl', 'zebra', 'Zon', 'apa', 'Apa', 'ab', 'a', 'idé', 'ide', 'Idéer', 'ider', "O'Brien 100%_x", 'a b'];
const dates = ['2025-12-31T23:00:00Z', '2026-01-01T00:00:00Z', '2026-06-30T12:00:00Z', '2027-02-03T04:05:06Z'];
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 4 });
const row = fc.record({
  Title: maybe(fc.constantFrom(...words)),
  Level: maybe(fc.integer({ min: -2, max: 3 })),
  Due: maybe(fc.constantFrom(...dates)),
  Done: maybe(fc.boolean()),
  Status: maybe(fc.constantFrom('Ny', 'ny', 'Öppen', 'klar')),
  Body: maybe(fc.constantFrom(...words)),
  Owner: maybe(fc.integer({ min: 1, max: 3 })),
  Tags: maybe(fc.uniqueArray(fc.constantFrom('Å', 'å', 'b'), { minLength: 1 })),
});

/** The oracle's own idea of equal text: upper and lower case alike, composed alike. */
const lower = (text: string): string => text.normalize('NFC').toLowerCase();
const alphabet = ' "%\'_abcdefghijklmnopqrstuvwxyzåäö';
const base = (text: string): string => [...lower(text)].map((letter) => ('åäö'.includes(letter) ? letter : letter.normalize('NFD').charAt(0))).join('');
const byAlphabet = (left: string, right: string): number => {
  const [a, b] = [[...left], [...right]];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = place(a[index] ?? '') - place(b[index] ?? '');
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};
const place = (letter: string): number => (alphabet.includes(letter) && /[a-zåäö]/.test(letter) ? 1000 + alphabet.indexOf(letter) : letter.charCodeAt(0));
const compareText = (left: string, right: string): number =>
  lower(left) === lower(right)
    ? 0
    : byAlphabet(base(left), base(right)) || (base(left) === lower(left) ? -1 : base(right) === lower(right) ? 1 : byAlphabet(lower(left), lower(right)));
const compareValues = (left: FieldValue, right: Literal): number =>
  typeof left === 'string' ? compareText(left, String(right)) : Number(left) - Number(right);

type Leaf = { readonly predicate: Predicate; readonly holds: (row: Row) => boolean };
const operators = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
const judge = {
  eq: (n: number) => n === 0,
  ne: (n: number) => n !== 0,
  lt: (n: number) => n < 0,
  le: (n: number) => n <= 0,
  gt: (n: number) => n > 0,
  ge: (n: number) => n >= 0,
};

function comparison(
  name: keyof Row,
  path: string,
  literal: fc.Arbitrary<Exclude<Literal, null>>,
  allowed: readonly (typeof operators)[number][] = operators,
): fc.Arbitrary<Leaf> {
  return fc.record({ operator: fc.constantFrom(...allowed), value: literal }).map(({ operator, value }) => ({
    predicate: { kind: 'compare', operator, field: { path: [path] }, value },
    holds: (each) => {
      const stored = each[name];
      return stored === null ? operator === 'ne' : judge[operator](compareValues(stored, typeof value === 'object' ? value.date : value));
    },
  }));
}
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  comparison('Title', 'Title', fc.constantFrom(...words)),
  comparison('Status', 'Status', fc.constantFrom('NY', 'öppen', 'saknas')),
  comparison('Body', 'Body', fc.constantFrom(...words), ['eq', 'ne']),
  comparison('Level', 'Level', fc.integer({ min: -2, max: 3 })),
  comparison('ID', 'Id', fc.integer({ min: 0, max: 15 })),
  comparison(
    'Due',
    'Due',
    fc.constantFrom(...dates).map((date) => ({ date })),
  ),
  comparison('Done', 'Done', fc.boolean(), ['eq', 'ne']),
  comparison('Owner', 'OwnerId', fc.integer({ min: 1, max: 4 }), ['eq', 'ne']),
  fc.constantFrom('Title', 'Level', 'Due', 'Tags', 'Owner').chain((name) =>
    fc.boolean().map((negated): Leaf => ({
      predicate: { kind: 'isNull', field: { path: [name === 'Owner' ? 'OwnerId' : name] }, negated },
      holds: (each) => (each[name as keyof Row] === null) !== negated,
    })),
  ),
  fc.constantFrom('Title', 'Body', 'Status').chain((name) =>
    fc.constantFrom('a', 'Å', 'äp', 'id', 'IDÉ', '%', '_', "o'", '').map((value): Leaf => ({
      predicate: { kind: 'startswith', field: { path: [name] }, value },
      holds: (each) => lower(String(each[name as 'Title'] ?? '\u0000')).startsWith(lower(value)) && each[name as 'Title'] !== null,
    })),
  ),
  fc.constantFrom('Title', 'Body').chain((name) =>
    fc.constantFrom('a', 'SK', 'é', 'P', '%_').map((value): Leaf => ({
      predicate: { kind: 'substringof', field: { path: [name] }, value },
      holds: (each) => each[name as 'Title'] !== null && lower(String(each[name as 'Title'])).includes(lower(value)),
    })),
  ),
  fc.subarray(['ny', 'KLAR', 'x']).map((values): Leaf => ({
    predicate: { kind: 'in', field: { path: ['Status'] }, values },
    holds: (each) => each.Status !== null && values.some((value) => lower(value) === lower(each.Status ?? '')),
  })),
  fc.constantFrom('å', 'B', 'c').chain((value) =>
    fc.boolean().map((equal): Leaf => ({
      predicate: { kind: 'compare', operator: equal ? 'eq' : 'ne', field: { path: ['Tags'] }, value },
      holds: (each) => (each.Tags ?? []).some((tag) => lower(tag) === lower(value)) === equal,
    })),
  ),
);
const { predicate } = fc.letrec<{ predicate: Leaf; group: Leaf; negation: Leaf }>((tie) => ({
  predicate: fc.oneof({ maxDepth: 3 }, leaf, tie('group'), tie('negation')),
  group: fc.record({ kind: fc.constantFrom('and', 'or'), operands: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }) }).map(({ kind, operands }) => ({
    predicate: { kind, operands: operands.map((operand) => operand.predicate) },
    holds: (each: Row) => (kind === 'and' ? operands.every((operand) => operand.holds(each)) : operands.some((operand) => operand.holds(each))),
  })),
  negation: tie('predicate').map((operand) => ({ predicate: { kind: 'not', operand: operand.predicate }, holds: (each: Row) => !operand.holds(each) })),
}));

const orders: fc.Arbitrary<readonly Order[]> = fc
  .uniqueArray(fc.constantFrom('Title', 'Level', 'Due', 'Status', 'Done', 'Body'), { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((name) => fc.boolean().map((descending) => ({ field: { path: [name] }, descending })))));

function sorted(rows: readonly Row[], order: readonly Order[]): readonly number[] {
  const compare = (left: Row, right: Row): number => {
    for (const { field, descending } of order) {
      const [a, b] = [left[field.path[0] as keyof Row], right[field.path[0] as keyof Row]];
      const difference = a === null || b === null ? Number(b === null) - Number(a === null) : compareValues(a, b as Literal);
      if (difference !== 0) return difference * (descending ? -1 : 1);
    }
    return (left.ID - right.ID) * (order.at(-1)?.descending ? -1 : 1);
  };
  return [...rows].sort((left, right) => compare(left, right)).map((each) => each.ID);
}

let site: Site;
let listId: Guid;
const indexed = { Indexed: true };
beforeAll(async () => {
  site = open();
  const list = await makeList(site, 'Rows', {
    Level: ['Number', indexed],
    Due: ['DateTime', { ...indexed, DisplayFormat: 1 }],
    Done: 'Boolean',
    Status: ['Choice', { ...indexed, Choices: ['Ny'] }],
    Body: 'Note',
    Tags: ['MultiChoice', { Choices: ['Å'] }],
    Owner: 'User',
  });
  listId = list.id;
});
afterAll(() => site.close());

/** Fills the emptied list; people are numbered by the site. */
async function fill(rows: readonly Omit<Row, 'ID'>[]): Promise<readonly Row[]> {
  return write(site, (session) => {
    const people = session.users().map((user) => user.id);
    for (const { id } of session.items(listId, query({ top: 1000 })).items) session.deleteItem(listId, id);
    return rows.map((each) => {
      const Owner = each.Owner === null ? null : (people[each.Owner - 1] ?? null);
      return { ...each, Owner, ID: session.addItem(listId, { ...each, Owner }).id };
    });
  });
}

function pages(options: Partial<ItemQuery>, top: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  let after: ItemQuery['after'];
  do {
    const page = read(site, (session) => session.items(listId, query({ ...options, top, ...(after && { after }) })));
    found.push(page.items.map((item) => item.id));
    after = page.next;
  } while (after && found.length < 100);
  return found;
}

const rounds = { numRuns: 120 };

test('a filter and an order answer what the oracle answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 25 }), fc.array(fc.tuple(predicate, orders), { minLength: 5, maxLength: 5 }), async (rows, queries) => {
      const stored = await fill(rows);
      for (const [{ predicate: where, holds }, order] of queries) {
        const found = read(site, (session) => session.items(listId, query({ where, order, top: 1000 }))).items.map((item) => item.id);
        expect(found).toEqual(sorted(stored.filter(holds), order));
      }
    }),
    rounds,
  );
});

test('pages visit each row once, whatever the order, empty values and page size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 25 }), orders, fc.integer({ min: 1, max: 7 }), async (rows, order, top) => {
      const stored = await fill(rows);
      const found = pages({ order }, top);
      expect(found.flat()).toEqual(sorted(stored, order));
      expect(found.slice(0, -1).every((page) => page.length === top)).toBe(true);
    }),
    rounds,
  );
});

test('a page backwards is the page before, in reading order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 3, maxLength: 20 }), orders, fc.integer({ min: 1, max: 5 }), fc.nat(), async (rows, order, top, choice) => {
      const all = sorted(await fill(rows), order);
      const position = choice % all.length;
      const after = { p_ID: String(all[position]) };
      const found = read(site, (session) => session.items(listId, query({ order, top, after, backwards: true }))).items.map((item) => item.id);
      expect(found).toEqual(all.slice(Math.max(0, position - top), position));
    }),
    rounds,
  );
});

test('Swedish letters sort after z, and accents near their letter', async () => {
  await fill(
    ['öl', 'Zebra', 'Ärta', 'åska', 'apa', 'idé', 'ide', 'ider', 'Äpple', 'é'].map((Title) => ({
      Title,
      Level: null,
      Due: null,
      Done: null,
      Status: null,
      Body: null,
      Tags: null,
      Owner: null,
    })),
  );
  const titles = read(site, (session) => session.items(listId, query({ order: [{ field: { path: ['Title'] }, descending: false }] }))).items.map(
    (item) => item.values['Title'],
  );
  expect(titles).toEqual(['apa', 'é', 'ide', 'idé', 'ider', 'Zebra', 'åska', 'Äpple', 'Ärta', 'öl']);
});
