import * as React from 'react';
import type { Handling, Proposal } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { handlings } from '../../schema/lists/handlings';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import { entryClasses as classes } from './entryStyles';
import { useNeedText } from './OptionField';

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
  const needText = useNeedText();
  const amount = proposal.type === 'resurs' ? needText({ hoursPerYear: proposal.hours, cost: proposal.cost }) : undefined;
  return (
    <>
      <p className={classes.about}>{proposal.title}</p>
      <p>{proposal.summary}</p>
      {amount !== undefined && <p className={classes.line}>{t('decide.asked', { amount })}</p>}
      {handled.map(({ id, body, date: day, stance, option }) => {
        const heard = { body: body.title ?? '', date: date(day), stance: words.plainChoice('stance', stance) };
        return (
          <p key={id} className={classes.line}>
            {option === undefined ? t('decide.heard', heard) : t('decide.heard.option', { ...heard, option })}
          </p>
        );
      })}
    </>
  );
}
