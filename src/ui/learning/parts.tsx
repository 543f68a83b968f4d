import * as React from 'react';
import type { DataError } from '../../data/ports';
import { learningPartWords } from '../../i18n/pages/learningParts';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { panelClasses } from '../panels/panelStyles';
import { wordsFor } from '../states/errorWords';
import { learningClasses as classes } from './learningStyles';

/** A part of the panel with its heading, and what can be done with it at the right. */
export function PanelSection({ title, children }: { readonly title: string; readonly children: React.ReactNode }): JSX.Element {
  return (
    <section className={panelClasses.section}>
      <h3 className={panelClasses.sectionTitle}>{title}</h3>
      <div className={panelClasses.reading}>{children}</div>
    </section>
  );
}

/** What could not be read, why, and the way to try again. */
export function Unread({ error, onRetry }: { readonly error: DataError; readonly onRetry: () => void }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(learningPartWords);
  return (
    <p role="alert" className={classes.note}>
      {t('learningPart.unread', { reason: common(wordsFor(error).heading) })}{' '}
      <button type="button" className={classes.link} onClick={onRetry}>
        {common('action.retry')}
      </button>
    </p>
  );
}
