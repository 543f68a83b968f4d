import * as React from 'react';
import { letterOf, optionCalled } from '../../../../domain/options/comparison';
import { optionsOf } from '../../../../domain/proposals/options';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { decisions } from '../../../../schema/lists/decisions';
import { AppLink } from '../../../app/AppLink';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { placeOf } from '../../../links/places';
import { proposalClasses as classes } from '../proposalStyles';
import { ended } from './sentences';
import type { Dossier } from './useProposal';

/** What was decided, in its own words, and what comes next; that it was withdrawn, and why. */
export function Notice({ dossier: { proposal, path } }: { readonly dossier: Dossier }): JSX.Element | null {
  const { date } = useTranslator();
  const { t } = useText(proposalWords);
  const words = useWords(decisions);
  const { decision, awaits } = path;
  if (path.state === 'aterkallat') {
    return (
      <div className={classes.notice}>
        <strong>{t('proposals.notice.withdrawn')}</strong> {proposal.statusReason && t('proposals.notice.reason', { reason: ended(proposal.statusReason) })}
      </div>
    );
  }
  if (decision === undefined) return null;
  const options = optionsOf(proposal);
  const index = optionCalled(options, decision.option);
  const facts = [
    index !== undefined && t('proposals.notice.option', { letter: letterOf(index), name: options[index]?.name ?? '' }),
    decision.responsibleRole && t('proposals.notice.responsible', { role: decision.responsibleRole }),
    decision.followUpDate && t('proposals.notice.followUp', { date: date(decision.followUpDate, 'full') }),
    awaits === 'submission' && t('proposals.notice.again'),
    awaits === 'decision' && t('proposals.notice.postponed'),
  ];
  return (
    <div className={classes.notice}>
      <strong>
        {t('proposals.notice.decided', {
          outcome: words.choice('outcome', decision.outcome),
          body: decision.body.title ?? t('proposals.log.goneBody'),
          date: date(decision.date),
        })}
      </strong>{' '}
      <span className={classes.quote}>{t('proposals.notice.wording', { wording: decision.wording.trim() })}</span>
      <p className={classes.small}>
        {facts.filter(Boolean).join(' ')} <AppLink to={placeOf('decisions', decision.id) ?? ''}>{t('proposals.notice.chain')}</AppLink>
      </p>
    </div>
  );
}
