import fc from 'fast-check';
import starter from '../../../../sharepoint/content/methods.json';
import type { KitQuestion, KitSignal } from '../../../../src/domain/kit/choose';
import { makeKit, type KitBank, type KitWish } from '../../../../src/domain/kit/kit';
import { forumCodes, usualMinutes } from '../../../../src/domain/kit/forum';
import type { PickableMethod } from '../../../../src/domain/methods/picker';
import { apt, emptyBank, kit, question, setting, signal, today } from './bank';

const methodBank: readonly PickableMethod[] = starter.map(({ title, steps, minutesMin, minutesMax, participantsMin, participantsMax }, index) => ({
  id: index + 1,
  title,
  steps: JSON.stringify(steps),
  minutesMin,
  minutesMax,
  participantsMin,
  participantsMax,
  status: 'galler',
}));
const partsOf = ({ agenda }: ReturnType<typeof kit>): readonly string[] => agenda.map(({ part, minutes }) => `${part} ${minutes}`);

describe('A kit', () => {
  it('for fifteen minutes at a workplace meeting opens, shows a spaning, asks, lets people talk, captures and thanks', () => {
    const made = kit({}, { signals: [signal(1)], questions: [question(1)], methods: methodBank });
    expect(partsOf(made)).toEqual(['welcome 1', 'signal 2', 'question 1', 'talk 6', 'capture 3', 'thanks 2']);
    expect(made.method).toBeUndefined();
  });

  it('for a staff day takes the steps of a method that has the time it needs, between the question and the answers', () => {
    const made = kit({ forum: 'personaldag', minutes: 90 }, { signals: [signal(1)], questions: [question(1)], methods: methodBank });
    expect(made.method?.item.minutesMin).toBeLessThanOrEqual(60);
    const parts = made.agenda.map(({ part }) => part);
    expect(parts.slice(0, 3)).toEqual(['welcome', 'signal', 'question']);
    expect(parts.slice(-2)).toEqual(['capture', 'thanks']);
    expect(parts.filter((part) => part === 'step').length).toBeGreaterThan(3);
    expect(made.total).toBe(90);
  });

  it('takes the method that was asked for while it fits, and none when none is wanted', () => {
    const bank = { methods: methodBank };
    const usual = kit({ minutes: 90 }, bank);
    expect(usual.method?.next).toBeDefined();
    expect(kit({ minutes: 90, method: usual.method?.next }, bank).method?.item.id).toBe(usual.method?.next);
    expect(kit({ minutes: 90, method: 'none' }, bank).method).toBeUndefined();
    expect(kit({ minutes: 15, method: usual.method?.next }, bank).method).toBeUndefined();
  });

  it('leaves out a draft method, an archived one, and one that everybody does alone', () => {
    const alone = methodBank.map((method) => ({ ...method, steps: JSON.stringify([{ title: 'Svara', minutes: 20, perParticipant: true }]) }));
    const withStatus = (status: PickableMethod['status']): readonly PickableMethod[] => methodBank.map((method) => ({ ...method, status }));
    for (const methods of [alone, withStatus('utkast'), withStatus('arkiverad')]) expect(kit({ minutes: 90 }, { methods }).method).toBeUndefined();
  });

  it('says what the bank lacks, and still has an agenda that adds up', () => {
    const made = kit({}, {});
    expect(made.lacks).toEqual(['signals', 'questions', 'methods']);
    expect(partsOf(made)).toEqual(['welcome 1', 'talk 8', 'capture 4', 'thanks 2']);
  });

  it('gives the next best when another is wanted, and the best again after the last', () => {
    const bank = { signals: [signal(1), signal(2), signal(3)] };
    const first = kit({}, bank).signal;
    const second = kit({ signal: first?.next }, bank).signal;
    const third = kit({ signal: second?.next }, bank).signal;
    expect([first, second, third].map((chosen) => chosen?.item.id)).toEqual([3, 2, 1]); // the newest first
    expect([third?.next, third?.place, third?.of]).toEqual([3, 3, 3]);
  });

  it('lets a few talk together, more in pairs or in groups of four', () => {
    const talk = (people: number, minutes: number) => kit({ people, minutes }, {}).talk;
    expect(talk(4, 15)).toEqual({ form: 'together' });
    expect(talk(12, 5)).toEqual({ form: 'pairs' });
    expect(talk(30, 20)).toEqual({ form: 'groups', groups: 8 });
  });

  it('has usual minutes for every forum', () => {
    expect([usualMinutes.apt, usualMinutes.stormote, usualMinutes.ruDag, usualMinutes.personaldag]).toEqual([15, 20, 45, 90]);
    expect(forumCodes.every((forum) => kit({ forum, minutes: usualMinutes[forum] }, { methods: methodBank }).total === usualMinutes[forum])).toBe(true);
  });
});

