import { linkedListKeys, type Relation } from '../../../../src/domain/links/keys';
import { jointsBetween, relationsFrom } from '../../../../src/domain/links/relations';
import { links } from '../../../../src/schema/lists/links';

describe('The relations that links may have', () => {
  it('take a spaning into a trend, and the trend says that it gathers the spaning', () => {
    expect(jointsBetween('signals', 'trends')[0]).toEqual({ relation: 'klustrasI', direction: 'forward' });
    expect(jointsBetween('trends', 'signals')[0]).toEqual({ relation: 'klustrasI', direction: 'back' });
  });

  it('lead all the way from a spaning to an effect', () => {
    const way = ['signals', 'trends', 'methodRuns', 'proposals', 'handlings', 'decisions', 'activities', 'effects'] as const;
    way.slice(1).forEach((to, index) => expect([way[index], to, relationsFrom(way[index] ?? 'signals', to).length > 0]).toEqual([way[index], to, true]));
  });

  it('are offered alike from both ends', () => {
    const turned = { forward: 'back', back: 'forward' } as const;
    for (const here of linkedListKeys)
      for (const there of linkedListKeys.filter((list) => list !== here)) {
        const seenFromThere = jointsBetween(there, here).map(({ relation, direction }) => `${relation} ${turned[direction]}`);
        expect(seenFromThere.sort()).toEqual(
          jointsBetween(here, there)
            .map(({ relation, direction }) => `${relation} ${direction}`)
            .sort(),
        );
      }
  });

  it('are each used by some pair, and a pair offers none twice', () => {
    const offered = linkedListKeys.flatMap((from) => linkedListKeys.map((to) => relationsFrom(from, to)));
    const known = Object.keys(links.fields.relation.settings.choices) as readonly Relation[];
    expect(known.filter((relation) => !offered.some((relations) => relations.includes(relation)))).toEqual([]);
    expect(offered.filter((relations) => new Set(relations).size < relations.length)).toEqual([]);
  });
});
