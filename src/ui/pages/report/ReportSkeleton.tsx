import * as React from 'react';
import { reportWords } from '../../../i18n/pages/report';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { reportClasses as classes } from './reportStyles';

/** The report is on its way. */
export function ReportSkeleton(): JSX.Element {
  const { t } = useText(reportWords);
  return (
    <div className={classes.skeleton}>
      <p className={classes.quiet} role="status">
        {t('report.loading')}
      </p>
      <ListSkeleton />
    </div>
  );
}
