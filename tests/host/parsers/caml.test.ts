import fc from 'fast-check';
import type { Predicate } from '../../../src/host/engine';
import { parseCaml } from '../../../src/host/caml/parse';
import type { CamlContext } from '../../../src/host/caml/parse';
import { isPolite, outcome, refusal } from './outcome';

const context: CamlContext = { now: new Date('2026-03-01T23:30:00Z'), timeZone: 'Europe/Stockholm', userId: 7 };
const where = (inner: string): Predicate | undefined => parseCaml(`<View><Query><Where>${inner}</Where></Query></View>`, context).where;
const ref = '<FieldRef Name="A"/>';
const field = { path: ['A'] };
const text = '<Value Type="Text">x</Value>';

describe('CAML', () => {
  it('takes a view, a query and the inside of a query', () => {
    const inside = `<Where><Eq>${ref}${text}</Eq></Where><OrderBy><FieldRef Name="Id" Ascending="FALSE"/></OrderBy>`;
    const wanted = { where: { kind: 'compare', operator: 'eq', field, value: 'x' }, order: [{ field: { path: ['Id'] }, descending: true }] };
    expect(parseCaml(inside, context)).toMatchObject(wanted);
    expect(parseCaml(`<Query>${inside}</Query>`, context)).toMatchObject(wanted);
    expect(
      parseCaml(
        `<?xml version="1.0"?><View Scope="RecursiveAll"><Query>${inside}</Query><RowLimit Paged="TRUE">30</RowLimit><ViewFields>${ref}</ViewFields></View>`,
        context,
      ),
    ).toMatchObject({ ...wanted, rowLimit: 30, paged: true, viewFields: ['A'], scope: 'recursiveAll' });
  });

  it('has no condition, order or limit for an empty view', () => {
    expect(parseCaml('<View/>', context)).toEqual({ paged: false, scope: 'default' });
    expect(parseCaml('', context)).toEqual({ paged: false, scope: 'default' });
  });

  it.each([
    ['Eq', 'eq'],
    ['Lt', 'lt'],
    ['Leq', 'le'],
    ['Gt', 'gt'],
    ['Geq', 'ge'],
  ])('%s is %s', (element, operator) => {
    expect(where(`<${element}>${ref}<Value Type="Number">1.5</Value></${element}>`)).toEqual({ kind: 'compare', operator, field, value: 1.5 });
  });

  it('lets an empty column satisfy Neq', () => {
    expect(where(`<Neq>${ref}${text}</Neq>`)).toEqual({
      kind: 'or',
      operands: [
        { kind: 'compare', operator: 'ne', field, value: 'x' },
        { kind: 'isNull', field, negated: false },
      ],
    });
  });

  it('nests And and Or, two by two', () => {
    const one = `<IsNull>${ref}</IsNull>`;
    expect(where(`<And>${one}<Or>${one}<IsNotNull>${ref}</IsNotNull></Or></And>`)).toMatchObject({
      kind: 'and',
      operands: [
        { kind: 'isNull', negated: false },
        { kind: 'or', operands: [{ negated: false }, { negated: true }] },
      ],
    });
    expect(refusal(() => where(`<And>${one}${one}${one}</And>`)).status).toBe(400);
    expect(refusal(() => where(`<And>${one}</And>`)).status).toBe(400);
  });

  it('reads text functions, In and escaped text', () => {
    expect(where(`<BeginsWith>${ref}${text}</BeginsWith>`)).toEqual({ kind: 'startswith', field, value: 'x' });
    expect(where(`<Contains>${ref}<Value Type="Note">a &amp;lt; &#229;<![CDATA[<b>]]></Value></Contains>`)).toEqual({
      kind: 'substringof',
      field,
      value: 'a &lt; å<b>',
    });
    expect(where(`<In>${ref}<Values><Value Type="Choice">a</Value><Value Type="Choice">b</Value></Values></In>`)).toEqual({
      kind: 'in',
      field,
      values: ['a', 'b'],
    });
  });

  it('compares lookups and persons by id when LookupId says so, else by text', () => {
    expect(where('<Eq><FieldRef Name="A" LookupId="TRUE"/><Value Type="Lookup">3</Value></Eq>')).toEqual({
      kind: 'compare',
      operator: 'eq',
      field: { path: ['A'], lookupId: true },
      value: 3,
    });
    expect(where(`<Eq>${ref}<Value Type="User">Some One</Value></Eq>`)).toEqual({ kind: 'compare', operator: 'eq', field, value: 'Some One' });
    expect(where(`<Eq>${ref}<Value Type="Integer"><UserID/></Value></Eq>`)).toEqual({
      kind: 'compare',
      operator: 'eq',
      field: { path: ['A'], lookupId: true },
      value: 7,
    });
    expect(where(`<Includes>${ref}<Value Type="Lookup">a</Value></Includes>`)).toEqual({ kind: 'compare', operator: 'eq', field, value: 'a' });
  });

  it('answers nothing to Includes on a multi-choice column and to Now, as a tenant does', () => {
    expect(where(`<Includes>${ref}<Value Type="MultiChoice">a</Value></Includes>`)).toEqual({ kind: 'in', field, values: [] });
    expect(where(`<Lt>${ref}<Value Type="DateTime" IncludeTimeValue="TRUE"><Now/></Value></Lt>`)).toEqual({ kind: 'in', field, values: [] });
  });

  it('compares whole days of the site zone unless IncludeTimeValue', () => {
    const at = (operator: string, date: string): unknown => ({ kind: 'compare', operator, field, value: { date } });
    expect(where(`<Eq>${ref}<Value Type="DateTime">2026-01-15</Value></Eq>`)).toEqual({
      kind: 'and',
      operands: [at('ge', '2026-01-14T23:00:00Z'), at('lt', '2026-01-15T23:00:00Z')],
    });
    expect(where(`<Leq>${ref}<Value Type="DateTime">2026-07-15T10:00:00Z</Value></Leq>`)).toEqual(at('lt', '2026-07-15T22:00:00Z'));
    expect(where(`<Gt>${ref}<Value Type="DateTime" IncludeTimeValue="TRUE">2026-07-15T10:00:00Z</Value></Gt>`)).toEqual(at('gt', '2026-07-15T10:00:00Z'));
    // The day on which the clock goes forward has 23 hours.
    expect(where(`<Eq>${ref}<Value Type="DateTime">2026-03-29</Value></Eq>`)).toEqual({
      kind: 'and',
      operands: [at('ge', '2026-03-28T23:00:00Z'), at('lt', '2026-03-29T22:00:00Z')],
    });
  });

  it('takes Today from the site zone, where it may be tomorrow already', () => {
    expect(where(`<Geq>${ref}<Value Type="DateTime"><Today/></Value></Geq>`)).toEqual({
      kind: 'compare',
      operator: 'ge',
      field,
      value: { date: '2026-03-01T23:00:00Z' },
    });
    expect(where(`<Lt>${ref}<Value Type="DateTime"><Today OffsetDays="-7"/></Value></Lt>`)).toEqual({
      kind: 'compare',
      operator: 'lt',
      field,
      value: { date: '2026-02-22T23:00:00Z' },
    });
  });

  it('knows group membership', () => {
    expect(where(`<Membership Type="CurrentUserGroups">${ref}</Membership>`)).toEqual({ kind: 'membership', group: 'currentUserGroups', field });
    expect(where(`<Membership Type="SPGroup" ID="5">${ref}</Membership>`)).toEqual({ kind: 'membership', group: 5, field });
  });

  it('groups before it orders, at two levels at most', () => {
    expect(parseCaml(`<Query><GroupBy Collapse="TRUE">${ref}</GroupBy><OrderBy><FieldRef Name="B"/></OrderBy></Query>`, context)).toMatchObject({
      groupBy: ['A'],
      collapsed: true,
      order: [{ field }, { field: { path: ['B'] } }],
    });
    expect(refusal(() => parseCaml(`<Query><GroupBy>${ref}${ref}${ref}</GroupBy></Query>`, context))).toMatchObject({
      status: 500,
      code: '-2147467259, Microsoft.SharePoint.SPException',
    });
  });

  test.each([`<DateRangesOverlap>${ref}<Value Type="DateTime"><Month/></Value></DateRangesOverlap>`, `<Membership Type="SPWeb.AllUsers">${ref}</Membership>`])(
    '%s is loudly not emulated',
    (inner) => {
      expect(refusal(() => where(inner)).status).toBe(501);
    },
  );

  it('does not emulate joins', () => {
    expect(refusal(() => parseCaml('<View><Joins><Join Type="LEFT"/></Joins></View>', context)).status).toBe(501);
  });

  test.each([
    '<View>',
    '<View><Query></View></Query>',
    'x',
    '<Foo/>',
    '<!DOCTYPE x [<!ENTITY a "b">]><View/>',
    '<View><Query><Where><Eq/></Where></Query></View>',
    `<Where><Eq>${ref}</Eq></Where>`,
    `<Where><Foo>${ref}${text}</Foo></Where>`,
    `<Where><Eq>${ref}<Value Type="Integer">x</Value></Eq></Where>`,
    `<Where><Eq>${ref}<Value Type="DateTime">soon</Value></Eq></Where>`,
    `<Where><Eq>${ref}<Value Type="Nonsense">1</Value></Eq></Where>`,
    `<Where><Eq><FieldRef Name="a b"/>${text}</Eq></Where>`,
    `<Where><Eq>${ref}<Value Type="Text">&unknown;</Value></Eq></Where>`,
    `<Where><Eq>${ref}<Value Type="Text">&#x110000;</Value></Eq></Where>`,
    '<View><RowLimit>many</RowLimit></View>',
    '<View Scope="Everywhere"/>',
    '<OrderBy><Value/></OrderBy>',
  ])('%s is refused with 400', (xml) => {
    expect(refusal(() => parseCaml(xml, context)).status).toBe(400);
  });

  test.each([
    ['deep elements', '<And>'.repeat(5000)],
    ['deep and closed', `${'<And>'.repeat(2000)}${'</And>'.repeat(2000)}`],
    ['open brackets', '<'.repeat(200_000)],
    ['half tags', `${'<a'.repeat(100_000)}/>`],
    ['half comments', '<!--'.repeat(50_000)],
    ['half CDATA', '<View><![CDATA['.repeat(10_000)],
    ['ampersands', `<View>${'&'.repeat(200_000)}</View>`],
    ['attributes', `<View ${'a="'.repeat(60_000)}/>`],
    ['too long', `<View>${' '.repeat(300_000)}</View>`],
  ])(
    'is not held up by %s',
    (_what, xml) => {
      expect(refusal(() => parseCaml(xml, context)).status).toBe(400);
    },
    1000,
  );

  it('answers random and mutated CAML with a value or a 4xx or 501', () => {
    const pieces = fc.constantFrom(
      '<Where>',
      '</Where>',
      '<And>',
      '</And>',
      '<Eq>',
      '</Eq>',
      ref,
      text,
      '<Value Type="DateTime"><Today/></Value>',
      '<View>',
      '</View>',
      '<Query>',
      '</Query>',
      '<IsNull>',
      '</IsNull>',
      '<OrderBy>',
      '</OrderBy>',
      '&',
      '<',
      '>',
      '<![CDATA[',
      '__proto__',
      '<__proto__/>',
      '<constructor/>',
    );
    const good = `<View Scope="Recursive"><Query><Where><And><Eq>${ref}${text}</Eq><Geq>${ref}<Value Type="DateTime"><Today OffsetDays="3"/></Value></Geq></And></Where><OrderBy>${ref}</OrderBy></Query><RowLimit Paged="TRUE">5</RowLimit></View>`;
    const mutated = fc
      .tuple(fc.nat(good.length), fc.nat(8), fc.string({ maxLength: 6 }))
      .map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
          mutated,
          fc.string(),
        ),
        (xml) => {
          expect(isPolite(outcome(() => parseCaml(xml, context)))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
