import * as React from 'react';
import { useQueries } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { shownOfProposal } from '../../../domain/proposals/fields';
import type { Decision, Handling, Proposal } from '../../../domain/proposals/path';
import { queueOf, type QueuedProposal } from '../../../domain/proposals/queue';
import { dayOf } from '../../../domain/review/calendar';
import type { Item } from '../../../schema/field';
import { decisions } from '../../../schema/lists/decisions';
import { groups } from '../../../schema/lists/groups';
import { handlings } from '../../../schema/lists/handlings';
import { proposals } from '../../../schema/lists/proposals';
import { readList } from '../../app/readAll';
import { useServices } from '../../app/services';
import type { Asked } from '../../lists/readable';
import type { ProposalFilters } from './proposalUrl';

export type Group = Item<typeof groups>;

/** What a row shows and where a proposal is: the longer texts are its own page's. */
const shown = {
  proposals: [...shownOfProposal, 'created', 'author'],
  handlings: ['proposal', 'round', 'body', 'date', 'stance'],
  decisions: ['proposal', 'round', 'body', 'date', 'outcome', 'option', 'wording', 'corrects'],
} as const;

export interface Proposals {
  /** In the order of what waits; nothing until they are here. */
  readonly queue: readonly QueuedProposal[] | undefined;
  readonly groups: readonly Group[];
  readonly error: DataError | null;
  readonly retry: () => void;
}

/** All proposals with what happened to them, read whole in one `$batch`. */
export function useProposals(): Proposals {
  const { data, now } = useServices();
  const today = dayOf(now());
  const reads = useQueries({
    queries: [
      { queryKey: ['proposals', 'rows'], queryFn: () => readList(data, proposals, { fields: shown.proposals }) },
      { queryKey: ['handlings', 'rows'], queryFn: () => readList(data, handlings, { fields: shown.handlings }) },
      { queryKey: ['decisions', 'rows'], queryFn: () => readList(data, decisions, { fields: shown.decisions }) },
      { queryKey: ['groups', 'all'], queryFn: () => readList(data, groups) },
    ],
  }) as [Asked<Proposal>, Asked<Handling>, Asked<Decision>, Asked<Group>];
  const [own, handled, decided, bodies] = reads;
  const queue = React.useMemo(
    () => own.data && handled.data && decided.data && queueOf(own.data, handled.data, decided.data, today),
    [own.data, handled.data, decided.data, today],
  );
  // Without the groups all is there but the filter's names.
  const refused = reads.slice(0, 3).filter(({ error, data: rows }) => error && !rows);
  return {
    queue,
    groups: bodies.data ?? [],
    error: refused[0]?.error ?? null,
    retry: () => refused.forEach((read) => void read.refetch()),
  };
}

/** Those that the filters let through, in the same order. */
export function filtered(queue: readonly QueuedProposal[], { section, type, body, text }: ProposalFilters): readonly QueuedProposal[] {
  const words = (text ?? '').toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return queue.filter((queued) => {
    const { proposal } = queued;
    if (section !== undefined && queued.section !== section) return false;
    if (type !== undefined && proposal.type !== type) return false;
    if (body !== undefined && ![queued.body?.id, proposal.handlingBody?.id, proposal.decisionBody?.id].includes(body)) return false;
    const held = `${proposal.letter ?? ''} ${proposal.title} ${proposal.summary}`.toLocaleLowerCase('sv');
    return words.every((word) => held.includes(word));
  });
}
