import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { DataError } from '../../../data/ports';
import { kitWords } from '../../../i18n/pages/kit';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { wordsFor } from '../../states/errorWords';
import { useCopy } from '../../states/useCopy';
import { answerUrl } from '../answer/answerUrl';
import { kitClasses as classes } from './kitStyles';

interface SavedKitProps {
  readonly event: number;
  readonly unmarked: DataError | undefined;
  readonly onPrint: () => void;
  readonly onAgain: () => void;
}

/** The kit is an occasion now: the link to share, the cards, and the way on. */
export function SavedKit({ event, unmarked, onPrint, onAgain }: SavedKitProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(kitWords);
  const { host } = useServices();
  const { copy, outcome } = useCopy();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), [event]);
  const link = host.linkTo(answerUrl({ event }));
  return (
    <section className={`${classes.use} ${classes.saved}`} aria-labelledby="framsyn-kit-saved">
      <h2 id="framsyn-kit-saved" ref={heading} tabIndex={-1} className={classes.sectionTitle}>
        {t('kit.saved')}
      </h2>
      <p>{t('kit.saved.text')}</p>
      {unmarked && (
        <p className={classes.problem} role="alert">
          {t('kit.saved.unmarked', { reason: `${common(wordsFor(unmarked).heading)}.` })}
        </p>
      )}
      <div style={{ marginTop: 12 }}>
        <span className={classes.label}>{t('kit.saved.link')}</span>
        <span className={classes.url}>{link}</span>
      </div>
      <div className={classes.savedRow}>
        <PrimaryButton className={classes.button} iconProps={{ iconName: 'Copy' }} text={t('kit.saved.copy')} onClick={() => void copy(link)} />
        <DefaultButton className={classes.button} text={t('kit.print')} onClick={onPrint} />
        <AppLink to={placeOf('events', event) ?? ''}>{t('kit.saved.toEvent')}</AppLink>
        <AppLink to={answerUrl({ event, view: 'results' })}>{t('kit.saved.toAnswers')}</AppLink>
        <button type="button" className={classes.link} onClick={onAgain}>
          {t('kit.saved.again')}
        </button>
      </div>
      <p role="status" className={classes.place}>
        {outcome === 'copied' ? common('done.copiedLink') : outcome === 'failed' ? common('done.notCopied') : ''}
      </p>
    </section>
  );
}
