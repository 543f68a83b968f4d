import * as React from 'react';
import { captureWords } from '../../../i18n/pages/capture';
import type { signals } from '../../../schema/lists/signals';
import { useText } from '../../app/useText';
import type { ItemFormState } from '../../forms/formModel';
import { codes } from '../../forms/controls';
import { CaptureForm } from './CaptureForm';
import { captureClasses as classes } from './captureStyles';
import { givenDraft } from './givenDraft';
import { nameOfDraft, useChatDraft, type Taking } from './useChatDraft';

/** The form with what stood in a message. The message may come late or not at all: one can write meanwhile. */
export function DraftForm({ id }: { readonly id: string }): JSX.Element {
  const { t } = useText(captureWords);
  const taking = useChatDraft(id);
  const draft = taking.kind === 'taken' ? taking.draft : undefined;
  const given = React.useMemo(() => draft && givenDraft(draft, t('capture.message')), [draft, t]);
  const name = nameOfDraft(id);
  return (
    <CaptureForm
      capturedBy="chatt"
      about={`chatt.${name}`}
      clientKey={`chatt-${name}`}
      given={given}
      note={(form) => <MessageNote form={form} taking={taking} />}
    />
  );
}

interface MessageNoteProps {
  readonly form: ItemFormState<typeof signals>;
  readonly taking: Taking;
}

/** How it went with the message, and the way back to it. */
export function MessageNote({ form, taking }: MessageNoteProps): JSX.Element {
  const { t } = useText(captureWords);
  const isRestored = form.restoredFrom !== undefined; // what was written is here, and more than what the message gave
  return (
    <div className={classes.note}>
      <div role="status">
        {taking.kind === 'taking' && t('capture.draft.taking')}
        {taking.kind === 'taken' && !isRestored && t('capture.draft.taken')}
        {taking.kind === 'gone' && !isRestored && t('capture.draft.gone')}
        {taking.kind === 'offline' && !isRestored && t('capture.draft.offline')}
      </div>
      {taking.kind === 'offline' && !isRestored && (
        <button type="button" className={classes.link} onClick={taking.retry}>
          {t('capture.draft.retry')}
        </button>
      )}
      <MessageLink form={form} />
    </div>
  );
}

/** To the message that the spaning comes from; it is saved with it. */
export function MessageLink({ form }: Pick<MessageNoteProps, 'form'>): JSX.Element | null {
  const { t } = useText(captureWords);
  const [address] = codes(form.values['sourceUrl'] ?? '');
  if (address === undefined || !address.startsWith('https://')) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" data-interception="off">
      {t('capture.messageLink')}
    </a>
  );
}
