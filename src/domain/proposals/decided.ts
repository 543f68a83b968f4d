/** What has to be right before a body's word is entered: it cannot be changed afterwards, only corrected in the open. */
import type { Draft } from '../../schema/field';
import { isDay } from '../../schema/kinds/days';
import type { decisions } from '../../schema/lists/decisions';
import type { handlings } from '../../schema/lists/handlings';
import type { Role } from '../permissions';
import { mayBeFormal, mayDecide, mayHandle, type GroupType } from './bodies';
import { chosenOption, optionsOf } from './options';
import type { Proposal } from './path';
import { found, isBlank, type ProposalProblem } from './problems';
import { isYes } from './standing';

export type DecisionDraft = Omit<Draft<typeof decisions>, 'proposal' | 'round' | 'title' | 'clientKey' | 'recordedRole' | 'corrects'>;
export type HandlingDraft = Omit<Draft<typeof handlings>, 'proposal' | 'round' | 'title' | 'clientKey' | 'recordedRole'>;

/** Who enters it, and when. `bodyType`: undefined when no body is chosen, or when it is no longer there. */
export interface Entering {
  readonly proposal: Pick<Proposal, 'title' | 'status' | 'submittedOn' | 'options'>;
  readonly bodyType: GroupType | undefined;
  readonly bodyTitle?: string;
  readonly roles: readonly Role[];
  readonly today: string;
}

/** Nothing is said about what nobody has asked. */
const stateProblems = ({ status }: Pick<Proposal, 'status'>): readonly ProposalProblem[] =>
  found(status === 'utkast' && { field: 'proposal', code: 'notSubmitted' }, status === 'aterkallat' && { field: 'proposal', code: 'withdrawn' });

function dateProblem(date: string | null | undefined, { proposal, today }: Entering): ProposalProblem | undefined {
  if (isBlank(date) || !isDay(date)) return { field: 'date', code: 'dateMissing' };
  if (date > today) return { field: 'date', code: 'dateInFuture' };
  return proposal.submittedOn !== undefined && date < proposal.submittedOn ? { field: 'date', code: 'dateBeforeSubmission' } : undefined;
}

function bodyProblem({ bodyType, roles }: Entering, isAllowed: (roles: readonly Role[], type: GroupType) => boolean): ProposalProblem | undefined {
  if (bodyType === undefined) return { field: 'body', code: 'bodyMissing' };
  return isAllowed(roles, bodyType) ? undefined : { field: 'body', code: 'bodyNotYours' };
}

export function decisionProblems(draft: Partial<DecisionDraft>, entering: Entering): readonly ProposalProblem[] {
  const { date, followUpDate } = draft;
  return [
    ...stateProblems(entering.proposal),
    ...found(
      draft.outcome === undefined && { field: 'outcome', code: 'outcomeMissing' },
      optionProblem(draft, entering),
      wordingProblem(draft, entering),
      dateProblem(date, entering),
      bodyProblem(entering, mayDecide),
      !isBlank(followUpDate) && !isBlank(date) && followUpDate! < date! && { field: 'followUpDate', code: 'followUpBeforeDecision' },
      formalProblem(draft, entering),
    ),
  ];
}

function optionProblem({ outcome, option }: Partial<DecisionDraft>, { proposal }: Entering): ProposalProblem | undefined {
  const given = isBlank(option) ? undefined : option!;
  if (given !== undefined) return chosenOption(proposal, given) === undefined ? { field: 'option', code: 'optionUnknown' } : undefined;
  const isNeeded = outcome !== undefined && isYes(outcome) && optionsOf(proposal).length > 0;
  return isNeeded ? { field: 'option', code: 'optionMissing' } : undefined;
}

function formalProblem({ formal, registration, minutesLink }: Partial<DecisionDraft>, { bodyType }: Entering): ProposalProblem | undefined {
  if (formal !== true || bodyType === undefined) return undefined;
  if (!mayBeFormal(bodyType)) return { field: 'formal', code: 'formalNotCommittee' };
  const hasRecord = !isBlank(registration) || !isBlank(minutesLink?.url);
  return hasRecord ? undefined : { field: 'registration', code: 'formalWithoutRecord' };
}

/** A sentence that was begun for the person and waits for its end. */
const unfinished = /(?:\b(?:eftersom|because)\s*,?|:|…)\s*\.?\s*$/iu;

function wordingProblem({ wording, outcome }: Partial<DecisionDraft>, entering: Entering): ProposalProblem | undefined {
  const text = (wording ?? '').trim();
  if (text === '') return { field: 'wording', code: 'wordingMissing' };
  const needsReason = outcome === 'avslag' || outcome === 'aterremiss';
  if (needsReason && !givesReason(text, entering)) return { field: 'wording', code: 'reasonMissing' };
  return unfinished.test(text) ? { field: 'wording', code: 'wordingUnfinished' } : undefined;
}

/** Words that say that it is a no, and to what, and not why. */
const formula = new Set(
  (
    'att avslå avslår avslag avslås besluta beslutar beslut bifaller den det detta eftersom förslag förslaget inte lämna lämnar tillbaka till arbetsgruppen om ' +
    'återremiss återremittera återremitterar återremitteras skicka skickar skickas nej säger ' +
    'a back because decide decides decided no not of proposal reject rejected rejects return returned returns send sends sent that the this to working group'
  ).split(' '),
);
const wordsIn = (text: string): readonly string[] => text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];
/** One word more may be a slip ("tyvärr"); two say something. */
const fewestReasonWords = 2;

/** Something stands there besides the outcome, the body and what the proposal is called. */
function givesReason(text: string, { proposal, bodyTitle = '' }: Entering): boolean {
  const known = new Set([...formula, ...wordsIn(proposal.title), ...wordsIn(bodyTitle)]);
  return wordsIn(text).filter((word) => !known.has(word)).length >= fewestReasonWords;
}

export function handlingProblems(draft: Partial<HandlingDraft>, entering: Entering): readonly ProposalProblem[] {
  const isUnknown = !isBlank(draft.option) && chosenOption(entering.proposal, draft.option!) === undefined;
  return [
    ...stateProblems(entering.proposal),
    ...found(
      draft.stance === undefined && { field: 'stance', code: 'stanceMissing' },
      isUnknown && { field: 'option', code: 'optionUnknown' },
      dateProblem(draft.date, entering),
      bodyProblem(entering, mayHandle),
    ),
  ];
}
