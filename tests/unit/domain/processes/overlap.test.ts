import { byGate, overlaps } from '../../../../src/domain/processes/overlap';

const today = '2026-11-22';

describe('Two that plan the same theme', () => {
  const process = (id: number, themes: string, status: 'pagar' | 'avslutad' = 'pagar') => ({ id, title: `Process ${id}`, themes, status });
  const activity = (id: number, themes: string, more: object = {}) => ({ id, title: `Aktivitet ${id}`, themes, status: 'planerad' as const, ...more });

  it('are told in the words of the one that was there first, whatever the capitals; a finished one plans nothing', () => {
    const found = overlaps([process(2, 'megatrender'), process(1, 'Megatrender; dialog'), process(3, 'dialog', 'avslutad')]);
    expect(found.map(({ theme, processes }) => [theme, processes.map(({ id }) => id)])).toEqual([['Megatrender', [1, 2]]]);
  });

  it('an activity overlaps with a process that it is not part of', () => {
    expect(overlaps([process(1, 'dialog')], [activity(7, 'dialog', { process: { id: 1 } })])).toEqual([]);
    expect(overlaps([process(1, 'dialog')], [activity(7, 'dialog')])).toMatchObject([{ theme: 'dialog', activities: [{ id: 7 }] }]);
    expect(overlaps([process(1, 'dialog')], [activity(7, 'dialog', { status: 'klar' })])).toEqual([]);
  });

  it('processes stand in the order of their next gate; one that has passed comes after those that lie ahead', () => {
    const gates = [{ id: 1 }, { id: 2, nextGate: '2026-10-01' }, { id: 3, nextGate: '2027-02-01' }, { id: 4, nextGate: '2026-12-01' }];
    const sorted = gates.map((gate) => ({ ...gate, status: 'pagar' as const })).sort(byGate(today));
    expect(sorted.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
  });
});
