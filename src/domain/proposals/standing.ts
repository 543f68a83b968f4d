/** Which decisions hold: a correction stands in the place of what it corrects, and what was written twice was decided once. */
import type { Item } from '../../schema/field';
import type { decisions } from '../../schema/lists/decisions';

export type Decision = Item<typeof decisions>;
export type Outcome = Decision['outcome'];

/** Who may not read the proposals is not told which one a decision is of: then no two decisions are known to be one. */
const sameWords = ({ id, proposal, round, body, date, outcome, option, wording, corrects }: Decision): string =>
  JSON.stringify([proposal.id || `unknown, of ${id}`, round, body.id, date, outcome, option ?? '', wording.trim(), corrects?.id ?? 0]);

const sameRound = (a: Decision, b: Decision): boolean => a.proposal.id === b.proposal.id && a.round === b.round;

/**
 * The decisions that hold, oldest first; those of several proposals and rounds may be given together. A decision that is
 * corrected keeps its turn: a correction of an earlier decision does not come before a later one.
 */
export function standingDecisions(all: readonly Decision[]): readonly Decision[] {
  const written = [...new Map(all.map((decision) => [decision.id, decision])).values()].sort((a, b) => a.id - b.id);
  const byId = new Map(written.map((decision) => [decision.id, decision]));
  const first = new Map<string, Decision>();
  const roots = new Map<number, Decision>();
  const holds = new Map<number, Decision>();
  for (const decision of written) {
    const words = sameWords(decision);
    const twin = first.get(words);
    if (twin === undefined) first.set(words, decision);
    const root = twin === undefined ? rootOf(decision, byId, roots) : (roots.get(twin.id) ?? twin);
    roots.set(decision.id, root);
    if (twin === undefined) holds.set(root.id, decision);
  }
  return [...holds].sort(([a, one], [b, other]) => (one.date < other.date ? -1 : one.date > other.date ? 1 : a - b)).map(([, decision]) => decision);
}

/** A correction came after what it corrects, so ids never lead in a circle. */
function rootOf(decision: Decision, byId: ReadonlyMap<number, Decision>, roots: ReadonlyMap<number, Decision>): Decision {
  const corrected = decision.corrects === undefined ? undefined : byId.get(decision.corrects.id);
  if (corrected === undefined || corrected.id >= decision.id || !sameRound(corrected, decision)) return decision;
  return roots.get(corrected.id) ?? corrected;
}

/** The proposal, or a part of it, shall be carried out. */
export const isYes = (outcome: Outcome): boolean => outcome === 'bifall' || outcome === 'delvis';
