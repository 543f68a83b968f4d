import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formWords } from '../../i18n/pages/form';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { touch } from '../theme/styles';
import type { ControlProps } from './controls';
import { inputStyle } from './inputStyle';

const classes = mergeStyleSets({
  stepper: { display: 'flex', gap: 4, maxWidth: 240 },
  input: { ...inputStyle, flex: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  button: {
    width: 32,
    height: 32,
    flex: 'none',
    font: 'inherit',
    fontSize: 18,
    lineHeight: '1',
    color: 'var(--fs-tx)',
    background: 'var(--fs-bg)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    cursor: 'pointer',
    selectors: { ':hover': { background: 'var(--fs-bg3)' }, ...touch({ width: 44, height: 44 }) },
  },
});

const numberIn = (value: string): number | undefined => (/^\s*-?\d+([.,]\d+)?\s*$/.test(value) ? Number(value.replace(',', '.')) : undefined);
const written = (value: number, decimals: number): string => String(Number(value.toFixed(decimals))).replace('.', ',');

/** A range that only years have. */
const isYear = (min: number, max: number): boolean => min >= 1000 && max <= 9999;

/** A number to type, with buttons and arrow keys for one more and one less: 32 px each, where Fluent's arrows are under 24. */
export function NumberStepper({ id, field, label, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { t } = useText(formWords);
  const { now } = useServices();
  const { min = -Infinity, max = Infinity, decimals = 0 } = field;
  const current = typeof value === 'string' ? value : '';
  const number = numberIn(current);
  const size = decimals === 0 ? 1 : 10 ** -Math.min(decimals, 2);
  const within = (wanted: number): number => Math.min(max, Math.max(min, wanted));
  // From nothing: this year for a year, otherwise the smallest that may be, which is 1 or 0 nearly everywhere.
  const begin = within(isYear(min, max) ? now().getFullYear() : Number.isFinite(min) ? min : 0);
  const step = (steps: number): void => onChange(written(number === undefined ? begin : within(number + steps * size), decimals));
  const keys: Readonly<Record<string, number | undefined>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  const handleKey = (event: React.KeyboardEvent): void => {
    const steps = keys[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    step(steps);
  };
  const button = (words: string, sign: string, steps: number): JSX.Element => (
    // The arrow keys do the same, so that the buttons need no stops of their own among the fields.
    <button type="button" className={classes.button} tabIndex={-1} aria-label={words} onClick={() => step(steps)}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div className={classes.stepper}>
      {button(t('itemForm.less', { label }), '−', -1)}
      <input
        id={id}
        className={classes.input}
        role="spinbutton"
        inputMode={decimals === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={current}
        aria-valuenow={number}
        aria-valuemin={Number.isFinite(min) ? min : undefined}
        aria-valuemax={Number.isFinite(max) ? max : undefined}
        aria-invalid={isInvalid}
        aria-required={field.required}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKey}
      />
      {button(t('itemForm.more', { label }), '+', 1)}
    </div>
  );
}
