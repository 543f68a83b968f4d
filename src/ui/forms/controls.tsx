import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField, type ITextFieldProps } from '@fluentui/react/lib/TextField';
import type { Control, FormField } from '../../schema/form';
import { useTranslator } from '../app/services';
import { linkButton, touch } from '../theme/styles';
import ChoiceBox from './ChoiceBox';
import type { FormValue } from './values';

export interface ControlProps {
  readonly id: string;
  readonly field: FormField;
  readonly label: string;
  readonly value: FormValue;
  readonly isInvalid: boolean;
  readonly describedBy: string | undefined;
  readonly choiceText: (code: string) => string;
  readonly onChange: (value: FormValue) => void;
}

/** A page that needs to pick persons, items or times brings their controls; until then no form may hold such a field. */
export type DrawnControl = Exclude<Control, 'person' | 'people' | 'item' | 'items' | 'time' | 'link' | 'day' | 'instant'>;

const classes = mergeStyleSets({
  radios: { display: 'flex', flexWrap: 'wrap', gap: '0 20px' },
  radio: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 32,
    cursor: 'pointer',
    selectors: { input: { width: 18, height: 18, margin: 0, accentColor: 'var(--fs-acbg)' }, ...touch({ minHeight: 44 }) },
  },
  steps: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 8 },
  step: {
    position: 'relative',
    display: 'inline-flex',
    width: 32,
    height: 32,
    alignItems: 'center',
    justifyContent: 'center',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    selectors: {
      input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'pointer' },
      ':hover': { background: 'var(--fs-bg3)' },
      ':focus-within': { outline: '2px solid var(--fs-focus)', outlineOffset: 2 },
      ...touch({ width: 44, height: 44 }),
    },
  },
  stepChosen: {
    background: 'var(--fs-tx)',
    color: 'var(--fs-bg)',
    borderColor: 'var(--fs-tx)',
    fontWeight: 600,
    selectors: { ':hover': { background: 'var(--fs-tx)' }, '@media (forced-colors: active)': { forcedColorAdjust: 'none' } },
  },
  clear: { ...linkButton, fontSize: 13 },
  ticks: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: '4px 16px' },
});

const text = (value: FormValue): string => (typeof value === 'string' ? value : '');
const codes = (value: FormValue): readonly string[] => (Array.isArray(value) ? value : []);
const invalidBorder = { fieldGroup: { borderColor: 'var(--fs-err)' } };
const tall = { selectors: touch({ height: 44 }) };

function Words({ id, field, value, isInvalid, describedBy, onChange, ...more }: ControlProps & Pick<ITextFieldProps, 'inputMode' | 'multiline'>): JSX.Element {
  const { multiline, inputMode } = more;
  const styles = multiline ? (isInvalid ? invalidBorder : undefined) : { fieldGroup: { height: 32, ...tall, ...(isInvalid ? invalidBorder.fieldGroup : {}) } };
  return (
    <TextField
      id={id}
      value={text(value)}
      invalid={isInvalid}
      styles={styles}
      aria-describedby={describedBy}
      aria-required={field.required}
      autoComplete="off"
      inputMode={inputMode}
      {...(multiline ? { multiline: true, autoAdjustHeight: true, resizable: false, rows: field.rows ?? 3 } : {})}
      onChange={(_event, typed) => onChange(typed ?? '')}
    />
  );
}

const Line = (props: ControlProps): JSX.Element => <Words {...props} />;
const Lines = (props: ControlProps): JSX.Element => <Words {...props} multiline />;
const NumberLine = (props: ControlProps): JSX.Element => <Words {...props} inputMode="decimal" />;

/** Few enough choices stand open; more of them fold into a box. */
const mostOpen = 4;
const standsOpen = (field: FormField): boolean => (field.options?.length ?? 0) <= mostOpen;

function Options({ id, field, label, value, isInvalid, describedBy, choiceText, onChange }: ControlProps): JSX.Element {
  const { t } = useTranslator();
  const options = field.options ?? [];
  const none = { code: '', text: t(field.key === 'category' ? 'form.choose.category' : 'form.choose.unknown') };
  if (!standsOpen(field)) {
    const all = [none, ...options.map(({ code }) => ({ code, text: choiceText(code) }))].map(({ code, text: words }) => ({ key: code, text: words }));
    return <ChoiceBox id={id} label={label} describedBy={describedBy} isInvalid={isInvalid} options={all} selected={text(value)} onSelect={onChange} />;
  }
  return (
    <div className={classes.radios}>
      {[...options.map(({ code }) => ({ code, text: choiceText(code) })), none].map(({ code, text: words }, index) => (
        <label key={code} className={classes.radio}>
          <input type="radio" id={index === 0 ? id : undefined} name={id} checked={text(value) === code} onChange={() => onChange(code)} />
          {words}
        </label>
      ))}
    </div>
  );
}

/** Buttons 1 to 5, of which at most one holds; no answer is an answer too. */
function Rating({ id, field, value, onChange }: ControlProps): JSX.Element {
  const { t } = useTranslator();
  const first = field.min ?? 1;
  const steps = Array.from({ length: (field.max ?? 5) - first + 1 }, (_, index) => String(first + index));
  return (
    <div className={classes.steps}>
      {steps.map((step, index) => (
        <label key={step} className={`${classes.step} ${value === step ? classes.stepChosen : ''}`}>
          <input type="radio" id={index === 0 ? id : undefined} name={id} checked={value === step} onChange={() => onChange(step)} />
          {step}
        </label>
      ))}
      {value !== '' && (
        <button type="button" className={classes.clear} onClick={() => onChange('')}>
          {t('action.clear')}
        </button>
      )}
    </div>
  );
}

function ManyOptions({ id, field, value, choiceText, onChange }: ControlProps): JSX.Element {
  const chosen = codes(value);
  const toggle = (code: string, isOn: boolean): void => onChange(isOn ? [...chosen, code] : chosen.filter((other) => other !== code));
  return (
    <div className={classes.ticks}>
      {(field.options ?? []).map(({ code }, index) => (
        <Checkbox
          key={code}
          id={index === 0 ? id : undefined}
          label={choiceText(code)}
          checked={chosen.includes(code)}
          onChange={(_event, isOn) => toggle(code, isOn === true)}
          styles={tickStyles}
        />
      ))}
    </div>
  );
}

const tickStyles = { root: { minHeight: 32, alignItems: 'center', selectors: touch({ minHeight: 44 }) } };

const Toggle = ({ id, label, value, describedBy, onChange }: ControlProps): JSX.Element => (
  <Checkbox
    id={id}
    label={label}
    checked={value === true}
    inputProps={{ 'aria-describedby': describedBy }}
    onChange={(_event, isOn) => onChange(isOn === true)}
    styles={tickStyles}
  />
);

export const controls = {
  line: Line,
  lines: Lines,
  markdown: Lines,
  number: NumberLine,
  rating: Rating,
  toggle: Toggle,
  options: Options,
  manyOptions: ManyOptions,
} satisfies Record<DrawnControl, (props: ControlProps) => JSX.Element>;

/** Several inputs under one question: a fieldset, with the question as its legend. */
export const isGroup = (field: FormField): boolean =>
  field.control === 'rating' || field.control === 'manyOptions' || (field.control === 'options' && standsOpen(field));

/** Whether this form can show the field. */
export function isDrawn(field: FormField): field is FormField & { readonly control: DrawnControl } {
  return field.control in controls;
}
