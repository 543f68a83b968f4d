import * as React from 'react';
import { signals } from '../../schema/lists/signals';
import { useTranslator } from '../app/services';
import { useSignal } from '../pages/signals/useSignals';
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

function Existing({ id, ...props }: SignalFormProps & { readonly id: number }): JSX.Element {
  const { t } = useTranslator();
  const query = useSignal(id);
  const [base, setBase] = React.useState<Signal>();
  // The first answer from the server is what the form begins with; a row from the list may be older.
  React.useEffect(() => {
    if (query.data && !query.isPlaceholderData) setBase((before) => before ?? query.data);
  }, [query.data, query.isPlaceholderData]);
  if (base) return <Editor {...props} base={base} />;
  return (
    <FormDialog title={t('form.edit')} onClose={props.onClose}>
      {query.isError
        ? <DataErrorState error={query.error} page={t('form.edit')} headingLevel="h3" onRetry={() => void query.refetch()} />
        : <p role="status">{t('detail.loading')}</p>}
    </FormDialog>
  );
}

function Editor({ base, view, onClose }: SignalFormProps & { readonly base: Signal | undefined }): JSX.Element {
  const form = useSignalForm(base);
  const { phase } = form;
  if (phase.kind === 'sent') return <Thanks signal={phase.signal} isNew={base === undefined} view={view} onClose={onClose} onAnother={form.startOver} />;
  if (phase.kind === 'conflict') return <Conflicted conflict={phase.conflict} onResolve={form.resolve} onBack={form.backToWriting} onClose={onClose} />;
  return <Writing form={form} isNew={base === undefined} onClose={onClose} />;
}
