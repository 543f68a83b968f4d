import * as React from 'react';
import type { DataError } from '../../data/ports';
import { useTranslator } from '../app/services';
import { buttonClasses } from '../theme/buttons';
import { wordsFor, type Problem } from './errorWords';

export interface ErrorStateProps {
  readonly error: DataError;
  /** What is to be said, when it is not what storage said. */
  readonly problem?: Problem;
  readonly page: string;
  readonly headingLevel?: 'h1' | 'h2' | 'h3';
  readonly onRetry: () => void;
  /** What can be done meanwhile. */
  readonly children?: React.ReactNode;
}

/** What can be said without fetching anything. */
function ErrorInBrief({ error, problem, headingLevel: Heading = 'h2', onRetry, children }: ErrorStateProps): JSX.Element {
  const { t } = useTranslator();
  const words = wordsFor(error, problem);
  const isGone = problem === 'gone';
  return (
    <div role="alert">
      <Heading>{t(words.heading)}</Heading>
      <p>
        {t('error.whoCanHelp')} {t(words.who)}
      </p>
      <button type="button" className={buttonClasses.outlined} onClick={isGone ? () => window.location.reload() : onRetry}>
        {t(isGone ? 'action.reload' : 'action.retry')}
      </button>
      {children}
    </div>
  );
}

const fetchPage = (): Promise<{ readonly default: React.ComponentType<ErrorStateProps> }> => import('./ErrorPage');
/** In a quiet moment: when something fails, the network may be what has failed. */
export const fetchErrorPage = (): void => void fetchPage().catch(() => undefined);

/** Nobody waits longer for more words. */
const tooLate = (): Promise<never> => new Promise((_resolve, reject) => window.setTimeout(reject, 3_000));

const ErrorPage = React.lazy(() => Promise.race([fetchPage(), tooLate()]).catch(() => ({ default: ErrorInBrief })));

/** An error from storage in the page's place: what is wrong, that nothing is lost, who can put it right, and the text to send them. */
export const DataErrorState = (props: ErrorStateProps): JSX.Element => (
  <React.Suspense fallback={null}>
    <ErrorPage {...props} />
  </React.Suspense>
);
