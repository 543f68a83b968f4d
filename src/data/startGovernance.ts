/** What the start page reads after its first view: asked for in one turn, so that it travels in one `$batch`. */
import { decidedProposals, type DecidedProposal } from '../domain/start/governance';
import { decisions } from '../schema/lists/decisions';
import { proposals } from '../schema/lists/proposals';
import { everyItem } from './everyItem';
import type { DataSource, Result } from './ports';

/** `today`: 'YYYY-MM-DD'. */
export async function startGovernance(data: DataSource, today: string): Promise<Result<readonly DecidedProposal[]>> {
  const [asked, decided] = await Promise.all([
    everyItem(data, proposals, {
      where: [{ field: 'status', is: 'equal', value: 'inlamnat' }],
      fields: ['title', 'status', 'round', 'submittedOn', 'handlingBody', 'decisionBody'],
    }),
    everyItem(data, decisions, { fields: ['title', 'proposal', 'round', 'body', 'date', 'outcome', 'option', 'wording', 'corrects'] }),
  ]);
  if (!asked.ok) return asked;
  if (!decided.ok) return decided;
  return { ok: true, value: decidedProposals(asked.value, decided.value, today) };
}
