import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { discardDraft } from '../../../data/report/drafts';
import { reportWords } from '../../../i18n/pages/report';
import { reportDrafts } from '../../../schema/lists/reportDrafts';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { buttonClasses } from '../../theme/buttons';
import type { DraftSession, SessionState } from './draftSession';
import { reportClasses as classes } from './reportStyles';
import { periodText } from './reportText';
import { placeUrl, startPlace } from './reportUrl';
import { SavedState } from './SavedState';

interface DraftHeadProps {
  readonly state: SessionState;
  readonly session: DraftSession;
  readonly isPreview: boolean;
  readonly isFresh: boolean;
  readonly onPreview: () => void;
  readonly onPublish: () => void;
  readonly onClash: () => void;
}

/** What the draft is of, that it is kept, and what is done with the whole of it. */
export function DraftHead({ state, session, isPreview, isFresh, onPreview, onPublish, onClash }: DraftHeadProps): JSX.Element {
  const { navigation } = useServices();
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const may = useMay();
  const { draft } = state;
  const mayPublish = may('add', 'reports');
  const discard = useDiscard(session);
  return (
    <>
      <p id="framsyn-draft-of" tabIndex={-1} className={classes.quiet}>
        {t('report.draft.of', { period: periodText(translator, { from: draft.periodFrom, to: draft.periodTo }) })}{' '}
        {draft.corrects !== undefined && !isFresh
          ? t('report.correction.frozen', { number: draft.corrects })
          : t(mayPublish ? 'report.draft.convener' : 'report.draft.group')}
      </p>
      {draft.corrects !== undefined && (
        <p className={classes.quiet}>
          {t('report.correction.of', { number: draft.corrects, why: draft.correction ?? '' })}{' '}
          <AppLink replace to={placeUrl({ ...startPlace, tab: 'draft', draft: draft.id, isPreview, isFresh: !isFresh })}>
            {t(isFresh ? 'report.correction.fromPublished' : 'report.correction.fromNow')}
          </AppLink>
        </p>
      )}
      <SavedState state={state} session={session} onClash={onClash} />
      <div className={classes.bar} style={{ marginTop: 12 }}>
        <div className={classes.actions}>
          {mayPublish && (
            <button type="button" className={buttonClasses.primary} onClick={onPublish}>
              {t('report.publish')}
            </button>
          )}
          <button type="button" className={buttonClasses.outlined} onClick={onPreview}>
            {t(isPreview ? 'report.preview.close' : 'report.preview')}
          </button>
          {state.canUndo && (
            <button type="button" className={buttonClasses.outlined} onClick={session.undo}>
              {t('report.undo')}
            </button>
          )}
        </div>
        <button
          type="button"
          className={classes.link}
          onClick={() => {
            void discard(state.draft).then((isDone) => isDone && navigation.replace(placeUrl({ ...startPlace, tab: 'draft' })));
          }}
        >
          {t('report.draft.discard')}
        </button>
      </div>
    </>
  );
}

/** Gives the draft up, with the way back. */
function useDiscard(session: DraftSession): (draft: SessionState['draft']) => Promise<boolean> {
  const { data, offer } = useServices();
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const client = useQueryClient();
  const refresh = (): void => void client.invalidateQueries(['reportDrafts']);
  return async () => {
    await session.save();
    const answer = await discardDraft(data, session.state().draft);
    if (!answer.ok) {
      offer({ text: t('report.draft.notDiscarded') });
      refresh();
      return false;
    }
    const { id, etag } = answer.value;
    const takeBack = async (): Promise<void> => {
      const back = await data.repository(reportDrafts).patch(id, { status: 'oppet' }, etag);
      offer({ text: t(back.ok ? 'report.draft.isBack' : 'report.draft.notBack') });
      refresh();
    };
    refresh();
    offer({ text: t('report.draft.discarded'), action: { label: translator.t('action.undo'), run: () => void takeBack() } });
    return true;
  };
}
