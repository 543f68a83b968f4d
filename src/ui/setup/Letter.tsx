import * as React from 'react';
import { setupWords } from '../../i18n/pages/setup';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useCopy } from '../states/useCopy';
import { setupClasses as classes } from './setupStyles';

interface LetterProps {
  readonly text: string;
  readonly about: string;
  readonly isFolded?: boolean;
}

/** A text for somebody else to act on: shown, so that one sees what one sends, and copied. */
export function Letter({ text, about, isFolded = false }: LetterProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(setupWords);
  const { copy, outcome } = useCopy();
  const letter = (
    <>
      <p className={classes.message} role="group" aria-label={t('setup.textToSend')}>
        {text}
      </p>
      <button type="button" className={classes.link} aria-label={t('setup.copyOne', { area: about })} onClick={() => void copy(text)}>
        {t('setup.copy')}
      </button>
      <p role="status" className={classes.note}>
        {outcome === 'copied' ? translator.t('done.copied') : outcome === 'failed' ? translator.t('done.notCopied') : ''}
      </p>
    </>
  );
  if (!isFolded) return letter;
  return (
    <details className={`${classes.details} ${classes.wide}`}>
      <summary>{t('setup.textToSend')}</summary>
      <div className={classes.said}>{letter}</div>
    </details>
  );
}
