import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import type { DataSource, Repository } from '../../src/data/ports';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { assignments } from '../../src/schema/lists/assignments';
import { events } from '../../src/schema/lists/events';
import { learnings } from '../../src/schema/lists/learnings';
import { methods } from '../../src/schema/lists/methods';
import { nominations } from '../../src/schema/lists/nominations';
import { programmes } from '../../src/schema/lists/programmes';
import { responses } from '../../src/schema/lists/responses';
import { settings } from '../../src/schema/lists/settings';
import { signUps } from '../../src/schema/lists/signUps';
import { value } from '../contract/repository';
import { today } from './startApp';

export const me = 7;
type Drafts<L extends ListDefinition> = readonly Draft<L>[];

export interface LearningSite {
  readonly groups?: readonly string[];
  readonly programmes?: Drafts<typeof programmes>;
  readonly methods?: Drafts<typeof methods>;
  readonly assignments?: Drafts<typeof assignments>;
  readonly events?: Drafts<typeof events>;
  readonly signUps?: Drafts<typeof signUps>;
  readonly learnings?: Drafts<typeof learnings>;
  readonly nominations?: Drafts<typeof nominations>;
  readonly responses?: Drafts<typeof responses>;
  readonly settings?: Drafts<typeof settings>;
}

const lists = { settings, programmes, methods, assignments, events, signUps, learnings, nominations, responses } as const;
/** Written by others: the first by person 101, the next by 102, and so on. What is written later is the reader's own. */
const byOthers: readonly string[] = ['signUps', 'nominations', 'responses'];

/** A site in memory with occasions and learnings; ids follow the order given. */
export async function learningSite(site: LearningSite): Promise<MemoryDataSource> {
  const { groups = ['Framsyn Arbetsgrupp'] } = site;
  const data = createMemoryDataSource({ user: { id: me, title: 'Kim Exempel', groups, isSiteAdmin: false }, now: () => new Date(today) });
  for (const key of Object.keys(lists) as (keyof typeof lists)[]) {
    const repository: Repository<ListDefinition> = data.repository(lists[key] as unknown as ListDefinition);
    for (const [index, draft] of (site[key] ?? []).entries()) value(await repository.add(draft as never, `${key}-${index}`));
  }
  const before = (key: string): number => (byOthers.includes(key) ? (site[key as keyof typeof lists]?.length ?? 0) : 0);
  return { ...data, repository: others(data, before) };
}

/** The memory has one author; here the items that were there from the start have one each. */
const others = (data: DataSource, before: (list: string) => number): DataSource['repository'] =>
  function repository<L extends ListDefinition>(list: L): Repository<L> {
    const own = data.repository(list);
    return {
      ...own,
      page: async (query) => {
        const answer = await own.page(query);
        if (!answer.ok) return answer;
        const items = answer.value.items.map((item) =>
          item.id <= before(list.key) ? { ...item, author: { id: 100 + item.id, title: `Person ${item.id}` } } : item,
        );
        return { ok: true, value: { ...answer.value, items } };
      },
    };
  };
