import * as React from 'react';
import { reportWords } from '../../../i18n/pages/report';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { wordsFor } from '../../states/errorWords';
import { Icon } from '../../theme/icons';
import type { DraftSession, SessionState } from './draftSession';
import { reportClasses as classes } from './reportStyles';
import { placeUrl, startPlace } from './reportUrl';

interface SavedStateProps {
  readonly state: SessionState;
  readonly session: DraftSession;
  /** Asks again about what both have changed. */
  readonly onClash: () => void;
}

/** Whether what is written is kept, and where; and when somebody else's changes have come in beside it. */
export function SavedState({ state, session, onClash }: SavedStateProps): JSX.Element {
  const { t } = useText(reportWords);
  const { draft, error, isUnreadable } = state;
  if (isUnreadable) {
    return (
      <div className={classes.note} role="alert">
        <p className={classes.wrong}>
          <Icon name="error" size={15} />
          {t('report.draft.unreadable')}
        </p>
        <button type="button" className={classes.link} onClick={session.beginAgain}>
          {t('report.draft.beginAgain')}
        </button>
      </div>
    );
  }
  if (draft.status !== 'oppet') {
    return (
      <p className={classes.note} role="alert">
        {t(draft.status === 'publicerat' ? 'report.draft.published' : 'report.draft.wasDiscarded')}{' '}
        <AppLink to={placeUrl({ ...startPlace, tab: 'published' })}>{t('report.tab.published')}</AppLink>
      </p>
    );
  }
  if (state.clash !== undefined) {
    return (
      <p className={classes.note} role="alert">
        {t('report.clash.waiting')}{' '}
        <button type="button" className={classes.link} onClick={onClash}>
          {t('report.clash.show')}
        </button>
      </p>
    );
  }
  if (error !== undefined) {
    return (
      <p className={classes.note} role="alert">
        {t('report.saved.failed')} <Why error={error} />{' '}
        <button type="button" className={classes.link} onClick={() => void session.save()}>
          {t('report.saved.retry')}
        </button>
      </p>
    );
  }
  return (
    <p className={classes.quiet} role="status">
      <Kept state={state} /> {state.isJoined && t('report.saved.joined')}
    </p>
  );
}

function Why({ error }: { readonly error: NonNullable<SessionState['error']> }): JSX.Element {
  const { t } = useTranslator();
  return <>{t(wordsFor(error).heading)}.</>;
}

function Kept({ state: { saving, savedAt } }: Pick<SavedStateProps, 'state'>): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(reportWords);
  if (saving === 'saved' && savedAt !== undefined) return <>{t('report.saved.at', { time: translator.time(new Date(savedAt)) })}</>;
  return <>{t(saving === 'saved' ? 'report.saved.itself' : 'report.saved.soon')}</>;
}
