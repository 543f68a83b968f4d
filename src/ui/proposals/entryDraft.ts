/** A form's values as what is written, and back. */
import type { Body } from '../../data/proposals/reads';
import { mayBeFormal } from '../../domain/proposals/bodies';
import type { DecisionDraft, HandlingDraft } from '../../domain/proposals/decided';
import { isYes, type Decision } from '../../domain/proposals/path';
import { isBlank, type ProposalProblem } from '../../domain/proposals/problems';
import type { Draft } from '../../schema/field';
import { formField } from '../../schema/form';
import { decisions } from '../../schema/lists/decisions';
import { handlings } from '../../schema/lists/handlings';
import { draftOf, type FormValues } from '../forms/values';

const allOf = (list: typeof decisions | typeof handlings) => Object.entries(list.fields).map(([key, field]) => formField(key, field));

export const bodyIn = (values: FormValues, bodies: readonly Body[]): Body | undefined => bodies.find(({ id }) => String(id) === values['body']);

/** What was chosen while something else was chosen, and is no longer in view, is not sent. */
export function decisionIn(values: FormValues, bodies: readonly Body[]): Partial<DecisionDraft> {
  const { option, formal, ...draft }: Partial<Draft<typeof decisions>> = draftOf(decisions, values, allOf(decisions));
  const body = bodyIn(values, bodies);
  return {
    ...draft,
    ...(formal === true && body !== undefined && mayBeFormal(body.type) ? { formal } : {}),
    ...(option && draft.outcome !== undefined && isYes(draft.outcome) ? { option } : {}),
  };
}

export function handlingIn(values: FormValues): Partial<HandlingDraft> {
  const { option, ...draft }: Partial<Draft<typeof handlings>> = draftOf(handlings, values, allOf(handlings));
  return { ...draft, ...(option && draft.stance !== undefined && namesOption(draft.stance) ? { option } : {}) };
}
/** To be in favour is to be in favour of something. */
export const namesOption = (stance: string): boolean => stance === 'tillstyrker';

/** A correction begins as what it corrects. */
export const asWritten = (decision: Decision): Partial<Draft<typeof decisions>> => ({
  outcome: decision.outcome,
  body: decision.body.id,
  date: decision.date,
  wording: decision.wording,
  formal: decision.formal,
  option: decision.option,
  hours: decision.hours,
  cost: decision.cost,
  responsibleRole: decision.responsibleRole,
  followUpDate: decision.followUpDate,
  registration: decision.registration,
  minutesLink: decision.minutesLink,
});

/** The schema says by itself that these are empty. */
const saidBySchema = ['outcome', 'stance', 'wording', 'date', 'body'];
export const besidesSchema = (problems: readonly ProposalProblem[], values: FormValues): readonly ProposalProblem[] =>
  problems.filter(({ field }) => field !== 'proposal' && !(saidBySchema.includes(field) && isBlank(String(values[field] ?? ''))));
