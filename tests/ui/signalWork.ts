import { createMemoryDataSource, type Interruption, type MemoryDataSource } from '../../src/data/memory';
import type { Draft } from '../../src/schema/field';
import { assessments } from '../../src/schema/lists/assessments';
import { groups } from '../../src/schema/lists/groups';
import { signals } from '../../src/schema/lists/signals';
import { signalDraft } from '../fixtures/signals';
import { value } from '../contract/repository';
import { today } from './startApp';

export type Ratings = Partial<Omit<Draft<typeof assessments>, 'signal'>>;

export interface Seeded {
  readonly title: string;
  readonly more?: Partial<Draft<typeof signals>>;
  /** What others think, each in a role of their own. */
  readonly assessed?: readonly Ratings[];
}

interface SeedOptions {
  readonly as?: string;
  readonly groupSize?: number;
  readonly interrupt?: Interruption;
}

export const staff = 'Framsyn Medarbetare';
export const workingGroup = 'Framsyn Arbetsgrupp';
export const management = 'Framsyn Ledningsgrupp';

/** Lists in memory with spaningar and what people think of them, read by one person. */
export async function seeded(spaningar: readonly Seeded[], { as = workingGroup, groupSize, interrupt }: SeedOptions = {}): Promise<MemoryDataSource> {
  const data = createMemoryDataSource({
    user: { id: 7, title: 'Kim Exempel', groups: [as], isSiteAdmin: false },
    now: () => new Date(today),
    interrupt: (attempted, list) => (ready ? interrupt?.(attempted, list) : undefined),
  });
  let ready = false;
  let count = 0;
  const key = (): string => `seed-${(count += 1)}`;
  if (groupSize !== undefined) value(await data.repository(groups).add({ title: 'Arbetsgruppen', type: 'arbetsgrupp', size: groupSize }, key()));
  for (const { title, more, assessed = [] } of spaningar) {
    const { id } = value(await data.repository(signals).add(signalDraft(title, more), key()));
    for (const [index, ratings] of assessed.entries()) {
      value(await data.repository(assessments).add({ signal: id, assessorRole: `Roll ${index + 1}`, ...ratings }, key()));
    }
  }
  ready = true;
  return data;
}
