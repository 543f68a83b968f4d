import * as React from 'react';
import { optionCalled } from '../../../../domain/options/comparison';
import { isYes } from '../../../../domain/proposals/path';
import { readOptions } from '../../../../domain/proposals/options';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useText } from '../../../app/useText';
import { proposalClasses as classes } from '../proposalStyles';
import { Comparison, useFinding } from './Comparison';
import { Resources } from './Resources';
import { Section } from './Section';
import type { Dossier } from './useProposal';

/** What can be chosen between, and whether the time is enough; after the decision, what was chosen. */
export function Alternatives({ dossier }: { readonly dossier: Dossier }): JSX.Element | null {
  const { t } = useText(proposalWords);
  const finding = useFinding();
  const { proposal, path, today } = dossier;
  const options = readOptions(proposal.options);
  const isOpen = path.awaits === 'submission' || path.awaits === 'handling' || path.awaits === 'decision' || path.awaits === 'implementation';
  if (options === 'unreadable') return <Damaged text={proposal.options ?? ''} />;
  if (options.length === 0) {
    if (proposal.type !== 'organisation' || !isOpen) return null;
    return (
      <Section id="framsyn-proposal-options" title={t('proposals.options')} count={0}>
        <p className={classes.plain}>{t('proposals.options.none')}</p>
      </Section>
    );
  }
  const { decision } = path;
  const decided = decision && isYes(decision.outcome) ? optionCalled(options, decision.option) : undefined;
  return (
    <Section id="framsyn-proposal-options" title={t('proposals.options')} count={options.length}>
      <p className={classes.plain}>{finding(options)}</p>
      <Comparison options={options} decided={decided} />
      {isOpen && <Resources options={options} assignment={proposal.assignment?.id} day={proposal.decisionDate ?? today} />}
    </Section>
  );
}

/** Somebody wrote over the column by hand: what stands there is shown as it is, and kept. */
function Damaged({ text }: { readonly text: string }): JSX.Element {
  const { t } = useText(proposalWords);
  return (
    <Section id="framsyn-proposal-options" title={t('proposals.options')}>
      <p role="alert" className={classes.plain}>
        {t('proposals.options.damaged')}
      </p>
      <pre className={classes.raw} tabIndex={0} aria-label={t('proposals.options.asWritten')}>
        {text}
      </pre>
    </Section>
  );
}
