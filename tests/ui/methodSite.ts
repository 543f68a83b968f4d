import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import { emptyStep, writeSteps, type MethodStep } from '../../src/domain/methods/steps';
import type { Draft } from '../../src/schema/field';
import { methodRuns } from '../../src/schema/lists/methodRuns';
import { methods } from '../../src/schema/lists/methods';
import { today } from './startApp';

export const step = (title: string, minutes: number, minimumMinutes: number, more: Partial<MethodStep> = {}): MethodStep => ({
  ...emptyStep,
  title,
  minutes,
  minimumMinutes,
  ...more,
});

export const round: Draft<typeof methods> = {
  title: 'Signalrunda',
  summary: 'Var och en berättar om något litet och oväntat.',
  status: 'galler',
  minutesMin: 15,
  minutesMax: 75,
  participantsMin: 4,
  participantsMax: 30,
  pitfalls: 'Chefen talar först.\nAllt handlar om teknik.',
  steps: writeSteps([
    step('Ram', 3, 1, { toParticipants: 'En svag signal är ett tidigt tecken.' }),
    step('Runda', 20, 5, { outputKind: 'spaning', toLeader: 'Räkna två minuter per person.' }),
    step('Vad om', 15, 8, { priority: 2, outputKind: 'konsekvens' }),
    step('Avslut', 3, 2),
  ]),
};

export interface MethodSite {
  readonly methods?: readonly Draft<typeof methods>[];
  /** Of the first method. */
  readonly runs?: readonly Partial<Draft<typeof methodRuns>>[];
  readonly groups?: readonly string[];
}

/** A site with a method bank, as the signed-in person of `startApp` sees it. */
export async function methodSite({ methods: drafts = [round], runs = [], groups = ['Framsyn Arbetsgrupp'] }: MethodSite = {}): Promise<MemoryDataSource> {
  const data = createMemoryDataSource({ user: { id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false }, now: () => new Date(today) });
  for (const [index, draft] of drafts.entries()) await data.repository(methods).add(draft, `method-${index}`);
  for (const [index, run] of runs.entries()) {
    await data.repository(methodRuns).add({ title: `Körning ${index + 1}`, method: 1, date: '2026-02-10', ...run }, `run-${index}`);
  }
  return data;
}
