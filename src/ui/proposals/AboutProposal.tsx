import * as React from 'react';
import { chosenOption } from '../../domain/proposals/options';
import type { Handling, Proposal } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { handlings } from '../../schema/lists/handlings';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import { entryClasses as classes } from './entryStyles';
import { useAmount } from './OptionField';

interface AboutProposalProps {
  readonly proposal: Proposal;
  /** Of the round, oldest first. */
  readonly handled: readonly Handling[];
}

/** What it is about, what is asked for, and what was said of it before: enough to decide on. */
export function AboutProposal({ proposal, handled }: AboutProposalProps): JSX.Element {
  const { t } = useText(decideWords);
  const { date } = useTranslator();
  const words = useWords(handlings);
  const amount = useAmount(proposal);
  return (
    <>
      <p className={classes.about}>{proposal.title}</p>
      <p>{proposal.summary}</p>
      {amount !== undefined && <p className={classes.line}>{t('decide.asked', { amount })}</p>}
      {handled.map(({ id, body, date: day, stance, option }) => {
        const heard = { body: body.title ?? '', date: date(day), stance: words.plainChoice('stance', stance) };
        const named = option === undefined ? undefined : (chosenOption(proposal, option)?.name ?? option);
        return (
          <p key={id} className={classes.line}>
            {named === undefined ? t('decide.heard', heard) : t('decide.heard.option', { ...heard, option: named })}
          </p>
        );
      })}
    </>
  );
}
