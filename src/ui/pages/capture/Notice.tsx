import * as React from 'react';
import { captureWords } from '../../../i18n/pages/capture';
import { AppLink } from '../../app/AppLink';
import { capturePath } from '../../app/pages';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { captureClasses as classes } from './captureStyles';
import { pageFrame } from './PageFrame';

interface NoticeProps {
  readonly title?: string;
  readonly text?: string;
  /** It is not settled yet: nothing to go on to. */
  readonly isWaiting?: boolean;
  readonly children?: React.ReactNode;
}

const { Frame } = pageFrame;

/** In place of the form: why it is not there, and where to go instead. */
export function Notice({ title, text, isWaiting = false, children }: NoticeProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(captureWords);
  return (
    <Frame title={title ?? common('page.capture')} onClose={() => undefined}>
      {text !== undefined && (
        <p className={classes.lead} role="status">
          {text}
        </p>
      )}
      {children}
      {!isWaiting && (
        <p className={classes.actions}>
          <AppLink to={capturePath}>{t('capture.another')}</AppLink>
          <AppLink to="/spaningar?urval=mine">{t('capture.own')}</AppLink>
        </p>
      )}
    </Frame>
  );
}
