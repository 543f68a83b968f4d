import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formWords } from '../../i18n/pages/form';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';
import { linkButton, touch } from '../theme/styles';
import type { InboxDraft } from './inboxDrafts';
import { useOwnDrafts } from './useOwnDrafts';

const classes = mergeStyleSets({
  box: { fontSize: 13, lineHeight: '18px', marginTop: 8 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'center', padding: '4px 0', borderBottom: '1px solid var(--fs-line)' },
  title: { flex: '1 1 180px', minWidth: 0, color: 'var(--fs-tx)', overflowWrap: 'anywhere' },
  action: { ...linkButton, fontSize: 13, selectors: { ...touch({ minHeight: 44 }) } },
});

interface SignalDraftsProps {
  /** The key of what stands in the form: that draft is open already. */
  readonly current: string;
  readonly onGoOn: (draft: InboxDraft) => void;
}

/** What the person has begun, here or on another device, and the ways to go on with it or throw it away. */
export default function SignalDrafts({ current, onGoOn }: SignalDraftsProps): JSX.Element | null {
  const { announce } = useServices();
  const { t: common, date } = useTranslator();
  const { t } = useText(formWords);
  const [isOpen, setOpen] = React.useState(false);
  const { drafts: found, thrown, error, throwAway, takeBack } = useOwnDrafts();
  const drafts = found.filter(({ clientKey, isUnconfirmed }) => clientKey !== current && !isUnconfirmed);
  const titleOf = (draft: InboxDraft): string => (draft.title === '' ? t('drafts.untitled') : draft.title);

  const handleThrow = async (draft: InboxDraft): Promise<void> => {
    if (await throwAway(draft)) announce(t('drafts.thrown', { title: titleOf(draft) }));
  };
  const handleGoOn = (draft: InboxDraft): void => {
    setOpen(false);
    onGoOn(draft);
    announce(t('drafts.goesOn', { title: titleOf(draft) }));
  };

  if (drafts.length === 0 && !thrown) return null;
  return (
    <div className={classes.box}>
      {drafts.length > 0 && (
        <p>
          {t('drafts.count', { count: drafts.length })}{' '}
          <button type="button" className={classes.action} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'drafts.hide' : 'drafts.show')}
          </button>
        </p>
      )}
      {isOpen && (
        <ul aria-label={t('drafts.list')}>
          {drafts.map((draft) => (
            <li key={draft.id} className={classes.row}>
              <span className={classes.title}>
                {titleOf(draft)} <span>({date(draft.savedAt)})</span>
              </span>
              <button type="button" className={classes.action} aria-label={t('drafts.goOnWith', { title: titleOf(draft) })} onClick={() => handleGoOn(draft)}>
                {t('drafts.goOn')}
              </button>
              <button
                type="button"
                className={classes.action}
                aria-label={t('drafts.throwAway', { title: titleOf(draft) })}
                onClick={() => void handleThrow(draft)}
              >
                {t('drafts.throw')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {thrown && (
        <p>
          {t('drafts.thrown', { title: titleOf(thrown) })}{' '}
          <button type="button" className={classes.action} onClick={() => void takeBack()}>
            {common('action.undo')}
          </button>
        </p>
      )}
      {error && <p role="alert">{common(wordsFor(error).heading)}.</p>}
    </div>
  );
}
