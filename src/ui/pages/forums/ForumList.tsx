import * as React from 'react';
import { forumWords } from '../../../i18n/pages/forums';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { walkRows } from '../../lists/walkRows';
import { Icon } from '../../theme/icons';
import { forumClasses as classes } from './forumStyles';
import type { ForumRow } from './useForums';
import { useForumText } from './useForumText';

export const rowId = (id: number): string => `framsyn-forum-${id}`;

interface ForumListProps {
  readonly rows: readonly ForumRow[];
  readonly open: number | undefined;
  readonly urlOf: (id: number) => AppUrl;
  readonly onOpen: (byKeyboard: boolean) => void;
  readonly onWalk: (id: number) => void;
  readonly onClose: () => void;
}

/** The forums, those that have waited longest first, each with the one thing to do. */
export function ForumList({ rows, open, urlOf, onOpen, onWalk, onClose }: ForumListProps): JSX.Element {
  const { t } = useText(forumWords);
  const text = useForumText();
  const makesKits = useMay()('edit', 'events');
  const handleKey = walkRows({ ids: rows.map(({ forum }) => forum.id), rowId, open, onWalk, onClose });
  return (
    <ul className={classes.rows} onKeyDown={handleKey}>
      {rows.map(({ forum, state }) => (
        <li key={forum.id}>
          <div className={classes.row} data-open={forum.id === open}>
            <div>
              <AppLink
                id={rowId(forum.id)}
                className={classes.title}
                to={urlOf(forum.id)}
                aria-current={forum.id === open ? 'true' : undefined}
                onFollow={({ detail }) => onOpen(detail === 0)}
              >
                {forum.title}
              </AppLink>
              <p className={classes.meta}>{text.facts(forum, state)}</p>
            </div>
            <StateWords row={{ forum, state }} />
            {makesKits && forum.active && (
              <AppLink className={classes.action} to={`/apt?forum=${forum.id}`} aria-label={t('forums.makeKit.named', { forum: forum.title })}>
                {t('forums.makeKit')}
              </AppLink>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The warning, or when it last was and next will be. */
function StateWords({ row: { forum, state } }: { readonly row: ForumRow }): JSX.Element {
  const { t } = useText(forumWords);
  const text = useForumText();
  const warning = text.warning(state);
  const lines = [
    state.next && t('forums.next', { day: text.day(state.next.day) }),
    !warning && state.last && t('forums.last', { day: text.day(state.last.day) }),
    state.unconfirmed && t('forums.unconfirmed', { day: text.day(state.unconfirmed.day) }),
    !forum.active && t('forums.put'),
  ].filter(Boolean);
  return (
    <div>
      {warning && (
        <span className={`${classes.state} ${classes.warning}`}>
          <Icon name="warning" size={15} />
          {warning}
        </span>
      )}
      <p className={classes.meta}>{lines.length === 0 && !warning ? t('forums.notYet') : lines.join(' · ')}</p>
    </div>
  );
}
