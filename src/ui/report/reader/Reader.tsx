import * as React from 'react';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { DataErrorState } from '../../states/ErrorState';
import { NewerNotice } from './Facts';
import { ReaderHead } from './ReaderHead';
import { readerClasses as classes } from './readerStyles';
import { askedNumber } from './readerUrl';
import { ReadReport } from './ReadReport';
import { useReader, type Asking, type Reading } from './useReader';
import { Waiting } from './Waiting';
import { Wrong } from './Wrong';

const Nothing = React.lazy(() => import('./Nothing'));
const Missing = React.lazy(async () => ({ default: (await import('./Nothing')).Missing }));

/** The report as the management group reads it: the latest, or the version that the address asks for. */
export default function Reader(): JSX.Element {
  const { navigation } = useServices();
  const asked = askedNumber(useUrl(navigation));
  const reading = useReader(asked);
  const { report, live, receipts } = reading;
  if (!report) return <Without asked={asked} reading={reading} />;
  return (
    <div className={classes.page}>
      <Wrong report={report} />
      {asked !== 'latest' && <NewerNotice head={report.head} />}
      <ReaderHead key={`head ${report.head.id}`} report={report} receipts={receipts} />
      {typeof report.document !== 'string' && (
        <ReadReport key={`report ${report.head.id}`} document={report.document} report={report} live={live} isLatest={asked === 'latest'} />
      )}
    </div>
  );
}

/** Not here yet, refused, or none. */
function Without({ asked, reading: { report, error, retry } }: { readonly asked: Asking; readonly reading: Reading }): JSX.Element {
  const { host } = useServices();
  const { t } = useTranslator();
  return (
    <div className={classes.page}>
      <h1 className={host.kind === 'sharepoint' ? classes.siteTitle : classes.title}>{t('page.reader')}</h1>
      {error && <DataErrorState error={error} page={t('page.reader')} onRetry={retry} />}
      {report === undefined && !error && <Waiting />}
      {report === null && <React.Suspense fallback={null}>{asked === 'latest' ? <Nothing /> : <Missing number={asked} />}</React.Suspense>}
    </div>
  );
}
