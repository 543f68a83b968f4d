import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { AppLink } from '../../../app/AppLink';
import { useTranslator } from '../../../app/services';
import { viewUrl, type Signal, type SignalView } from '../signalUrl';
import { FormDialog } from '../../../forms/FormDialog';

interface ThanksProps {
  readonly signal: Signal;
  readonly view: SignalView;
  readonly onClose: () => void;
  readonly onAnother: () => void;
}

/** It is saved: what happens now, where it is, and the way to leave another. */
export function Thanks({ signal, view, onClose, onAnother }: ThanksProps): JSX.Element {
  const { t } = useTranslator();
  const footer = (
    <>
      <PrimaryButton text={t('action.close')} onClick={onClose} />
      <DefaultButton text={t('form.thanks.another')} onClick={onAnother} />
    </>
  );
  return (
    <FormDialog title={t('form.thanks.heading')} onClose={onClose} footer={footer}>
      <p>{t('form.thanks.text')}</p>
      <p>
        <AppLink to={viewUrl({ ...view, open: signal.id, writing: undefined })}>{t('form.thanks.link', { title: signal.title })}</AppLink>
      </p>
    </FormDialog>
  );
}
