import * as React from 'react';
import { reportWords } from '../../../i18n/pages/report';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import type { RowAction } from '../../report/ReportView';

/** Where a row can be read in full. */
export function useRowLinks(): RowAction {
  const { t } = useText(reportWords);
  return React.useCallback(
    ({ item, title }) => {
      const to = item && placeOf(item.list, item.id);
      return to === undefined ? null : (
        <AppLink to={to} aria-label={t('report.row.openNamed', { title })}>
          {t('report.row.open')}
        </AppLink>
      );
    },
    [t],
  );
}
