import * as React from 'react';
import { decideWords } from '../../i18n/pages/decide';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { FormDialog } from '../forms/FormDialog';
import { DataErrorState } from '../states/ErrorState';
import { buttonClasses } from '../theme/buttons';
import type { Hindrance } from './hindrance';
import { DecisionFacts, wordsOf } from './TheirDecision';
import type { Entering } from './useEntering';

interface HinderedProps {
  readonly title: string;
  readonly hindrance: Hindrance;
  readonly onCorrect?: () => void;
  readonly onClose: () => void;
}

/** Said at once, before anything is written: why it cannot be entered, and what can be done instead. */
export function Hindered({ title, hindrance, onCorrect, onClose }: HinderedProps): JSX.Element {
  const { t } = useText(decideWords);
  const { t: common } = useTranslator();
  const { word, body = '', decision, mayCorrect = false } = hindrance;
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      footer={
        <>
          {mayCorrect && onCorrect && (
            <button type="button" className={buttonClasses.primary} onClick={onCorrect}>
              {t('decide.blocked.correct')}
            </button>
          )}
          <button type="button" className={buttonClasses.outlined} onClick={onClose}>
            {common('action.close')}
          </button>
        </>
      }
    >
      <p>{word === 'decide.blocked.notYours' ? t(word, { body }) : t(word)}</p>
      {decision && (
        <>
          <br />
          <DecisionFacts {...wordsOf(decision)} />
        </>
      )}
    </FormDialog>
  );
}

/** While the proposal is fetched, or when it could not be. */
export function Fetching({ title, entering, onClose }: { readonly title: string; readonly entering: Entering; readonly onClose: () => void }): JSX.Element {
  const { t } = useText(decideWords);
  return (
    <FormDialog title={title} onClose={onClose}>
      {entering.error ? (
        <DataErrorState error={entering.error} page={title} headingLevel="h3" onRetry={entering.retry} />
      ) : (
        <p role="status">{t('decide.loading')}</p>
      )}
    </FormDialog>
  );
}
