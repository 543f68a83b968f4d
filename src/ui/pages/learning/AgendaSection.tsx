import * as React from 'react';
import { agendaMinutes, readAgenda } from '../../../domain/learning/agenda';
import { occasionWords } from '../../../i18n/pages/occasion';
import { events } from '../../../schema/lists/events';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { panelClasses } from '../../panels/panelStyles';
import { learningClasses as classes } from '../../learning/learningStyles';
import type { LearningEvent } from './learningUrl';

const AgendaEditor = React.lazy(() => import('./AgendaEditor'));

/** The points of the occasion with their minutes; who may, changes them where they stand. */
export function AgendaSection({ event }: { readonly event: LearningEvent }): JSX.Element | null {
  const { t } = useText(occasionWords);
  const words = useWords(events);
  const mayEdit = useMay()('edit', 'events', event.author);
  const { items, unread } = React.useMemo(() => readAgenda(event.agenda), [event.agenda]);
  const [isEditing, setEditing] = React.useState(false);
  const trigger = React.useRef<HTMLButtonElement>(null);
  if (items.length === 0 && unread === 0 && !mayEdit) return null;
  const close = (): void => {
    setEditing(false);
    window.setTimeout(() => trigger.current?.focus());
  };
  const total = agendaMinutes(items);
  return (
    <section className={panelClasses.section}>
      <h3 className={panelClasses.sectionTitle}>{words.label('agenda')}</h3>
      {isEditing ? (
        <React.Suspense fallback={null}>
          <AgendaEditor event={event} items={items} onClose={close} />
        </React.Suspense>
      ) : (
        <>
          {unread > 0 && <p className={classes.note}>{t('occasion.agenda.unread', { count: unread })}</p>}
          <ol className={classes.agenda}>
            {items.map((item, index) => (
              <li key={index}>
                <span className={classes.minutes}>{item.minutes !== undefined && t('occasion.minutes', { minutes: item.minutes })}</span>
                <span>
                  <span className={classes.strong}>{item.heading}</span>
                  {item.words && <span className={`${classes.words} ${panelClasses.lines}`}> {item.words}</span>}
                </span>
              </li>
            ))}
          </ol>
          {total > 0 && (
            <p className={classes.note}>
              {event.minutes === undefined ? t('occasion.agenda.total', { total }) : t('occasion.agenda.totalOf', { total, minutes: event.minutes })}
            </p>
          )}
          {mayEdit && (
            <button ref={trigger} type="button" className={classes.link} onClick={() => setEditing(true)}>
              {t(items.length === 0 ? 'occasion.agenda.write' : 'occasion.agenda.change')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
