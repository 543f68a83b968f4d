import fc from 'fast-check';
import { bankKinds, bankSorts, facetNames, isPanelKind, panelKinds, readView, viewUrl, type BankView } from '../../../src/ui/pages/bank/bankUrl';
import { placeOf } from '../../../src/ui/links/places';

const id = fc.integer({ min: 1, max: 9_999_999_999 });
const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const chosen = fc.record(
  Object.fromEntries(
    facetNames.map((facet) => [facet, fc.uniqueArray(facet === 'kind' ? fc.constantFrom<string>(...bankKinds) : words, { minLength: 1, maxLength: 4 })]),
  ),
  { requiredKeys: [] },
);
const view: fc.Arbitrary<BankView> = fc.record({
  text: fc.oneof(
    fc.constant(''),
    words.map((text) => text.trim()),
  ),
  chosen,
  sort: fc.constantFrom(...bankSorts),
  wish: fc.record({
    minutes: fc.option(fc.integer({ min: 1, max: 1440 }), { nil: undefined }),
    participants: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
    purpose: fc.option(fc.constantFrom('prova', 'utforska'), { nil: undefined }),
  }),
  showsOthers: fc.boolean(),
  onlyNew: fc.boolean(),
  open: fc.option(fc.record({ kind: fc.constantFrom(...panelKinds), id }), { nil: undefined }),
  writing: fc.option(fc.record({ kind: fc.constantFrom(...panelKinds), id: fc.oneof(fc.constant('new' as const), id) }), { nil: undefined }),
});

describe('The address of the bank', () => {
  it('says all that is in view: what is shared or gone back to is the same', () => {
    fc.assert(fc.property(view, (any) => expect(readView(viewUrl(any))).toEqual(any)));
  });

  it('opens the page whatever stands in it', () => {
    const names = ['sok', 'slag', 'tema', 'ar', 'minuter', 'deltagare', 'syfte', 'visa', 'ny', 'andra', 'sortera', 'nytt', 'alla'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string()), { maxLength: 8 }), (pairs) => {
        const read = readView(`/metodbank?${new URLSearchParams(pairs).toString()}`);
        expect(readView(viewUrl(read))).toEqual(read);
      }),
    );
  });

  it('opens what a link from elsewhere names', () => {
    for (const kind of bankKinds.filter(isPanelKind)) {
      expect(readView(placeOf(kind, 12) ?? '')).toMatchObject({ open: { kind, id: 12 } });
    }
  });
});
