import fc from 'fast-check';
import { agendaMinutes, agendaOfMethod, moved, readAgenda, writeAgenda } from '../../../../src/domain/learning/agenda';
import { emptyStep, type MethodStep } from '../../../../src/domain/methods/steps';

const step = (title: string, minutes: number, more: Partial<MethodStep> = {}): MethodStep => ({
  ...emptyStep,
  title,
  minutes,
  minimumMinutes: minutes,
  ...more,
});

describe('An agenda', () => {
  it('is read back as it was written', () => {
    const item = fc.record({ minutes: fc.integer({ min: 1, max: 1440 }), heading: fc.string({ minLength: 1, maxLength: 100 }).filter((text) => text.trim() === text && text !== ''), words: fc.string() }, { requiredKeys: ['heading', 'words'] }); // prettier-ignore
    fc.assert(fc.property(fc.array(item, { maxLength: 20 }), (items) => expect(readAgenda(writeAgenda(items))).toEqual({ items, unread: 0 })));
  });

  it('gives what can be read of whatever stands in the column, and says how many points could not', () => {
    expect(readAgenda('{')).toEqual({ items: [], unread: 1 });
    expect(readAgenda('"Fika"')).toEqual({ items: [], unread: 1 });
    expect(readAgenda('[{"heading":"Fika","minutes":-3},7,{"minutes":5}]')).toEqual({ items: [{ heading: 'Fika', words: '' }], unread: 2 });
    fc.assert(fc.property(fc.string(), (text) => expect(readAgenda(text).items.length).toBeGreaterThanOrEqual(0)));
  });

  it('takes the steps of a method in the time there is, and names those there is no time for', () => {
    const steps = [step('Tyst start', 10), step('Samtal', 30, { minimumMinutes: 15 }), step('Utställning', 20, { priority: 3 })];
    const agenda = agendaOfMethod(steps, 30);
    expect(agenda.items.map(({ heading }) => heading)).toEqual(['Tyst start', 'Samtal']);
    expect(agendaMinutes(agenda.items)).toBe(agenda.total);
    expect(agenda.total).toBeLessThanOrEqual(30);
    expect(agenda.leftOut).toEqual(['Utställning']);
    expect(agendaOfMethod(steps, 20)).toMatchObject({ fits: false, total: 25 });
    expect(agendaOfMethod(steps, undefined)).toMatchObject({ total: 60, leftOut: [] });
  });

  it('keeps every point when one is moved', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: -2, max: 12 }), fc.integer({ min: -2, max: 12 }), (items, from, to) => {
        const after = moved(items, from, to);
        expect([...after].sort()).toEqual([...items].sort());
        if (items[from] !== undefined && to >= 0 && to < items.length) expect(after[to]).toBe(items[from]);
      }),
    );
  });
});
