import * as React from 'react';
import type { NotReady } from '../../data/proposals/deeds';
import type { Unwritten } from '../forms/formModel';
import { formProblem, useProblemText } from './problemWords';

export interface Refusal {
  /** What is wrong with the proposal itself, which no field of the form can put right. */
  readonly said: readonly string[];
  readonly clear: () => void;
  /** The refusal as a form takes it: what its fields can put right, at the fields. */
  readonly refuse: (error: NotReady) => { readonly ok: false; readonly error: Unwritten };
}

/** What the server's own state said no to, right before it was to be written. */
export function useRefusal(): Refusal {
  const textOf = useProblemText();
  const [said, setSaid] = React.useState<readonly string[]>([]);
  const refuse: Refusal['refuse'] = ({ problems }) => {
    setSaid(problems.filter(({ field }) => field === 'proposal').map(textOf));
    const atFields = problems.filter(({ field }) => field !== 'proposal').map((problem) => formProblem(problem, textOf(problem)));
    return { ok: false, error: { kind: 'unwritten', problems: atFields } };
  };
  return { said, clear: () => setSaid([]), refuse };
}
