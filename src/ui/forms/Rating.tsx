import * as React from 'react';
import { RatingSteps } from '../fields/RatingSteps';
import type { ControlProps } from './controls';

/** A rating as a form holds it: words, of which none are no answer. */
export const Rating = ({ id, field, value, onChange }: ControlProps): JSX.Element => (
  <RatingSteps
    name={id}
    id={id}
    lowest={field.min ?? 1}
    highest={field.max ?? 5}
    value={typeof value === 'string' && value !== '' ? Number(value) : undefined}
    onChange={(step) => onChange(step === undefined ? '' : String(step))}
  />
);
