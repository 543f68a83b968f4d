import * as React from 'react';
import type { PublishedReport } from '../../../data/report/published';
import { readerWords } from '../../../i18n/pages/reader';
import { useText } from '../../app/useText';
import { Icon } from '../../theme/icons';
import { readerClasses as classes } from './readerStyles';

/** The report is not what was sent, or cannot be read: in red and in words, before anything else of it. */
export function Wrong({ report: { document, isIntact } }: { readonly report: PublishedReport }): JSX.Element | null {
  const { t } = useText(readerWords);
  if (document === 'newer' && isIntact)
    return (
      <div className={classes.notice} role="alert">
        <p>
          <strong>{t('reader.newer')}</strong>
        </p>
        <p>
          {t('reader.newer.text')} {t('reader.newer.do')}
        </p>
      </div>
    );
  if (isIntact && typeof document !== 'string') return null;
  return (
    <div className={classes.wrong} role="alert">
      <p className={classes.wrongTitle}>
        <Icon name="error" size={18} />
        {t(document === 'unreadable' ? 'reader.unreadable' : 'reader.altered')}
      </p>
      <p>{t('reader.altered.text')}</p>
      <p>{t('reader.altered.do')}</p>
    </div>
  );
}
