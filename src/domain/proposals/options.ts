/** The options of a proposal, side by side: how the work could be organised, and what each would take. */
import { readEntries, type EntryShape } from './entries';
import type { Proposal } from './path';

export interface ProposalOption {
  readonly key: string;
  readonly name: string;
  readonly roles?: string;
  readonly rhythm?: string;
  readonly forum?: string;
  readonly decisionPath?: string;
  readonly hoursPerYear?: number;
  readonly cost?: number;
  readonly reach?: string;
  readonly dependsOnPersons?: string;
  readonly consequences?: string;
  readonly isPreferred?: boolean;
}

const shape = {
  key: 'text',
  name: 'text',
  roles: 'text',
  rhythm: 'text',
  forum: 'text',
  decisionPath: 'text',
  hoursPerYear: 'number',
  cost: 'number',
  reach: 'text',
  dependsOnPersons: 'text',
  consequences: 'text',
  isPreferred: 'bool',
} as const satisfies Record<keyof ProposalOption, EntryShape[string]>;

/** 'unreadable': the column holds something else; whoever edits must not write over it unasked. */
export const readOptions = (text: string | undefined): readonly ProposalOption[] | 'unreadable' => readEntries<ProposalOption>(text, shape, 'name');

/** The options that can be read; none when the column holds something else. */
export function optionsOf({ options }: Pick<Proposal, 'options'>): readonly ProposalOption[] {
  const read = readOptions(options);
  return read === 'unreadable' ? [] : read;
}

/** What it takes is known: hours or money, also when it is nought. */
export const hasNeed = ({ hoursPerYear, cost }: Pick<ProposalOption, 'hoursPerYear' | 'cost'>): boolean => hoursPerYear !== undefined || cost !== undefined;

/** So much of a name fits in the logs, which keep an option by its name: they are read long after, and by themselves. */
const longestName = 100;
export const storedOption = ({ name }: Pick<ProposalOption, 'name'>): string => name.slice(0, longestName).trim();

/** The option that a handling or a decision names; a key will do as well. */
export const chosenOption = (proposal: Pick<Proposal, 'options'>, stored: string): ProposalOption | undefined =>
  optionsOf(proposal).find((option) => storedOption(option) === stored.trim() || option.key === stored.trim());
