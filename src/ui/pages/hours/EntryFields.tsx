import * as React from 'react';
import { hoursKindCodes } from '../../../domain/hours/budget';
import type { EntryProblem } from '../../../domain/hours/entry';
import { dayOf } from '../../../domain/review/calendar';
import { hoursWords } from '../../../i18n/pages/hours';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { Icon } from '../../theme/icons';
import { problemWords, stepped, type EntryValues } from './entryForm';
import { hoursClasses as classes } from './hoursStyles';
import { useHoursText } from './hoursText';
import type { Activity } from './useHours';

export interface FieldsProps {
  /** Tells the fields of two forms apart. */
  readonly id: string;
  readonly values: EntryValues;
  readonly problems: readonly EntryProblem[];
  readonly onChange: (change: Partial<EntryValues>) => void;
}

/** What is wrong with a field, under it. */
function FieldProblem({ id, field, problems }: Pick<FieldsProps, 'id' | 'problems'> & { readonly field: EntryProblem['field'] }): JSX.Element | null {
  const { t } = useText(hoursWords);
  const { number } = useTranslator();
  const problem = problems.find((one) => one.field === field);
  if (problem === undefined) return null;
  const words = (): string => {
    if (problem.code !== 'dayFull') return t(problemWords[problem.code]);
    const used = number(problem.used);
    return problem.left > 0 ? t('hours.problem.dayFull', { used, left: number(problem.left) }) : t('hours.problem.dayIsFull', { used });
  };
  return (
    <p id={`${id}-${field}-problem`} className={classes.problem}>
      <Icon name="error" size={13} />
      <span>{words()}</span>
    </p>
  );
}

const describing = (id: string, field: EntryProblem['field'], problems: readonly EntryProblem[]) =>
  problems.some((one) => one.field === field) ? { 'aria-invalid': true, 'aria-describedby': `${id}-${field}-problem` } : {};

/** The four kinds as buttons: one of them is chosen with one click. */
export function KindField({ id, values, problems, onChange }: FieldsProps): JSX.Element {
  const { t } = useText(hoursWords);
  const say = useHoursText();
  return (
    <fieldset className={classes.fieldset} aria-describedby={problems.some(({ field }) => field === 'kind') ? `${id}-kind-problem` : undefined}>
      <legend className={classes.label}>{t('hours.entry.kind')}</legend>
      <div className={classes.kinds}>
        {hoursKindCodes.map((code, index) => (
          <label key={code} className={classes.kind} data-chosen={values.kind === code ? '' : undefined}>
            <input
              type="radio"
              id={index === 0 ? `${id}-kind` : undefined}
              name={`${id}-kind`}
              checked={values.kind === code}
              onChange={() => onChange({ kind: code })}
            />
            {say.kind(code)}
          </label>
        ))}
      </div>
      <FieldProblem id={id} field="kind" problems={problems} />
    </fieldset>
  );
}

const halfHour = 0.5;

/** Hours to type, with a button on either side for half an hour. */
export function HoursField({ id, values, problems, onChange }: FieldsProps): JSX.Element {
  const { t } = useText(hoursWords);
  const step = (by: number): void => onChange({ hours: stepped(values.hours, by) });
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? halfHour : -halfHour);
  };
  return (
    <div>
      <label className={classes.label} htmlFor={`${id}-hours`}>
        {t('hours.entry.hours')}
      </label>
      <div className={classes.stepper}>
        <button type="button" className={classes.step} aria-label={t('hours.entry.less')} onClick={() => step(-halfHour)}>
          <span aria-hidden="true">−</span>
        </button>
        <input
          id={`${id}-hours`}
          className={classes.hours}
          inputMode="decimal"
          autoComplete="off"
          value={values.hours}
          {...describing(id, 'hours', problems)}
          onChange={(event) => onChange({ hours: event.target.value })}
          onKeyDown={handleKey}
        />
        <button type="button" className={classes.step} aria-label={t('hours.entry.moreHours')} onClick={() => step(halfHour)}>
          <span aria-hidden="true">+</span>
        </button>
      </div>
    </div>
  );
}

export const HoursProblem = ({ id, problems }: FieldsProps): JSX.Element => <FieldProblem id={id} field="hours" problems={problems} />;

/** Another day than today, what it was for, and words. */
export function MoreFields({ id, values, problems, onChange, activities }: FieldsProps & { readonly activities: readonly Activity[] }): JSX.Element {
  const { t } = useText(hoursWords);
  const { now } = useServices();
  const { compare } = useTranslator();
  const choosable = React.useMemo(
    () => activities.filter((one) => one.status !== 'struken' || String(one.id) === values.activity).sort((a, b) => compare(a.title, b.title)),
    [activities, compare, values.activity],
  );
  return (
    <div className={classes.more}>
      <div>
        <label className={classes.label} htmlFor={`${id}-date`}>
          {t('hours.entry.date')}
        </label>
        <input
          id={`${id}-date`}
          type="date"
          className={classes.wide}
          max={dayOf(now())}
          value={values.date}
          {...describing(id, 'date', problems)}
          onChange={(event) => onChange({ date: event.target.value })}
        />
        <FieldProblem id={id} field="date" problems={problems} />
      </div>
      <div>
        <label className={classes.label} htmlFor={`${id}-activity`}>
          {t('hours.entry.activity')}
        </label>
        <select id={`${id}-activity`} className={classes.wide} value={values.activity} onChange={(event) => onChange({ activity: event.target.value })}>
          <option value="">{t('hours.entry.noActivity')}</option>
          {choosable.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className={classes.label} htmlFor={`${id}-title`}>
          {t('hours.entry.title')}
        </label>
        <input
          id={`${id}-title`}
          className={classes.wide}
          maxLength={150}
          autoComplete="off"
          value={values.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </div>
    </div>
  );
}
