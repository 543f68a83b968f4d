import * as React from 'react';
import type { Conflict, DataError, Result } from '../../data/ports';
import type { Draft } from '../../schema/field';
import { signals } from '../../schema/lists/signals';
import { validateChange, validateDraft, type Problem } from '../../schema/validate';
import { useServices } from '../app/services';
import { useSignalCache } from '../pages/signals/useSignals';
import type { Signal } from '../pages/signals/signalUrl';
import { newClientKey } from './clientKey';
import { useAutosave, useKeptDraft, type DraftState } from './useAutosave';
import { changeOf, draftOf, formValues, restoredValues, type FormValue, type FormValues } from './values';

type SignalDraft = Draft<typeof signals>;
type SignalConflict = Conflict<typeof signals>;

export type Phase =
  | { readonly kind: 'writing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: DataError }
  | { readonly kind: 'conflict'; readonly conflict: SignalConflict }
  | { readonly kind: 'sent'; readonly signal: Signal };

export interface SignalFormState {
  readonly values: FormValues;
  readonly problems: readonly Problem[];
  readonly phase: Phase;
  readonly draft: DraftState;
  /** When the text in the form was found again, if it was. */
  readonly restoredFrom: string | undefined;
  readonly change: (key: string, value: FormValue) => void;
  readonly submit: () => void;
  /** After a conflict: what the person chose, over the version that is saved now. */
  readonly resolve: (chosen: Partial<SignalDraft>, theirs: Signal) => void;
  readonly backToWriting: () => void;
  readonly startOver: () => void;
}

const isConflict = (error: DataError | SignalConflict): error is SignalConflict => error.kind === 'conflict' && 'theirs' in error;

/** Writing one spaning, new or changed: validation, the kept draft, sending, and what can come of it. */
export function useSignalForm(base: Signal | undefined): SignalFormState {
  const { data, drafts } = useServices();
  const cache = useSignalCache();
  const form = base ? `signals.edit.${base.id}` : 'signals.new';
  const kept = useKeptDraft(form);
  // The item as it was when this form opened: another's change arriving meanwhile must not move the ground under it.
  const [start, setStart] = React.useState(() => ({ values: formValues(signals, base), etag: kept?.etag ?? base?.etag }));
  const [clientKey, setClientKey] = React.useState(() => kept?.clientKey ?? newClientKey());
  const [values, setValues] = React.useState(() => (kept ? restoredValues(start.values, kept.values) : start.values));
  const [restoredFrom, setRestoredFrom] = React.useState(kept?.savedAt);
  const [problems, setProblems] = React.useState<readonly Problem[]>([]);
  const [phase, setPhase] = React.useState<Phase>({ kind: 'writing' });
  const changes = React.useMemo(
    () => Object.fromEntries(Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(start.values[key]))),
    [values, start],
  );
  const draft = useAutosave({ form, clientKey, etag: start.etag, changes, isDone: phase.kind === 'sent' });

  const change = React.useCallback((key: string, value: FormValue) => {
    setValues((before) => ({ ...before, [key]: value }));
    setProblems((before) => before.filter((problem) => problem.field !== key));
  }, []);

  /** `from`: what the change was made to, where that is known; it tells what the other person changed. */
  const settle = (answer: Result<Signal, DataError | SignalConflict>, from?: Signal): void => {
    if (answer.ok) {
      drafts.discard(form, clientKey);
      (base ? cache.changed : cache.added)(answer.value);
      setPhase({ kind: 'sent', signal: answer.value });
      return;
    }
    const { error } = answer;
    if (isConflict(error)) return setPhase({ kind: 'conflict', conflict: { base: from, ...error } });
    if (error.kind === 'invalid' && error.field && error.field in values) {
      setProblems([{ field: error.field, code: 'notText', params: {} }]);
      return setPhase({ kind: 'writing' });
    }
    setPhase({ kind: 'failed', error });
  };

  const submit = (): void => {
    if (phase.kind === 'sending') return;
    const whole = draftOf(signals, values);
    const changed = changeOf(signals, start.values, values);
    const found = base ? validateChange(signals, changed) : validateDraft(signals, whole);
    setProblems([...found]);
    if (found.length > 0) return setPhase({ kind: 'writing' });
    setPhase({ kind: 'sending' });
    const repository = data.repository(signals);
    // Validated above: the required fields are there, each of its kind.
    void (
      base ? repository.patch(base.id, changed, start.etag ?? base.etag) : repository.add({ ...whole, capturedBy: 'formular' } as SignalDraft, clientKey)
    ).then((answer) => settle(answer, start.etag === base?.etag ? base : undefined));
  };

  const resolve = (chosen: Partial<SignalDraft>, theirs: Signal): void => {
    if (Object.keys(chosen).length === 0) return settle({ ok: true, value: theirs });
    setPhase({ kind: 'sending' });
    void data
      .repository(signals)
      .patch(theirs.id, chosen, theirs.etag)
      .then((answer) => settle(answer, theirs));
  };

  const startOver = (): void => {
    drafts.discard(form, clientKey);
    const fresh = formValues(signals, base);
    setStart({ values: fresh, etag: base?.etag });
    setValues(fresh);
    setClientKey(newClientKey());
    setRestoredFrom(undefined);
    setProblems([]);
    setPhase({ kind: 'writing' });
  };

  return { values, problems, phase, draft, restoredFrom, change, submit, resolve, startOver, backToWriting: () => setPhase({ kind: 'writing' }) };
}
