import { createMemoryDataSource, type MemoryDataSource, type MemoryOptions } from '../../src/data/memory';
import type { Attempt, DataError, Repository } from '../../src/data/ports';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { groups } from '../../src/schema/lists/groups';
import { links } from '../../src/schema/lists/links';
import { memberships } from '../../src/schema/lists/memberships';
import { processes } from '../../src/schema/lists/processes';
import { settings } from '../../src/schema/lists/settings';
import { strategyGoals } from '../../src/schema/lists/strategyGoals';
import { trends } from '../../src/schema/lists/trends';
import { value } from '../contract/repository';
import { today } from './startApp';

type Drafts<L extends ListDefinition> = readonly Draft<L>[];
export interface GroupsSite {
  readonly as?: string;
  readonly isOwner?: boolean;
  readonly groups?: Drafts<typeof groups>;
  readonly memberships?: Drafts<typeof memberships>;
  readonly settings?: Drafts<typeof settings>;
  readonly processes?: Drafts<typeof processes>;
  readonly strategyGoals?: Drafts<typeof strategyGoals>;
  readonly trends?: Drafts<typeof trends>;
  readonly activities?: Drafts<typeof activities>;
  readonly links?: Drafts<typeof links>;
  readonly interrupt?: MemoryOptions['interrupt'];
}
const lists = { settings, groups, memberships, processes, strategyGoals, trends, activities, links } as const;

/** A site in memory with groups, processes and goals; ids follow the order given. */
export async function groupsSite(site: GroupsSite): Promise<MemoryDataSource> {
  const { as = 'Framsyn Arbetsgrupp', isOwner = false, interrupt } = site;
  let isFilled = false;
  const data = createMemoryDataSource({
    user: { id: 7, title: 'Kim Exempel', groups: [as], isSiteAdmin: isOwner },
    now: () => new Date(today),
    interrupt: (attempted, list) => (isFilled ? interrupt?.(attempted, list) : undefined),
  });
  for (const key of Object.keys(lists) as (keyof typeof lists)[]) {
    const repository: Repository<ListDefinition> = data.repository(lists[key] as unknown as ListDefinition);
    for (const [index, draft] of (site[key] ?? []).entries()) value(await repository.add(draft as never, `${key}-${index}`));
  }
  isFilled = true;
  return data;
}

/** What SharePoint answers somebody who may not read a list. */
export const closedTo =
  (...keys: readonly string[]) =>
  (attempted: Attempt, list: ListDefinition): DataError | undefined =>
    keys.includes(list.key) ? { kind: 'forbidden', attempted, list: list.key } : undefined;
