import * as React from 'react';
import type { RowWords } from '../../../domain/report/editing';
import { reportWords } from '../../../i18n/pages/report';
import { useText } from '../../app/useText';
import { Field } from './Field';
import { LanguageNotes } from './LanguageNotes';
import { reportClasses as classes } from './reportStyles';

export interface WordLabels {
  /** None: the title is not to be changed. */
  readonly title?: string;
  readonly text: string;
}
export interface WordLimits {
  readonly title: number;
  readonly text: number;
}

interface WordFieldsProps {
  readonly id: string;
  readonly words: RowWords;
  readonly labels: WordLabels;
  readonly limits: WordLimits;
  /** What is missing is said before anything is emptied. */
  readonly isAsked?: boolean;
  readonly onChange: (words: RowWords) => void;
}

/** A title and what it means, as they are typed. */
export function WordFields({ id, words, labels, limits, isAsked = false, onChange }: WordFieldsProps): JSX.Element {
  const { t } = useText(reportWords);
  const [typed, setTyped] = React.useState(words);
  const first = React.useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  React.useEffect(() => first.current?.focus(), []);
  const isMissing = typed.title.trim() === '' && (isAsked || words.title !== '');
  const change = (next: RowWords): void => {
    setTyped(next);
    onChange(next);
  };
  return (
    <>
      {labels.title !== undefined && (
        <Field id={`framsyn-words-title-${id}`} label={labels.title} problem={isMissing ? t('report.row.titleMissing') : undefined}>
          {(props) => (
            <input
              {...props}
              ref={first}
              type="text"
              className={classes.input}
              maxLength={limits.title}
              value={typed.title}
              onChange={({ target }) => change({ ...typed, title: target.value })}
            />
          )}
        </Field>
      )}
      <Field id={`framsyn-words-text-${id}`} label={labels.text}>
        {(props) => (
          <textarea
            {...props}
            ref={labels.title === undefined ? first : undefined}
            className={classes.area}
            rows={3}
            maxLength={limits.text}
            value={typed.meaning}
            onChange={({ target }) => change({ ...typed, meaning: target.value })}
          />
        )}
      </Field>
      <LanguageNotes text={[typed.title, typed.meaning].join('\n')} />
    </>
  );
}
