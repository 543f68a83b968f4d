import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { captureWords } from '../../../i18n/pages/capture';
import type { signals } from '../../../schema/lists/signals';
import { capturePath } from '../../app/pages';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import type { Begun, ItemFormState } from '../../forms/formModel';
import { placeOf } from '../../links/places';
import type { InboxDraft } from '../../signalForm/inboxDrafts';
import { SignalEditor } from '../../signalForm/SignalEditor';
import { Thanks } from '../../signalForm/Thanks';
import type { Signal } from '../signals/signalUrl';
import { dialogFrame, pageFrame } from './PageFrame';
import { useOffline } from './useOffline';

interface CaptureFormProps extends Begun {
  readonly capturedBy: 'formular' | 'chatt';
  readonly row?: InboxDraft;
  readonly note?: (form: ItemFormState<typeof signals>) => React.ReactNode;
}

/** The 60 seconds: the same form as in the workspace, as a page of its own. */
export function CaptureForm({ capturedBy, about, ...begun }: CaptureFormProps): JSX.Element {
  const { host, navigation } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(captureWords);
  const client = useQueryClient();
  const isOffline = useOffline();
  // A page has nothing to go back to: what is done or kept gives place to an empty form.
  const [turn, setTurn] = React.useState(0);
  const [preset] = React.useState({ capturedBy });

  const remember = (signal: Signal): void => {
    client.setQueryData(['signals', 'one', signal.id], signal);
    void client.invalidateQueries(['signals']);
    host.dialog?.submit({ itemId: signal.id, title: signal.title });
  };
  const goOn = (startOver: () => void): void => {
    if (navigation.get() === capturePath) startOver();
    else navigation.replace(capturePath); // what this one began with is not what the next begins with
  };
  const thanks = (signal: Signal, startOver: () => void): JSX.Element => (
    <Thanks signal={signal} to={placeOf('signals', signal.id) ?? ''} frame={pageFrame} onClose={() => undefined} onAnother={() => goOn(startOver)} />
  );
  return (
    <SignalEditor
      key={turn}
      {...begun}
      about={about}
      writing="new"
      frame={host.dialog === undefined ? pageFrame : dialogFrame}
      title={common('page.capture')}
      preset={preset}
      keepsDrafts={host.dialog === undefined}
      status={{ sending: t(isOffline ? 'capture.sending.offline' : 'capture.sending'), hindrance: isOffline ? t('capture.offline') : undefined }}
      remember={remember}
      thanks={thanks}
      onClose={() => goOn(() => setTurn(turn + 1))}
    />
  );
}
