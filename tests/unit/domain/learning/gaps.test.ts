import fc from 'fast-check';
import { gapsOf, knowledgeChainOf } from '../../../../src/domain/learning/gaps';
import type { TimeValue } from '../../../../src/schema/field';

const today = '2026-03-17';
const day = (start: string): TimeValue => ({ kind: 'deadline', precision: 'dag', start });
type Event = Parameters<typeof gapsOf>[0][number];
type Learning = Parameters<typeof gapsOf>[1][number];
const event = (id: number, type: Event['type'], start: string, more: Partial<Event> = {}): Event => ({ id, title: `T${id}`, type, time: day(start), status: 'genomfort', ...more }); // prettier-ignore
const learning = (id: number, more: Partial<Learning> = {}): Learning => ({ id, title: `L${id}`, status: 'ny', created: '2026-03-10T08:00:00Z', ...more });
const kinds = (...given: Parameters<typeof gapsOf>): readonly string[] => gapsOf(...given).map(({ kind, id }) => `${kind} ${id}`);

describe('Where the chain of learning stops', () => {
  it('finds the workshop without a home activity, the home activity without a learning and the learning without use', () => {
    const events = [
      event(1, 'nationellWorkshop', '2026-01-12'),
      event(2, 'nationellWorkshop', '2026-02-20'),
      event(3, 'hemmaplan', '2026-03-02', { cause: { id: 2 } }),
    ];
    expect(kinds(events, [learning(7)], today)).toEqual(['noHomeActivity 1', 'noLearning 3', 'notUsed 7']);
    expect(kinds(events, [learning(7, { event: { id: 3 } }), learning(8, { status: 'anvand' })], today)).toEqual(['noHomeActivity 1', 'notUsed 7']);
    expect(kinds(events, [learning(7, { usedIn: 'Planen för 2027' })], today)).toEqual(['noHomeActivity 1', 'noLearning 3']);
  });

  it('counts the weeks since, and six are too many', () => {
    const gaps = gapsOf([event(1, 'nationellWorkshop', '2026-02-03'), event(2, 'nationellWorkshop', '2026-02-04')], [], today);
    expect(gaps.map(({ id, weeks, isOverdue }) => [id, weeks, isOverdue])).toEqual([
      [1, 6, true],
      [2, 5, false],
    ]);
  });

  it('says nothing of what is ahead or cancelled; a planned home activity is the next link, a cancelled one is not', () => {
    expect(
      kinds(
        [event(1, 'nationellWorkshop', '2026-05-01', { status: 'planerat' }), event(2, 'nationellWorkshop', '2026-01-01', { status: 'installt' })],
        [],
        today,
      ),
    ).toEqual([]);
    const workshop = event(1, 'nationellWorkshop', '2026-01-12');
    expect(kinds([workshop, event(2, 'hemmaplan', '2026-05-01', { status: 'planerat', cause: { id: 1 } })], [], today)).toEqual([]);
    expect(kinds([workshop, event(2, 'hemmaplan', '2026-05-01', { status: 'installt', cause: { id: 1 } })], [], today)).toEqual(['noHomeActivity 1']);
    expect(kinds([workshop, event(2, 'workshop', '2026-02-01', { cause: { id: 1 } })], [], today)).toEqual(['noHomeActivity 1']);
  });

  it('a gap is mended by its next link, and no other gap comes or goes but that of the link itself', () => {
    const ids = fc.integer({ min: 1, max: 6 });
    const some = fc.record({ type: fc.constantFrom('nationellWorkshop', 'hemmaplan', 'workshop'), status: fc.constantFrom('planerat', 'genomfort', 'installt'), cause: fc.option(ids, { nil: undefined }) }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (made) => {
        const events = made.map(({ type, status, cause }, index) =>
          event(index + 1, type as Event['type'], '2026-01-12', {
            status: status as Event['status'],
            ...(cause === undefined ? {} : { cause: { id: cause } }),
          }),
        );
        const before = gapsOf(events, [], today);
        const [open] = before;
        if (!open) return;
        const after =
          open.kind === 'noHomeActivity'
            ? gapsOf([...events, event(99, 'hemmaplan', '2026-06-01', { status: 'planerat', cause: { id: open.id } })], [], today)
            : gapsOf(events, [learning(50, { event: { id: open.id }, status: 'anvand' })], today);
        expect(after).toEqual(before.filter((gap) => gap !== open));
      }),
    );
  });
});

describe('The measure kunskapskedjan', () => {
  it('counts what was recorded, of that passed on, of that used: each holds the next', () => {
    const all = [{ status: 'ny' }, { status: 'nominerad' }, { status: 'delad' }, { status: 'anvand' }, { status: 'ny', usedIn: 'RUS' }] as const;
    expect(knowledgeChainOf(all)).toEqual({ recorded: 5, shared: 3, used: 2 });
    const one = fc.record({ status: fc.constantFrom('ny', 'nominerad', 'delad', 'anvand'), usedIn: fc.string() });
    fc.assert(
      fc.property(fc.array(one), (some) => {
        const { recorded, shared, used } = knowledgeChainOf(some as Parameters<typeof knowledgeChainOf>[0]);
        expect(recorded >= shared && shared >= used && used >= 0).toBe(true);
      }),
    );
  });
});
