import * as React from 'react';
import type { TimeEntry } from '../../../domain/hours/entry';
import type { RollUp } from '../../../domain/hours/rollUp';
import { hoursWords } from '../../../i18n/pages/hours';
import { timeEntries } from '../../../schema/lists/timeEntries';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { hoursClasses as classes } from './hoursStyles';
import { useHoursText } from './hoursText';
import type { Activity } from './useHours';

const EditEntry = React.lazy(() => import('./EditEntry'));

interface EntryListProps {
  readonly entries: readonly TimeEntry[];
  readonly months: RollUp['byMonth'];
  readonly activities: readonly Activity[];
}

/** One's own entries by month, the newest first; each can be changed and taken away. */
export function EntryList({ entries, months, activities }: EntryListProps): JSX.Element {
  const { t } = useText(hoursWords);
  const say = useHoursText();
  const may = useMay();
  const list = React.useRef<HTMLDivElement>(null);
  const [editing, setEditing] = React.useState<TimeEntry>();
  // The button that had focus goes away with its row.
  const remove = useItemRemoval(timeEntries, { onRemoved: () => list.current?.focus() });
  const edit = (id: number): string => `framsyn-hours-edit-${id}`;
  const close = (): void => {
    const opened = editing;
    setEditing(undefined);
    if (opened) window.setTimeout(() => document.getElementById(edit(opened.id))?.focus()); // after the dialog has let go of focus
  };
  return (
    <div ref={list} tabIndex={-1}>
      {[...months].reverse().map(([month, { hours }]) => (
        <section key={month} aria-label={say.month(month)}>
          <h3 className={classes.small}>{t('hours.own.month', { month: say.month(month), hours: say.hours(hours) })}</h3>
          <ul className={classes.rows}>
            {entries
              .filter(({ date }) => date.startsWith(month))
              .sort((a, b) => (a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1))
              .map((entry) => (
                <li key={entry.id} className={classes.row}>
                  <span>{say.day(entry.date)}</span>
                  <span className={classes.rowHours}>{say.hours(entry.hours)}</span>
                  <span className={classes.rowText}>
                    {say.kind(entry.kind)}
                    {(entry.activity || entry.title) && (
                      <span className={classes.rowUnder}>{[entry.activity?.title, entry.title].filter(Boolean).join(' · ')}</span>
                    )}
                  </span>
                  <span className={classes.actions}>
                    {may('edit', 'timeEntries', entry.author) && (
                      <button
                        type="button"
                        id={edit(entry.id)}
                        className={classes.link}
                        aria-label={t('hours.own.editOne', { entry: say.entry(entry) })}
                        onClick={() => setEditing(entry)}
                      >
                        {t('hours.edit')}
                      </button>
                    )}
                    {may('remove', 'timeEntries', entry.author) && (
                      <button
                        type="button"
                        className={classes.link}
                        aria-label={t('hours.own.removeOne', { entry: say.entry(entry) })}
                        onClick={() => remove({ ...entry, title: say.entry(entry) })}
                      >
                        {t('hours.remove')}
                      </button>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {editing && (
        <React.Suspense fallback={null}>
          <EditEntry key={editing.id} entry={editing} activities={activities} onClose={close} />
        </React.Suspense>
      )}
    </div>
  );
}
