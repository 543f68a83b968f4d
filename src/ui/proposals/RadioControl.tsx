import * as React from 'react';
import { text, type ControlProps } from '../forms/controls';
import { entryClasses as classes } from './entryStyles';

export interface RadioOption {
  readonly value: string;
  readonly text: string;
  readonly facts?: string;
}

interface RadiosProps extends Pick<ControlProps, 'id' | 'isInvalid' | 'describedBy' | 'value' | 'onChange'> {
  readonly options: readonly RadioOption[];
  readonly isRequired: boolean;
}

/** One of a few, all in view, each with what it means below it. The group takes focus for its chosen one. */
export function Radios({ id, options, value, isInvalid, isRequired, describedBy, onChange }: RadiosProps): JSX.Element {
  const group = React.useRef<HTMLDivElement>(null);
  const handleFocus = (event: React.FocusEvent): void => {
    if (event.target !== group.current) return;
    const inputs = group.current.querySelectorAll('input');
    ([...inputs].find((input) => input.checked) ?? inputs[0])?.focus();
  };
  return (
    <div
      ref={group}
      id={id}
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      aria-required={isRequired}
      className={classes.radios}
      onFocus={handleFocus}
    >
      {options.map((option, index) => {
        const [words, facts] = [`${id}-${index}-words`, option.facts ? `${id}-${index}-facts` : undefined];
        return (
          <label key={option.value} className={classes.radio}>
            <input
              type="radio"
              name={id}
              checked={text(value) === option.value}
              aria-labelledby={words}
              aria-describedby={facts}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span id={words}>{option.text}</span>
              {facts && (
                <span id={facts} className={classes.radioFacts}>
                  {option.facts}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </div>
  );
}

/** A choice of the schema's that always stands open: an outcome is read before it is chosen. */
export const OpenOptions = ({ field, choiceText, ...control }: ControlProps): JSX.Element => (
  <Radios {...control} isRequired={field.required} options={(field.options ?? []).map(({ code }) => ({ value: code, text: choiceText(code) }))} />
);
