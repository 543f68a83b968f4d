import * as React from 'react';
import type { WaitingProposal } from '../../../data/startGovernance';
import { startGovernanceWords } from '../../../i18n/pages/startGovernance';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { WaitingLine } from './rows';

const words = {
  implement: { title: 'startGovernance.implement', meta: 'startGovernance.implement.text', action: 'startGovernance.implement.action' },
  sentBack: { title: 'startGovernance.sentBack', meta: 'startGovernance.sentBack.text', action: 'startGovernance.sentBack.action' },
} as const;

/** A proposal that waits for a decision, or after one, as a row among what else waits. */
export default function GovernanceRow({ waiting }: { readonly waiting: WaitingProposal }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(startGovernanceWords);
  const { proposal } = waiting;
  const dayText = (day: string): string => translator.date(`${day}T12:00:00`);
  if (waiting.kind === 'decide') {
    const { decisionBody, decisionDate } = waiting.proposal;
    const body = decisionBody?.title ?? t('startGovernance.body');
    return (
      <WaitingLine
        title={t('startGovernance.decide', { title: proposal.title })}
        meta={decisionDate === undefined ? body : t('startGovernance.decide.text', { body, date: dayText(decisionDate) })}
        to={`/forslag?visa=${proposal.id}`}
        action={t('startGovernance.decide.action')}
      />
    );
  }
  const { title, meta, action } = words[waiting.kind];
  return (
    <WaitingLine
      title={t(title, { title: proposal.title })}
      meta={t(meta, { body: waiting.decision.body.title ?? t('startGovernance.body'), date: dayText(waiting.decision.date) })}
      to={`/forslag?visa=${proposal.id}`}
      action={t(action)}
    />
  );
}
