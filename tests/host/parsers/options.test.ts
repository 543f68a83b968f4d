import fc from 'fast-check';
import { parseOptions, parsePagingToken, printPagingToken } from '../../../src/host/odata/options';
import { isPolite, outcome, refusal } from './outcome';

describe('query options', () => {
  it('reads what PnPjs writes', () => {
    const query = new URLSearchParams({
      $select: 'Id,Author/Title',
      $expand: 'Author,ParentList/RootFolder',
      $orderby: 'Title asc,Author/Title desc,Id',
      $top: '50',
      $skiptoken: 'Paged=TRUE&p_ID=100',
    });
    expect(parseOptions(`?${query}`)).toMatchObject({
      select: [['Id'], ['Author', 'Title']],
      expand: [['Author'], ['ParentList', 'RootFolder']],
      orderBy: [
        { field: { path: ['Title'] }, descending: false },
        { field: { path: ['Author', 'Title'] }, descending: true },
        { field: { path: ['Id'] }, descending: false },
      ],
      top: 50,
      skipToken: { Paged: 'TRUE', p_ID: '100' },
    });
  });

  it('keeps every parameter under its lower-case name, aliases too', () => {
    expect(parseOptions('%40V=%27a+b%27&FilterField1=Title').raw).toEqual({ '@v': "'a b'", filterfield1: 'Title' });
  });

  it('has no options for an empty query', () => {
    expect(parseOptions('')).toEqual({ raw: {} });
  });

  test.each([
    '$top=-1',
    '$top=0',
    '$top=x',
    '$top=1.5',
    '$top=1e3',
    '$foo=1',
    '$count=true',
    '$select=a,,b',
    '$select=a b',
    '$select=(a)',
    '$expand=*',
    '$orderby=a sideways',
    '$orderby=a,',
    '$skiptoken=x',
    '$skiptoken=Paged%3DTRUE',
    '$skip=-2',
    '$top=1&$top=2',
    '$filter=Id',
  ])('%s is refused with 400', (query) => {
    expect(refusal(() => parseOptions(query)).status).toBe(400);
  });

  it('reads back every paging token that it prints', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: 'grapheme' }), fc.boolean(), (id, title, back) => {
        const token = { Paged: 'TRUE', ...(back && { PagedPrev: 'TRUE' }), p_ID: String(id), p_Title: title };
        expect(parsePagingToken(printPagingToken(token))).toEqual(token);
        expect(parseOptions(`$skiptoken=${encodeURIComponent(printPagingToken(token))}`).skipToken).toEqual(token);
      }),
    );
  });

  it('answers any query string with a value or a 4xx', () => {
    const pair = fc.tuple(
      fc.constantFrom('$select', '$expand', '$filter', '$orderby', '$top', '$skiptoken', '$skip', '@v', '__proto__'),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pair, { maxLength: 5 }).map((pairs) => new URLSearchParams(pairs).toString()),
        ),
        (query) => {
          expect(isPolite(outcome(() => parseOptions(query)))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
