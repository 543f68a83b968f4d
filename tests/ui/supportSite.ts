import { createMemoryDataSource, type MemoryDataSource, type MemoryOptions } from '../../src/data/memory';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { assignments } from '../../src/schema/lists/assignments';
import { contacts } from '../../src/schema/lists/contacts';
import { knowledge } from '../../src/schema/lists/knowledge';
import { methods } from '../../src/schema/lists/methods';
import { networks } from '../../src/schema/lists/networks';
import { resources } from '../../src/schema/lists/resources';
import { supportRequests } from '../../src/schema/lists/supportRequests';
import { today } from './startApp';

export interface Asked {
  readonly draft: Draft<typeof supportRequests>;
  /** When it came. */
  readonly on?: string;
  /** By the signed-in person rather than by somebody else. */
  readonly own?: boolean;
}

export interface SupportSite {
  readonly groups?: readonly string[];
  readonly requests?: readonly Asked[];
  readonly methods?: readonly Draft<typeof methods>[];
  readonly knowledge?: readonly Draft<typeof knowledge>[];
  readonly assignments?: readonly Draft<typeof assignments>[];
  readonly contacts?: readonly Draft<typeof contacts>[];
  readonly networks?: readonly Draft<typeof networks>[];
  readonly resources?: readonly Draft<typeof resources>[];
  readonly interrupt?: MemoryOptions['interrupt'];
}

export const asked = (title: string, more: Partial<Draft<typeof supportRequests>> = {}, on: string | undefined = undefined, own = false): Asked => ({
  draft: { title, need: `${title}: vi vill ha hjälp att komma vidare.`, ...more },
  ...(on === undefined ? {} : { on }),
  own,
});

/** A site in memory with requests from several people on several days; ids follow the order given. */
export async function supportSite(site: SupportSite): Promise<MemoryDataSource> {
  const { groups = ['Framsyn Arbetsgrupp'], interrupt } = site;
  const user = { id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false };
  const someoneElse = { id: 9, title: 'Ida Exempel' };
  let now = today;
  const data = createMemoryDataSource({ user, people: [someoneElse], now: () => new Date(now), ...(interrupt === undefined ? {} : { interrupt }) });
  const fill = async <L extends ListDefinition>(list: L, drafts: readonly Draft<L>[] = []): Promise<void> => {
    for (const [index, draft] of drafts.entries()) await data.repository(list).add(draft, `${list.key}-${index}`);
  };
  await fill(methods, site.methods);
  await fill(knowledge, site.knowledge);
  await fill(assignments, site.assignments);
  await fill(networks, site.networks);
  await fill(contacts, site.contacts);
  await fill(resources, site.resources);
  for (const [index, { draft, on, own }] of (site.requests ?? []).entries()) {
    now = on === undefined ? today : `${on}T09:00:00`;
    user.id = own ? 7 : someoneElse.id;
    await data.repository(supportRequests).add(draft, `request-${index}`);
  }
  [now, user.id] = [today, 7];
  return data;
}
