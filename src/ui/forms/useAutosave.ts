import * as React from 'react';
import type { SavedDraft } from '../../data/drafts';
import { useServices } from '../app/services';
import type { FormValues } from './values';

export type DraftState = { readonly kind: 'none' } | { readonly kind: 'saved'; readonly at: string } | { readonly kind: 'failed' };

interface AutosaveOptions {
  readonly form: string;
  readonly clientKey: string;
  readonly etag?: string;
  /** What differs from where the form began; nothing is kept of a form that nobody has written in. */
  readonly changes: FormValues;
  readonly isDone: boolean;
}

/** So long a pause in the writing, and the draft is kept. */
const pause = 500;
/** The changes of a form that is as it began. */
const nothing = '{}';

/** The draft of a form that was left, if there is one. */
export const useKeptDraft = (form: string): SavedDraft | undefined => {
  const { drafts } = useServices();
  const [kept] = React.useState(() => {
    const found = drafts.list(form);
    return found.ok ? found.value[0] : undefined;
  });
  return kept;
};

/** Keeps what is written: at each pause, when the form is closed and when the page is left. */
export function useAutosave({ form, clientKey, etag, changes, isDone }: AutosaveOptions): DraftState {
  const { drafts } = useServices();
  const [state, setState] = React.useState<DraftState>({ kind: 'none' });
  const unsaved = React.useRef<(() => DraftState) | undefined>(undefined);
  const text = JSON.stringify(changes);
  const last = React.useRef(text);

  React.useEffect(() => {
    if (isDone) {
      unsaved.current = undefined;
      last.current = text;
      return undefined;
    }
    if (text === last.current) return undefined;
    unsaved.current = () => {
      unsaved.current = undefined;
      last.current = text;
      if (text === nothing) {
        drafts.discard(form, clientKey);
        return { kind: 'none' };
      }
      const saved = drafts.save({ form, clientKey, values: JSON.parse(text) as FormValues, etag });
      return saved.ok ? { kind: 'saved', at: saved.value.savedAt } : { kind: 'failed' };
    };
    const timer = window.setTimeout(() => unsaved.current && setState(unsaved.current()), pause);
    return () => window.clearTimeout(timer);
  }, [drafts, form, clientKey, etag, text, isDone]);

  React.useEffect(() => {
    const flush = (): void => void unsaved.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return state;
}
