import fc from 'fast-check';
import { pickMethods, type PickableMethod, type Wish } from '../../../../src/domain/methods/picker';
import { writeSteps } from '../../../../src/domain/methods/steps';
import { experienceOf } from '../../../../src/domain/methods/experience';
import { anySteps, signalRound } from './fixture';

let nextId = 1;
const method = (title: string, more: Partial<PickableMethod> = {}): PickableMethod => ({ id: nextId++, title, status: 'galler', ...more });
const round = method('Signalrunda', { steps: writeSteps(signalRound), minutesMin: 15, participantsMin: 4, participantsMax: 30, purpose: 'utforska' });
const wish: Wish = { minutes: 45, participants: 12, purpose: 'utforska' };

const obstacles = (own: PickableMethod, asked: Wish): readonly string[] => pickMethods([own], asked).others.flatMap(({ why }) => why.map(({ code }) => code));

describe('Picking a method for 45 minutes and 12 people', () => {
  it('says why it fits', () => {
    const [first] = pickMethods([round], wish).fits;
    expect(first?.reasons).toEqual([{ code: 'shortened', full: 61 }, { code: 'groupFits' }, { code: 'purposeMatches' }]);
    expect(first?.loses).toEqual([]);
  });

  it('says what is lost when a step has to go', () => {
    const [first] = pickMethods([round], { ...wish, minutes: 30 }).fits;
    expect(first?.loses).toContainEqual(expect.objectContaining({ title: 'Vad om', reason: 'leftOut' }));
  });

  it('ranks a method that fits in full before one that must be shortened', () => {
    const whole = method('Kort', { steps: writeSteps(signalRound.slice(0, 2)) });
    expect(pickMethods([round, whole], { minutes: 45 }).fits.map(({ method: { title } }) => title)).toEqual(['Kort', 'Signalrunda']);
  });

  it('ranks what the group has rated high before what it has rated low', () => {
    const [low, high] = [method('Låg', { minutesMin: 30 }), method('Hög', { minutesMin: 30 })];
    const ratings = (rating: number) => experienceOf([1, 2, 3].map(() => ({ date: '2026-01-01', rating })));
    const { fits } = pickMethods([low, high], { minutes: 45 }, new Map([[low.id, ratings(2)], [high.id, ratings(5)]])); // prettier-ignore
    expect(fits.map(({ method: { title } }) => title)).toEqual(['Hög', 'Låg']);
    expect(fits[0]?.reasons).toContainEqual({ code: 'rated', low: 5, high: 5 });
  });

  it.each<[string, Wish, readonly string[]]>([
    ['too little time', { minutes: 10 }, ['tooLittleTime']],
    ['too few people', { participants: 3 }, ['groupTooSmall']],
    ['too many people', { participants: 31 }, ['groupTooLarge']],
    ['another purpose', { purpose: 'planera' }, ['otherPurpose']],
    ['everything', { minutes: 10, participants: 3, purpose: 'planera' }, ['tooLittleTime', 'groupTooSmall', 'otherPurpose']],
  ])('a method does not fit for %s', (_what, asked, codes) => {
    expect(obstacles(round, asked)).toEqual(codes);
  });

  it('a method without times says so, and an archived one too', () => {
    expect(obstacles(method('Utan tid'), { minutes: 45 })).toEqual(['noTimes']);
    expect(obstacles(method('Gammal', { status: 'arkiverad' }), {})).toEqual(['archived']);
  });

  it('a method without written steps is judged by the times it states', () => {
    const stated = method('Utan steg', { minutesMin: 30, minutesMax: 60 });
    expect(pickMethods([stated], { minutes: 45 }).fits[0]?.reasons).toEqual([{ code: 'shortened', full: 60 }]);
    expect(obstacles(stated, { minutes: 20 })).toEqual(['tooLittleTime']);
  });

  it('one that goes below the shortest time it advises says so and comes after', () => {
    const advised = method('Råd', { steps: round.steps, minutesMin: 60 });
    const { fits } = pickMethods([advised, round], { minutes: 45 });
    expect(fits.map(({ method: { title } }) => title)).toEqual(['Signalrunda', 'Råd']);
    expect(fits[1]?.reasons).toContainEqual({ code: 'underAdvised', advised: 60 });
  });

  it('no method is ever hidden, and the ranking does not depend on the order they came in', () => {
    const anyMethod = fc.record({
      id: fc.nat(),
      title: fc.string(),
      status: fc.constantFrom('galler' as const, 'utkast' as const, 'arkiverad' as const),
      steps: anySteps.map(writeSteps),
      participantsMin: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      purpose: fc.option(fc.constantFrom('utforska' as const, 'planera' as const), { nil: undefined }),
    });
    const several = fc.uniqueArray(anyMethod, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 200 }), (all, minutes) => {
        const picked = pickMethods(all, { ...wish, minutes });
        expect([...picked.fits, ...picked.others].map(({ method: { id } }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        expect(picked.fits.every(({ score }) => score >= 0 && score <= 100)).toBe(true);
        expect(pickMethods([...all].reverse(), { ...wish, minutes })).toEqual(picked);
      }),
    );
  });
});
