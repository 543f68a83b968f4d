import * as React from 'react';
import { chartClasses } from './chartStyles';

interface SegmentsProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}

/** One of a few ways to see the same thing. Dark rather than accented, so that it never competes with the page's one filled button. */
export const Segments = <Key extends string>({ label, options, chosen, onChoose }: SegmentsProps<Key>): JSX.Element => (
  <div role="group" aria-label={label} className={chartClasses.segments}>
    {options.map(({ key, text }) => (
      <button key={key} type="button" className={chartClasses.segment} aria-pressed={key === chosen} onClick={() => onChoose(key)}>
        {text}
      </button>
    ))}
  </div>
);
