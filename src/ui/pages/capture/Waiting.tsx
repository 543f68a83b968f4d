import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { cutAtWord } from '../../../domain/chat/plainText';
import { captureWords } from '../../../i18n/pages/capture';
import { formWords } from '../../../i18n/pages/form';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { wordsFor } from '../../states/errorWords';
import { buttonClasses } from '../../theme/buttons';
import { confirmDraft, isComplete, type Confirmed } from '../../signalForm/confirmDraft';
import type { InboxDraft } from '../../signalForm/inboxDrafts';
import { useOwnDrafts } from '../../signalForm/useOwnDrafts';
import { captureClasses as classes } from './captureStyles';
import { confirmUrl } from './captureUrl';
import { waitingHeadingId as headingId } from './ids';

/** Sends a row on, once however fast one clicks. */
function useConfirming(readAgain: () => Promise<void>) {
  const { data } = useServices();
  const client = useQueryClient();
  const sending = React.useRef(new Set<number>());
  const [outcome, setOutcome] = React.useState<Confirmed>();
  const [error, setError] = React.useState<DataError>();
  const confirm = async (draft: InboxDraft): Promise<boolean> => {
    if (sending.current.has(draft.id)) return false;
    sending.current.add(draft.id);
    const answer = await confirmDraft(data, draft);
    sending.current.delete(draft.id);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return false;
    setOutcome(answer.value);
    void client.invalidateQueries(['signals']);
    await readAgain();
    return answer.value.isClosed;
  };
  return { confirm, outcome, error };
}

interface WaitingProps {
  /** Open in the form already. */
  readonly except: number | undefined;
}

/** Väntar på dig: what the person has spanat in the chat, and has not yet sent on. */
export default function Waiting({ except }: WaitingProps): JSX.Element | null {
  const { t: common } = useTranslator();
  const { t } = useText(captureWords);
  const { t: form } = useText(formWords);
  const { drafts, thrown, error: unread, readAgain, throwAway, takeBack } = useOwnDrafts();
  const { confirm, outcome, error: unsent } = useConfirming(readAgain);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const rows = drafts.filter(({ id, isUnconfirmed }) => isUnconfirmed && id !== except);
  const error = unsent ?? unread;
  const titleOf = (draft: InboxDraft): string => (draft.title === '' ? form('drafts.untitled') : draft.title);
  /** The row that had focus is gone. */
  const focusHeading = (isGone: boolean): void => void (isGone && heading.current?.focus());

  if (rows.length === 0 && !thrown && !outcome) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1} className={classes.heading}>
        {t('capture.waiting')}
      </h2>
      <p className={classes.meta}>{t('capture.waiting.text', { count: rows.length })}</p>
      <div role="status">
        {outcome && (
          <p>
            {t(outcome.isClosed ? 'capture.confirmed' : 'capture.confirmed.open', { title: outcome.signal.title })}{' '}
            <AppLink to={placeOf('signals', outcome.signal.id) ?? ''}>{t('capture.see')}</AppLink>
          </p>
        )}
        {thrown && (
          <p>
            {form('drafts.thrown', { title: titleOf(thrown) })}{' '}
            <button type="button" className={classes.link} onClick={() => void takeBack()}>
              {common('action.undo')}
            </button>
          </p>
        )}
      </div>
      <div role="alert">
        {error && (
          <p>
            {unsent && t('capture.notConfirmed')} {common(wordsFor(error).heading)}.
          </p>
        )}
      </div>
      <ul>
        {rows.map((draft) => (
          <Row
            key={draft.id}
            draft={draft}
            title={titleOf(draft)}
            onConfirm={() => void confirm(draft).then(focusHeading)}
            onThrow={() => void throwAway(draft).then(focusHeading)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly draft: InboxDraft;
  readonly title: string;
  readonly onConfirm: () => void;
  readonly onThrow: () => void;
}

/** Enough to know it again. */
const longestSaid = 200;

/** What was written beside the headline, unless that says it all. */
function saidBeside(title: string, seen: unknown): string | undefined {
  if (typeof seen !== 'string' || seen.replace(/[.\s]+$/, '') === title) return undefined;
  return cutAtWord(seen, longestSaid);
}

function Row({ draft, title, onConfirm, onThrow }: RowProps): JSX.Element {
  const { date } = useTranslator();
  const { t } = useText(captureWords);
  const { t: form } = useText(formWords);
  const canSend = isComplete(draft);
  const said = saidBeside(title, draft.values['seen']);
  return (
    <li className={classes.row}>
      <p className={classes.rowTitle}>{title}</p>
      {said !== undefined && <p className={classes.said}>{said}</p>}
      <p className={classes.meta}>
        {date(draft.savedAt)}
        {!canSend && ` · ${t('capture.incomplete')}`}
      </p>
      <div className={classes.actions}>
        {canSend && (
          <button type="button" className={buttonClasses.outlined} aria-label={t('capture.confirmOne', { title })} onClick={onConfirm}>
            {t('capture.confirm')}
          </button>
        )}
        <AppLink to={confirmUrl(draft.id)} aria-label={t('capture.openOne', { title })}>
          {t('capture.open')}
        </AppLink>
        <button type="button" className={classes.link} aria-label={form('drafts.throwAway', { title })} onClick={onThrow}>
          {form('drafts.throw')}
        </button>
      </div>
    </li>
  );
}
