import { createMemoryDataSource, type Interruption, type MemoryDataSource } from '../../src/data/memory';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { contributions } from '../../src/schema/lists/contributions';
import { events } from '../../src/schema/lists/events';
import { forums } from '../../src/schema/lists/forums';
import { methods } from '../../src/schema/lists/methods';
import { questions } from '../../src/schema/lists/questions';
import { signals } from '../../src/schema/lists/signals';
import { today } from './startApp';

export interface KitSite {
  readonly groups?: readonly string[];
  readonly interrupt?: Interruption;
  readonly forums?: readonly Draft<typeof forums>[];
  readonly signals?: readonly Draft<typeof signals>[];
  readonly questions?: readonly Draft<typeof questions>[];
  readonly methods?: readonly Draft<typeof methods>[];
  readonly events?: readonly Draft<typeof events>[];
  readonly answers?: readonly Draft<typeof contributions>[];
}

/** A site in memory with what a meeting is made of; ids follow the order given. */
export async function kitSite(site: KitSite): Promise<MemoryDataSource> {
  const { groups = ['Framsyn Arbetsgrupp'], interrupt } = site;
  const user = { id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false };
  const data = createMemoryDataSource({ user, now: () => new Date(today), ...(interrupt === undefined ? {} : { interrupt }) });
  const fill = async <L extends ListDefinition>(list: L, drafts: readonly Draft<L>[] = []): Promise<void> => {
    for (const [index, draft] of drafts.entries()) await data.repository(list).add(draft, `${list.key}-${index}`);
  };
  await fill(forums, site.forums);
  await fill(signals, site.signals);
  await fill(questions, site.questions);
  await fill(methods, site.methods);
  await fill(events, site.events);
  await fill(contributions, site.answers);
  return data;
}

export const aSignal = (title: string, more: Partial<Draft<typeof signals>> = {}): Draft<typeof signals> => ({
  title,
  seen: 'Flera kommuner provar gemensamma mötesplatser i nedlagda butiker.',
  source: 'På ett möte',
  status: 'granskad',
  ...more,
});
export const anEvent = (title: string, more: Partial<Draft<typeof events>> = {}): Draft<typeof events> => ({
  title,
  type: 'apt',
  time: { kind: 'milstolpe', start: '2026-03-10', end: '2026-03-10', precision: 'dag' },
  ...more,
});
