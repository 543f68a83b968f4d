import * as React from 'react';
import type { DecidedProposal } from '../../../domain/start/governance';
import { startGovernanceWords } from '../../../i18n/pages/startGovernance';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { WaitingLine } from './rows';

const words = {
  implement: { title: 'startGovernance.implement', meta: 'startGovernance.implement.text', action: 'startGovernance.implement.action' },
  sentBack: { title: 'startGovernance.sentBack', meta: 'startGovernance.sentBack.text', action: 'startGovernance.sentBack.action' },
} as const;

/** A proposal that somebody has decided, as a row among what else waits. */
export default function GovernanceRow({ decided: { kind, proposal, decision } }: { readonly decided: DecidedProposal }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(startGovernanceWords);
  const { title, meta, action } = words[kind];
  return (
    <WaitingLine
      title={t(title, { title: proposal.title })}
      meta={t(meta, { body: decision.body.title ?? t('startGovernance.body'), date: translator.date(`${decision.date}T12:00:00`) })}
      to={`/forslag?visa=${proposal.id}`}
      action={t(action)}
    />
  );
}
