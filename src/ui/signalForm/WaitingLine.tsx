import * as React from 'react';
import { captureWords } from '../../i18n/pages/capture';
import { AppLink } from '../app/AppLink';
import { useText } from '../app/useText';
import { useOwnDrafts } from './useOwnDrafts';

/** One quiet line for who has spanat in the chat and not yet sent it on; nothing for everybody else. */
export default function WaitingLine(): JSX.Element | null {
  const { t } = useText(captureWords);
  const { drafts } = useOwnDrafts();
  const count = drafts.filter(({ isUnconfirmed }) => isUnconfirmed).length;
  if (count === 0) return null;
  return (
    <p style={{ marginBottom: 8 }}>
      {t('capture.waiting.line', { count })} <AppLink to="/spana">{t('capture.waiting.show')}</AppLink>
    </p>
  );
}
