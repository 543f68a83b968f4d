import fc from 'fast-check';
import { chainOf } from '../../../../src/domain/links/chain';
import { drawChain, mostInColumn, nodeWidth, type ChainDrawing, type DrawnNode } from '../../../../src/domain/links/drawing';
import { linkedListKeys, nameOf, type Link, type LinkNode } from '../../../../src/domain/links/keys';

const measures = { heightOf: ({ id }: LinkNode) => 40 + 16 * (id % 3), labelWidth: () => 70 };
const nodes = fc.record({ list: fc.constantFrom(...linkedListKeys.slice(5, 10)), id: fc.integer({ min: 1, max: 4 }) });
const anyLinks = fc
  .array(fc.record({ from: nodes, to: nodes, relation: fc.constantFrom('klustrasI' as const, 'leddeTill' as const) }), { maxLength: 50 })
  .map((all) => all.map((one, index): Link => ({ ...one, id: index + 1 })));
const draw = (links: readonly Link[], here: LinkNode): ChainDrawing => drawChain(chainOf(here, links, 6), measures);
const meets = (a: DrawnNode, b: DrawnNode): boolean => a.x < b.x + nodeWidth && b.x < a.x + nodeWidth && a.y < b.y + b.height && b.y < a.y + a.height;

describe('A chain as a drawing', () => {
  it('has no box over another, and all within its edges', () => {
    fc.assert(
      fc.property(anyLinks, nodes, (links, here) => {
        const { nodes: drawn, width, height } = draw(links, here);
        drawn.forEach((a, index) => {
          expect(a.x >= 0 && a.y >= 0 && a.x + nodeWidth <= width && a.y + a.height <= height).toBe(true);
          drawn.slice(index + 1).forEach((b) => expect(meets(a, b)).toBe(false));
        });
      }),
    );
  });

  it('lets every line lead from left to right, and pass no box on its way', () => {
    fc.assert(
      fc.property(anyLinks, nodes, (links, here) => {
        const { nodes: drawn, ties } = draw(links, here);
        for (const { points, label } of ties) {
          points.slice(1).forEach((point, index) => expect(point.x).toBeGreaterThan(points[index]?.x ?? Infinity));
          // Level parts are what cross a column.
          points.slice(1).forEach((point, index) => {
            const before = points[index];
            if (!before || before.y !== point.y) return;
            const crossed = drawn.filter((box) => before.x < box.x + nodeWidth - 1 && box.x + 1 < point.x && box.y < point.y && point.y < box.y + box.height);
            expect(crossed.map(({ key }) => key)).toEqual([]);
          });
          expect(drawn.some((box) => label.x > box.x && label.x < box.x + nodeWidth && label.y > box.y && label.y < box.y + box.height)).toBe(false);
        }
      }),
    );
  });

  it('shows every item of the chain, as long as they are not too many of a kind', () => {
    fc.assert(
      fc.property(anyLinks, nodes, (links, here) => {
        const chain = chainOf(here, links, 6);
        const wanted = [...chain.back, ...chain.forward].map(({ node }) => nameOf(node));
        expect(
          drawChain(chain, measures)
            .nodes.map(({ key }) => key)
            .sort(),
        ).toEqual([...wanted, nameOf(here)].sort());
      }),
    );
  });

  it('says how many more there are where one kind has too many', () => {
    const links = Array.from({ length: 30 }, (_, index): Link => ({
      id: index + 1,
      from: { list: 'signals', id: index + 1 },
      to: { list: 'trends', id: 1 },
      relation: 'klustrasI',
    }));
    const { nodes: drawn } = draw(links, { list: 'trends', id: 1 });
    expect(drawn.filter(({ node }) => node?.list === 'signals')).toHaveLength(mostInColumn - 1);
    expect(drawn.find(({ more }) => more !== undefined)?.more).toBe(30 - mostInColumn + 1);
  });

  it('is one box for what nothing is joined to', () => {
    expect(draw([], { list: 'decisions', id: 1 })).toMatchObject({ nodes: [{ key: 'decisions/1' }], ties: [], width: nodeWidth });
  });
});
