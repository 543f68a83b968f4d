import fc from 'fast-check';
import { bodyWidth, layOut, type PlacedBody } from '../../../../src/domain/governance/layout';
import { routesOf } from '../../../../src/domain/governance/paths';
import { reportingOf, ringThrough, type Body, type GroupType } from '../../../../src/domain/governance/reporting';
import { roleDeeds } from '../../../../src/domain/governance/roles';

const body = (id: number, type: GroupType, reportsTo?: number, active = true): Body => ({
  id,
  type,
  active,
  ...(reportsTo === undefined ? {} : { reportsTo: { id: reportsTo } }),
});

const types: readonly GroupType[] = ['nationell', 'intern', 'arbetsgrupp', 'styrgrupp', 'rusgrupp', 'namnd'];
const anyBodies = fc
  .array(fc.record({ type: fc.constantFrom(...types), to: fc.option(fc.integer({ min: 1, max: 22 }), { nil: undefined }), active: fc.boolean() }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((all) => all.map(({ type, to, active }, index) => body(index + 1, type, to, active)));

describe('Who reports to whom', () => {
  it('is what is written; where nothing is, the working group to its steering group and that to the committee, as a suggestion', () => {
    expect(reportingOf([body(1, 'arbetsgrupp'), body(2, 'styrgrupp'), body(3, 'namnd'), body(4, 'rusgrupp', 2)]).lines).toEqual([
      { from: 4, to: 2, isSuggested: false },
      { from: 1, to: 2, isSuggested: true },
      { from: 2, to: 3, isSuggested: true },
    ]);
  });

  it('tells a ring in words, and draws none of its lines', () => {
    const { lines, rings } = reportingOf([body(1, 'intern', 2), body(2, 'intern', 3), body(3, 'intern', 1), body(4, 'intern', 1), body(5, 'intern', 5)]);
    expect(rings).toEqual([[1, 2, 3], [5]]);
    expect(lines).toEqual([{ from: 4, to: 1, isSuggested: false }]);
  });

  it('suggests nothing that would lead round', () => {
    expect(reportingOf([body(1, 'arbetsgrupp'), body(2, 'styrgrupp', 1)]).lines).toEqual([{ from: 2, to: 1, isSuggested: false }]);
  });

  it('leaves out groups that rest, and lines to groups that are gone', () => {
    expect(reportingOf([body(1, 'arbetsgrupp', 9), body(2, 'styrgrupp', undefined, false)]).lines).toEqual([]);
  });

  it('always comes to an end', () => {
    fc.assert(
      fc.property(anyBodies, (bodies) => {
        const next = new Map(reportingOf(bodies).lines.map(({ from, to }) => [from, to]));
        for (const { id } of bodies) {
          let [at, steps]: [number | undefined, number] = [id, 0];
          while (at !== undefined && steps <= bodies.length) [at, steps] = [next.get(at), steps + 1];
          expect(steps).toBeLessThanOrEqual(bodies.length);
        }
      }),
    );
  });
});

describe('A group’s line upwards, before it is written', () => {
  const all = [body(1, 'intern', 2), body(2, 'intern', 3), body(3, 'intern')];
  it('may not lead to the group itself, nor round', () => {
    expect(ringThrough(all, 3, 3)).toEqual([3]);
    expect(ringThrough(all, 3, 1)).toEqual([3, 1, 2]);
  });
  it('may lead anywhere else, and nobody reports to a group that is not there yet', () => {
    expect(ringThrough(all, 1, 3)).toBeUndefined();
    expect(ringThrough(all, undefined, 1)).toBeUndefined();
  });
});

describe('The drawing of the bodies', () => {
  const meets = (a: PlacedBody, b: PlacedBody): boolean => a.x < b.x + bodyWidth && b.x < a.x + bodyWidth && a.y < b.y + b.height && b.y < a.y + a.height;

  it('has every body once, none over another, and who reports to the left of whom', () => {
    fc.assert(
      fc.property(anyBodies, fc.array(fc.integer({ min: 40, max: 140 }), { minLength: 20, maxLength: 20 }), (bodies, heights) => {
        const at = bodies.filter(({ active }) => active).map(({ id }) => id);
        const { lines } = reportingOf(bodies);
        const drawn = layOut(at, lines, (id) => heights[id - 1] ?? 40);
        expect(drawn.bodies.map(({ id }) => id).sort()).toEqual([...at].sort());
        drawn.bodies.forEach((a, index) => {
          expect(a.x >= 0 && a.y >= 0 && a.x + bodyWidth <= drawn.width && a.y + a.height <= drawn.height + 0.01).toBe(true);
          drawn.bodies.slice(index + 1).forEach((b) => expect(meets(a, b)).toBe(false));
        });
        const xOf = new Map(drawn.bodies.map(({ id, x }) => [id, x]));
        expect(drawn.lines).toHaveLength(lines.length);
        lines.forEach(({ from, to }) => expect(xOf.get(from)).toBeLessThan(xOf.get(to) ?? 0));
      }),
    );
  });

  it('lets no line pass through a body', () => {
    fc.assert(
      fc.property(anyBodies, (bodies) => {
        const at = bodies.filter(({ active }) => active).map(({ id }) => id);
        const drawn = layOut(at, reportingOf(bodies).lines, (id) => 40 + (id % 4) * 20);
        for (const { points } of drawn.lines)
          points.slice(1).forEach((point, index) => {
            const before = points[index] ?? point;
            const [left, right, top, bottom] = [
              Math.min(before.x, point.x),
              Math.max(before.x, point.x),
              Math.min(before.y, point.y),
              Math.max(before.y, point.y),
            ];
            const crossed = drawn.bodies.filter((b) => left < b.x + bodyWidth - 1 && b.x + 1 < right && top <= b.y + b.height && b.y <= bottom);
            expect(crossed.map(({ id }) => id)).toEqual([]);
          });
      }),
    );
  });
});

describe('What the roles may do', () => {
  const of = new Map(roleDeeds().map((row) => [row.role, row]));
  it('lets the management group and the RUS group decide, and nobody else', () => {
    expect(
      roleDeeds()
        .filter(({ deeds }) => deeds.decide)
        .map(({ role }) => role),
    ).toEqual(['ledningsgrupp', 'rusgrupp']);
  });
  it('lets the convener publish, and staff read what was decided but not what is proposed', () => {
    expect(of.get('sammankallande')?.deeds.publish).toBe(true);
    expect(of.get('arbetsgrupp')?.deeds.publish).toBe(false);
    expect(of.get('medarbetare')).toMatchObject({ readsProposals: false, deeds: { read: true, propose: false } });
  });
});

it('Proposals are told by the way they take, the commonest first; withdrawn ones and groups that are gone are left out', () => {
  const proposal = (id: number, handles: number | undefined, decides: number, status = 'inlamnat') => ({
    id, title: `Förslag ${id}`, status, handlingBody: handles === undefined ? undefined : { id: handles }, decisionBody: { id: decides },
  }); // prettier-ignore
  const routes = routesOf([proposal(1, 1, 2), proposal(2, 5, 2), proposal(3, 5, 2), proposal(4, 1, 2, 'aterkallat'), proposal(5, 9, 2)], new Set([1, 2, 5]));
  expect(routes.map(({ handles, decides, proposals }) => [handles, decides, proposals.map(({ id }) => id)])).toEqual([
    [5, 2, [2, 3]],
    [undefined, 2, [5]],
    [1, 2, [1]],
  ]);
});
