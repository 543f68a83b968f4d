import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError, RemovalReceipt } from '../../data/ports';
import { unwrap } from '../app/queries';
import { useServices } from '../app/services';
import { useMay } from '../app/useMay';
import { inboxKey, readDrafts, removeDraft, restoreDraft, type InboxDraft } from './inboxDrafts';

interface Thrown {
  readonly draft: InboxDraft;
  readonly receipt: RemovalReceipt;
}

export interface OwnDrafts {
  readonly drafts: readonly InboxDraft[];
  /** Thrown away last, until it is taken back. */
  readonly thrown: InboxDraft | undefined;
  readonly error: DataError | undefined;
  readonly readAgain: () => Promise<void>;
  /** True when it is done. */
  readonly throwAway: (draft: InboxDraft) => Promise<boolean>;
  readonly takeBack: () => Promise<void>;
}

/** What of the person's own waits in the inbox, and the way to throw it away and take it back. */
export function useOwnDrafts(): OwnDrafts {
  const { data } = useServices();
  const { user } = useMay();
  const client = useQueryClient();
  const [thrown, setThrown] = React.useState<Thrown>();
  const [error, setError] = React.useState<DataError>();
  const person = user?.id;
  const { data: drafts = [] } = useQuery<readonly InboxDraft[], DataError>({
    queryKey: inboxKey,
    enabled: person !== undefined,
    queryFn: () => unwrap(readDrafts(data, person ?? 0)),
  });
  const readAgain = (): Promise<void> => client.invalidateQueries(inboxKey);
  const throwAway = async (draft: InboxDraft): Promise<boolean> => {
    const answer = await removeDraft(data, draft);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return false;
    setThrown({ draft, receipt: answer.value });
    await readAgain();
    return true;
  };
  const takeBack = async (): Promise<void> => {
    if (!thrown) return;
    const answer = await restoreDraft(data, thrown.receipt);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setThrown(undefined);
    await readAgain();
  };
  return { drafts, thrown: thrown?.draft, error, readAgain, throwAway, takeBack };
}
