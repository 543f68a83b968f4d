import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { FormField } from '../../schema/form';
import { useTranslator } from '../app/services';
import { Icon } from '../theme/icons';
import { isGroup, type ControlComponent } from './controls';
import { fieldId } from './fieldId';
import type { FormValue } from './values';

const classes = mergeStyleSets({
  field: { marginBottom: 20, border: 0, padding: 0, margin: '0 0 20px', minWidth: 0 },
  label: { display: 'block', fontWeight: 600, padding: 0, marginBottom: 4 },
  star: { color: 'var(--fs-err)' },
  below: { display: 'flex', justifyContent: 'space-between', gap: 16, marginTop: 4, fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)' },
  counter: { whiteSpace: 'nowrap', marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
  over: { color: 'var(--fs-err)', fontWeight: 600 },
  error: { display: 'flex', gap: 5, alignItems: 'flex-start', marginTop: '4px !important', fontSize: 12, lineHeight: '16px', color: 'var(--fs-err)' },
});

interface FieldFrameProps {
  readonly field: FormField;
  readonly control: ControlComponent;
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: FormValue;
  readonly problem: string | undefined;
  readonly choiceText: (code: string) => string;
  readonly noChoice: string | undefined;
  readonly onChange: (value: FormValue) => void;
}

/** Label above, control, hint and counter below; in error the words about it, in the same place for every field. */
export function FieldFrame({ field, control: Control, label, hint, value, problem, choiceText, noChoice, onChange }: FieldFrameProps): JSX.Element {
  const id = fieldId(field.key);
  const counter = useCounter(field, value);
  const describedBy = [problem && `${id}-problem`, hint && `${id}-hint`, counter && `${id}-counter`].filter(Boolean).join(' ') || undefined;
  const isTick = field.control === 'toggle'; // its label stands beside the box
  const star = field.required && (
    <span aria-hidden="true" className={classes.star}>
      {' '}
      *
    </span>
  );
  const below = (
    <>
      {problem && (
        <p id={`${id}-problem`} className={classes.error}>
          <Icon name="error" size={13} />
          <span>{problem}</span>
        </p>
      )}
      {(hint || counter) && (
        <div className={classes.below}>
          {hint && <span id={`${id}-hint`}>{hint}</span>}
          {counter && (
            <span id={`${id}-counter`} className={`${classes.counter} ${counter.isOver ? classes.over : ''}`}>
              {counter.text}
            </span>
          )}
        </div>
      )}
    </>
  );
  const control = (
    <Control
      id={id}
      field={field}
      label={label}
      value={value}
      isInvalid={problem !== undefined}
      describedBy={describedBy}
      choiceText={choiceText}
      noChoice={noChoice}
      onChange={onChange}
    />
  );
  if (isGroup(field)) {
    return (
      <fieldset className={classes.field} aria-describedby={describedBy}>
        <legend className={classes.label}>
          {label}
          {star}
        </legend>
        {control}
        {below}
      </fieldset>
    );
  }
  return (
    <div className={classes.field}>
      {!isTick && (
        <label className={classes.label} id={`${id}-label`} htmlFor={id}>
          {label}
          {star}
        </label>
      )}
      {control}
      {below}
    </div>
  );
}

/** A counter helps when the end is near or the beginning is not reached; otherwise it is noise. */
const shortText = 255;
const nearTheEnd = 0.9;

function useCounter({ counter }: FormField, value: FormValue): { readonly text: string; readonly isOver: boolean } | undefined {
  const { t } = useTranslator();
  if (!counter || typeof value !== 'string') return undefined;
  const used = value.length;
  const isOver = used > counter.max;
  if (counter.min !== undefined && value.trim().length < counter.min) return { text: t('form.counter.atLeast', { min: counter.min }), isOver };
  if (counter.max > shortText && used < counter.max * nearTheEnd) return undefined;
  return { text: t('form.counter', { used, max: counter.max }), isOver };
}
