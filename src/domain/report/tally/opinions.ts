/** What the group disagrees about most: each spaning's opinions are worked out anew only when one of them has changed. */
import { byDisagreement, opinionsOf, type Axis, type Opinions, type Spread } from '../../assessments';
import type { Fact } from '../facts';
import { isCurrent } from './bank';
import { createTop } from './top';

export interface DisputedSignal {
  readonly signal: Fact<'signals'>;
  readonly axis: Axis;
  readonly spread: Spread;
  readonly persons: number;
}
export interface OpinionTally {
  putSignal(signal: Fact<'signals'>, sign: 1 | -1): void;
  putAssessment(assessment: Fact<'assessments'>, sign: 1 | -1): void;
  /** Most disputed first: only what two or more have assessed and see differently. */
  disputed(): readonly DisputedSignal[];
  readonly assessed: number;
}

interface Entry {
  readonly id: number;
  readonly opinions: Opinions;
}

const mostDisputed = 24;

export function createOpinionTally(): OpinionTally {
  const signals = new Map<number, Fact<'signals'>>();
  const groups = new Map<number, Map<number, Fact<'assessments'>>>();
  const entries = new Map<number, Entry>();
  const top = createTop<Entry, Opinions>({ count: mostDisputed, before: byDisagreement, ids: 'descending' }, function* all() {
    for (const entry of entries.values()) yield [entry.opinions, entry] as const;
  });
  const changed = new Set<number>();
  const assessmentsOf = (id: number): Map<number, Fact<'assessments'>> => {
    const known = groups.get(id);
    if (known !== undefined) return known;
    const made = new Map<number, Fact<'assessments'>>();
    groups.set(id, made);
    return made;
  };

  function settle(): void {
    for (const id of changed) {
      const known = entries.get(id);
      entries.delete(id);
      if (known !== undefined) top.put(known.opinions, known, -1);
      const signal = signals.get(id);
      const group = groups.get(id);
      if (group?.size === 0) groups.delete(id);
      if (signal === undefined || group === undefined || group.size < 2) continue;
      const opinions = opinionsOf([...group.values()]);
      if (opinions.persons < 2 || (opinions.widest?.disagreement ?? 0) === 0) continue;
      const entry = { id, opinions };
      entries.set(id, entry);
      top.put(opinions, entry, 1);
    }
    changed.clear();
  }

  return {
    putSignal: (signal, sign) => {
      if (!isCurrent(signal)) return;
      if (sign > 0) signals.set(signal.id, signal);
      else signals.delete(signal.id);
      if (groups.has(signal.id)) changed.add(signal.id);
    },
    putAssessment: (assessment, sign) => {
      const group = assessmentsOf(assessment.signal.id);
      if (sign > 0) group.set(assessment.id, assessment);
      else group.delete(assessment.id);
      changed.add(assessment.signal.id);
    },
    disputed: () => {
      settle();
      return top.first().flatMap(({ id, opinions }) => {
        const signal = signals.get(id);
        const found = Object.entries(opinions.spreads).find(([, spread]) => spread === opinions.widest);
        return signal === undefined || found === undefined ? [] : [{ signal, axis: found[0] as Axis, spread: found[1], persons: opinions.persons }];
      });
    },
    get assessed() {
      return groups.size;
    },
  };
}
