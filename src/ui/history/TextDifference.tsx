import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { diffWords } from '../../domain/textDiff';
import { versionWords } from '../../i18n/pages/versions';
import { useText } from '../app/useText';
import { visuallyHidden } from '../theme/styles';

const classes = mergeStyleSets({
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  // Lines, weight and words say it too: colour is never alone.
  inserted: {
    background: 'var(--fs-ok-bg)',
    color: 'var(--fs-tx)',
    textDecoration: 'underline',
    textDecorationThickness: 2,
    textUnderlineOffset: '2px',
    fontWeight: 600,
  },
  deleted: { background: 'var(--fs-err-bg)', color: 'var(--fs-tx2)', textDecoration: 'line-through' },
  spoken: visuallyHidden,
});

/** A text as it was and became: what went is struck through, what came underlined. Screen readers hear the same as words. */
export function TextDifference({ before, after }: { readonly before: string; readonly after: string }): JSX.Element {
  const { t } = useText(versionWords);
  return (
    <span className={classes.text}>
      {diffWords(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <React.Fragment key={index}>{text}</React.Fragment>;
        const Mark = kind === 'inserted' ? 'ins' : 'del';
        return (
          <Mark key={index} className={classes[kind]}>
            <span className={classes.spoken}>{t(kind === 'inserted' ? 'versions.inserted' : 'versions.deleted')} </span>
            {text}
            <span className={classes.spoken}> {t('versions.endOfMark')} </span>
          </Mark>
        );
      })}
    </span>
  );
}
