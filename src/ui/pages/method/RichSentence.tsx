import * as React from 'react';
import { segments } from '../../../i18n';

/** A page's own text whose placeholders are elements: steppers in a sentence. */
export const RichSentence = ({ template, parts }: { readonly template: string; readonly parts: Readonly<Record<string, React.ReactNode>> }): JSX.Element => (
  <>
    {segments(template).map((segment, index) =>
      'text' in segment ? <span key={index}>{segment.text.trim()}</span> : <React.Fragment key={index}>{parts[segment.parameter]}</React.Fragment>,
    )}
  </>
);
