/**
 * Enters what a body has said. Both registers are only added to, so that everything is checked against the server's own
 * state right before: a decision cannot be taken back, only corrected by another.
 */
import { decisionProblems, handlingProblems, type DecisionDraft, type HandlingDraft } from '../../domain/proposals/decided';
import { mayBeFormal } from '../../domain/proposals/bodies';
import { isYes, type Decision, type Handling, type Proposal } from '../../domain/proposals/path';
import { found, type ProposalProblem } from '../../domain/proposals/problems';
import type { Role } from '../../domain/permissions';
import type { Draft } from '../../schema/field';
import { decisions } from '../../schema/lists/decisions';
import { handlings } from '../../schema/lists/handlings';
import type { DataSource } from '../ports';
import { notReady, type AlreadyRecorded, type Deed } from './deeds';
import { pathIn, readLogAndBody, type Body, type ProposalLog } from './reads';

interface Recorder {
  /** The proposal's id. */
  readonly proposal: number;
  readonly roles: readonly Role[];
  /** The role that is written down, in the schema's own code: roleIn(user). */
  readonly recordedRole: string;
  /** 'YYYY-MM-DD'. */
  readonly today: string;
}

export interface HandlingEntry extends Recorder {
  readonly draft: HandlingDraft;
  /** Of the form's draft: sent twice, it is one handling. */
  readonly clientKey: string;
}

/** Adds that a body has taken up the proposal. Refused for a draft, for what was taken back, and for what is decided. */
export async function recordHandling(data: DataSource, { draft, clientKey, ...recorder }: HandlingEntry): Deed<Handling> {
  const { proposal, roles, recordedRole, today } = recorder;
  const read = await readLogAndBody(data, proposal, draft.body);
  if (!read.ok) return read;
  const { log, body } = read.value;
  const wrong = [
    ...handlingProblems(draft, { proposal: log.proposal, bodyType: body?.type, roles, today }),
    ...found(isDecided(log, today) && { field: 'proposal', code: 'decided' }),
  ];
  if (wrong.length > 0) return notReady(wrong);
  const whole: Draft<typeof handlings> = {
    ...draft,
    title: titleOf(log.proposal, body),
    proposal,
    round: log.proposal.round,
    recordedRole,
    fictional: log.proposal.fictional,
  };
  return data.repository(handlings).add(whole, clientKey);
}

/** A handling after the decision would say that the order was another; after bordlagt the proposal is open again. */
const isDecided = (log: ProposalLog, today: string): boolean => {
  const { decision } = pathIn(log, today);
  return decision !== undefined && decision.outcome !== 'bordlagt';
};

/** "Ledningsgruppen: Servicepunkt i varje kommun", within what the column holds. */
const titleOf = ({ title }: Proposal, body: Body | undefined): string => `${body?.title ?? ''}: ${title}`.slice(0, 255);

export interface DecisionEntry extends Recorder {
  readonly draft: DecisionDraft;
  /** Ids of the decisions of the proposal that were in view when it was written: any other one is somebody else's, made meanwhile. */
  readonly seen: readonly number[];
}

/** Adds a decision of the proposal's round. One that says the same as what is entered already is that one. */
export const recordDecision = (data: DataSource, entry: DecisionEntry): Deed<Decision, AlreadyRecorded<DecisionDraft>> => enter(data, entry, undefined);

/** Adds a decision that stands in the place of an earlier one of the same round. The earlier one stays readable. */
export const correctDecision = (data: DataSource, entry: DecisionEntry, corrects: number): Deed<Decision, AlreadyRecorded<DecisionDraft>> =>
  enter(data, entry, corrects);

