/** The rows that imply links, read by the items of a level: each question names an indexed column of the row. */
import { impliedLinks, type EffectRow, type HandledRow } from '../../domain/links/implied';
import type { Link, LinkedListKey, LinkNode } from '../../domain/links/keys';
import type { Item, ListDefinition } from '../../schema/field';
import type { ListKey } from '../../schema/lists';
import { decisions } from '../../schema/lists/decisions';
import { effects } from '../../schema/lists/effects';
import { handlings } from '../../schema/lists/handlings';
import { manyItems } from '../everyItem';
import type { Condition, DataSource, Result } from '../ports';
import { inLots } from './linkReads';

const pageTop = 1_000;
/** More effects of one goal than this are read by nobody. */
const most = 5_000;
/** What somebody may not read, or a site of an older version does not have, implies nothing to them. */
export const notSeen = ['forbidden', 'notFound', 'listMissing'];

const proposalFields = ['proposal', 'round', 'date'] as const;
const effectFields = ['activity', 'goal', 'status'] as const;

export interface ImplyingReads {
  /** Reads what implies links of these items; asked for in the same turn as their stored links, it travels with them. */
  at(nodes: readonly LinkNode[]): Promise<Result<void>>;
  /** All that the rows read so far say of each other. */
  links(): readonly Link[];
}

/** What is read is kept, so that rows of different levels find each other: a handling and the decision of its round. */
export function implyingReads(data: DataSource, mayRead: (list: ListKey) => boolean): ImplyingReads {
  const rows = { handlings: new Map<number, HandledRow>(), decisions: new Map<number, HandledRow>(), effects: new Map<number, EffectRow>() };

  async function read<L extends ListDefinition & { readonly key: keyof typeof rows }>(
    list: L,
    fields: readonly (keyof Item<L> & string)[],
    field: keyof Item<L> & string,
    ids: readonly number[],
  ): Promise<Result<void>> {
    if (!mayRead(list.key)) return { ok: true, value: undefined };
    const kept = rows[list.key] as Map<number, { readonly id: number }>;
    const ask = (lot: readonly number[]): ReturnType<typeof manyItems<L>> => {
      const where: readonly Condition<L>[] = [{ field, is: 'oneOf', value: lot }];
      return manyItems(data, list, { where, fields, top: pageTop }, most);
    };
    for (const answer of await Promise.all(inLots(ids).map(ask))) {
      if (answer.ok) answer.value.items.forEach((row) => kept.set(row.id, row));
      else if (!notSeen.includes(answer.error.kind)) return answer;
    }
    return { ok: true, value: undefined };
  }

  return {
    at: async (nodes) => {
      const of = (list: LinkedListKey): readonly number[] => [...new Set(nodes.filter((node) => node.list === list).map(({ id }) => id))];
      const answers = await Promise.all([
        read(handlings, proposalFields, 'proposal', of('proposals')),
        read(handlings, proposalFields, 'id', of('handlings')),
        read(decisions, proposalFields, 'proposal', of('proposals')),
        read(decisions, proposalFields, 'id', of('decisions')),
        read(effects, effectFields, 'activity', of('activities')),
        read(effects, effectFields, 'goal', of('strategyGoals')),
        read(effects, effectFields, 'id', of('effects')),
      ]);
      return answers.find(({ ok }) => !ok) ?? { ok: true, value: undefined };
    },
    links: () => impliedLinks({ handlings: [...rows.handlings.values()], decisions: [...rows.decisions.values()], effects: [...rows.effects.values()] }),
  };
}
