/** Each problem of a proposal in words that say what to do. */
import * as React from 'react';
import type { ProblemCode, ProposalProblem } from '../../domain/proposals/problems';
import { decideWords } from '../../i18n/pages/decide';
import type { Problem } from '../../schema/validate';
import { useText } from '../app/useText';

const words = {
  titleMissing: 'decide.problem.titleMissing',
  summaryMissing: 'decide.problem.summaryMissing',
  handlingBodyMissing: 'decide.problem.handlingBodyMissing',
  decisionBodyMissing: 'decide.problem.decisionBodyMissing',
  meetingsOutOfOrder: 'decide.problem.meetingsOutOfOrder',
  optionsUnreadable: 'decide.problem.optionsUnreadable',
  tooFewOptions: 'decide.problem.tooFewOptions',
  amountMissing: 'decide.problem.amountMissing',
  neededByMissing: 'decide.problem.neededByMissing',
  neededByPassed: 'decide.problem.neededByPassed',
  activitiesUnreadable: 'decide.problem.activitiesUnreadable',
  notDraft: 'decide.problem.notDraft',
  outcomeMissing: 'decide.problem.outcomeMissing',
  stanceMissing: 'decide.problem.stanceMissing',
  wordingMissing: 'decide.problem.wordingMissing',
  wordingUnfinished: 'decide.problem.wordingUnfinished',
  reasonMissing: 'decide.problem.reasonMissing',
  bodyMissing: 'decide.problem.bodyMissing',
  bodyNotYours: 'decide.problem.bodyNotYours',
  formalNotCommittee: 'decide.problem.formalNotCommittee',
  formalWithoutRecord: 'decide.problem.formalWithoutRecord',
  optionMissing: 'decide.problem.optionMissing',
  optionUnknown: 'decide.problem.optionUnknown',
  dateMissing: 'decide.problem.dateMissing',
  dateInFuture: 'decide.problem.dateInFuture',
  dateBeforeSubmission: 'decide.problem.dateBeforeSubmission',
  followUpBeforeDecision: 'decide.problem.followUpBeforeDecision',
  notSubmitted: 'decide.problem.notSubmitted',
  withdrawn: 'decide.problem.withdrawn',
  decided: 'decide.problem.decided',
  notDecided: 'decide.problem.notDecided',
  noYes: 'decide.problem.noYes',
  notCarriedOut: 'decide.problem.notCarriedOut',
  withdrawalReason: 'decide.problem.withdrawalReason',
} as const satisfies Partial<Record<ProblemCode, string>>;

/** These name the option or the activity that they are about. */
const wordsAbout = {
  optionsAlike: 'decide.problem.optionsAlike',
  optionConsequences: 'decide.problem.optionConsequences',
  optionNeed: 'decide.problem.optionNeed',
  activityDates: 'decide.problem.activityDates',
} as const satisfies Record<Exclude<ProblemCode, keyof typeof words>, string>;

/** The text of a problem, in the reader's language. */
export function useProblemText(): (problem: ProposalProblem) => string {
  const { t } = useText(decideWords);
  return React.useCallback(
    ({ code, about = '' }: ProposalProblem): string => {
      const names = wordsAbout as Partial<Record<ProblemCode, (typeof wordsAbout)[keyof typeof wordsAbout]>>;
      const naming = names[code];
      return naming === undefined ? t(words[code as keyof typeof words]) : t(naming, { about });
    },
    [t],
  );
}

/** As a form shows it, at its field. What is missing is said to be missing in the summary too. */
export const formProblem = (problem: ProposalProblem, text: string): Problem => ({
  field: problem.field,
  code: problem.code.endsWith('Missing') ? 'required' : 'notText',
  params: { text },
});
