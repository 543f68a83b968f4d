/** What the chain's measures are counted from, read in one batch: short rows of whole lists. */
import { impliedLinks } from '../../domain/links/implied';
import type { Link } from '../../domain/links/keys';
import { standingDecisions, type Decision } from '../../domain/proposals/standing';
import type { Item, ListDefinition } from '../../schema/field';
import type { ListKey } from '../../schema/lists';
import { decisions } from '../../schema/lists/decisions';
import { effects } from '../../schema/lists/effects';
import { handlings } from '../../schema/lists/handlings';
import { learnings } from '../../schema/lists/learnings';
import { links } from '../../schema/lists/links';
import { signals } from '../../schema/lists/signals';
import { everyItem } from '../everyItem';
import type { DataSource, Result } from '../ports';
import { notSeen } from './impliedReads';
import { linkOf } from './linkReads';

export interface TraceRows {
  readonly links: readonly Link[];
  /** Those that hold, oldest first. */
  readonly decisions: readonly Decision[];
  readonly signals: readonly Pick<Item<typeof signals>, 'id' | 'title' | 'category' | 'created'>[];
  readonly learnings: readonly Pick<Item<typeof learnings>, 'id' | 'status' | 'usedIn'>[];
}

/** Five thousand links travel as one page. */
const top = 5_000;

/** A list that this person may not read tells them nothing; links that it implies are not theirs to count. */
export async function readTraceRows(data: DataSource, mayRead: (list: ListKey) => boolean): Promise<Result<TraceRows>> {
  const all = async <L extends ListDefinition>(list: L, fields?: readonly (keyof Item<L> & string)[]): Promise<Result<readonly Item<L>[]>> => {
    if (!mayRead(list.key as ListKey)) return { ok: true, value: [] };
    const found = await everyItem(data, list, { top, ...(fields ? { fields } : {}) });
    return !found.ok && notSeen.includes(found.error.kind) ? { ok: true, value: [] } : found;
  };
  const [stored, decided, handled, measured, seen, learned] = await Promise.all([
    everyItem(data, links, { top, fields: ['fromList', 'fromItem', 'toList', 'toItem', 'relation'] }),
    all(decisions),
    all(handlings, ['proposal', 'round', 'date']),
    all(effects, ['activity', 'goal', 'status']),
    all(signals, ['title', 'category']),
    all(learnings, ['status', 'usedIn']),
  ]);
  if (!stored.ok) return stored;
  if (!decided.ok) return decided;
  if (!handled.ok) return handled;
  if (!measured.ok) return measured;
  if (!seen.ok) return seen;
  if (!learned.ok) return learned;
  const implied = impliedLinks({ decisions: decided.value, handlings: handled.value, effects: measured.value });
  return {
    ok: true,
    value: {
      links: [...stored.value.map(linkOf), ...implied],
      decisions: standingDecisions(decided.value),
      signals: seen.value,
      learnings: learned.value,
    },
  };
}
