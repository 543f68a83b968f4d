import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { TimeEntry } from '../../../domain/hours/entry';
import { hoursWords } from '../../../i18n/pages/hours';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { FormDialog } from '../../forms/FormDialog';
import { HoursField, HoursProblem, KindField, MoreFields } from './EntryFields';
import { valuesOf, type EntryValues } from './entryForm';
import { hoursClasses as classes } from './hoursStyles';
import { useHoursText } from './hoursText';
import { useEntryWriting } from './useEntryWriting';
import { useFocusOnProblem } from './useFocusOnProblem';
import type { Activity } from './useHours';
import { WritingState } from './WritingState';

interface EditEntryProps {
  readonly entry: TimeEntry;
  readonly activities: readonly Activity[];
  readonly onClose: () => void;
}

const id = 'framsyn-hours-edit';

/** One entry, with all its fields. */
export default function EditEntry({ entry, activities, onClose }: EditEntryProps): JSX.Element {
  const { t } = useText(hoursWords);
  const { offer } = useServices();
  const say = useHoursText();
  const [values, setValues] = React.useState(() => valuesOf(entry));
  const writing = useEntryWriting({
    entry,
    assignment: undefined,
    onSaved: (saved) => {
      onClose();
      offer({ text: t('hours.entry.changed', { entry: say.entry(saved) }) });
    },
  });
  useFocusOnProblem(id, writing.problems);
  const handleChange = (change: Partial<EntryValues>): void => {
    setValues({ ...values, ...change });
    writing.clear();
  };
  // An entry's activity may have been taken out of the plan since: it stays choosable.
  const choosable = React.useMemo(() => {
    const { activity } = entry;
    if (activity === undefined || activities.some((one) => one.id === activity.id)) return activities;
    return [...activities, { id: activity.id, title: activity.title } as Activity];
  }, [activities, entry]);
  const fields = { id, values, problems: writing.problems, onChange: handleChange };
  const save = (): void => writing.save(values);
  const footer = (
    <>
      <PrimaryButton text={t(writing.phase.kind === 'saving' ? 'hours.entry.saving' : 'hours.entry.saveTime')} onClick={save} />
      <DefaultButton text={t('hours.close')} onClick={onClose} />
    </>
  );
  return (
    <FormDialog title={t('hours.entry.edit')} onClose={onClose} footer={footer}>
      <form
        className={classes.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <KindField {...fields} />
        <div>
          <HoursField {...fields} />
          <HoursProblem {...fields} />
        </div>
        <MoreFields {...fields} activities={choosable} />
        <WritingState phase={writing.phase} />
      </form>
    </FormDialog>
  );
}
