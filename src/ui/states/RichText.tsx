import * as React from 'react';
import { segments, type MessageKey } from '../../i18n';
import { useTranslator } from '../app/services';

interface RichTextProps {
  readonly message: MessageKey;
  readonly parts: Readonly<Record<string, React.ReactNode>>;
}

/** A text whose placeholders are elements: a name in bold, a link in a sentence. */
export function RichText({ message, parts }: RichTextProps): JSX.Element {
  const { template } = useTranslator();
  return (
    <>
      {segments(template(message)).map((segment, index) => (
        <React.Fragment key={index}>{'text' in segment ? segment.text : parts[segment.parameter]}</React.Fragment>
      ))}
    </>
  );
}
