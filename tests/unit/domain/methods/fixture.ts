import fc from 'fast-check';
import { emptyStep, outputKinds, priorities, type MethodStep } from '../../../../src/domain/methods/steps';

export const step = (title: string, minutes: number, minimumMinutes: number, priority: MethodStep['priority'] = 1): MethodStep => ({
  ...emptyStep,
  title,
  minutes,
  minimumMinutes,
  priority,
});

/** A round of early signals: 61 minutes as it is, 28 at the shortest of all its steps, 15 with only what it cannot do without. */
export const signalRound = [
  step('Ram', 3, 1),
  step('Tyst skrivande', 5, 4),
  step('Runda', 20, 5),
  step('Klustra', 10, 5, 2),
  step('Vad om', 15, 8, 2),
  step('Bedöm enskilt', 5, 3),
  step('Avslut', 3, 2),
];

export const anyStep: fc.Arbitrary<MethodStep> = fc
  .record({
    title: fc.string({ minLength: 1, maxLength: 20 }),
    minutes: fc.integer({ min: 1, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    priority: fc.constantFrom(...priorities),
    toParticipants: fc.string(),
    toLeader: fc.string(),
    input: fc.string(),
    outputKind: fc.constantFrom(...outputKinds),
  })
  .map(({ share, ...rest }) => ({ ...rest, minimumMinutes: Math.max(1, Math.round(rest.minutes * share)) }));
export const anySteps = fc.array(anyStep, { maxLength: 12 });
