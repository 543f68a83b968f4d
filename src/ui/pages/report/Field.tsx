import * as React from 'react';
import { Icon } from '../../theme/icons';
import { reportClasses as classes } from './reportStyles';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string;
  readonly children: (props: { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby'?: string }) => React.ReactNode;
}

/** A label, a control, and what is wrong with it or good to know, in words that the control names. */
export function Field({ id, label, hint, problem, children }: FieldProps): JSX.Element {
  const describedBy = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': problem !== undefined, ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }) })}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={classes.problem}>
          <Icon name="error" size={13} />
          <span>{problem}</span>
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
