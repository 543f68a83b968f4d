/** What keeps a step from being taken: the field that it is about, and a code whose words say what to do. */
export type ProblemCode =
  // Handing in
  | 'titleMissing'
  | 'summaryMissing'
  | 'handlingBodyMissing'
  | 'decisionBodyMissing'
  | 'meetingsOutOfOrder'
  | 'optionsUnreadable'
  | 'tooFewOptions'
  | 'optionsAlike'
  | 'optionConsequences'
  | 'optionNeed'
  | 'amountMissing'
  | 'neededByMissing'
  | 'neededByPassed'
  | 'activitiesUnreadable'
  | 'activityDates'
  | 'notDraft'
  // Entering what a body said
  | 'outcomeMissing'
  | 'stanceMissing'
  | 'wordingMissing'
  | 'wordingUnfinished'
  | 'reasonMissing'
  | 'bodyMissing'
  | 'bodyNotYours'
  | 'formalNotCommittee'
  | 'formalWithoutRecord'
  | 'optionMissing'
  | 'optionUnknown'
  | 'dateMissing'
  | 'dateInFuture'
  | 'dateBeforeSubmission'
  | 'followUpBeforeDecision'
  // The proposal's own state
  | 'notSubmitted'
  | 'withdrawn'
  | 'decided'
  | 'notDecided'
  | 'noYes'
  | 'notCarriedOut'
  | 'withdrawalReason';

export interface ProposalProblem {
  /** Key of the field in its list; 'proposal': the proposal itself is not where it would have to be. */
  readonly field: string;
  readonly code: ProblemCode;
  /** The option or activity that it is about, by its name. */
  readonly about?: string;
}

/** Those that are there, in the order given. */
export const found = (...problems: readonly (ProposalProblem | false | undefined)[]): readonly ProposalProblem[] =>
  problems.filter((problem): problem is ProposalProblem => typeof problem === 'object');

export const isBlank = (text: string | null | undefined): boolean => text === undefined || text === null || text.trim() === '';
