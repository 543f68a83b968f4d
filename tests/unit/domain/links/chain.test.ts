import fc from 'fast-check';
import { chainOf, type Chain, type ChainStep } from '../../../../src/domain/links/chain';
import { linkedListKeys, nameOf, type Link, type LinkNode, type Relation } from '../../../../src/domain/links/keys';

const node = (text: string): LinkNode => {
  const [list, id] = text.split('/');
  return { list: list as LinkNode['list'], id: Number(id) };
};
let next = 1;
const link = (from: string, relation: Relation, to: string): Link => ({ id: next++, from: node(from), to: node(to), relation });
const names = (steps: readonly ChainStep[]): readonly string[] => steps.map(({ node: one }) => nameOf(one));
const whole = (chain: Chain): readonly string[] => [...names(chain.back), nameOf(chain.here), ...names(chain.forward)];

/** From the spaning to the effect, as the demo has it. */
const line = [
  link('signals/1', 'klustrasI', 'trends/2'),
  link('trends/2', 'provasI', 'methodRuns/3'),
  link('methodRuns/3', 'leddeTill', 'proposals/4'),
  link('proposals/4', 'beslutades', 'decisions/5'),
  link('decisions/5', 'genomforsI', 'activities/6'),
];

describe('The chain of an item', () => {
  it('says what led here and what became of it, and how far each goes', () => {
    const chain = chainOf(node('proposals/4'), line);
    expect(names(chain.back)).toEqual(['signals/1', 'trends/2', 'methodRuns/3']);
    expect(names(chain.forward)).toEqual(['decisions/5', 'activities/6']);
    expect(chain.reach).toEqual({ back: 3, forward: 2 });
  });

  it('is the same from every item of a line', () => {
    const all = ['signals/1', 'trends/2', 'methodRuns/3', 'proposals/4', 'decisions/5', 'activities/6'];
    for (const from of all) expect(whole(chainOf(node(from), line))).toEqual(all);
  });

  it('leaves out what only shares a neighbour: another spaning in the same trend led nowhere from here', () => {
    const chain = chainOf(node('signals/1'), [...line, link('signals/9', 'klustrasI', 'trends/2')]);
    expect(whole(chain)).not.toContain('signals/9');
    expect(names(chainOf(node('trends/2'), [...line, link('signals/9', 'klustrasI', 'trends/2')]).back)).toEqual(['signals/1', 'signals/9']);
  });

  it('shows an item once, at its shortest distance, with every way that leads to it', () => {
    const chain = chainOf(node('signals/1'), [...line, link('signals/1', 'anvandesI', 'decisions/5'), link('signals/1', 'stoder', 'trends/2')]);
    expect(chain.forward.find((step) => step.node.list === 'decisions')?.distance).toBe(1);
    expect(chain.forward.find((step) => step.node.list === 'trends')?.ties.map(({ relation }) => relation)).toEqual(['klustrasI', 'stoder']);
  });

  it('says how items that are equally far hang together: the handling led to the decision that the proposal led to', () => {
    const chain = chainOf(node('proposals/4'), [...line, link('proposals/4', 'behandlades', 'handlings/1'), link('handlings/1', 'leddeTill', 'decisions/5')]);
    expect(chain.forward.find((step) => step.node.list === 'decisions')?.ties.map(({ relation }) => relation)).toEqual(['beslutades', 'leddeTill']);
  });

  it('ends in a ring, and does not lead back to itself', () => {
    const ring = [link('signals/1', 'klustrasI', 'trends/2'), link('trends/2', 'provasI', 'methodRuns/3'), link('methodRuns/3', 'gav', 'signals/1')];
    expect([...whole(chainOf(node('signals/1'), ring))].sort()).toEqual(['methodRuns/3', 'signals/1', 'trends/2']);
    expect(whole(chainOf(node('signals/1'), [link('signals/1', 'stoder', 'signals/1')]))).toEqual(['signals/1']);
  });

  it('shows what lies equally far before and after once, among what led here', () => {
    const chain = chainOf(node('signals/1'), [link('signals/1', 'stoder', 'signals/2'), link('signals/2', 'utmanar', 'signals/1')]);
    expect([names(chain.back), names(chain.forward)]).toEqual([['signals/2'], []]);
  });

  it('goes no farther than it is told', () => {
    expect(whole(chainOf(node('signals/1'), line, 2))).toEqual(['signals/1', 'trends/2', 'methodRuns/3']);
  });
});

const nodes = fc.record({ list: fc.constantFrom(...linkedListKeys.slice(5, 9)), id: fc.integer({ min: 1, max: 2 }) });
const place = (one: LinkNode): number => linkedListKeys.indexOf(one.list) * 100 + one.id;
const anyLinks = fc
  .array(fc.record({ from: nodes, to: nodes, relation: fc.constantFrom<Relation>('klustrasI', 'provasI', 'leddeTill') }), { maxLength: 40 })
  .map((links) => links.map((one, index): Link => ({ ...one, id: index + 1 })));
/** Links that never go in a ring: each points on in one fixed order. */
const straightLinks = anyLinks.map((links) => links.map((one) => (place(one.from) <= place(one.to) ? one : { ...one, from: one.to, to: one.from })));

describe('Chains of any links', () => {
  it('are seen alike from both ends: who is ahead of me has me behind, equally far', () => {
    fc.assert(
      fc.property(straightLinks, nodes, (links, here) => {
        for (const step of chainOf(here, links).forward) {
          const back = chainOf(step.node, links).back.find((other) => nameOf(other.node) === nameOf(here));
          expect(back?.distance).toBe(step.distance);
        }
        for (const step of chainOf(here, links).back) {
          expect(chainOf(step.node, links).forward.find((other) => nameOf(other.node) === nameOf(here))?.distance).toBe(step.distance);
        }
      }),
    );
  });

  it('do not depend on the order in which the links were read', () => {
    fc.assert(
      fc.property(
        anyLinks.chain((links) => fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length }))),
        nodes,
        ([links, shuffled], here) => expect(chainOf(here, shuffled)).toEqual(chainOf(here, links)),
      ),
    );
  });

  it('end, name every item once and never the one they start from, also when links go in rings', () => {
    fc.assert(
      fc.property(anyLinks, nodes, (links, here) => {
        const steps = whole(chainOf(here, links));
        expect(new Set(steps).size).toBe(steps.length);
      }),
    );
  });

  it('hang together: every step is tied to one that is a link nearer, and besides to none but those that are as near', () => {
    fc.assert(
      fc.property(straightLinks, nodes, (links, here) => {
        const chain = chainOf(here, links);
        for (const side of [chain.back, chain.forward]) {
          const distances = new Map([[nameOf(here), 0], ...side.map((step) => [nameOf(step.node), step.distance] as const)]);
          for (const step of side) {
            const nearer = step.ties.map(({ via }) => step.distance - (distances.get(nameOf(via)) ?? NaN));
            expect(nearer).toContain(1);
            nearer.forEach((links) => expect([0, 1]).toContain(links));
          }
        }
      }),
    );
  });
});
