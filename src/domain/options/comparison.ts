/** Options side by side: the same question to each, and what differs. */
import type { ProposalOption } from '../proposals/options';

/** Effort, reach and dependency on persons are what options are weighed by; they stand first. */
export const comparedFields = [
  'hoursPerYear',
  'cost',
  'reach',
  'dependsOnPersons',
  'roles',
  'rhythm',
  'forum',
  'decisionPath',
  'consequences',
] as const satisfies readonly (keyof ProposalOption)[];
export type ComparedField = (typeof comparedFields)[number];

export interface ComparedRow {
  readonly field: ComparedField;
  /** One an option, in their order; nothing where the option does not say. */
  readonly values: readonly (string | number | undefined)[];
}

/** A, B … Z, AA: how a meeting speaks of them. */
export const letterOf = (index: number): string => (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** The questions that any of the options answers. */
export const comparisonOf = (options: readonly ProposalOption[]): readonly ComparedRow[] =>
  comparedFields
    .map((field) => ({ field, values: options.map((option) => option[field]) }))
    .filter(({ values }) => values.some((value) => value !== undefined));

/** Where the first preferred one stands; one at most is preferred. */
export function preferredOf(options: readonly ProposalOption[]): number | undefined {
  const found = options.findIndex(({ isPreferred }) => isPreferred === true);
  return found < 0 ? undefined : found;
}

export type Weighed = 'hoursPerYear' | 'cost';
/** Which option takes least; nothing as long as one of them does not say, or when several take as little. */
export function leastOf(options: readonly ProposalOption[], field: Weighed): number | undefined {
  const values = options.map((option) => option[field]);
  if (values.length < 2 || values.some((value) => value === undefined)) return undefined;
  const least = Math.min(...(values as readonly number[]));
  return values.filter((value) => value === least).length === 1 ? values.indexOf(least) : undefined;
}

/** Which option a decision or a handling means: its key or its name, as it was written down. */
export function optionCalled(options: readonly ProposalOption[], called: string | undefined): number | undefined {
  if (called === undefined) return undefined;
  const found = options.findIndex(({ key, name }) => key === called || name === called);
  return found < 0 ? undefined : found;
}

/** "B"; what no option is called any more stands as it was written. */
export function letterCalled(options: readonly ProposalOption[], called: string | undefined): string {
  const found = optionCalled(options, called);
  return found === undefined ? (called ?? '') : letterOf(found);
}