async function enter(data: DataSource, entry: DecisionEntry, corrects: number | undefined): Deed<Decision, AlreadyRecorded<DecisionDraft>> {
  const { draft, proposal, roles, recordedRole, today, seen } = entry;
  const read = await readLogAndBody(data, proposal, draft.body);
  if (!read.ok) return read;
  const { log, body } = read.value;
  const ofRound = log.decisions.filter(({ round }) => round === log.proposal.round);
  const meanwhile = ofRound.filter(({ id }) => !seen.includes(id)).sort((a, b) => b.id - a.id);
  const whole = wholeOf(log, draft, { body, recordedRole, corrects });
  const mine = meanwhile.find((decision) => saysTheSame(decision, whole));
  if (mine !== undefined) return { ok: true, value: mine };
  const [theirs] = meanwhile;
  if (theirs !== undefined) return already(theirs, draft);
  const wrong = [
    ...decisionProblems(draft, { proposal: log.proposal, bodyType: body?.type, bodyTitle: body?.title, roles, today }),
    ...placeProblems(log, corrects, today),
  ];
  if (wrong.length > 0) return notReady(wrong);
  const added = await data.repository(decisions).add(whole, decisionKey(log.proposal, nextNumber(ofRound)));
  if (!added.ok) return added;
  // The same number was taken in the same moment: the storage answers with what it has.
  return saysTheSame(added.value, whole) ? added : already(added.value, draft);
}

/** The n:th of a round has one key, so that two who enter a decision at the same moment do not make two of it. */
const decisionKey = ({ id, round }: Pick<Proposal, 'id' | 'round'>, n: number): string => `decision-${id}-${round}-${n}`;

/** Past every one that is there, also when the site's owner has removed some. */
const nextNumber = (ofRound: readonly Decision[]): number =>
  1 + Math.max(ofRound.length, ...ofRound.map(({ clientKey = '' }) => Number(/^decision-\d+-\d+-(\d+)$/u.exec(clientKey)?.[1] ?? 0)));

const already = (theirs: Decision, yours: DecisionDraft): { readonly ok: false; readonly error: AlreadyRecorded<DecisionDraft> } => ({
  ok: false,
  error: { kind: 'recorded', theirs, yours },
});

/** A decision comes where one is awaited; a correction, where there is something to correct. */
function placeProblems(log: ProposalLog, corrects: number | undefined, today: string): readonly ProposalProblem[] {
  if (corrects !== undefined) {
    const isThere = log.decisions.some(({ id, round }) => id === corrects && round === log.proposal.round);
    return found(!isThere && { field: 'proposal', code: 'notDecided' });
  }
  return found(isDecided(log, today) && { field: 'proposal', code: 'decided' });
}

interface Surroundings {
  readonly body: Body | undefined;
  readonly recordedRole: string;
  readonly corrects: number | undefined;
}

/** What is written: only what goes with the outcome and the body, whatever was left in a form. */
function wholeOf({ proposal }: ProposalLog, draft: DecisionDraft, { body, recordedRole, corrects }: Surroundings): Draft<typeof decisions> {
  const { hours, cost, option, formal, wording, ...rest } = draft;
  const isGranted = isYes(draft.outcome);
  return {
    ...rest,
    wording: wording.trim(),
    title: proposal.title.slice(0, 150),
    proposal: proposal.id,
    round: proposal.round,
    formal: formal === true && (body === undefined || mayBeFormal(body.type)),
    recordedRole,
    fictional: proposal.fictional,
    ...(isGranted && hours !== undefined ? { hours } : {}),
    ...(isGranted && cost !== undefined ? { cost } : {}),
    ...(isGranted && option ? { option } : {}),
    ...(corrects === undefined ? {} : { corrects }),
  };
}

/** The outcome, in the same words, by the same body, on the same day, with the same granted: the same decision, whoever entered it. */
const saysTheSame = (decision: Decision, draft: Draft<typeof decisions>): boolean =>
  decision.proposal.id === draft.proposal &&
  decision.round === draft.round &&
  decision.body.id === draft.body &&
  decision.date === draft.date &&
  decision.outcome === draft.outcome &&
  (decision.option ?? '') === (draft.option ?? '') &&
  decision.hours === (draft.hours ?? undefined) &&
  decision.cost === (draft.cost ?? undefined) &&
  decision.formal === (draft.formal ?? false) &&
  decision.wording.trim() === draft.wording &&
  decision.corrects?.id === (draft.corrects ?? undefined);
