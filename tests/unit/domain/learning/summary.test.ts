import fc from 'fast-check';
import { edited, grouped, htmlOf, readDraft, renewed, textOf, type SummaryDraft, type SummaryStep } from '../../../../src/domain/learning/summary';

const draft: SummaryDraft = {
  sections: [
    { key: 'a', heading: 'Befolkning', isIn: true, pieces: [{ key: '1', text: 'Först', isIn: true }, { key: '2', text: 'Sen', isIn: true }] },
    { key: 'b', heading: 'Metoder', isIn: true, pieces: [{ key: '3', text: 'Scenariokors', isIn: true }] },
  ],
}; // prettier-ignore

const step: fc.Arbitrary<SummaryStep> = fc.oneof(
  fc.record({ step: fc.constant('moveSection' as const), section: fc.constantFrom('a', 'b', 'x'), by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ step: fc.constant('movePiece' as const), section: fc.constantFrom('a', 'b', 'x'), piece: fc.constantFrom('1', '2', '3'), by: fc.constantFrom(-1 as const, 1 as const) }), // prettier-ignore
  fc.record({ step: fc.constant('takeSection' as const), section: fc.constantFrom('a', 'b'), isIn: fc.boolean() }),
  fc.record({ step: fc.constant('takePiece' as const), section: fc.constantFrom('a', 'b'), piece: fc.constantFrom('1', '2', '3'), isIn: fc.boolean() }),
  fc.record({ step: fc.constant('write' as const), section: fc.constantFrom('a', 'b'), piece: fc.constantFrom('1', '2', '3'), text: fc.string() }),
  fc.record({ step: fc.constant('head' as const), section: fc.constantFrom('a', 'b'), heading: fc.string() }),
);
const keys = ({ sections }: SummaryDraft): readonly string[] =>
  sections.flatMap((section) => section.pieces.map((piece) => `${section.key}${piece.key}`)).sort();

describe('The summary draft', () => {
  it('keeps every piece, whatever is moved, left out and written', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => expect(keys(steps.reduce(edited, draft))).toEqual(keys(draft))));
  });

  it('says what is in, in its order, and nothing of what is left out', () => {
    const after = [
      { step: 'movePiece', section: 'a', piece: '2', by: -1 },
      { step: 'write', section: 'a', piece: '1', text: 'Först <och sist>' },
      { step: 'takeSection', section: 'b', isIn: false },
    ] as const;
    const made = after.reduce<SummaryDraft>(edited, draft);
    expect(textOf(made)).toBe('Befolkning\n\nSen\n\nFörst <och sist>');
    expect(htmlOf(made)).toBe('<h2>Befolkning</h2><p>Sen</p><p>Först &lt;och sist&gt;</p>');
    expect(textOf(edited(edited(draft, { step: 'takePiece', section: 'a', piece: '1', isIn: false }), { step: 'takePiece', section: 'a', piece: '2', isIn: false }))).toBe('Metoder\n\nScenariokors'); // prettier-ignore
  });

  it('lets no text of its own become markup in Word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = htmlOf({ sections: [{ key: 'a', heading: text, isIn: true, pieces: [{ key: '1', text: `.${text}`, isIn: true }] }] });
        expect(html.replace(/<\/?(h2|p|br)>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });

  it('made anew, keeps what people wrote and left out, takes the rest from what is there now, and puts new pieces last', () => {
    const kept = edited(edited(draft, { step: 'write', section: 'a', piece: '1', text: 'Mitt eget' }), { step: 'moveSection', section: 'b', by: -1 });
    const made: SummaryDraft = {
      sections: [
        { key: 'a', heading: 'Befolkning', isIn: true, pieces: [{ key: '9', text: 'Ny', isIn: true }, { key: '1', text: 'Först, ändrad', isIn: true }, { key: '2', text: 'Sen, ändrad', isIn: true }] },
        { key: 'b', heading: 'Metoder', isIn: true, pieces: [] },
      ],
    }; // prettier-ignore
    const result = renewed(made, kept, draft);
    expect(result.sections.map(({ key }) => key)).toEqual(['b', 'a']);
    expect(result.sections[1]?.pieces.map(({ text }) => text)).toEqual(['Mitt eget', 'Sen, ändrad', 'Ny']);
  });

  it('is read back as it was kept, and not at all when it is something else', () => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(readDraft({ sections: [{ key: 'a' }] })).toBeUndefined();
    expect(readDraft(undefined)).toBeUndefined();
  });

  it('groups by the first theme or by receiver; what has none comes last', () => {
    const all = [{ themes: '' }, { themes: 'Skola; vård' }, { themes: 'skola' }, { themes: 'Vård' }];
    expect(grouped(all, 'theme', 'Övrigt').map(({ name, members }) => [name, members.length])).toEqual([
      ['Skola', 2],
      ['Vård', 1],
      ['Övrigt', 1],
    ]);
    expect(grouped([{ receiver: 'Plan' }, {}], 'receiver', 'Ingen').map(({ name }) => name)).toEqual(['Plan', 'Ingen']);
  });
});