const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const anySignals = fc.array(fc.record({ status: fc.constantFrom('utkast', 'ny', 'granskad', 'klustrad', 'vilande', 'arkiverad'), category: fc.constantFrom('teknik', 'social') }), { maxLength: 8 }).map((all) => all.map((more, index) => signal(index + 1, more as Partial<KitSignal>))); // prettier-ignore
const anyQuestions = fc.array(fc.record({ forum: fc.constantFrom('APT', 'RUS-dialog;APT', 'personaldag', ''), minutes: fc.integer({ min: 1, max: 40 }), lastUsed: fc.option(anyDay, { nil: undefined }) }), { maxLength: 8 }).map((all) => all.map((more, index) => question(index + 1, more as Partial<KitQuestion>))); // prettier-ignore
const anyBank: fc.Arbitrary<KitBank> = fc.record({
  signals: anySignals,
  questions: anyQuestions,
  methods: fc.subarray([...methodBank]),
  uses: fc.array(fc.record({ signal: fc.integer({ min: 1, max: 8 }), day: anyDay }), { maxLength: 6 }),
});
const anyWish: fc.Arbitrary<KitWish> = fc.record({
  forum: fc.constantFrom(...forumCodes),
  minutes: fc.integer({ min: 1, max: 600 }),
  people: fc.integer({ min: 1, max: 500 }),
  theme: fc.constantFrom('', 'teknik', 'service'),
  signal: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  question: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
});

describe('Any kit', () => {
  it('has minutes that add up to what was asked for, each part at least one', () => {
    fc.assert(
      fc.property(anyWish, anyBank, (wish, bank) => {
        const { agenda, total } = makeKit(wish, bank, setting);
        expect(total).toBe(wish.minutes);
        expect(agenda.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1)).toBe(true);
      }),
    );
  });

  it('is the same for the same wish and bank, in whichever order the bank was read', () => {
    fc.assert(
      fc.property(anyWish, anyBank, (wish, bank) => {
        const turned = { ...bank, signals: [...bank.signals].reverse(), questions: [...bank.questions].reverse(), methods: [...bank.methods].reverse(), uses: [...bank.uses].reverse() }; // prettier-ignore
        expect(makeKit(wish, turned, setting)).toEqual(makeKit(wish, bank, setting));
      }),
    );
  });

  it('never shows a spaning that nobody has examined, or that was put aside or archived', () => {
    fc.assert(
      fc.property(anyWish, anyBank, (wish, bank) => {
        const status = makeKit(wish, bank, setting).signal?.item.status;
        expect([undefined, 'granskad', 'klustrad']).toContain(status);
      }),
    );
  });

  it('asks no question that was used lately while another that fits as well was not', () => {
    fc.assert(
      fc.property(anyBank, (bank) => {
        const chosen = makeKit(apt, bank, setting).question;
        if (!chosen?.reasons.some(({ code }) => code === 'usedLately')) return;
        const isOpen = ({ lastUsed, forum, minutes = 0 }: KitQuestion): boolean => (lastUsed ?? '') <= '2025-09-17' && forum !== 'RUS-dialog' && minutes <= 8;
        const chosenFits = chosen.reasons.some(({ code }) => code === 'fitsTime');
        if (chosenFits) expect(bank.questions.filter(isOpen)).toEqual([]);
      }),
    );
  });

  it('of questions that fit alike takes the one that has waited longest', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { minLength: 1, maxLength: 8 }), (days) => {
        const all = days.map((lastUsed, index) => question(index + 1, { lastUsed }));
        const chosen = makeKit(apt, { ...emptyBank, questions: all }, setting).question?.item.lastUsed;
        expect(chosen).toBe([...days].sort()[0]);
      }),
    );
  });

  it('gives every spaning that can be shown its turn when "another" is asked for again and again', () => {
    fc.assert(
      fc.property(anyBank, (bank) => {
        const showable = bank.signals.filter(({ status }) => status === 'granskad' || status === 'klustrad').length;
        const seen = new Set<number>();
        let wanted: number | undefined;
        for (let turn = 0; turn < showable; turn += 1) {
          const chosen = makeKit({ ...apt, signal: wanted }, bank, setting).signal;
          if (chosen) seen.add(chosen.item.id);
          wanted = chosen?.next;
        }
        expect(seen.size).toBe(showable);
      }),
    );
  });
});

