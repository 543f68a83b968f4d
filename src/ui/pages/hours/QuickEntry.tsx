import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { hoursIn, type TimeEntry } from '../../../domain/hours/entry';
import { dayOf } from '../../../domain/review/calendar';
import { hoursWords } from '../../../i18n/pages/hours';
import { timeEntries } from '../../../schema/lists/timeEntries';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { HoursField, HoursProblem, KindField, MoreFields } from './EntryFields';
import { typedHours, type EntryValues } from './entryForm';
import { hoursClasses as classes } from './hoursStyles';
import { useHoursText } from './hoursText';
import { useEntryWriting } from './useEntryWriting';
import { useFocusOnProblem } from './useFocusOnProblem';
import type { Activity } from './useHours';
import { WritingState } from './WritingState';

interface QuickEntryProps {
  readonly assignment: number | undefined;
  readonly activities: readonly Activity[];
  /** What the person entered last: the next one is often as long. */
  readonly lastHours: number | undefined;
}

const id = 'framsyn-hours-new';

/** Time in two clicks: its kind, and save. The day is today and the hours as last time, until something else is said. */
export function QuickEntry({ assignment, activities, lastHours }: QuickEntryProps): JSX.Element {
  const { t } = useText(hoursWords);
  const { t: common } = useTranslator();
  const { now, offer } = useServices();
  const say = useHoursText();
  const [changed, setChanged] = React.useState<Partial<EntryValues>>({});
  const [showsMore, setShowsMore] = React.useState(false);
  const remove = useItemRemoval(timeEntries, { onRemoved: () => undefined });
  const standard: EntryValues = { kind: undefined, hours: typedHours(lastHours ?? 1), date: dayOf(now()), activity: '', title: '' };
  const values: EntryValues = { ...standard, ...changed };
  const handleSaved = (entry: TimeEntry): void => {
    setChanged({ hours: typedHours(entry.hours) });
    const text = say.entry(entry);
    offer({ text: t('hours.entry.saved', { entry: text }), action: { label: common('action.undo'), run: () => remove({ ...entry, title: text }) } });
  };
  const writing = useEntryWriting({ assignment, onSaved: handleSaved });
  const handleChange = (change: Partial<EntryValues>): void => {
    setChanged({ ...changed, ...change });
    writing.clear();
  };
  const handleSubmit = (event: React.FormEvent): void => {
    event.preventDefault();
    writing.save(values);
  };
  const hours = hoursIn(values.hours);
  const fields = { id, values, problems: writing.problems, onChange: handleChange };
  const saveText = Number.isNaN(hours) ? t('hours.entry.saveTime') : t('hours.entry.save', { count: hours });
  useFocusOnProblem(id, writing.problems);
  const isUnfolded = showsMore || writing.problems.some(({ field }) => field === 'date');
  return (
    <form className={classes.entry} aria-label={t('hours.entry')} noValidate onSubmit={handleSubmit}>
      <KindField {...fields} />
      <div>
        <div className={classes.saveRow}>
          <HoursField {...fields} />
          <PrimaryButton className={classes.primary} type="submit" text={writing.phase.kind === 'saving' ? t('hours.entry.saving') : saveText} />
          <button type="button" className={classes.link} aria-expanded={isUnfolded} onClick={() => setShowsMore(!isUnfolded)}>
            {t(isUnfolded ? 'hours.entry.fewer' : 'hours.entry.more')}
          </button>
        </div>
        <HoursProblem {...fields} />
      </div>
      {isUnfolded ? (
        <MoreFields {...fields} activities={activities} />
      ) : (
        <p className={classes.note}>{dayNote(t, values.date === standard.date, say.day(values.date))}</p>
      )}
      <WritingState phase={writing.phase} />
    </form>
  );
}

type Say = ReturnType<typeof useText<(typeof hoursWords)['sv']>>['t'];
/** Another day was chosen, and its field folded away again: it still counts, so it is said. */
const dayNote = (t: Say, isToday: boolean, day: string): string => (isToday ? t('hours.entry.today') : t('hours.entry.otherDay', { day }));
