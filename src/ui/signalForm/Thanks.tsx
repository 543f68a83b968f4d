import * as React from 'react';
import type { AppUrl } from '../app/hostFrame';
import { AppLink } from '../app/AppLink';
import { useTranslator } from '../app/services';
import type { FormFrame } from '../forms/formFrame';
import { buttonClasses } from '../theme/buttons';
import type { Signal } from '../pages/signals/signalUrl';

interface ThanksProps {
  readonly signal: Signal;
  readonly to: AppUrl;
  readonly frame: FormFrame;
  readonly onClose: () => void;
  readonly onAnother: () => void;
}

/** It is saved: what happens now, where it is, and the way to leave another. */
export function Thanks({ signal, to, frame: { Frame, covers }, onClose, onAnother }: ThanksProps): JSX.Element {
  const { t } = useTranslator();
  const footer = (
    <>
      {covers && (
        <button type="button" className={buttonClasses.primary} onClick={onClose}>
          {t('action.close')}
        </button>
      )}
      <button type="button" className={covers ? buttonClasses.outlined : buttonClasses.primary} onClick={onAnother}>
        {t('form.thanks.another')}
      </button>
    </>
  );
  return (
    <Frame title={t('form.thanks.heading')} onClose={onClose} footer={footer}>
      <p>{t('form.thanks.text')}</p>
      <p>
        <AppLink to={to}>{t('form.thanks.link', { title: signal.title })}</AppLink>
      </p>
    </Frame>
  );
}
