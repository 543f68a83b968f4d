/** Why nothing can be entered just now, before anybody has begun to write. */
import type { Body } from '../../data/proposals/reads';
import { isDecidingType } from '../../domain/proposals/bodies';
import { mayDecide, mayHandle, pathOf, type Decision, type ProposalPath } from '../../domain/proposals/path';
import type { decideWords } from '../../i18n/pages/decide';
import type { Ground } from './useEntering';

type PlainWord = Exclude<keyof (typeof decideWords)['sv'] & `decide.blocked.${string}`, 'decide.blocked.notYours'> | 'handle.notYours';

export interface Hindrance {
  readonly word: PlainWord | 'decide.blocked.notYours';
  /** The body that it is for. */
  readonly body?: string;
  /** The decision that is there, and whether the person may correct it. */
  readonly decision?: Decision;
  readonly mayCorrect?: boolean;
}

export const pathIn = ({ log, today }: Ground): ProposalPath => pathOf(log.proposal, log.handlings, log.decisions, today);

export const decidable = ({ bodies, roles }: Ground): readonly Body[] => bodies.filter(({ type }) => mayDecide(roles, type));
export const handleable = ({ bodies, roles }: Ground): readonly Body[] => bodies.filter(({ type }) => mayHandle(roles, type));

function stateHindrance({ log }: Ground): Hindrance | undefined {
  if (log.proposal.status === 'utkast') return { word: 'decide.blocked.draft' };
  return log.proposal.status === 'aterkallat' ? { word: 'decide.blocked.withdrawn' } : undefined;
}

/** `correcting`: the person has said that it is a correction. */
export function decisionHindrance(ground: Ground, correcting: boolean): Hindrance | undefined {
  const state = stateHindrance(ground);
  if (state) return state;
  const { decision, awaits } = pathIn(ground);
  const mine = decidable(ground);
  const isMine = (body: { readonly id: number } | undefined): boolean => mine.some(({ id }) => id === body?.id);
  if (decision !== undefined && awaits !== 'decision' && !correcting) {
    return { word: awaits === 'submission' ? 'decide.blocked.sentBack' : 'decide.blocked.decided', decision, mayCorrect: isMine(decision.body) };
  }
  if (mine.length === 0) {
    const isDecider = ['styrgrupp', 'rusgrupp'].some((type) => mayDecide(ground.roles, type as Body['type']));
    return { word: isDecider ? 'decide.blocked.noBodies' : 'decide.blocked.notYours.nobody' };
  }
  const asked = ground.bodies.find(({ id }) => id === ground.log.proposal.decisionBody?.id);
  if (asked === undefined || !isDecidingType(asked.type) || isMine(asked)) return undefined;
  return { word: 'decide.blocked.notYours', body: asked.title };
}

export function handlingHindrance(ground: Ground): Hindrance | undefined {
  const state = stateHindrance(ground);
  if (state) return state;
  const { decision, awaits } = pathIn(ground);
  if (decision !== undefined && awaits !== 'decision') {
    return { word: awaits === 'submission' ? 'decide.blocked.sentBack' : 'decide.blocked.decided.handling', decision };
  }
  return handleable(ground).length === 0 ? { word: 'handle.notYours' } : undefined;
}
