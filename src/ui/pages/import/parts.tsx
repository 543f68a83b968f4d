import * as React from 'react';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { Icon } from '../../theme/icons';
import { importClasses as classes } from './importStyles';

interface StepProps {
  readonly id: string;
  readonly heading: string;
  readonly children: React.ReactNode;
  readonly headingRef?: React.Ref<HTMLHeadingElement>;
}

/** One step of the import, under its own heading. */
export function Step({ id, heading, headingRef, children }: StepProps): JSX.Element {
  return (
    <section className={classes.step} aria-labelledby={id}>
      <h2 id={id} ref={headingRef} tabIndex={-1} className={classes.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

export const ProblemText = ({ children }: { readonly children: React.ReactNode }): JSX.Element => (
  <p className={classes.problem} role="alert">
    <Icon name="error" size={15} />
    <span>{children}</span>
  </p>
);

interface SelectProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** The label stands elsewhere, in a table's header. */
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onSelect: (value: Value) => void;
}

/** The browser's own list: a table may hold fifty of them. */
export function Select<Value extends string>({ id, label, isLabelHidden, value, options, onSelect }: SelectProps<Value>): JSX.Element {
  const select = (
    <select
      id={id}
      className={classes.control}
      aria-label={isLabelHidden ? label : undefined}
      value={value}
      onChange={(event) => onSelect(event.target.value as Value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
  if (isLabelHidden) return select;
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {select}
    </div>
  );
}

interface RegionProps {
  readonly label: string;
  readonly isTall?: boolean;
  readonly children: React.ReactNode;
}

/** What may be wider than the page scrolls by itself, also with the keyboard. */
export const Region = ({ label, isTall, children }: RegionProps): JSX.Element => (
  <ScrollRegion className={`${classes.region} ${isTall ? classes.tall : ''}`} aria-label={label}>
    {children}
  </ScrollRegion>
);
