import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReadyRow } from '../../../domain/import/rows';
import type { ListDefinition } from '../../../schema/field';
import { useLeaveWarning } from '../../app/useLeaveWarning';
import { runImport, undoImport, type Progress, type Undoing } from './run';
import type { Target } from './targets';
import type { ImportWriter } from './writer';

export type RunState =
  | { readonly is: 'idle' }
  | { readonly is: 'running' | 'stopped' | 'done'; readonly total: number; readonly progress: Progress }
  | { readonly is: 'undoing' | 'undoStopped' | 'undone'; readonly total: number; readonly undoing: Undoing };

export interface Run {
  readonly state: RunState;
  readonly start: (rows: readonly ReadyRow<ListDefinition>[]) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly undo: () => void;
  readonly reset: () => void;
}

/** The import on its way: one at a time, paused and continued, undone and continued. */
export function useRun(target: Target, writer: ImportWriter): Run {
  const client = useQueryClient();
  const [state, setState] = React.useState<RunState>({ is: 'idle' });
  const isPaused = React.useRef(false);
  const isUnderway = state.is === 'running' || state.is === 'undoing';
  useLeaveWarning(isUnderway);

  const run = (total: number, from: Progress): void => {
    isPaused.current = false;
    setState({ is: 'running', total, progress: { ...from, error: undefined } as Progress });
    void runImport(
      writer,
      from,
      () => isPaused.current,
      (progress) => setState({ is: 'running', total, progress }),
    ).then((progress) => {
      setState({ is: progress.left.length === 0 ? 'done' : 'stopped', total, progress });
      void client.invalidateQueries([target.key]);
    });
  };
  const takeBack = (total: number, from: Undoing): void => {
    setState({ is: 'undoing', total, undoing: from });
    void undoImport(writer, from, (undoing) => setState({ is: 'undoing', total, undoing })).then((undoing) => {
      setState({ is: undoing.left.length === 0 ? 'undone' : 'undoStopped', total, undoing });
      void client.invalidateQueries([target.key]);
    });
  };
  return {
    state,
    start: (rows) => run(rows.length, { added: [], refused: [], left: rows }),
    pause: () => {
      isPaused.current = true;
    },
    resume: () => {
      if (state.is === 'stopped') run(state.total, state.progress);
      if (state.is === 'undoStopped') takeBack(state.total, state.undoing);
    },
    undo: () => {
      if (state.is === 'done' || state.is === 'stopped') takeBack(state.progress.added.length, { removed: 0, kept: 0, left: state.progress.added });
    },
    reset: () => setState({ is: 'idle' }),
  };
}
