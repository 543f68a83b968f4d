import { linkKey } from '../../src/data/links/linkWrites';
import { createMemoryDataSource, type MemoryDataSource, type MemoryOptions } from '../../src/data/memory';
import type { Link } from '../../src/domain/links/keys';
import type { Draft } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { links } from '../../src/schema/lists/links';
import { signals } from '../../src/schema/lists/signals';
import { trends } from '../../src/schema/lists/trends';
import { signalDraft } from '../fixtures/signals';
import { today } from './startApp';

export interface LinkedSite {
  readonly groups?: readonly string[];
  readonly signals?: readonly Draft<typeof signals>[];
  readonly trends?: readonly Draft<typeof trends>[];
  readonly activities?: readonly Draft<typeof activities>[];
  readonly links?: readonly Omit<Link, 'id'>[];
  readonly interrupt?: MemoryOptions['interrupt'];
}

export const trendDraft = (title: string, more: Partial<Draft<typeof trends>> = {}): Draft<typeof trends> => ({
  title,
  explanation: `${title}: en riktning som flera har sett.`,
  ...more,
});
export const spaning = signalDraft;

/** A site in memory with items that hang together; ids follow the order given. */
export async function linkedSite(site: LinkedSite): Promise<MemoryDataSource> {
  const { groups = ['Framsyn Arbetsgrupp'], interrupt } = site;
  const user = { id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false };
  const data = createMemoryDataSource({ user, now: () => new Date(today), ...(interrupt === undefined ? {} : { interrupt }) });
  for (const [index, draft] of (site.signals ?? []).entries()) await data.repository(signals).add(draft, `signal-${index}`);
  for (const [index, draft] of (site.trends ?? []).entries()) await data.repository(trends).add(draft, `trend-${index}`);
  for (const [index, draft] of (site.activities ?? []).entries()) await data.repository(activities).add(draft, `activity-${index}`);
  for (const link of site.links ?? []) {
    const { from, to, relation, note } = link;
    await data
      .repository(links)
      .add({ fromList: from.list, fromItem: from.id, toList: to.list, toItem: to.id, relation, ...(note === undefined ? {} : { note }) }, linkKey(link));
  }
  return data;
}

export const clustered = (signal: number, trend: number): Omit<Link, 'id'> => ({
  from: { list: 'signals', id: signal },
  relation: 'klustrasI',
  to: { list: 'trends', id: trend },
});
