import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { touch } from '../theme/styles';

const classes = mergeStyleSets({
  stepper: {
    display: 'inline-grid',
    gridTemplateColumns: '32px 44px 32px',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    background: 'var(--fs-bg)',
    height: 34,
    overflow: 'hidden',
    selectors: {
      ...touch({ gridTemplateColumns: '44px 48px 44px', height: 46 }),
      ':focus-within': { borderColor: 'var(--fs-tx)' },
    },
  },
  button: {
    font: 'inherit',
    fontSize: 18,
    lineHeight: '18px',
    color: 'var(--fs-tx)',
    background: 'none',
    border: 0,
    padding: 0,
    cursor: 'pointer',
    selectors: { ':hover': { background: 'var(--fs-bg3)' }, '&&:focus-visible': { outlineOffset: -2 } },
  },
  input: {
    font: 'inherit',
    fontSize: 16,
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'center',
    width: '100%',
    color: 'var(--fs-tx)',
    background: 'none',
    border: 0,
    padding: 0,
    selectors: { '&&:focus-visible': { outlineOffset: -2 } },
  },
});

interface NumberStepperProps {
  /** What is counted: the name of the field. */
  readonly label: string;
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A number with a button on either side. Typing counts when it is a number within its limits; what is not is put back. */
export function NumberStepper({ label, lessLabel, moreLabel, value, min, max, step, onChange }: NumberStepperProps): JSX.Element {
  const [typed, setTyped] = React.useState(String(value));
  React.useEffect(() => setTyped(String(value)), [value]);
  const within = (wanted: number): number => Math.min(Math.max(wanted, min), max);
  const go = (wanted: number): void => {
    const next = within(wanted);
    setTyped(String(next));
    if (next !== value) onChange(next);
  };
  const handleType = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const text = event.target.value.replace(/\D/g, '').slice(0, 5);
    setTyped(text);
    const wanted = Number(text);
    if (text !== '' && within(wanted) === wanted && wanted !== value) onChange(wanted);
  };
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    go(nextOf(value, event.key === 'ArrowUp' ? step : -step));
  };
  return (
    <span className={classes.stepper} role="group" aria-label={label}>
      <button type="button" className={classes.button} aria-label={lessLabel} onClick={() => go(nextOf(value, -step))}>
        −
      </button>
      <input
        className={classes.input}
        aria-label={label}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={handleType}
        onKeyDown={handleKey}
        onBlur={() => go(typed === '' ? value : Number(typed))}
      />
      <button type="button" className={classes.button} aria-label={moreLabel} onClick={() => go(nextOf(value, step))}>
        +
      </button>
    </span>
  );
}

/** To the next whole step: 47 goes to 50 and to 45. */
const nextOf = (value: number, step: number): number => (step > 0 ? Math.floor(value / step) * step + step : Math.ceil(value / -step) * -step + step);
