/** What the start page reads after its first view: asked for in one turn, so that it travels in one `$batch`. */
import { anyCan, type Role } from '../domain/permissions';
import { decidesAtAll } from '../domain/proposals/bodies';
import { askedProposals, decidedProposals, type AskedProposal, type DecidedProposal } from '../domain/start/governance';
import { decisions } from '../schema/lists/decisions';
import { groups } from '../schema/lists/groups';
import { handlings } from '../schema/lists/handlings';
import { proposals } from '../schema/lists/proposals';
import { everyItem } from './everyItem';
import type { DataSource, Result } from './ports';

export type WaitingProposal = DecidedProposal | AskedProposal;

/** `today`: 'YYYY-MM-DD'. Who may decide is asked to, and who writes proposals sees what was decided; of nobody more is read than that takes. */
export async function startGovernance(data: DataSource, roles: readonly Role[], today: string): Promise<Result<readonly WaitingProposal[]>> {
  const decides = decidesAtAll(roles);
  const [asked, handled, decided, bodies] = await Promise.all([
    everyItem(data, proposals, {
      where: [{ field: 'status', is: 'equal', value: 'inlamnat' }],
      fields: ['title', 'status', 'round', 'submittedOn', 'handlingBody', 'decisionBody', 'decisionDate'],
    }),
    !decides ? nothing : everyItem(data, handlings, { fields: ['title', 'proposal', 'round', 'body', 'date', 'stance'] }),
    everyItem(data, decisions, { fields: ['title', 'proposal', 'round', 'body', 'date', 'outcome', 'option', 'wording', 'corrects'] }),
    !decides ? nothing : everyItem(data, groups, { fields: ['title', 'type'] }),
  ]);
  if (!asked.ok) return asked;
  if (!handled.ok) return handled;
  if (!decided.ok) return decided;
  if (!bodies.ok) return bodies;
  const facts = { proposals: asked.value, handlings: handled.value, decisions: decided.value, bodies: bodies.value };
  return {
    ok: true,
    value: [
      ...askedProposals(facts, roles, today),
      ...(anyCan(roles, 'edit', { list: 'proposals' }) ? decidedProposals(asked.value, decided.value, today) : []),
    ],
  };
}

const nothing = { ok: true, value: [] } as const;
