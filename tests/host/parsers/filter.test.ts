import fc from 'fast-check';
import type { FieldPath, Literal, Predicate } from '../../../src/host/engine';
import { parseFilter } from '../../../src/host/odata/filter';
import { parseOptions } from '../../../src/host/odata/options';
import { isPolite, outcome, refusal } from './outcome';
import { printFilter } from './print-filter';

const field = (...path: string[]): FieldPath => ({ path });
const equals = (name: string, value: Literal): Predicate => ({ kind: 'compare', operator: 'eq', field: field(name), value });

describe('$filter', () => {
  it('binds and tighter than or, and not tightest', () => {
    expect(parseFilter('A eq 1 or B eq 2 and not C eq 3')).toEqual({
      kind: 'or',
      operands: [equals('A', 1), { kind: 'and', operands: [equals('B', 2), { kind: 'not', operand: equals('C', 3) }] }],
    });
    expect(parseFilter('(A eq 1 or B eq 2) and C eq 3')).toMatchObject({ kind: 'and', operands: [{ kind: 'or' }, equals('C', 3)] });
  });

  it('turns a comparison round when the constant stands first', () => {
    expect(parseFilter('5 lt Id')).toEqual({ kind: 'compare', operator: 'gt', field: field('Id'), value: 5 });
  });

  it('takes the texts that PnPjs builds', () => {
    expect(parseFilter("substringof('it''s', Title)")).toEqual({ kind: 'substringof', field: field('Title'), value: "it's" });
    expect(parseFilter("startswith(Title, 'x')")).toEqual({ kind: 'startswith', field: field('Title'), value: 'x' });
    expect(parseFilter('Owner/Id eq 3')).toEqual({ kind: 'compare', operator: 'eq', field: field('Owner', 'Id'), value: 3 });
    expect(parseFilter("Modified ge '2026-01-01T00:00:00.000Z'")).toMatchObject({ operator: 'ge', value: '2026-01-01T00:00:00.000Z' });
    expect(parseFilter('Active eq 1')).toEqual(equals('Active', 1));
  });

  it('takes substringof in both argument orders and compared with true or false', () => {
    const wanted: Predicate = { kind: 'substringof', field: field('Title'), value: 'x' };
    expect(parseFilter("substringof(Title,'x')")).toEqual(wanted);
    expect(parseFilter("substringof('x',Title) eq true")).toEqual(wanted);
    expect(parseFilter("substringof('x',Title) eq false")).toEqual({ kind: 'not', operand: wanted });
  });

  it('reads datetime and guid literals, null and booleans', () => {
    expect(parseFilter("Created gt datetime'2026-01-15T10:00:00+02:00'")).toMatchObject({ value: { date: '2026-01-15T08:00:00Z' } });
    expect(parseFilter("GUID eq guid'AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE'")).toMatchObject({ value: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee' });
    expect(parseFilter('Due eq null')).toEqual({ kind: 'isNull', field: field('Due'), negated: false });
    expect(parseFilter('null ne Due')).toEqual({ kind: 'isNull', field: field('Due'), negated: true });
    expect(parseFilter('Active ne true')).toMatchObject({ operator: 'ne', value: true });
  });

  test.each([
    "endswith(Title,'x')",
    "contains(Title,'x')",
    "tolower(Title) eq 'x'",
    'year(Created) eq 2026',
    'Id add 1 eq 2',
    'A eq B',
    '1 eq 1',
    'Id lt null',
    'Id eq length(Title)',
    "startswith('x', Title)",
  ])('%s is not SharePoint: "The query is not valid."', (text) => {
    expect(refusal(() => parseFilter(text))).toMatchObject({ status: 400, message: 'The query is not valid.' });
  });

  test.each([
    '',
    'Title',
    "Title eq 'x",
    'Title eq',
    'Title == 1',
    '(Id eq 1',
    'Id eq 1)',
    'Id eq 1 and',
    'Id Eq 1',
    "Created gt datetime'2026-02-30T00:00:00Z'",
    "Created gt datetime'x'",
    'Id eq 1 Title eq 2',
    'a.b eq 1',
  ])('%s is malformed: 400', (text) => {
    expect(refusal(() => parseFilter(text)).status).toBe(400);
  });

  it('refuses two thousand parentheses, or nots, without following them down', () => {
    for (const deep of [
      '('.repeat(2000),
      `${'('.repeat(2000)}Id eq 1${')'.repeat(2000)}`,
      `${'not '.repeat(2000)}Id eq 1`,
      `${'not ('.repeat(2000)}Id eq 1${')'.repeat(2000)}`,
    ]) {
      const steps = countedSteps(() => refusal(() => parseFilter(deep)));
      expect(steps).toBeLessThan(1000);
    }
  });

  it('takes a long chain without nesting', () => {
    const chain = Array.from({ length: 2000 }, (_, at) => `Id eq ${at}`).join(' or ');
    const predicate = parseFilter(chain);
    expect(predicate.kind === 'or' && predicate.operands.length).toBe(2000);
  });

  it('reads back every predicate that it can say', () => {
    fc.assert(
      fc.property(predicates, (predicate) => {
        expect(parseFilter(printFilter(predicate))).toEqual(predicate);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back through the query string that URLSearchParams writes', () => {
    fc.assert(
      fc.property(predicates, (predicate) => {
        expect(parseOptions(`?${new URLSearchParams({ $filter: printFilter(predicate) })}`).filter).toEqual(predicate);
      }),
    );
  });

  it('answers mutated and random text with a value or a 4xx', () => {
    const mutated = fc.tuple(predicates.map(printFilter), fc.nat(), fc.nat(8), fc.string({ maxLength: 6 })).map(([text, at, length, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + length);
    });
    const pieces = fc
      .array(
        fc.constantFrom(
          '(',
          ')',
          "'",
          ' ',
          'eq',
          'and',
          'or',
          'not',
          'Id',
          '1',
          'null',
          "'x'",
          'substringof(',
          ',',
          'datetime',
          'guid',
          '-',
          '.',
          '/',
          'é',
          '\u0000',
        ),
        { maxLength: 60 },
      )
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.oneof(mutated, pieces, fc.string({ maxLength: 200 })), (text) => {
        expect(isPolite(outcome(() => parseFilter(text)))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

const names = fc.stringMatching(/^[A-Z_][A-Za-z0-9_]{0,8}$/);
const paths: fc.Arbitrary<FieldPath> = fc.array(names, { minLength: 1, maxLength: 2 }).map((path) => ({ path }));
const literals: fc.Arbitrary<Exclude<Literal, null>> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('8900-01-01'), noInvalidDate: true })
    .map((date) => ({ date: date.toISOString().replace(/\.\d+Z/, 'Z') })),
);
const { predicate: predicates } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.record({
      kind: fc.constant('compare' as const),
      operator: fc.constantFrom('eq' as const, 'ne' as const, 'lt' as const, 'le' as const, 'gt' as const, 'ge' as const),
      field: paths,
      value: literals,
    }),
    fc.record({ kind: fc.constantFrom('startswith' as const, 'substringof' as const), field: paths, value: fc.string({ maxLength: 8 }) }),
    fc.record({ kind: fc.constant('isNull' as const), field: paths, negated: fc.boolean() }),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), operands: fc.array(tie('predicate'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('predicate') }),
  ),
}));

/** Steps are applications of a pattern: the parser moves by nothing else. */
function countedSteps(work: () => unknown): number {
  const exec = jest.spyOn(RegExp.prototype, 'exec');
  try {
    work();
    return exec.mock.calls.length;
  } finally {
    exec.mockRestore();
  }
}
