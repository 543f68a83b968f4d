import * as React from 'react';
import { importWords } from '../../../i18n/pages/import';
import { useText } from '../../app/useText';
import { importClasses as classes } from './importStyles';
import { RunStep } from './RunStep';
import { isSource, SourceStep, type Reading } from './SourceStep';
import type { Target } from './targets';
import { useRun } from './useRun';
import type { ImportWriter } from './writer';

const Steps = React.lazy(() => import('./Steps'));

/** What has to be answered before anything is written: the question, and whether it is answered; if not, that is shown. */
export interface Asking {
  readonly fields: React.ReactNode;
  readonly isAnswered: () => boolean;
}

export interface ImportProps {
  readonly target: Target;
  readonly writer: ImportWriter;
  /** Where to: chosen before the file. */
  readonly choices: React.ReactNode;
  readonly asking?: Asking;
}

/** A file, its columns, the check, and the import on its way. */
export function Import({ target, writer, choices, asking }: ImportProps): JSX.Element {
  const { t } = useText(importWords);
  const [reading, setReading] = React.useState<Reading>();
  const run = useRun(target, writer);
  const isAgain = React.useRef(false);
  React.useEffect(() => {
    if (run.state.is !== 'idle' || !isAgain.current) return;
    isAgain.current = false;
    document.getElementById('import-source')?.focus(); // the button that was pressed is gone
  }, [run.state.is]);
  const isAnswered = (): boolean => asking === undefined || asking.isAnswered();
  if (run.state.is !== 'idle') {
    const startOver = (): void => {
      isAgain.current = true;
      setReading(undefined);
      run.reset();
    };
    const asked = { ...run, resume: () => isAnswered() && run.resume() };
    return <RunStep target={target} run={asked} state={run.state} question={asking?.fields} onAnother={startOver} />;
  }
  return (
    <>
      {choices}
      <SourceStep reading={reading} onRead={setReading} />
      {isSource(reading) && reading.table.rows.length > 0 && (
        <React.Suspense fallback={<p className={classes.note}>{t('import.reading')}</p>}>
          <Steps target={target} source={reading} question={asking?.fields} onRun={(rows) => isAnswered() && run.start(rows)} />
        </React.Suspense>
      )}
    </>
  );
}
