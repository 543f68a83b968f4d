import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { DataError } from '../../../data/ports';
import { importWords } from '../../../i18n/pages/import';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { wordsFor } from '../../states/errorWords';
import { importClasses as classes } from './importStyles';
import { ProblemText, Step } from './parts';
import { isUnreasoned, type Added, type Progress, type Undoing } from './run';
import type { Target } from './targets';
import type { Run, RunState } from './useRun';

type Underway = Exclude<RunState, { readonly is: 'idle' }>;
type ImportState = Extract<Underway, { readonly progress: Progress }>;
type UndoState = Extract<Underway, { readonly undoing: Undoing }>;

interface RunStepProps {
  readonly target: Target;
  readonly run: Run;
  readonly state: Underway;
  /** Asked before it goes on. */
  readonly question?: React.ReactNode;
  readonly onAnother: () => void;
}

const mostLinks = 10;

/** The import on its way, stopped, done, or being undone: how far, and what can be done now. Focus follows each turn, and so it is heard. */
export function RunStep({ target, run, state, question, onAnother }: RunStepProps): JSX.Element {
  const { t } = useText(importWords);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const title = useTitle(target, state);
  React.useEffect(() => heading.current?.focus(), [state.is]);
  return (
    <Step id="import-run" heading={title} headingRef={heading}>
      {'progress' in state ? (
        <Importing target={target} state={state} run={run} question={question} />
      ) : (
        <TakingBack state={state} run={run} question={question} />
      )}
      {(state.is === 'done' || state.is === 'undone') && (
        <div className={classes.actions}>
          <DefaultButton text={t('import.another')} onClick={onAnother} />
        </div>
      )}
    </Step>
  );
}

function useTitle(target: Target, state: Underway): string {
  const { t } = useText(importWords);
  const titles: Readonly<Record<Underway['is'], () => string>> = {
    running: () => t('import.running', { list: t(target.name) }),
    stopped: () => t('progress' in state && state.progress.error ? 'import.stopped' : 'import.paused'),
    done: () => t('import.done', { count: 'progress' in state ? state.progress.added.length : 0 }),
    undoing: () => t('import.undoing'),
    undoStopped: () => t('import.undo.stopped'),
    undone: () => t('import.undone', { count: 'undoing' in state ? state.undoing.removed : 0 }),
  };
  return titles[state.is]();
}

interface BarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

function Bar({ label, done, total }: BarProps): JSX.Element {
  const { t } = useText(importWords);
  return (
    <>
      <progress className={classes.progress} aria-label={label} max={total} value={done} />
      <p className={classes.note}>
        {t('import.progress', { done, total })}. {t('import.keepOpen')}
      </p>
    </>
  );
}

const Why = ({ error }: { readonly error: DataError | undefined }): JSX.Element | null => {
  const { t } = useTranslator();
  const { t: own } = useText(importWords);
  if (error === undefined) return null;
  if (isUnreasoned(error)) return <ProblemText>{own('import.plan.unreasoned')}</ProblemText>;
  const words = wordsFor(error);
  return (
    <ProblemText>
      {t(words.heading)}. {t('error.whoCanHelp')} {t(words.who)}
    </ProblemText>
  );
};

interface Asked {
  readonly run: Run;
  readonly question: React.ReactNode;
}

function Importing({ target, state, run, question }: Asked & { readonly target: Target; readonly state: ImportState }): JSX.Element {
  const { t } = useText(importWords);
  const { is, total, progress } = state;
  const done = total - progress.left.length;
  const undo = progress.added.length > 0 && <DefaultButton text={t('import.undo')} iconProps={{ iconName: 'Undo' }} onClick={run.undo} />;
  if (is === 'running') {
    return (
      <>
        <Bar label={t('import.running', { list: t(target.name) })} done={done} total={total} />
        <DefaultButton text={t('import.pause')} onClick={run.pause} />
      </>
    );
  }
  return (
    <>
      {is === 'stopped' && (
        <>
          <Why error={progress.error} />
          <p>{t('import.stopped.text', { done: progress.added.length, total })}</p>
          {question}
        </>
      )}
      {is === 'done' && <AppLink to={target.page}>{t('import.done.link', { list: t(target.name) })}</AppLink>}
      {is === 'done' && progress.added.length > 0 && <Links target={target} added={progress.added} />}
      {progress.refused.length > 0 && <Refusals progress={progress} />}
      <div className={classes.actions}>
        {is === 'stopped' && <PrimaryButton text={t('import.continue')} onClick={run.resume} />}
        {undo}
      </div>
      {undo && <p className={classes.note}>{t('import.undo.text')}</p>}
    </>
  );
}

function Links({ target, added }: { readonly target: Target; readonly added: readonly Added[] }): JSX.Element {
  const { t } = useText(importWords);
  return (
    <div>
      <h3 className={classes.small}>{t('import.done.first', { count: added.length })}</h3>
      <ul className={classes.links}>
        {added.slice(0, mostLinks).map(({ item }) => (
          <li key={item.id}>
            <AppLink to={placeOf(target.key, item.id) ?? target.page}>{String((item as unknown as { readonly title?: unknown }).title ?? item.id)}</AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Refusals({ progress: { refused } }: { readonly progress: Progress }): JSX.Element {
  const { t } = useText(importWords);
  const translator = useTranslator();
  return (
    <div>
      <h3 className={classes.small}>{t('import.done.refused', { count: refused.length })}</h3>
      <ul className={classes.problems}>
        {refused.slice(0, 100).map(({ row, error }) => (
          <li key={row}>
            <strong>{t('import.wrong.rowOnly', { row })}</strong> {translator.t(wordsFor(error).heading)}. {error.detail ?? ''}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TakingBack({ state: { is, total, undoing }, run, question }: Asked & { readonly state: UndoState }): JSX.Element {
  const { t } = useText(importWords);
  const done = total - undoing.left.length;
  return (
    <>
      {is === 'undoing' && <Bar label={t('import.undoing')} done={done} total={total} />}
      {is === 'undoStopped' && (
        <>
          <Why error={undoing.error} />
          <p>{t('import.undo.stopped.text', { done: undoing.removed, total })}</p>
          {question}
          <PrimaryButton text={t('import.continue')} onClick={run.resume} />
        </>
      )}
      {undoing.kept > 0 && <p>{t('import.undo.kept', { count: undoing.kept })}</p>}
    </>
  );
}
