import * as React from 'react';
import { segments } from '../../i18n';

interface RichTextProps {
  /** With its placeholders left in. */
  readonly template: string;
  readonly parts: Readonly<Record<string, React.ReactNode>>;
}

/** A text whose placeholders are elements: a name in bold, a link in a sentence. */
export const RichText = ({ template, parts }: RichTextProps): JSX.Element => (
  <>
    {segments(template).map((segment, index) => (
      <React.Fragment key={index}>{'text' in segment ? segment.text : parts[segment.parameter]}</React.Fragment>
    ))}
  </>
);
