import * as React from 'react';
import { languageProblems, type LanguageAdvice } from '../../../domain/report/languageCheck';
import { reportWords } from '../../../i18n/pages/report';
import { useText } from '../../app/useText';
import { reportClasses as classes } from './reportStyles';

const advices = {
  forecast: 'report.language.forecast',
  certainty: 'report.language.certainty',
  formal: 'report.language.formal',
} as const satisfies Record<LanguageAdvice, string>;

/** Words that are worth a second look, each with what to write instead. It hinders nobody. */
export function LanguageNotes({ text }: { readonly text: string }): JSX.Element | null {
  const { t } = useText(reportWords);
  const found = React.useMemo(() => languageProblems(text), [text]);
  if (found.length === 0) return null;
  return (
    <div role="status">
      <p className={classes.small}>{t('report.language')}</p>
      <ul className={classes.bullets}>
        {found.map(({ word, advice }) => (
          <li key={word}>
            <strong>{t('report.language.word', { word })}</strong> {t(advices[advice])}
          </li>
        ))}
      </ul>
    </div>
  );
}
