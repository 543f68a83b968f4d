import * as React from 'react';
import { meetingDays } from '../../../domain/forums/forums';
import { forumWords } from '../../../i18n/pages/forums';
import { forums } from '../../../schema/lists/forums';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { timeText } from '../../fields/timeText';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { Icon } from '../../theme/icons';
import { forumClasses } from './forumStyles';
import type { ForumOccasion, ForumRow } from './useForums';
import { useForumText } from './useForumText';

interface ForumDetailProps {
  readonly row: ForumRow;
  readonly events: readonly ForumOccasion[];
  readonly year: number;
  readonly titleId: string;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly editLinkId: string;
  readonly toEdit: AppUrl;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

const eventUrl = (id: number): AppUrl => placeOf('events', id) ?? '';

/** One forum: how foresight is doing there, when it meets, and what was done. */
export function ForumDetail({ row, events, year, titleId, titleRef, onClose, ...actions }: ForumDetailProps): JSX.Element {
  const { t } = useText(forumWords);
  const words = useWords(forums);
  const text = useForumText();
  const { forum, state } = row;
  const days = meetingDays(forum, year);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.label('size'), forum.size === undefined ? undefined : String(forum.size)],
    [words.label('contactRole'), forum.contactRole],
    [words.label('warnAfterMonths'), forum.warnAfterMonths === undefined ? undefined : String(forum.warnAfterMonths)],
  ];
  return (
    <>
      <PanelTop label={t('forums.one.label', { id: String(forum.id) })} place={placeOf('forums', forum.id) ?? ''} onClose={onClose} />
      <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {forum.title}
      </h2>
      <p className={classes.meta}>{text.facts(forum, state)}</p>
      <ForumPulse row={row} />
      <section className={classes.section}>
        <h3 className={classes.sectionTitle}>{t('forums.one.days', { year: String(year) })}</h3>
        {days.length === 0 ? (
          <p>{t('forums.one.noDays')}</p>
        ) : (
          <ul className={forumClasses.days}>
            {days.map((day) => (
              <li key={day}>{text.day(day)}</li>
            ))}
          </ul>
        )}
      </section>
      <Occasions events={events.filter((event) => event.forum?.id === forum.id)} />
      <dl className={classes.facts}>
        {facts.map(
          ([label, value]) =>
            value && (
              <React.Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </React.Fragment>
            ),
        )}
      </dl>
      <Actions row={row} {...actions} />
    </>
  );
}

/** The warning in words, the last occasion and the next. */
function ForumPulse({ row: { state } }: { readonly row: ForumRow }): JSX.Element {
  const { t } = useText(forumWords);
  const text = useForumText();
  const { last, next, unconfirmed } = state;
  const warning = text.warning(state);
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{t('forums.one.state')}</h3>
      {warning && (
        <p className={`${forumClasses.state} ${forumClasses.warning}`}>
          <Icon name="warning" size={15} />
          {warning}
        </p>
      )}
      {last && (
        <p>
          {t('forums.one.lastHeld', { day: text.day(last.day) })} <AppLink to={eventUrl(last.event.id)}>{last.event.title}</AppLink>
        </p>
      )}
      {next && (
        <p>
          {t('forums.one.planned', { day: text.day(next.day) })} <AppLink to={eventUrl(next.event.id)}>{next.event.title}</AppLink>
        </p>
      )}
      {unconfirmed && (
        <p>
          {t('forums.one.unconfirmed', { day: text.day(unconfirmed.day) })} <AppLink to={eventUrl(unconfirmed.event.id)}>{unconfirmed.event.title}</AppLink>
        </p>
      )}
      {!last && !next && !unconfirmed && <p>{t('forums.one.nothing')}</p>}
    </section>
  );
}

function Occasions({ events }: { readonly events: readonly ForumOccasion[] }): JSX.Element | null {
  const translator = useTranslator();
  const { t } = useText(forumWords);
  if (events.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{t('forums.one.events')}</h3>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <AppLink to={eventUrl(event.id)}>{event.title}</AppLink> <span className={forumClasses.meta}>{timeText(translator, event.time)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ActionsProps = Pick<ForumDetailProps, 'row' | 'editLinkId' | 'toEdit' | 'onRemoved'>;

function Actions({ row: { forum }, editLinkId, toEdit, onRemoved }: ActionsProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(forumWords);
  const { data } = useServices();
  const may = useMay();
  const remove = useItemRemoval(forums, { onRemoved });
  return (
    <div className={classes.actions} role="group" aria-label={t('forums.one.actions')}>
      {may('edit', 'events') && forum.active && <AppLink to={`/apt?forum=${forum.id}`}>{t('forums.makeKit')}</AppLink>}
      {may('edit', 'forums') && (
        <AppLink id={editLinkId} to={toEdit}>
          {common('action.edit')}
        </AppLink>
      )}
      {may('remove', 'forums') && (
        <button type="button" className={classes.action} onClick={() => remove(forum)}>
          {common('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(forums, forum.id)} target="_blank" rel="noreferrer">
        {common('action.openInSharePoint')}
      </a>
    </div>
  );
}
