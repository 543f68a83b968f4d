import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { NotReady, ProposalDeed } from '../../../../data/proposals/deeds';
import type { Conflict, DataError } from '../../../../data/ports';
import type { Proposal } from '../../../../domain/proposals/path';
import type { ProposalProblem } from '../../../../domain/proposals/problems';
import { proposalWords } from '../../../../i18n/pages/proposals';
import type { proposals } from '../../../../schema/lists/proposals';
import { useServices, useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { wordsFor } from '../../../states/errorWords';

export interface DoneDeed {
  readonly isBusy: boolean;
  /** What has to be put right in the proposal first. */
  readonly problems: readonly ProposalProblem[];
  /** Why it did not come about. When somebody else saved first, what they saved is in view by now. */
  readonly failure: string | undefined;
  readonly run: (deed: () => ProposalDeed<unknown>, done: string) => Promise<boolean>;
}

type Refused = DataError | NotReady | Conflict<typeof proposals>;

/** One step with the proposal: done and said in the bar, or why not. Everything about proposals is asked for again either way. */
export function useDeed(): DoneDeed {
  const { offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(proposalWords);
  const refresh = useRefresh();
  const [isBusy, setBusy] = React.useState(false);
  const [refused, setRefused] = React.useState<Pick<DoneDeed, 'problems' | 'failure'>>(nothing);
  const isHere = React.useRef(true);
  React.useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);

  const wordsOf = (error: Exclude<Refused, NotReady>): string =>
    error.kind === 'conflict' ? t('proposals.deed.conflict') : t('proposals.deed.failed', { reason: common(wordsFor(error).heading) });
  const run: DoneDeed['run'] = async (deed, done) => {
    if (isBusy) return false;
    setBusy(true);
    setRefused(nothing);
    const answer = await deed();
    refresh(answer.ok ? undefined : 'theirs' in answer.error ? answer.error.theirs : undefined);
    if (isHere.current) setBusy(false);
    if (answer.ok) {
      offer({ text: done });
      return true;
    }
    const { error } = answer;
    if (isHere.current) setRefused(isNotReady(error) ? { problems: error.problems, failure: undefined } : { problems: [], failure: wordsOf(error) });
    return false;
  };
  return { isBusy, run, ...refused };
}

const nothing: Pick<DoneDeed, 'problems' | 'failure'> = { problems: [], failure: undefined };
const isNotReady = (error: Refused): error is NotReady => error.kind === 'notReady';

/** Asks again for all that tells where proposals are; `known`: one that has just been saved. */
export function useRefresh(): (known?: Proposal) => void {
  const client = useQueryClient();
  return React.useCallback(
    (known) => {
      if (known) client.setQueryData(['proposals', 'one', known.id], known);
      for (const list of ['proposals', 'handlings', 'decisions', 'activities', 'links']) void client.invalidateQueries([list]);
    },
    [client],
  );
}
