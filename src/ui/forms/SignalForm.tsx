import * as React from 'react';
import type { DataError } from '../../data/ports';
import { signals } from '../../schema/lists/signals';
import { useServices, useTranslator } from '../app/services';
import { useMay } from '../app/useMay';
import { useFetchedSignal } from '../pages/signals/useSignals';
import type { Signal, SignalView } from '../pages/signals/signalUrl';
import { DataErrorState } from '../states/ErrorState';
import { Conflicted } from './Conflicted';
import { FormDialog } from './FormDialog';
import { Thanks } from './Thanks';
import { useSignalForm } from './useSignalForm';
import { fieldsOf } from './values';
import { isDrawn } from './controls';
import { Writing } from './Writing';

export interface SignalFormProps {
  readonly writing: 'new' | number;
  readonly view: SignalView;
  readonly onClose: () => void;
}

const missing = fieldsOf(signals).find((field) => !isDrawn(field));
if (missing) throw new Error(`The form of ${signals.key} has no control for ${missing.key} (${missing.control}).`);

/** The form for a spaning: the same as a dialog on a page and as the whole screen of a telephone. */
export default function SignalForm(props: SignalFormProps): JSX.Element {
  return props.writing === 'new' ? <Editor {...props} base={undefined} /> : <Existing {...props} id={props.writing} />;
}

const notYours: DataError = { kind: 'forbidden', attempted: 'change', list: signals.key };

function Existing({ id, ...props }: SignalFormProps & { readonly id: number }): JSX.Element {
  const { t } = useTranslator();
  const may = useMay();
  const { signal, error: unread, retry } = useFetchedSignal(id);
  // By a link from somebody else: said before anything is written, not when it is to be saved.
  const isRefused = signal !== undefined && may.isSure && !may('edit', 'signals', signal.author);
  if (signal && !isRefused) return <Editor {...props} base={signal} />;
  const error = isRefused ? notYours : unread;
  return (
    <FormDialog title={t('form.edit')} onClose={props.onClose}>
      {error ? <DataErrorState error={error} page={t('form.edit')} headingLevel="h3" onRetry={retry} /> : <p role="status">{t('detail.loading')}</p>}
    </FormDialog>
  );
}

function Editor({ base, view, onClose }: SignalFormProps & { readonly base: Signal | undefined }): JSX.Element {
  const { t } = useTranslator();
  const { offer } = useServices();
  const form = useSignalForm(base);
  const { phase } = form;
  const isChanged = base !== undefined && phase.kind === 'sent';
  // A changed spaning is in view behind the form: the form goes, and says so. A new one gets its thanks.
  React.useEffect(() => {
    if (!isChanged) return;
    onClose();
    offer({ text: t('form.saved') });
  }, [isChanged, onClose, offer, t]);
  if (isChanged) return <></>;
  if (phase.kind === 'sent') return <Thanks signal={phase.signal} view={view} onClose={onClose} onAnother={form.startOver} />;
  if (phase.kind === 'conflict') return <Conflicted conflict={phase.conflict} onResolve={form.resolve} onBack={form.backToWriting} onClose={onClose} />;
  return <Writing form={form} isNew={base === undefined} onClose={onClose} />;
}
