import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useTranslator } from '../app/services';
import { linkButton, touch } from '../theme/styles';

const classes = mergeStyleSets({
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
  chosen: {
    background: 'var(--fs-tx)',
    color: 'var(--fs-bg)',
    borderColor: 'var(--fs-tx)',
    fontWeight: 600,
    selectors: { ':hover': { background: 'var(--fs-tx)' }, '@media (forced-colors: active)': { forcedColorAdjust: 'none' } },
  },
  clear: { ...linkButton, fontSize: 13, selectors: touch({ minHeight: 44 }) },
});

interface RatingStepsProps {
  /** Of the group, and of its first step where a label points at that. */
  readonly name: string;
  readonly id?: string;
  readonly lowest: number;
  readonly highest: number;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** Buttons 1 to 5, of which at most one holds; no answer is an answer too. */
export function RatingSteps({ name, id, lowest, highest, value, onChange }: RatingStepsProps): JSX.Element {
  const { t } = useTranslator();
  const steps = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  return (
    <div className={classes.steps}>
      {steps.map((step, index) => (
        <label key={step} className={`${classes.step} ${value === step ? classes.chosen : ''}`}>
          <input type="radio" id={index === 0 ? id : undefined} name={name} checked={value === step} onChange={() => onChange(step)} />
          {step}
        </label>
      ))}
      {value !== undefined && (
        <button type="button" className={classes.clear} onClick={() => onChange(undefined)}>
          {t('action.clear')}
        </button>
      )}
    </div>
  );
}
