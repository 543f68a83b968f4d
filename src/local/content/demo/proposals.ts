/** The fictional region's proposals, what was said of them, what was decided and what that led to. */
import proposalFile from '../../../../sharepoint/content/exempelforslag.json';
import regionFile from '../../../../sharepoint/content/exempelregionen.json';
import { pathWords } from '../../../content/proposalRows';
import { to, type ReferringEntry } from '../../../content/references';
import { codeOf } from '../../../content/values';
import { decisions } from '../../../schema/lists/decisions';
import { effects } from '../../../schema/lists/effects';
import { handlings } from '../../../schema/lists/handlings';
import { proposals } from '../../../schema/lists/proposals';
import type { LocalRole } from '../../roles';
import type { Dated } from './support';
import type { InYear } from './years';

const [steering, strategy] = ['grp-styr', 'grp-rus'];
const bodyOf = (receiver: string): string => (receiver === 'RUS-gruppen' ? strategy : steering);
/** Who writes down what a body did. */
const clerkOf = (body: string): LocalRole => (body === strategy ? 'rusgrupp' : 'ledningsgrupp');
const mine = { assignment: to('assignments', 'uppdrag-exempel') };

type Written<E> = E & Dated & { readonly by?: LocalRole };
const submitted = '2026-04-28';

const decisionOf = (proposal: string): (typeof regionFile.decisions)[number] | undefined =>
  regionFile.decisions.find(({ key }) => key === `bs-${proposal.slice(3)}`);
/** Something in the plan came of the decision. */
const isInPlan = (proposal: string): boolean =>
  regionFile.links.some(({ fromList, fromKey, toList }) => fromList === 'decisions' && fromKey === decisionOf(proposal)?.key && toList === 'activities');
const statusOf = ({ key, state }: (typeof regionFile.proposals)[number]): ReturnType<typeof pathWords>['status'] => {
  const { status } = pathWords(state);
  return status === 'inlamnat' && isInPlan(key) ? 'genomfors' : status;
};

const ofRegion = (at: InYear): readonly Written<ReferringEntry<typeof proposals>>[] =>
  regionFile.proposals.map((proposal) => ({
    on: at.day(proposal.state === 'inlämnat' ? '2026-11-05' : submitted) ?? '',
    clientKey: `proposal-${proposal.key}`,
    draft: {
      title: proposal.title,
      type: 'arbetssatt' as const,
      summary: proposal.text,
      status: statusOf(proposal),
      submittedOn: proposal.state === 'utkast' ? undefined : at.day(proposal.state === 'inlämnat' ? '2026-11-05' : submitted),
      decisionDate: at.day(decisionOf(proposal.key)?.date),
      resourceNeed: proposal.resourceNeed,
      proposerRole: 'Arbetsgruppen Framsyn',
      key: proposal.key,
      fictional: true,
    },
    refs: { ...mine, handlingBody: to('groups', strategy), decisionBody: to('groups', bodyOf(proposal.receiver)) },
  }));

const moved = <O extends { readonly from: string; readonly to: string }>(all: readonly O[] | undefined, at: InYear): string | undefined =>
  all && JSON.stringify(all.map((one) => ({ ...one, from: at.day(one.from), to: at.day(one.to) })));

