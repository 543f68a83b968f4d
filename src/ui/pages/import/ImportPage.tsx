import * as React from 'react';
import { importWords } from '../../../i18n/pages/import';
import { AppLink } from '../../app/AppLink';
import { appUrl, pathOf, queryOf, useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { importClasses as classes } from './importStyles';
import { Select } from './parts';
import { RunStep } from './RunStep';
import { isSource, SourceStep, type Reading } from './SourceStep';
import { targets, type Target } from './targets';
import { useRun } from './useRun';

const Steps = React.lazy(() => import('./Steps'));

/** The list that the address asks for, among those that the person may add to. */
function useTarget(): { readonly target: Target | undefined; readonly open: readonly Target[]; readonly choose: (key: string) => void } {
  const { navigation } = useServices();
  const url = useUrl(navigation);
  const may = useMay();
  const open = targets.filter(({ key }) => may('add', key));
  const asked = queryOf(url).get('till');
  return {
    open,
    target: open.find(({ key }) => key === asked) ?? open[0],
    choose: (key) => navigation.replace(appUrl(pathOf(url), new URLSearchParams({ till: key }))),
  };
}

/** Importera: from a file or pasted cells to rows of a list, checked before anything is sent, and undone when wanted. */
export default function ImportPage(): JSX.Element {
  const { t } = useText(importWords);
  const translator = useTranslator();
  const { target, open, choose } = useTarget();
  return (
    <div className={classes.page}>
      {target && (
        <AppLink className={classes.back} to={target.page}>
          <span aria-hidden="true">‹</span> {t(target.name)}
        </AppLink>
      )}
      <h1 className={classes.title}>{translator.t('page.import')}</h1>
      <p className={classes.purpose}>{t('import.purpose')}</p>
      {target === undefined ? <p>{t('import.may.none')}</p> : <Import key={target.key} target={target} open={open} onTarget={choose} />}
    </div>
  );
}

interface ImportProps {
  readonly target: Target;
  readonly open: readonly Target[];
  readonly onTarget: (key: string) => void;
}

function Import({ target, open, onTarget }: ImportProps): JSX.Element {
  const { t } = useText(importWords);
  const [reading, setReading] = React.useState<Reading>();
  const run = useRun(target);
  const isAgain = React.useRef(false);
  React.useEffect(() => {
    if (run.state.is !== 'idle' || !isAgain.current) return;
    isAgain.current = false;
    document.getElementById('import-source')?.focus(); // the button that was pressed is gone
  }, [run.state.is]);
  if (run.state.is !== 'idle') {
    const startOver = (): void => {
      isAgain.current = true;
      setReading(undefined);
      run.reset();
    };
    return <RunStep target={target} run={run} state={run.state} onAnother={startOver} />;
  }
  return (
    <>
      <Select
        id="import-to"
        label={t('import.to')}
        value={target.key}
        options={open.map(({ key, name }) => ({ value: key, text: t(name) }))}
        onSelect={onTarget}
      />
      <SourceStep reading={reading} onRead={setReading} />
      {isSource(reading) && reading.table.rows.length > 0 && (
        <React.Suspense fallback={<p className={classes.note}>{t('import.reading')}</p>}>
          <Steps target={target} source={reading} onRun={run.start} />
        </React.Suspense>
      )}
    </>
  );
}
