import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { setupWords } from '../../i18n/pages/setup';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { buttonClasses } from '../theme/buttons';
import { FindingsSkeleton } from './FindingsSkeleton';
import { setupClasses as classes } from './setupStyles';
import { useHealth } from './useHealth';
import type { RunState } from './run';
import { useRun } from './useRun';

const Known = React.lazy(() => import('./Known'));
const RunSection = React.lazy(() => import('./RunSection'));

/** The check begins at once; what came of it is drawn by a part that is fetched meanwhile. */
export default function Setup(): JSX.Element {
  const { t } = useText(setupWords);
  const { view, check } = useHealth();
  const { run, state } = useRun();
  useCheckAfterRun(state, check);
  const isRunning = state.is === 'running';
  const isBusy = view.is === 'checking' || isRunning;
  const checkAgain = (): void => {
    run?.reset(); // what came of the last run is told; the site is what counts from now on
    check();
  };
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div className={classes.headText}>
          <h1 className={classes.title}>{t('setup.title')}</h1>
          <p className={classes.purpose}>{t('setup.purpose')}</p>
        </div>
        <div className={classes.actions}>
          {/* Not disabled while it checks: focus would be lost. */}
          <button type="button" className={buttonClasses.outlined} aria-disabled={isBusy} onClick={() => !isBusy && checkAgain()}>
            {t('setup.again')}
          </button>
        </div>
      </div>
      {state.is !== 'idle' && (
        <React.Suspense fallback={null}>
          <RunSection state={state} />
        </React.Suspense>
      )}
      {!isRunning && view.is === 'checking' && <Checking />}
      {!isRunning && view.is === 'gone' && <Gone />}
      {!isRunning && view.is === 'known' && (
        <React.Suspense fallback={<Checking />}>
          <Known health={view.health} at={view.at} run={run} />
        </React.Suspense>
      )}
    </div>
  );
}

/** What a run has changed is looked at when it ends, however it ends. */
function useCheckAfterRun({ is }: RunState, onCheck: () => void): void {
  const { data } = useServices();
  const client = useQueryClient();
  const before = React.useRef(is);
  React.useEffect(() => {
    const wasRunning = before.current === 'running';
    before.current = is;
    if (!wasRunning || is === 'running') return;
    void data.version?.check(); // what was an older site may be written to now
    void client.invalidateQueries(); // pages that found no list have one now
    onCheck();
  }, [is, client, data, onCheck]);
}

function Checking(): JSX.Element {
  const { t } = useText(setupWords);
  return (
    <>
      <p className={classes.verdict} role="status">
        {t('setup.checking')}
      </p>
      <FindingsSkeleton />
    </>
  );
}

/** After an upgrade a page that was open asks for parts of the program that are no longer there. */
function Gone(): JSX.Element {
  const { t } = useText(setupWords);
  return (
    <div role="alert">
      <p className={classes.verdict}>{t('setup.gone')}</p>
      <button type="button" className={buttonClasses.primary} onClick={() => window.location.reload()}>
        {t('setup.reload')}
      </button>
    </div>
  );
}
