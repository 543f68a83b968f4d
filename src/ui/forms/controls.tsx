import * as React from 'react';
import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import type { Control, FormField } from '../../schema/form';
import { touch } from '../theme/styles';
import { inputStyle } from './inputStyle';
import ChoiceBox from './LazyChoiceBox';
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
  line: { ...inputStyle, display: 'block', width: '100%' },
  // Grows with its text where the browser can do that; elsewhere it scrolls.
  lines: {
    ...inputStyle,
    display: 'block',
    width: '100%',
    height: 'auto',
    padding: '5px 8px',
    resize: 'vertical',
    fieldSizing: 'content',
    maxHeight: '60vh',
  } as IRawStyle,
  radios: { display: 'flex', flexWrap: 'wrap', gap: '0 20px' },
  choice: {
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

/** The browser's own fields: they come with the page, and a person may begin to write at once. */
const shared = ({ id, field, value, isInvalid, describedBy }: ControlProps) => ({
  id,
  value: text(value),
  'aria-invalid': isInvalid,
  'aria-describedby': describedBy,
  'aria-required': field.required,
  autoComplete: 'off',
});

const Line = (props: ControlProps): JSX.Element => (
  <input type="text" className={classes.line} {...shared(props)} onChange={(event) => props.onChange(event.target.value)} />
);

const [lineHeight, aroundLines] = [20, 12];

const Lines = (props: ControlProps): JSX.Element => (
  <textarea
    className={classes.lines}
    rows={props.field.rows ?? 3}
    style={{ minHeight: (props.field.rows ?? 3) * lineHeight + aroundLines }}
    {...shared(props)}
    onChange={(event) => props.onChange(event.target.value)}
  />
);

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
        <label key={code} className={classes.choice}>
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
        <label key={code} className={classes.choice}>
          <input type="checkbox" id={index === 0 ? id : undefined} checked={chosen.includes(code)} onChange={(event) => toggle(code, event.target.checked)} />
          {choiceText(code)}
        </label>
      ))}
    </div>
  );
}

const Toggle = ({ id, label, value, describedBy, onChange }: ControlProps): JSX.Element => (
  <label className={classes.choice}>
    <input type="checkbox" id={id} checked={value === true} aria-describedby={describedBy} onChange={(event) => onChange(event.target.checked)} />
    {label}
  </label>
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
