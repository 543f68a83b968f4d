import * as React from 'react';
import type { Decision } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { decisions } from '../../schema/lists/decisions';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useWords } from '../fields/words';
import { buttonClasses } from '../theme/buttons';
import { entryClasses as classes } from './entryStyles';

/** Something that has to be heard before one goes on; focus goes there when it comes. */
export function Said({ about, children }: { readonly about: unknown; readonly children: React.ReactNode }): JSX.Element {
  const ref = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => ref.current?.focus(), [about]);
  return (
    <div ref={ref} id="framsyn-said" tabIndex={-1} role="group" aria-labelledby="framsyn-said" className={classes.theirs}>
      {children}
    </div>
  );
}

export interface DecisionWords {
  readonly outcome: string | undefined;
  readonly option: string;
  readonly date: string;
  readonly wording: string;
}

/** One decision in short: outcome and day, and its words. */
export function DecisionFacts({ outcome, option, date, wording }: DecisionWords): JSX.Element {
  const translator = useTranslator();
  const words = useWords(decisions);
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? translator.date(date) : date;
  const line = [outcome === undefined ? undefined : words.choice('outcome', outcome), option, day].filter(Boolean).join(' · ');
  return (
    <>
      <p>{line}</p>
      <p className={classes.words}>{wording}</p>
    </>
  );
}

export const wordsOf = ({ outcome, option = '', date, wording }: Decision): DecisionWords => ({ outcome, option, date, wording });

interface TheirDecisionProps {
  readonly theirs: Decision;
  readonly yours: DecisionWords;
  readonly onCorrect: () => void;
  readonly onKeep: () => void;
}

/** What somebody entered meanwhile, beside what was typed, and the two ways on. */
export function TheirDecision({ theirs, yours, onCorrect, onKeep }: TheirDecisionProps): JSX.Element {
  const { t } = useText(decideWords);
  const { date } = useTranslator();
  return (
    <Said about={theirs.id}>
      <p>
        <strong>{t('decide.theirs.heading')}</strong>
      </p>
      <p>{t('decide.theirs.text')}</p>
      <div className={classes.sides}>
        <div className={classes.side}>
          <strong>{t('decide.theirs.theirs')}</strong>
          <p className={classes.line}>{t('decide.theirs.by', { name: theirs.author.title, date: date(theirs.created) })}</p>
          <DecisionFacts {...wordsOf(theirs)} />
        </div>
        <div className={classes.side}>
          <strong>{t('decide.theirs.yours')}</strong>
          <DecisionFacts {...yours} />
        </div>
      </div>
      <div className={classes.ways}>
        <button type="button" className={buttonClasses.outlined} onClick={onCorrect}>
          {t('decide.theirs.correct')}
        </button>
        <button type="button" className={buttonClasses.outlined} onClick={onKeep}>
          {t('decide.theirs.keep')}
        </button>
      </div>
    </Said>
  );
}
