/**
 * Links that nobody has to make: a handling and a decision name their proposal, an effect its activity and its goal. Whoever
 * decides may not write links, and what a lookup says already need not be said twice.
 */
import { nameOf, type Link, type LinkNode, type Relation } from './keys';

interface Named {
  readonly id: number;
}
/** As the lists have them; what a lookup named may be gone. */
export interface HandledRow extends Named {
  readonly proposal?: Named | undefined;
  readonly round?: number | undefined;
  readonly date?: string | undefined;
}
export interface EffectRow extends Named {
  readonly activity?: Named | undefined;
  readonly goal?: Named | undefined;
  readonly status?: string | undefined;
}
export interface ImplyingRows {
  readonly handlings?: readonly HandledRow[];
  readonly decisions?: readonly HandledRow[];
  readonly effects?: readonly EffectRow[];
}

/** True for a link that stands in no list of links: it goes when what it was read from goes. */
export const isImplied = ({ id }: Pick<Link, 'id'>): boolean => id < 0;

/** Stored links have numbers from 1; these are below nought, one for each kind and item. */
const kinds = ['behandlades', 'beslutades', 'gav', 'goal', 'led'] as const;
const idOf = (kind: (typeof kinds)[number], number: number): number => -(number * kinds.length + kinds.indexOf(kind) + 1);
/** More than any list of handlings or decisions has. */
const most = 10_000_000;

const node = (list: LinkNode['list'], { id }: Named): LinkNode => ({ list, id });
const link = (id: number, from: LinkNode, relation: Relation, to: LinkNode): Link => ({ id, from, to, relation });
const roundOf = ({ proposal, round = 1 }: HandledRow): string => `${proposal?.id} ${round}`;

/** What the rows say of each other, as links. A handling led to the decisions of its own round that came no earlier. */
export function impliedLinks({ handlings = [], decisions = [], effects = [] }: ImplyingRows): readonly Link[] {
  const found: Link[] = [];
  const inRound = new Map<string, HandledRow[]>();
  for (const handling of handlings) {
    if (!handling.proposal) continue;
    found.push(link(idOf('behandlades', handling.id), node('proposals', handling.proposal), 'behandlades', node('handlings', handling)));
    const same = inRound.get(roundOf(handling));
    if (same) same.push(handling);
    else inRound.set(roundOf(handling), [handling]);
  }
  for (const decision of decisions) {
    if (!decision.proposal) continue;
    found.push(link(idOf('beslutades', decision.id), node('proposals', decision.proposal), 'beslutades', node('decisions', decision)));
    for (const handling of inRound.get(roundOf(decision)) ?? [])
      if ((handling.date ?? '') <= (decision.date ?? '9999'))
        found.push(link(idOf('led', handling.id * most + decision.id), node('handlings', handling), 'leddeTill', node('decisions', decision)));
  }
  for (const effect of effects) {
    const here = node('effects', effect);
    if (effect.activity) found.push(link(idOf('gav', effect.id), node('activities', effect.activity), 'gav', here));
    const stand = effect.status === 'utebliven' ? 'utmanar' : 'stoder';
    if (effect.goal) found.push(link(idOf('goal', effect.id), here, stand, node('strategyGoals', effect.goal)));
  }
  return found;
}

/** That a handling led to a decision is a guess from their round: where somebody has joined the two, that is what is said. */
export function withoutGuesses(links: readonly Link[]): readonly Link[] {
  const ends = ({ from, to }: Link): string => `${nameOf(from)} ${nameOf(to)}`;
  const joined = new Set(links.filter((link) => !isImplied(link)).map(ends));
  return links.filter((link) => !(isImplied(link) && link.relation === 'leddeTill' && joined.has(ends(link))));
}
