import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formWords } from '../../i18n/pages/form';
import type { TimeKind, TimePrecision } from '../../schema/field';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { phone } from '../theme/styles';
import type { ControlProps } from './controls';
import { inputStyle } from './inputStyle';
import { isPoint, timeKinds, timePrecisions, typedTime, writtenTime, type TypedTime } from './timeValue';

const classes = mergeStyleSets({
  row: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px 16px', selectors: { ...phone({ gridTemplateColumns: '1fr' }) } },
  label: { display: 'block', fontSize: 13, lineHeight: '18px', marginBottom: 2 },
  input: { ...inputStyle, width: '100%' },
  point: { display: 'flex', gap: 8 },
  year: { flex: '0 0 84px', minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  rest: { flex: 1, minWidth: 0 },
});

const kindWords = {
  deadline: 'timeField.deadline',
  milstolpe: 'timeField.milstolpe',
  period: 'timeField.period',
  lopande: 'timeField.lopande',
} as const satisfies Record<TimeKind, string>;
const precisionWords = {
  dag: 'timeField.dag',
  manad: 'timeField.manad',
  termin: 'timeField.termin',
  ar: 'timeField.ar',
} as const satisfies Record<TimePrecision, string>;

/** A time with what is known of it and no more: its kind, how exactly, and from when and until when. */
export function TimeField({ id, field, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { t } = useText(formWords);
  const time = typedTime(value);
  const change = (part: Partial<TypedTime>): void => onChange(writtenTime({ ...time, ...part }));
  const handleKind = (kind: TypedTime['kind']): void => {
    // A moment becomes where a period ends, and the other way round: what was typed stays.
    if (isPoint(kind)) return change({ kind, start: '', end: time.end === '' ? time.start : time.end });
    change({ kind });
  };
  const common = { precision: time.precision, isInvalid, describedBy };
  const isOngoing = time.kind === 'lopande';
  return (
    <div className={classes.row}>
      <div>
        <label className={classes.label} htmlFor={id}>
          {t('timeField.kind')}
        </label>
        <select
          id={id}
          className={classes.input}
          value={time.kind}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          onChange={(event) => handleKind(typedTime([event.target.value]).kind)}
        >
          {(!field.required || time.kind === '') && <option value="">{t('timeField.none')}</option>}
          {timeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(kindWords[kind])}
            </option>
          ))}
        </select>
      </div>
      {time.kind !== '' && (
        <div>
          <label className={classes.label} htmlFor={`${id}-precision`}>
            {t('timeField.precision')}
          </label>
          <select
            id={`${id}-precision`}
            className={classes.input}
            value={time.precision}
            onChange={(event) => change({ precision: typedTime(['', event.target.value]).precision })}
          >
            {timePrecisions.map((precision) => (
              <option key={precision} value={precision}>
                {t(precisionWords[precision])}
              </option>
            ))}
          </select>
        </div>
      )}
      {time.kind !== '' && !isPoint(time.kind) && (
        <Point
          {...common}
          id={`${id}-start`}
          label={t(isOngoing ? 'timeField.fromIfAny' : 'timeField.from')}
          day={time.start}
          onChange={(start) => change({ start })}
        />
      )}
      {time.kind !== '' && (
        <Point
          {...common}
          id={`${id}-end`}
          label={t(isPoint(time.kind) ? 'timeField.when' : isOngoing ? 'timeField.toIfAny' : 'timeField.to')}
          day={time.end}
          onChange={(end) => change({ end })}
        />
      )}
    </div>
  );
}

interface PointProps {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  readonly precision: TimePrecision;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (day: string) => void;
}

/** One end of a time: a day, or a month, term or year, which is kept as the first day of it. */
function Point({ id, label, day, precision, isInvalid, describedBy, onChange }: PointProps): JSX.Element {
  const { locale } = useTranslator();
  const { now } = useServices();
  const { t } = useText(formWords);
  const [year = '', month = ''] = day.split('-');
  const thisYear = String(now().getFullYear());
  const write = (nextYear: string, nextMonth: string): void =>
    onChange(nextYear === '' && nextMonth === '' ? '' : `${nextYear}-${nextMonth === '' ? '01' : nextMonth}-01`);
  const shared = { 'aria-invalid': isInvalid, 'aria-describedby': describedBy };
  const yearField = (isFirst: boolean): JSX.Element => (
    <input
      {...shared}
      id={isFirst ? id : `${id}-year`}
      className={`${classes.input} ${classes.year}`}
      inputMode="numeric"
      maxLength={4}
      autoComplete="off"
      aria-label={isFirst ? undefined : t('timeField.year', { label })}
      value={year}
      onChange={(event) => write(event.target.value.replace(/\D/g, ''), precision === 'ar' && event.target.value === '' ? '' : month)}
    />
  );
  /** The first choice takes this year along, which is nearly always right. */
  const choose = (chosen: string): void => (chosen === '' ? onChange('') : write(year === '' ? thisYear : year, chosen));
  const monthOf = (index: number): string => String(index + 1).padStart(2, '0');
  const monthName = (index: number): string =>
    new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, index, 1)));
  const options = {
    manad: Array.from({ length: 12 }, (_, index) => ({ value: monthOf(index), text: monthName(index) })),
    termin: [
      { value: '01', text: t('timeField.spring') },
      { value: '07', text: t('timeField.autumn') },
    ],
  };
  const parts = {
    dag: () => <input {...shared} type="date" id={id} className={classes.input} value={day} onChange={(event) => onChange(event.target.value)} />,
    manad: () => choices(options.manad, month, t('timeField.month', { label })),
    termin: () => choices(options.termin, month === '' ? '' : month < '07' ? '01' : '07', t('timeField.term', { label })),
    ar: () => yearField(true),
  } satisfies Record<TimePrecision, () => JSX.Element>;
  const choices = (all: readonly { readonly value: string; readonly text: string }[], chosen: string, name: string): JSX.Element => (
    <div className={classes.point}>
      <select
        {...shared}
        id={id}
        className={`${classes.input} ${classes.rest}`}
        aria-label={name}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('timeField.choose')}</option>
        {all.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {yearField(false)}
    </div>
  );
  return (
    <div>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {parts[precision]()}
    </div>
  );
}
