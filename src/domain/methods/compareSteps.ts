/** What changed between two versions of a method's steps, step by step. */
import type { MethodStep, StepField } from './steps';

export interface StepFieldChange {
  readonly field: StepField;
  readonly before: MethodStep[StepField];
  readonly after: MethodStep[StepField];
}
/** `index` is the step's place in the version it stands in: the later one, but for a step that was taken away. */
export type StepDifference =
  | { readonly kind: 'added'; readonly index: number; readonly step: MethodStep }
  | { readonly kind: 'removed'; readonly index: number; readonly step: MethodStep }
  | { readonly kind: 'changed'; readonly index: number; readonly step: MethodStep; readonly from?: number; readonly fields: readonly StepFieldChange[] };

const fields = [
  'title',
  'minutes',
  'minimumMinutes',
  'priority',
  'toParticipants',
  'toLeader',
  'input',
  'outputKind',
  'perParticipant',
] as const satisfies readonly StepField[];

/** Each later step's earlier self: of the same name first, then what stood in the same place. */
function partners(before: readonly MethodStep[], after: readonly MethodStep[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (later: number, earlier: number): void => {
    if (earlier < 0) return;
    found.set(later, earlier);
    taken.add(earlier);
  };
  after.forEach(({ title }, later) => pair(later, before.findIndex((step, earlier) => step.title === title && !taken.has(earlier)))); // prettier-ignore
  after.forEach((_step, later) => {
    if (!found.has(later) && later < before.length && !taken.has(later)) pair(later, later);
  });
  return found;
}

/** The largest set of later steps that keep their order; the others were moved. */
function unmoved(pairs: ReadonlyMap<number, number>): ReadonlySet<number> {
  const later = [...pairs.keys()].sort((a, b) => a - b);
  const chains: number[][] = [];
  later.forEach((index, position) => {
    const earlier = pairs.get(index) ?? 0;
    const before = chains.slice(0, position).filter((chain) => (pairs.get(chain[chain.length - 1] ?? 0) ?? 0) < earlier);
    const longest = before.reduce<readonly number[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...longest, index]);
  });
  return new Set(chains.reduce<readonly number[]>((best, chain) => (chain.length > best.length ? chain : best), []));
}

/** Only what differs, in the later version's order; what was taken away comes last. */
export function compareSteps(before: readonly MethodStep[], after: readonly MethodStep[]): readonly StepDifference[] {
  const pairs = partners(before, after);
  const inOrder = unmoved(pairs);
  const later = after.flatMap((step, index): readonly StepDifference[] => {
    const from = pairs.get(index);
    const earlier = from === undefined ? undefined : before[from];
    if (from === undefined || earlier === undefined) return [{ kind: 'added', index, step }];
    const changed = fields.filter((field) => earlier[field] !== step[field]).map((field) => ({ field, before: earlier[field], after: step[field] }));
    const wasMoved = !inOrder.has(index);
    if (changed.length === 0 && !wasMoved) return [];
    return [{ kind: 'changed', index, step, fields: changed, ...(wasMoved ? { from } : {}) }];
  });
  const kept = new Set(pairs.values());
  const removed = before.flatMap((step, index): readonly StepDifference[] => (kept.has(index) ? [] : [{ kind: 'removed', index, step }]));
  return [...later, ...removed];
}
