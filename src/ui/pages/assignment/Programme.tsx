import * as React from 'react';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { placeInTime, seriesOf } from '../../../domain/assignment/programme';
import type { TimeValue } from '../../../schema/field';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { placeOf } from '../../links/places';
import { isWebAddress } from '../../text/webAddress';
import { assignmentClasses as classes } from './assignmentStyles';
import { openerId, viewUrl } from './assignmentUrl';
import { Beside } from './MemoSection';
import type { Dossier, Programme as ProgrammeItem } from './useAssignment';
import { seriesKeys } from './words';

/** A programme's end, with its year always: the sentence is read years later. */
function useEndInWords(): (time: TimeValue | undefined, day: string) => string {
  const translator = useTranslator();
  return (time, day) => {
    const format = new Intl.DateTimeFormat(translator.locale === 'en' ? 'en-GB' : 'sv-SE', {
      timeZone: 'UTC',
      year: 'numeric',
      ...(time?.precision === 'dag' ? { day: 'numeric' } : {}),
      month: 'long',
    });
    return format.format(new Date(`${day}T12:00:00Z`));
  };
}

/** "Programmet pågår till december 2018, 13 månader kvar." */
export function useCountdown(today: string): (programme: ProgrammeItem) => string {
  const { t } = useText(assignmentWords);
  const inWords = useEndInWords();
  return ({ period }) => {
    const place = placeInTime(period, today);
    if (place.kind === 'ahead') return t('assignment.programme.ahead', { date: inWords(period, place.from) });
    if (place.kind === 'open') return t('assignment.programme.open');
    if (place.kind === 'over') return t('assignment.programme.over', { date: inWords(period, place.to) });
    return place.months === 0
      ? t('assignment.programme.lastMonth')
      : t('assignment.programme.current', { date: inWords(period, place.to), count: place.months });
  };
}

/** Where the assignment comes from: the programme, how long it has left, and how far its joint workshops have come. */
export function Programme({ dossier, mayEdit }: { readonly dossier: Dossier; readonly mayEdit: boolean }): JSX.Element | null {
  const { t } = useText(assignmentWords);
  const countdown = useCountdown(dossier.today);
  const { assignment, programme } = dossier;
  const writing = { what: 'programme', item: programme?.id ?? 'new' } as const;
  if (!programme && !mayEdit) return null;
  return (
    <Beside title={programme?.title ?? t('assignment.programme')}>
      {programme ? (
        <>
          <p>{countdown(programme)}</p>
          {programme.organiser && <p className={classes.small}>{t('assignment.programme.organiser', { organiser: programme.organiser })}</p>}
          {programme.purpose && <p className={`${classes.small} ${classes.lines}`}>{programme.purpose}</p>}
          <Series dossier={dossier} length={programme.seriesLength} />
        </>
      ) : (
        <p className={classes.small}>{t('assignment.programme.none')}</p>
      )}
      <p className={classes.bar}>
        {programme?.link && isWebAddress(programme.link.url) && (
          <a href={programme.link.url} target="_blank" rel="noreferrer">
            {programme.link.text ?? t('assignment.programme.link')}
          </a>
        )}
        {mayEdit && (
          <AppLink id={openerId(writing)} to={viewUrl({ assignment: assignment.id, writing })}>
            {t(programme ? 'assignment.programme.edit' : 'assignment.programme.add')}
          </AppLink>
        )}
      </p>
    </Beside>
  );
}

function Series({ dossier, length }: { readonly dossier: Dossier; readonly length: number | undefined }): JSX.Element | null {
  const { t } = useText(assignmentWords);
  const translator = useTranslator();
  const steps = seriesOf(dossier.workshops, length);
  if (steps.length === 0) return null;
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <>
      <p style={{ marginTop: 8 }}>{t('assignment.programme.series', { done, of: steps.length })}</p>
      <ol className={classes.marginList}>
        {steps.map(({ number, state, event }) => (
          <li key={number} className={classes.seriesStep}>
            <span className={`${classes.dot} ${state === 'done' ? classes.dotDone : state === 'next' ? classes.dotNow : ''}`} aria-hidden="true" />
            <span>
              {number}. {event ? <AppLink to={placeOf('events', event.id) ?? ''}>{event.title}</AppLink> : t('assignment.programme.step', { number })}
              <span className={classes.small}>
                {' '}
                {[t(event ? seriesKeys[state] : 'assignment.programme.step.unplanned'), event?.time && timeText(translator, event.time)]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
