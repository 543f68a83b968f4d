import * as React from 'react';
import type { DataError } from '../../data/ports';
import { useServices, useTranslator } from '../app/services';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
import { wordsFor, type ErrorWords } from './errorWords';
import { RichText } from './RichText';
import { stateClasses } from './stateStyles';
import { useCopy } from './useCopy';

interface ErrorStateProps {
  readonly words: ErrorWords;
  readonly error?: DataError;
  readonly page: string;
  readonly headingLevel?: 'h2' | 'h3';
  readonly onRetry: () => void;
  /** What can be done meanwhile. */
  readonly children?: React.ReactNode;
}

/** What is wrong, that nothing is lost, who can put it right, and the text to send them. */
export function ErrorState({ words, error, page, headingLevel: Heading = 'h2', onRetry, children }: ErrorStateProps): JSX.Element {
  const { now } = useServices();
  const translator = useTranslator();
  const { t } = translator;
  const { copy, outcome } = useCopy();
  const [failedAt] = React.useState(now);
  const group = error?.missing?.group;

  const when = { date: translator.date(failedAt, 'full'), time: translator.time(failedAt) };
  const message = [
    t('error.message.greeting', { page }),
    t('error.message.problem', { heading: t(words.heading) }),
    group && t('error.message.addToGroup', { group }),
    error?.detail && t('error.technical', { detail: error.detail }),
    error?.correlationId ? t('error.message.reference', { reference: error.correlationId, ...when }) : t('error.message.noReference', when),
  ]
    .filter(Boolean)
    .join('\n');

  return (
    <div className={stateClasses.state} role="alert">
      <p className={stateClasses.error}>
        <Icon name="error" size={15} />
        {t(words.label)}
      </p>
      <Heading className={stateClasses.heading}>{t(words.heading)}</Heading>
      <p className={stateClasses.lead}>
        {group ? <RichText message="error.forbidden.textGroup" parts={{ group: <strong>{group}</strong> }} /> : t(words.text)}
      </p>
      <p>
        <strong>{t('error.whoCanHelp')}</strong> {t(words.who)} {t('error.sendThis')}
      </p>
      <p className={stateClasses.message}>{message}</p>
      <div className={stateClasses.actions}>
        <button type="button" className={buttonClasses.primary} onClick={() => void copy(message)}>
          <Icon name="copy" />
          {t('action.copyText')}
        </button>
        <button type="button" className={buttonClasses.outlined} onClick={onRetry}>
          {t('action.retry')}
        </button>
      </div>
      <p role="status" className={stateClasses.note}>
        {outcome === 'copied' ? t('done.copied') : outcome === 'failed' ? t('done.notCopied') : ''}
      </p>
      {children}
    </div>
  );
}

/** The same, for an error from storage. */
export const DataErrorState = (props: Omit<ErrorStateProps, 'words'> & { readonly error: DataError }): JSX.Element => (
  <ErrorState {...props} words={wordsFor(props.error)} />
);
