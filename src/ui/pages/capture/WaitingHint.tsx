import * as React from 'react';
import { captureWords } from '../../../i18n/pages/capture';
import { useText } from '../../app/useText';
import { useOwnDrafts } from '../../signalForm/useOwnDrafts';
import { captureClasses as classes } from './captureStyles';
import { waitingHeadingId } from './ids';

/** That something waits, where the list of it is not beside the form but below. */
export default function WaitingHint(): JSX.Element | null {
  const { t } = useText(captureWords);
  const { drafts } = useOwnDrafts();
  const count = drafts.filter(({ isUnconfirmed }) => isUnconfirmed).length;
  if (count === 0) return null;
  return (
    <p className={`${classes.note} ${classes.below}`}>
      <span>{t('capture.waiting.line', { count })}</span>
      <button type="button" className={classes.link} onClick={() => document.getElementById(waitingHeadingId)?.focus()}>
        {t('capture.waiting.show')}
      </button>
    </p>
  );
}
