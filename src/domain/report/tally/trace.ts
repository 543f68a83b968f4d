/** The chain's two measures, for a report: walked anew when a link has changed, and only then. */
import { impliedLinks } from '../../links/implied';
import type { Link } from '../../links/keys';
import { traceOf } from '../../links/measures';
import { standingDecisions, type Decision } from '../../proposals/path';
import type { Fact } from '../facts';

export interface TraceFigures {
  readonly decisions: number;
  readonly traced: number;
  readonly signals: number;
  readonly withOutcome: number;
}
export interface Walked extends Omit<TraceFigures, 'signals'> {
  /** Spaningar that some link names: whether one of them is there makes a difference. */
  readonly linked: ReadonlySet<number>;
}

interface Rows {
  readonly links: readonly Fact<'links'>[];
  readonly decisions: readonly Fact<'decisions'>[];
  readonly handlings: readonly Fact<'handlings'>[];
  readonly effects: readonly Fact<'effects'>[];
}

const linkOf = ({ id, fromList, fromItem, toList, toItem, relation }: Fact<'links'>): Link => ({
  id,
  from: { list: fromList, id: fromItem },
  to: { list: toList, id: toItem },
  relation,
});

/** `isThere`: whether a spaning still is. */
export function walk({ links: stored, decisions, handlings, effects }: Rows, isThere: (signal: number) => boolean): Walked {
  const links = [...stored.map(linkOf), ...impliedLinks({ handlings, decisions, effects })];
  const linked = new Set<number>();
  for (const { from, to } of links) {
    if (from.list === 'signals') linked.add(from.id);
    if (to.list === 'signals') linked.add(to.id);
  }
  const standing = standingDecisions(decisions as readonly Decision[]).map(({ id }) => id);
  const trace = traceOf({ links, decisions: standing, signals: [...linked].filter(isThere) });
  return { decisions: trace.decisions.total, traced: trace.decisions.traced.length, withOutcome: trace.signals.withOutcome.length, linked };
}
