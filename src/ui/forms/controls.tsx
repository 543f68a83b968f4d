import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField, type ITextFieldProps } from '@fluentui/react/lib/TextField';
import type { Control, FormField } from '../../schema/form';
import { touch } from '../theme/styles';
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
  /** What nothing chosen is called; undefined: something has to be chosen. */
  readonly noChoice: string | undefined;
  readonly onChange: (value: FormValue) => void;
}
export type ControlComponent = (props: ControlProps) => JSX.Element;
/** The controls that a form brings: one that lacks a control cannot show a list that needs it. */
export type Controls = Partial<Readonly<Record<Control, ControlComponent>>>;

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
  ticks: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: '4px 16px' },
});

export const text = (value: FormValue): string => (typeof value === 'string' ? value : '');
export const codes = (value: FormValue): readonly string[] => (Array.isArray(value) ? value : []);
const invalidBorder = { fieldGroup: { borderColor: 'var(--fs-err)' } };
const tall = { selectors: touch({ height: 44 }) };

function Words({ id, field, value, isInvalid, describedBy, onChange, multiline }: ControlProps & Pick<ITextFieldProps, 'multiline'>): JSX.Element {
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
      {...(multiline ? { multiline: true, autoAdjustHeight: true, resizable: false, rows: field.rows ?? 3 } : {})}
      onChange={(_event, typed) => onChange(typed ?? '')}
    />
  );
}

const Line = (props: ControlProps): JSX.Element => <Words {...props} />;
const Lines = (props: ControlProps): JSX.Element => <Words {...props} multiline />;

/** Few enough choices stand open; more of them fold into a box. */
const mostOpen = 4;
const standsOpen = (field: FormField): boolean => (field.options?.length ?? 0) <= mostOpen;

function Options({ id, field, label, value, isInvalid, describedBy, choiceText, noChoice, onChange }: ControlProps): JSX.Element {
  const options = (field.options ?? []).map(({ code }) => ({ code, text: choiceText(code) }));
  const none = noChoice === undefined ? [] : [{ code: '', text: noChoice }];
  if (!standsOpen(field)) {
    const all = [...none, ...options].map(({ code, text: words }) => ({ key: code, text: words }));
    return <ChoiceBox id={id} label={label} describedBy={describedBy} isInvalid={isInvalid} options={all} selected={text(value)} onSelect={onChange} />;
  }
  return (
    <div className={classes.radios}>
      {[...options, ...none].map(({ code, text: words }, index) => (
        <label key={code} className={classes.radio}>
          <input type="radio" id={index === 0 ? id : undefined} name={id} checked={text(value) === code} onChange={() => onChange(code)} />
          {words}
        </label>
      ))}
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

/** What the form for a spaning needs; `moreControls` has the rest. */
export const controls = {
  line: Line,
  lines: Lines,
  markdown: Lines,
  toggle: Toggle,
  options: Options,
  manyOptions: ManyOptions,
} satisfies Controls;

/** Several inputs under one question: a fieldset, with the question as its legend. */
export const isGroup = (field: FormField): boolean =>
  ['rating', 'manyOptions', 'link', 'time'].includes(field.control) || (field.control === 'options' && standsOpen(field));
