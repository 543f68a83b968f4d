/** The proposer's own steps: hand in, take back, say that it is done. Each is made on what the page saw, and told when somebody saved first. */
import { maySubmit, nextRound, submissionProblems } from '../../domain/proposals/submission';
import { found, isBlank } from '../../domain/proposals/problems';
import type { Proposal } from '../../domain/proposals/path';
import type { Draft } from '../../schema/field';
import { proposals } from '../../schema/lists/proposals';
import type { DataSource } from '../ports';
import { notReady, type ProposalDeed } from './deeds';
import { pathIn, readLog } from './reads';

/** As the page has it: what somebody has saved since is told, not written over. */
type Seen = Pick<Proposal, 'id' | 'etag'>;

const write = (data: DataSource, { id, etag }: Seen, change: Partial<Draft<typeof proposals>>): ProposalDeed<Proposal> =>
  data.repository(proposals).patch(id, change, etag);

/** Hands it in to those who handle and decide it. `proposerRole`: written when nobody has said who hands it in. */
export async function submit(
  data: DataSource,
  seen: Seen,
  { today, proposerRole }: { readonly today: string; readonly proposerRole?: string },
): ProposalDeed<Proposal> {
  const log = await readLog(data, seen.id);
  if (!log.ok) return log;
  const { proposal } = log.value;
  const isPossible = maySubmit(proposal.status, pathIn(log.value, today).awaits);
  const wrong = isPossible ? submissionProblems(proposal, today) : found({ field: 'proposal', code: 'notDraft' });
  if (wrong.length > 0) return notReady(wrong);
  return write(data, seen, {
    status: 'inlamnat',
    submittedOn: today,
    round: nextRound(proposal),
    statusReason: null,
    ...(proposal.proposerRole === undefined && proposerRole !== undefined ? { proposerRole } : {}),
  });
}

/** Takes it back, with the reason. What is decided stays decided; what was sent back may be let go. */
export async function withdraw(data: DataSource, seen: Seen, { today, reason }: { readonly today: string; readonly reason: string }): ProposalDeed<Proposal> {
  const log = await readLog(data, seen.id);
  if (!log.ok) return log;
  const { awaits } = pathIn(log.value, today);
  const { status } = log.value.proposal;
  const isOpen = awaits === 'handling' || awaits === 'decision' || awaits === 'submission';
  const wrong = found(
    status === 'utkast' && { field: 'proposal', code: 'notSubmitted' },
    status === 'aterkallat' && { field: 'proposal', code: 'withdrawn' },
    status !== 'utkast' && status !== 'aterkallat' && !isOpen && { field: 'proposal', code: 'decided' },
    isBlank(reason) && { field: 'statusReason', code: 'withdrawalReason' },
  );
  return wrong.length > 0 ? notReady(wrong) : write(data, seen, { status: 'aterkallat', statusReason: reason.trim() });
}

/** Says that what was decided is carried out and over. `note`: what came of it, in short. */
export async function markDone(data: DataSource, seen: Seen, { today, note = '' }: { readonly today: string; readonly note?: string }): ProposalDeed<Proposal> {
  const log = await readLog(data, seen.id);
  if (!log.ok) return log;
  if (pathIn(log.value, today).awaits !== 'followUp') return notReady(found({ field: 'proposal', code: 'notCarriedOut' }));
  return write(data, seen, { status: 'klart', statusReason: isBlank(note) ? null : note.trim() });
}
