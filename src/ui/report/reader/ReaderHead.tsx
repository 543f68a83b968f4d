import * as React from 'react';
import type { PublishedReport } from '../../../data/report/published';
import type { Receipt as ReceiptRow } from '../../../data/report/receipts';
import { readerWords } from '../../../i18n/pages/reader';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { Facts } from './Facts';
import { Receipt } from './Receipt';
import { readerClasses as classes } from './readerStyles';

const ReportMenu = React.lazy(() => import('../export/ReportMenu'));
const factsId = 'framsyn-report-facts';
const convener = 'sammankallande';

interface ReaderHeadProps {
  readonly report: PublishedReport;
  readonly receipts: readonly ReceiptRow[] | null | undefined;
}

/** Title, how it stands with what one reads, and the two things to do with it. */
export function ReaderHead({ report, receipts }: ReaderHeadProps): JSX.Element {
  const { host } = useServices();
  const { locale } = useTranslator();
  const { t } = useText(readerWords);
  const may = useMay();
  const { roles, user } = may;
  const mayConfirm = roles.includes('ledningsgrupp') && may('add', 'receipts');
  const [isOpen, setIsOpen] = React.useState(false);
  const { head, document, isIntact } = report;
  const isRead = typeof document !== 'string';
  return (
    <>
      <div className={classes.head}>
        <div className={classes.headText}>
          <h1
            className={host.kind === 'sharepoint' ? classes.siteTitle : classes.title}
            lang={isRead && document.language !== locale ? document.language : undefined}
          >
            {isRead ? document.title : head.title}
          </h1>
          <p className={classes.purpose}>
            {isRead && `${t('reader.twoMinutes')} `}
            <Sent report={report} /> {head.corrects !== undefined && `${t('reader.correction', { number: head.corrects })} `}
            <button
              type="button"
              className={classes.link}
              aria-expanded={isOpen}
              aria-controls={isOpen ? factsId : undefined}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('reader.versions')}
            </button>
          </p>
        </div>
        <div className={classes.actions}>
          {isRead && (
            <React.Suspense fallback={<span className={classes.shell} aria-hidden="true" />}>
              <ReportMenu document={document} head={head} isIntact={isIntact} />
            </React.Suspense>
          )}
          {isRead && isIntact && user !== undefined && mayConfirm && <Receipt key={head.id} head={head} me={user} receipts={receipts} />}
        </div>
      </div>
      {isOpen && <Facts report={report} id={factsId} />}
    </>
  );
}

function Sent({ report: { head, isIntact } }: { readonly report: PublishedReport }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(readerWords);
  const sent = new Date(head.created);
  const role = head.publishedRole === undefined || head.publishedRole === convener ? t('reader.convener') : head.publishedRole;
  const facts = { date: translator.date(sent), time: translator.time(sent), role, number: head.number };
  return <>{isIntact ? t('reader.sent', facts) : t('reader.sent.altered', facts)}</>;
}
