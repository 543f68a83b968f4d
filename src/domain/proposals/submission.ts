/** What a proposal needs before it is handed in: whoever decides shall not have to ask. */
import { readPlannedActivities } from './ifYes';
import { hasNeed, readOptions, type ProposalOption } from './options';
import type { Awaits, Proposal } from './path';
import { found, isBlank, type ProposalProblem } from './problems';

/** What is looked at; a form's own values will do. */
export type Submitted = Pick<
  Proposal,
  'title' | 'summary' | 'type' | 'handlingBody' | 'decisionBody' | 'handlingDate' | 'decisionDate' | 'neededBy' | 'options' | 'hours' | 'cost' | 'ifYes'
>;

/** So many options make a choice. */
const fewestOptions = 2;

export function submissionProblems(proposal: Submitted, today: string): readonly ProposalProblem[] {
  const { handlingDate, decisionDate } = proposal;
  return [
    ...found(
      isBlank(proposal.title) && { field: 'title', code: 'titleMissing' },
      isBlank(proposal.summary) && { field: 'summary', code: 'summaryMissing' },
      proposal.handlingBody === undefined && { field: 'handlingBody', code: 'handlingBodyMissing' },
      proposal.decisionBody === undefined && { field: 'decisionBody', code: 'decisionBodyMissing' },
      handlingDate !== undefined && decisionDate !== undefined && decisionDate < handlingDate && { field: 'decisionDate', code: 'meetingsOutOfOrder' },
    ),
    ...optionProblems(proposal),
    ...resourceProblems(proposal, today),
    ...activityProblems(proposal),
  ];
}

function optionProblems({ type, options }: Submitted): readonly ProposalProblem[] {
  const read = readOptions(options);
  if (read === 'unreadable') return [{ field: 'options', code: 'optionsUnreadable' }];
  const names = read.map(({ name }) => name.toLocaleLowerCase('sv'));
  const alike = read.find(({ name }, index) => names.indexOf(name.toLocaleLowerCase('sv')) < index);
  return [
    ...found(
      type === 'organisation' && read.length < fewestOptions && { field: 'options', code: 'tooFewOptions' },
      alike !== undefined && { field: 'options', code: 'optionsAlike', about: alike.name },
    ),
    ...(type === 'organisation' ? read.flatMap(wholeOption) : []),
  ];
}

const wholeOption = (option: ProposalOption): readonly ProposalProblem[] =>
  found(
    isBlank(option.consequences) && { field: 'options', code: 'optionConsequences', about: option.name },
    !hasNeed(option) && { field: 'options', code: 'optionNeed', about: option.name },
  );

const resourceProblems = ({ type, hours, cost, neededBy }: Submitted, today: string): readonly ProposalProblem[] =>
  found(
    type === 'resurs' && (hours ?? 0) <= 0 && (cost ?? 0) <= 0 && { field: 'hours', code: 'amountMissing' },
    type === 'resurs' && neededBy === undefined && { field: 'neededBy', code: 'neededByMissing' },
    neededBy !== undefined && neededBy < today && { field: 'neededBy', code: 'neededByPassed' },
  );

/** What is planned for a yes can be put into a plan. */
export function activityProblems({ ifYes }: Pick<Submitted, 'ifYes'>): readonly ProposalProblem[] {
  const read = readPlannedActivities(ifYes);
  if (read === 'unreadable') return [{ field: 'ifYes', code: 'activitiesUnreadable' }];
  return read.flatMap(({ title, from, to }) =>
    found(from !== undefined && to !== undefined && to < from && { field: 'ifYes', code: 'activityDates', about: title }),
  );
}

/** Whether there is anything to hand in: a draft, something sent back, or something taken back that is wanted again. */
export const maySubmit = (status: Proposal['status'], awaits: Awaits): boolean => status === 'aterkallat' || awaits === 'submission';
/** A draft keeps its number; what has been with a body before comes back as the next round, where earlier handlings do not count. */
export const nextRound = ({ status, round }: Pick<Proposal, 'status' | 'round'>): number => (status === 'utkast' ? round : round + 1);
