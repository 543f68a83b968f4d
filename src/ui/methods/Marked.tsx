import * as React from 'react';
import { highlight } from '../../domain/search';

/** A text with what was sought in it marked. */
export const Marked = ({ text, query }: { readonly text: string; readonly query: string }): JSX.Element => (
  <>
    {highlight(text, query).map((stretch, index) =>
      stretch.isHit ? <mark key={index}>{stretch.text}</mark> : <React.Fragment key={index}>{stretch.text}</React.Fragment>,
    )}
  </>
);
