import * as React from 'react';
import { reportWords } from '../../../i18n/pages/report';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { DataErrorState } from '../../states/ErrorState';
import { Lead } from './Lead';
import { ReportSkeleton } from './ReportSkeleton';
import { reportClasses as classes } from './reportStyles';
import { readPlace, type ReportPlace } from './reportUrl';
import { Tabs } from './Tabs';
import { useCadence, useHeads, useOpenDrafts } from './useReports';

const Reader = React.lazy(() => import('../../report/reader/Reader'));
const LiveTab = React.lazy(() => import('./LiveTab'));
const DraftTab = React.lazy(() => import('./DraftTab'));
const PublishedTab = React.lazy(() => import('./PublishedTab'));
const PublishedReport = React.lazy(() => import('./PublishedReport'));

/** Rapport: for whoever makes it, how it stands, the draft and what is published; for everybody else the report itself. */
export default function ReportPage(): JSX.Element {
  const may = useMay();
  // Until it is known who asks, nothing more is: everybody known may read spaningar.
  if (!may('read', 'signals')) return <Frame />;
  if (may('edit', 'reportDrafts')) return <Making />;
  return (
    <React.Suspense fallback={<Frame />}>
      <Reader />
    </React.Suspense>
  );
}

/** The page before it is known what it will be. */
function Frame(): JSX.Element {
  const { t } = useTranslator();
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('page.report')}</h1>
      <ReportSkeleton />
    </div>
  );
}

function Making(): JSX.Element {
  const { navigation } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const address = useUrl(navigation);
  const place = React.useMemo(() => readPlace(address), [address]);
  const heads = useHeads();
  const cadence = useCadence();
  const drafts = useOpenDrafts();
  const asked = [heads, drafts];
  const failed = asked.find(({ error, data }) => error && data === undefined);
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{common('page.report')}</h1>
      <p className={classes.purpose}>{t('report.purpose')}</p>
      <Lead cadence={cadence.error ? null : cadence.data} heads={heads.data} />
      <Tabs tab={place.tab} published={heads.data?.length} />
      {failed?.error && <DataErrorState error={failed.error} page={common('page.report')} onRetry={() => asked.forEach((query) => void query.refetch())} />}
      {!failed && (heads.data === undefined || drafts.data === undefined) && <ReportSkeleton />}
      {heads.data !== undefined && drafts.data !== undefined && (
        <React.Suspense fallback={<ReportSkeleton />}>
          <Body place={place} heads={heads.data} drafts={drafts.data} />
        </React.Suspense>
      )}
    </div>
  );
}

interface BodyProps {
  readonly place: ReportPlace;
  readonly heads: NonNullable<ReturnType<typeof useHeads>['data']>;
  readonly drafts: NonNullable<ReturnType<typeof useOpenDrafts>['data']>;
}

function Body({ place, heads, drafts }: BodyProps): JSX.Element {
  if (place.tab === 'now') return <LiveTab place={place} heads={heads} drafts={drafts} />;
  if (place.tab === 'draft') return <DraftTab place={place} heads={heads} drafts={drafts} />;
  if (place.report !== undefined) return <PublishedReport number={place.report} heads={heads} />;
  return <PublishedTab heads={heads} />;
}