describe('The spaning of a kit', () => {
  it('is of the theme, by its category, its keywords or its text, and says which', () => {
    const bank = { signals: [signal(1, { category: 'teknik' }), signal(2, { keywords: 'äldre; service' }), signal(3, { seen: 'Bussarna går utan förare i Kista.' }), signal(4)] }; // prettier-ignore
    const chosen = (theme: string) => kit({ theme }, bank).signal;
    expect([chosen('teknik')?.item.id, chosen('teknik')?.reasons[0]?.code]).toEqual([1, 'themeIsCategory']);
    expect([chosen('Service')?.item.id, chosen('Service')?.reasons[0]?.code]).toEqual([2, 'themeIsKeyword']);
    expect([chosen('buss')?.item.id, chosen('buss')?.reasons[0]?.code]).toEqual([3, 'themeInText']);
    expect(chosen('rymden')?.reasons[0]?.code).toBe('otherTheme');
  });

  it('is one that has not been shown lately, if there is another', () => {
    const uses = [
      { signal: 2, day: '2026-02-03' },
      { signal: 1, day: '2024-02-03' },
    ];
    const chosen = kit({}, { signals: [signal(1), signal(2)], uses }).signal;
    expect(chosen?.item.id).toBe(1);
    expect(chosen?.reasons).toEqual([{ code: 'shownLong', day: '2024-02-03' }]);
    expect(kit({}, { signals: [signal(2)], uses }).signal?.reasons).toEqual([{ code: 'shownLately', day: '2026-02-03' }]);
  });
});

describe('The question of a kit', () => {
  it('is one for the forum and the minutes, and says so', () => {
    const bank = { questions: [question(1, { forum: 'RUS-dialog' }), question(2, { minutes: 40 }), question(3), question(4, { forum: '' })] };
    expect(kit({}, bank).question).toMatchObject({
      item: { id: 3 },
      reasons: [{ code: 'forumNamed' }, { code: 'fitsTime', minutes: 8 }, { code: 'neverUsed' }],
    });
  });

  it('used six months ago to the day is no longer used lately', () => {
    expect(kit({}, { questions: [question(1, { lastUsed: '2025-09-17' })] }).question?.reasons).toContainEqual({ code: 'usedLong', day: '2025-09-17' });
    expect(kit({}, { questions: [question(1, { lastUsed: '2025-09-18' })] }).question?.reasons).toContainEqual({ code: 'usedLately', day: '2025-09-18' });
    expect(today).toBe('2026-03-17');
  });
});