type Waiting = (typeof proposalFile.proposals)[number] & Partial<Record<'handlingBody' | 'handlingDate' | 'neededBy' | 'description' | 'submittedOn', string>>;
const waiting = (at: InYear): readonly Written<ReferringEntry<typeof proposals>>[] =>
  (proposalFile.proposals as readonly Waiting[]).map((proposal) => ({
    on: at.day(proposal.submittedOn ?? '2026-11-17') ?? '',
    clientKey: `proposal-${proposal.key}`,
    draft: {
      title: proposal.title,
      type: codeOf(proposals.fields.type, proposal.type),
      summary: proposal.summary,
      description: proposal.description,
      consequences: proposal.consequences,
      status: codeOf(proposals.fields.status, proposal.status),
      submittedOn: at.day(proposal.submittedOn),
      handlingDate: at.day(proposal.handlingDate),
      decisionDate: at.day(proposal.decisionDate),
      neededBy: at.day(proposal.neededBy),
      resourceNeed: proposal.resourceNeed,
      hours: proposal.hours,
      cost: proposal.cost,
      options: proposal.options && JSON.stringify(proposal.options),
      ifYes: moved(proposal.ifYes, at),
      proposerRole: proposal.proposerRole,
      key: proposal.key,
      fictional: true,
    },
    refs: { ...mine, handlingBody: to('groups', proposal.handlingBody), decisionBody: to('groups', proposal.decisionBody) },
  }));

export const proposalEntries = (at: InYear): readonly Written<ReferringEntry<typeof proposals>>[] => [...ofRegion(at), ...waiting(at)];

const titleOf = (key: string): string => regionFile.proposals.find((proposal) => proposal.key === key)?.title ?? '';

export const handlingEntries = (at: InYear): readonly Written<ReferringEntry<typeof handlings>>[] => [
  ...regionFile.handlings.map((handling) => ({
    on: at.day(handling.meetingDate) ?? '',
    by: clerkOf(bodyOf(handling.body)),
    clientKey: `handling-${handling.key}`,
    draft: {
      title: `${handling.body}: ${titleOf(handling.proposal)}`,
      date: at.day(handling.meetingDate),
      stance: handling.state === 'pågår' ? ('pagar' as const) : ('noterat' as const),
      note: handling.note,
      key: handling.key,
      fictional: true,
    },
    refs: { proposal: to('proposals', handling.proposal), body: to('groups', bodyOf(handling.body)) },
  })),
  ...proposalFile.handlings.map((handling) => ({
    on: at.day(handling.date) ?? '',
    by: clerkOf(handling.body),
    clientKey: `handling-${handling.key}`,
    draft: {
      title: `RUS-gruppen: ${proposalFile.proposals.find(({ key }) => key === handling.proposal)?.title ?? ''}`,
      date: at.day(handling.date),
      stance: codeOf(handlings.fields.stance, handling.stance),
      option: handling.option,
      note: handling.note,
      key: handling.key,
      fictional: true,
    },
    refs: { proposal: to('proposals', handling.proposal), body: to('groups', handling.body) },
  })),
];

export const decisionEntries = (at: InYear): readonly Written<ReferringEntry<typeof decisions>>[] =>
  regionFile.decisions.map((decision) => ({
    on: at.day(decision.date) ?? '',
    by: clerkOf(bodyOf(decision.body)),
    clientKey: `decision-${decision.key}`,
    draft: {
      title: decision.title,
      date: at.day(decision.date),
      outcome: codeOf(decisions.fields.outcome, decision.outcome === 'delvis' ? 'delvis bifall' : decision.outcome),
      wording: decision.wording,
      responsibleRole: decision.responsibleRole,
      followUpDate: at.day(decision.followUpDate),
      formal: decision.formalDecision,
      registration: decision.registrationNumber,
      recordStatus: 'upprattad' as const,
      key: decision.key,
      fictional: true,
    },
    refs: { proposal: to('proposals', `fo-${decision.key.slice(3)}`), body: to('groups', bodyOf(decision.body)) },
  }));

export const effectEntries = (at: InYear): readonly Written<ReferringEntry<typeof effects>>[] =>
  regionFile.effects.map((effect) => ({
    on: at.day(effect.measured) ?? '',
    clientKey: `effect-${effect.key}`,
    draft: {
      title: effect.text,
      status: codeOf(effects.fields.status, effect.status),
      measure: effect.measure,
      measuredOn: at.day(effect.measured),
      key: effect.key,
      fictional: true,
    },
    refs: { activity: to('activities', effect.activity), goal: to('strategyGoals', effect.goal) },
  }));
