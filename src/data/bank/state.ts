/** What a page knows of the bank, and who wants to know when it changes. */
import type { BankKind } from '../../domain/search';
import type { DataError } from '../ports';

export interface BankState {
  readonly phase: 'loading' | 'ready';
  readonly mode: 'local' | 'server';
  /** How many documents can be found now. */
  readonly loaded: number;
  /** How many there are, as far as ids tell; never less than `loaded`. */
  readonly total?: number;
  /** Lists that this person may not read, or that the site does not have. */
  readonly left: readonly BankKind[];
  /** Why it could not be read, or is not fresh; what was read can be searched. */
  readonly error?: DataError;
  /** Another number when the same search may answer otherwise. */
  readonly revision: number;
}

export interface StateHolder {
  readonly current: () => BankState;
  change(change: Partial<BankState>): void;
  subscribe(listener: () => void): () => void;
  /** Nothing changes and nobody is told from here on. */
  stop(): void;
  readonly isStopped: () => boolean;
}

export function createState(): StateHolder {
  const listeners = new Set<() => void>();
  let state: BankState = { phase: 'loading', mode: 'local', loaded: 0, left: [], revision: 0 };
  let isStopped = false;
  return {
    current: () => state,
    change: (change) => {
      if (isStopped) return;
      state = { ...state, ...change, revision: state.revision + 1 };
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop: () => {
      isStopped = true;
      listeners.clear();
    },
    isStopped: () => isStopped,
  };
}
