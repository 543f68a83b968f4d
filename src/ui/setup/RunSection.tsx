import * as React from 'react';
import { setupPlanWords } from '../../i18n/pages/setupPlan';
import { wordsOf } from '../../provisioning/words';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';
import { Icon } from '../theme/icons';
import { minutesLeft } from './duration';
import type { RunState } from './run';
import { setupClasses as classes } from './setupStyles';

type Shown = Exclude<RunState, { readonly is: 'idle' }>;
type Running = Extract<RunState, { readonly is: 'running' }>;

const headings = {
  running: 'setupPlan.running',
  done: 'setupPlan.done',
  refused: 'setupPlan.refused',
  stopped: 'setupPlan.stopped',
} as const satisfies Readonly<Record<Shown['is'], string>>;
const icons = { running: 'info', done: 'completed', refused: 'warning', stopped: 'error' } as const;

/** The plan being carried out, done, or stopped. Focus follows each turn, and so it is heard. */
export default function RunSection({ state }: { readonly state: Shown }): JSX.Element {
  const { t } = useText(setupPlanWords);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), [state.is]);
  const tone = { running: '', done: classes.good, refused: classes.attention, stopped: classes.bad }[state.is];
  return (
    <section className={classes.run} aria-labelledby="setup-run">
      <h2 id="setup-run" ref={heading} tabIndex={-1} className={`${classes.heading} ${classes.turn} ${tone}`}>
        {state.is !== 'running' && <Icon name={icons[state.is]} size={16} />}
        <span>{state.is === 'done' ? t('setupPlan.done', { count: state.done }) : t(headings[state.is] as 'setupPlan.running')}</span>
      </h2>
      {state.is === 'running' && <UnderWay state={state} />}
      {state.is === 'stopped' && <Stopped state={state} />}
    </section>
  );
}

function UnderWay({ state }: { readonly state: Running }): JSX.Element {
  const { now } = useServices();
  const { locale, number } = useTranslator();
  const { t } = useText(setupPlanWords);
  const { done, total, step, since, waiting } = state;
  useQuarters(done, total);
  const left = minutesLeft(done, total, now().getTime() - since);
  return (
    <>
      <progress className={classes.progress} aria-label={t('setupPlan.bar')} max={total} value={done} />
      <p>
        {t('setupPlan.count', { done: number(done), total: number(total) })} {left !== undefined && t('setupPlan.left', { count: left })}
      </p>
      <p className={`${classes.note} ${classes.step}`}>
        {waiting !== undefined
          ? t(waiting.reason === 'throttled' ? 'setupPlan.waiting' : 'setupPlan.waiting.offline', { count: Math.max(1, Math.ceil(waiting.seconds)) })
          : step === undefined
            ? t('setupPlan.beginning')
            : wordsOf(step)[locale]}
      </p>
      <p className={classes.note}>{t('setupPlan.keepOpen')}</p>
    </>
  );
}

/** Said at each quarter, not at each step. */
function useQuarters(done: number, total: number): void {
  const { announce } = useServices();
  const { t } = useText(setupPlanWords);
  const quarter = total === 0 ? 0 : Math.floor((done / total) * 4);
  const said = React.useRef(0);
  React.useEffect(() => {
    if (quarter <= said.current || quarter >= 4) return;
    said.current = quarter;
    announce(t('setupPlan.said', { percent: quarter * 25 }));
  }, [quarter, announce, t]);
}

function Stopped({ state: { done, error, step } }: { readonly state: Extract<RunState, { readonly is: 'stopped' }> }): JSX.Element {
  const { t, locale } = useTranslator();
  const { t: own } = useText(setupPlanWords);
  const words = wordsFor(error);
  return (
    <>
      <p className={classes.text}>{t(words.heading)}.</p>
      <p className={classes.text}>
        {done === 0 ? own('setupPlan.stopped.none') : own('setupPlan.stopped.text', { count: done })}{' '}
        {step !== undefined && own('setupPlan.stopped.at', { step: wordsOf(step)[locale] })}
      </p>
      <p>
        <strong>{t('error.whoCanHelp')}</strong> {t(words.who)}
      </p>
      {error.detail !== undefined && <p className={classes.note}>{own('setupPlan.words', { detail: error.detail })}</p>}
      {error.correlationId !== undefined && <p className={classes.note}>{own('setupPlan.reference', { reference: error.correlationId })}</p>}
    </>
  );
}
