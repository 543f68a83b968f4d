import fc from 'fast-check';
import { chainOf } from '../../../../src/domain/links/chain';
import { impliedLinks, isImplied, withoutGuesses } from '../../../../src/domain/links/implied';
import type { Link, LinkNode, Relation } from '../../../../src/domain/links/keys';
import { traceOf } from '../../../../src/domain/links/measures';

const node = (text: string): LinkNode => {
  const [list, id] = text.split('/');
  return { list: list as LinkNode['list'], id: Number(id) };
};
let next = 1;
const link = (from: string, relation: Relation, to: string): Link => ({ id: next++, from: node(from), to: node(to), relation });

describe('What is implied', () => {
  const rows = {
    handlings: [
      { id: 1, proposal: { id: 4 }, round: 1, date: '2026-01-20' },
      { id: 2, proposal: { id: 4 }, round: 2, date: '2026-03-01' },
    ],
    decisions: [{ id: 1, proposal: { id: 4 }, round: 1, date: '2026-02-01' }],
    effects: [
      { id: 1, activity: { id: 6 }, goal: { id: 9 }, status: 'effekt' },
      { id: 2, activity: { id: 6 }, goal: { id: 9 }, status: 'utebliven' },
    ],
  };
  const said = impliedLinks(rows).map(({ from, relation, to }) => `${from.list}/${from.id} ${relation} ${to.list}/${to.id}`);

  it('is what lookups say: a handling and a decision of their proposal, an effect of its activity and its goal', () => {
    expect(said).toEqual(
      expect.arrayContaining([
        'proposals/4 behandlades handlings/1',
        'proposals/4 beslutades decisions/1',
        'activities/6 gav effects/1',
        'effects/1 stoder strategyGoals/9',
      ]),
    );
  });

  it('lets an effect that never came go against the goal', () => {
    expect(said).toContain('effects/2 utmanar strategyGoals/9');
  });

  it('lets a handling lead to the decision of its own round, not to one of a round before', () => {
    expect(said.filter((text) => text.includes('leddeTill'))).toEqual(['handlings/1 leddeTill decisions/1']);
  });

  it('gives way where somebody has said how a handling and a decision hang together', () => {
    const stored = link('handlings/1', 'beslutades', 'decisions/1');
    const all = withoutGuesses([...impliedLinks(rows), stored]);
    expect(all.filter(({ from, to }) => from.list === 'handlings' && to.list === 'decisions')).toEqual([stored]);
  });

  it('never has the number of a stored link, nor of another implied one', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ id: index + 1, proposal: { id: (index % 3) + 1 }, activity: { id: 1 }, goal: { id: 1 } }));
    const links = impliedLinks({ handlings: many, decisions: many, effects: many });
    expect(links.every(isImplied)).toBe(true);
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
  });

  it('says nothing of what names nothing any more', () => {
    expect(impliedLinks({ handlings: [{ id: 1 }], decisions: [{ id: 1 }], effects: [{ id: 1, activity: undefined }] })).toEqual([]);
  });
});

describe('The two measures', () => {
  const line = [
    link('signals/1', 'klustrasI', 'trends/2'),
    link('trends/2', 'leddeTill', 'proposals/4'),
    ...impliedLinks({ decisions: [{ id: 5, proposal: { id: 4 } }] }),
    link('decisions/5', 'genomforsI', 'activities/6'),
  ];

  it('find the decision that rests on foresight, and the spaning that came to something', () => {
    const trace = traceOf({ links: line, decisions: [5, 7], signals: [1, 2] });
    expect(trace).toEqual({ decisions: { total: 2, traced: [5] }, signals: { total: 2, withOutcome: [1] } });
  });

  it('do not let a goal of the strategy join what has nothing to do with each other', () => {
    const links = [
      link('signals/1', 'beror', 'strategyGoals/1'),
      link('strategyGoals/1', 'leddeTill', 'proposals/1'),
      link('proposals/1', 'beslutades', 'decisions/1'),
    ];
    const trace = traceOf({ links, decisions: [1], signals: [1] });
    expect([trace.decisions.traced, trace.signals.withOutcome]).toEqual([[], []]);
  });

  it('count an item once, however often it is told, and nothing as nought', () => {
    expect(traceOf({ links: line, decisions: [5, 5], signals: [1, 1] }).decisions).toEqual({ total: 1, traced: [5] });
    expect(traceOf({ links: [], decisions: [], signals: [] })).toEqual({ decisions: { total: 0, traced: [] }, signals: { total: 0, withOutcome: [] } });
  });

  it('say what the chain of each item says, whatever the links', () => {
    const lists: readonly LinkNode['list'][] = ['signals', 'trends', 'questions', 'proposals', 'decisions', 'activities'];
    const nodes = fc.record({ list: fc.constantFrom(...lists), id: fc.integer({ min: 1, max: 3 }) });
    const anyLinks = fc
      .array(fc.record({ from: nodes, to: nodes }), { maxLength: 30 })
      .map((all) => all.map((one, index): Link => ({ ...one, id: index + 1, relation: 'leddeTill' })))
      // Straight ones: in a ring, what lies on both sides stands on one of them in a chain.
      .map((all) => all.filter(({ from, to }) => lists.indexOf(from.list) * 10 + from.id < lists.indexOf(to.list) * 10 + to.id));
    fc.assert(
      fc.property(anyLinks, (links) => {
        const ids = [1, 2, 3];
        const trace = traceOf({ links, decisions: ids, signals: ids });
        const holds = (side: 'back' | 'forward', here: LinkNode, wanted: readonly string[]): boolean =>
          chainOf(here, links, 100)[side].some(({ node: { list } }) => wanted.includes(list));
        expect(trace.decisions.traced).toEqual(ids.filter((id) => holds('back', { list: 'decisions', id }, ['signals', 'trends', 'methodRuns'])));
        expect(trace.signals.withOutcome).toEqual(ids.filter((id) => holds('forward', { list: 'signals', id }, ['decisions', 'activities', 'effects'])));
      }),
    );
  });

  it('follow ten thousand links in a row without losing breath', () => {
    const links = Array.from({ length: 10_000 }, (_, index) =>
      index === 9_999
        ? link('questions/10000', 'leddeTill', 'decisions/1')
        : link(index === 0 ? 'signals/1' : `questions/${index + 1}`, 'leddeTill', `questions/${index + 2 > 10_000 ? 10_000 : index + 2}`),
    );
    expect(traceOf({ links, decisions: [1], signals: [1] })).toMatchObject({ decisions: { traced: [1] }, signals: { withOutcome: [1] } });
  });
});
