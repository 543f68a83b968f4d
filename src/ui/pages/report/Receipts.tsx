import * as React from 'react';
import { isOfThis } from '../../../data/report/receipts';
import type { ReportHead } from '../../../data/report/published';
import { reportWords } from '../../../i18n/pages/report';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { reportClasses as classes } from './reportStyles';
import { dayText } from './reportText';
import { useReceipts } from './useReports';

/** Who in the management group has said that they have read it. */
export function Receipts({ head }: { readonly head: ReportHead }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const { data: receipts, error } = useReceipts(head.number);
  return (
    <section className={classes.section} aria-labelledby="framsyn-report-receipts">
      <h3 id="framsyn-report-receipts" className={classes.heading}>
        {t('report.receipts')} {receipts && receipts.length > 0 && <span className={classes.count}>{receipts.length}</span>}
      </h3>
      {error && <p className={classes.behind}>{t('report.receipts.unread')}</p>}
      {receipts?.length === 0 && <p className={classes.behind}>{t('report.receipts.none')}</p>}
      <ul>
        {receipts?.map((receipt) => (
          <li key={receipt.id} className={classes.row}>
            <div className={classes.rowTop}>
              <p className={classes.rowTitle}>{receipt.author.title}</p>
              <span className={classes.quiet}>{dayText(translator, receipt.date)}</span>
            </div>
            {!isOfThis(receipt, head) && <p className={classes.meaning}>{t('report.receipts.other')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
