import * as React from 'react';
import type { DataError } from '../../data/ports';
import { errorPageWords } from '../../i18n/pages/errors';
import type { PlainKeyOf } from '../../i18n';
import { AppLink } from '../app/AppLink';
import { setupPath } from '../app/pages';
import { useServices, useTranslator } from '../app/services';
import { useKnownMay } from '../app/useMay';
import { useText } from '../app/useText';
import { buttonClasses } from '../theme/buttons';
import { Icon } from '../theme/icons';
import type { ErrorStateProps } from './ErrorState';
import { wordsFor, type Problem } from './errorWords';
import { RichText } from './RichText';
import { SignInLink } from './SignInLink';
import { stateClasses } from './stateStyles';
import { useCopy } from './useCopy';

type Key = PlainKeyOf<typeof errorPageWords.sv>;

const words = {
  offline: { label: 'error.offline.label', text: 'error.offline.text' },
  throttled: { label: 'error.throttled.label', text: 'error.throttled.text' },
  signedOut: { label: 'error.signedOut.label', text: 'error.signedOut.text' },
  forbidden: { label: 'error.forbidden.label', text: 'error.forbidden.text' },
  notFound: { label: 'error.notFound.label', text: 'error.notFound.text' },
  conflict: { label: 'error.conflict.label', text: 'error.conflict.text' },
  duplicate: { label: 'error.duplicate.label', text: 'error.duplicate.text' },
  invalid: { label: 'error.invalid.label', text: 'error.invalid.text' },
  listMissing: { label: 'error.listMissing.label', text: 'error.listMissing.text' },
  siteOlder: { label: 'error.siteOlder.label', text: 'error.siteOlder.text' },
  siteNewer: { label: 'error.siteNewer.label', text: 'error.siteNewer.text' },
  locked: { label: 'error.locked.label', text: 'error.locked.text' },
  threshold: { label: 'error.threshold.label', text: 'error.threshold.text' },
  server: { label: 'error.server.label', text: 'error.server.text' },
  gone: { label: 'error.gone.label', text: 'error.gone.text' },
  page: { label: 'error.page.label', text: 'error.page.text' },
} satisfies Record<Problem, { readonly label: Key; readonly text: Key }>;

/** What only a reload puts right. */
const needReload: readonly Problem[] = ['gone', 'siteNewer'];
const needSetup: readonly Problem[] = ['listMissing', 'siteOlder'];

/** SharePoint refuses in the same words who lacks a right and everybody on a locked site; who has the right tells them apart. */
function useProblem(error: DataError, given: Problem = error.kind): Problem {
  const { user } = useKnownMay();
  const group = error.missing?.group;
  const hasRight = user !== undefined && (user.isSiteAdmin || user.isOwner === true || (group !== undefined && user.groups.includes(group)));
  return given === 'forbidden' && hasRight ? 'locked' : given;
}

/** The text to send whoever can put it right. */
function useLetter(error: DataError, problem: Problem, page: string): string {
  const { now, host } = useServices();
  const translator = useTranslator();
  const { t } = useText(errorPageWords);
  const [failedAt] = React.useState(now);
  const group = problem === 'forbidden' ? error.missing?.group : undefined;
  const when = { date: translator.date(failedAt, 'full'), time: translator.time(failedAt) };
  return [
    t('error.message.greeting', { page }),
    t('error.message.problem', { heading: translator.t(wordsFor(error, problem).heading) }),
    group && t('error.message.addToGroup', { group }),
    needSetup.includes(problem) && t('error.message.setup', { address: host.linkTo(setupPath) }),
    error.detail && t('error.technical', { detail: error.detail }),
    error.correlationId ? t('error.message.reference', { reference: error.correlationId, ...when }) : t('error.message.noReference', when),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What is wrong, that nothing is lost, who can put it right, the text to send them, and the way on. */
export default function ErrorPage({ error, problem: given, page, headingLevel: Heading = 'h2', onRetry, children }: ErrorStateProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t, template } = useText(errorPageWords);
  const { copy, outcome } = useCopy();
  const problem = useProblem(error, given);
  const message = useLetter(error, problem, page);
  const group = problem === 'forbidden' ? error.missing?.group : undefined;
  const isOffline = problem === 'gone' && !window.navigator.onLine;
  const isReload = needReload.includes(problem) && !isOffline;

  return (
    <div className={stateClasses.state} role="alert">
      <p className={stateClasses.error}>
        <Icon name="error" size={15} />
        {t(words[problem].label)}
      </p>
      <Heading className={stateClasses.heading}>{common(wordsFor(error, problem).heading)}</Heading>
      <p className={stateClasses.lead}>
        {group ? (
          <RichText template={template('error.forbidden.textGroup')} parts={{ group: <strong>{group}</strong> }} />
        ) : (
          t(isOffline ? 'error.gone.offline' : words[problem].text)
        )}
      </p>
      <p>
        <strong>{common('error.whoCanHelp')}</strong> {common(wordsFor(error, problem).who)} {t('error.sendThis')}
      </p>
      <p className={stateClasses.message}>{message}</p>
      <div className={stateClasses.actions}>
        {isReload && (
          <button type="button" className={buttonClasses.primary} onClick={() => window.location.reload()}>
            {common('action.reload')}
          </button>
        )}
        <button type="button" className={isReload ? buttonClasses.outlined : buttonClasses.primary} onClick={() => void copy(message)}>
          <Icon name="copy" />
          {common('action.copyText')}
        </button>
        <button type="button" className={buttonClasses.outlined} onClick={onRetry}>
          {common('action.retry')}
        </button>
        {problem === 'signedOut' && <SignInLink />}
        {needSetup.includes(problem) && <AppLink to={setupPath}>{t('error.setup')}</AppLink>}
      </div>
      <p role="status" className={stateClasses.note}>
        {outcome === 'copied' ? common('done.copied') : outcome === 'failed' ? common('done.notCopied') : ''}
      </p>
      {children}
    </div>
  );
}
