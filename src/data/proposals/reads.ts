/** A proposal and what has been said of it, as the server has it now. Asked for in one turn, it travels in one `$batch`. */
import { pathOf, type Decision, type Handling, type Proposal, type ProposalPath } from '../../domain/proposals/path';
import type { Item } from '../../schema/field';
import { decisions } from '../../schema/lists/decisions';
import { groups } from '../../schema/lists/groups';
import { handlings } from '../../schema/lists/handlings';
import { proposals } from '../../schema/lists/proposals';
import { everyItem } from '../everyItem';
import type { DataSource, Result } from '../ports';

export type Body = Item<typeof groups>;

/** A proposal with its own log, of all rounds. */
export interface ProposalLog {
  readonly proposal: Proposal;
  readonly handlings: readonly Handling[];
  readonly decisions: readonly Decision[];
}

const ofProposal = (id: number) => ({ where: [{ field: 'proposal', is: 'equal', value: id }] }) as const;

export async function readLog(data: DataSource, id: number): Promise<Result<ProposalLog>> {
  const [proposal, handled, decided] = await Promise.all([
    data.repository(proposals).get(id),
    everyItem(data, handlings, ofProposal(id)),
    everyItem(data, decisions, ofProposal(id)),
  ]);
  if (!proposal.ok) return proposal;
  if (!handled.ok) return handled;
  if (!decided.ok) return decided;
  return { ok: true, value: { proposal: proposal.value, handlings: handled.value, decisions: decided.value } };
}

export const pathIn = (log: ProposalLog, today: string): ProposalPath => pathOf(log.proposal, log.handlings, log.decisions, today);

/** The log, and the group that is to have said something: undefined when there is none such any more. */
export async function readLogAndBody(
  data: DataSource,
  id: number,
  body: number | undefined,
): Promise<Result<{ readonly log: ProposalLog; readonly body: Body | undefined }>> {
  const [log, group] = await Promise.all([readLog(data, id), body === undefined ? undefined : data.repository(groups).get(body)]);
  if (!log.ok) return log;
  if (group !== undefined && !group.ok && group.error.kind !== 'notFound') return group;
  return { ok: true, value: { log: log.value, body: group?.ok === true ? group.value : undefined } };
}
