import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslator } from '../../../app/services';
import { dialogFrame } from '../../../forms/FormDialog';
import { useSignalCache } from '../useSignals';
import { viewUrl, type Signal, type SignalView } from '../signalUrl';
import { SignalEditor } from '../../../signalForm/SignalEditor';
import { Thanks } from '../../../signalForm/Thanks';

export interface SignalFormProps {
  readonly writing: 'new' | number;
  readonly view: SignalView;
  readonly onClose: () => void;
}

/** How it came in; written with a new one. */
const preset = { capturedBy: 'formular' } as const;

/** The form for a spaning as a dialog over the list, and as the whole screen of a telephone. */
export default function SignalForm({ writing, view, onClose }: SignalFormProps): JSX.Element {
  const { t } = useTranslator();
  const cache = useSignalCache();
  const client = useQueryClient();
  const remember = (signal: Signal, isNew: boolean): void => {
    (isNew ? cache.added : cache.changed)(signal);
    // The page's own lists are told above; what other pages have read of spaningar is old now.
    const isOthers = ([, part]: readonly unknown[]): boolean => part !== 'list' && part !== 'one';
    void client.invalidateQueries({ queryKey: ['signals'], predicate: ({ queryKey }) => isOthers(queryKey) });
  };
  const thanks = (signal: Signal, startOver: () => void): JSX.Element => (
    <Thanks signal={signal} to={viewUrl({ ...view, open: signal.id, writing: undefined })} frame={dialogFrame} onClose={onClose} onAnother={startOver} />
  );
  return (
    <SignalEditor
      writing={writing}
      frame={dialogFrame}
      title={t('form.new')}
      preset={preset}
      keepsDrafts
      remember={remember}
      thanks={thanks}
      onClose={onClose}
    />
  );
}
