/** The chain's two measures, for a report: walked anew when a link has changed, and only then. */
import { impliedLinks } from '../../links/implied';
import { endsOf, traceOfEnds, type Ends } from '../../links/measures';
import { standingDecisions, type Decision } from '../../proposals/path';
import type { Fact } from '../facts';

export interface TraceFigures {
  readonly decisions: number;
  readonly traced: number;
  /** Spaningar at the period's end; of them, those that have led to something. */
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

/** `isCounted`: whether a spaning still is, and was at the period's end. */
export function walk({ links: stored, decisions, handlings, effects }: Rows, isCounted: (signal: number) => boolean): Walked {
  const implied = impliedLinks({ handlings, decisions, effects });
  const links: readonly Ends[] = implied.length === 0 ? stored : [...stored, ...implied.map(endsOf)];
  const linked = new Set<number>();
  for (const { fromList, fromItem, toList, toItem } of links) {
    if (fromList === 'signals') linked.add(fromItem);
    if (toList === 'signals') linked.add(toItem);
  }
  const standing = standingDecisions(decisions as readonly Decision[]).map(({ id }) => id);
  const trace = traceOfEnds({ links, decisions: standing, signals: [...linked].filter(isCounted) });
  return { decisions: trace.decisions.total, traced: trace.decisions.traced.length, withOutcome: trace.signals.withOutcome.length, linked };
}
