import * as React from 'react';
import type { PublishedReport as Report, ReportHead } from '../../../data/report/published';
import { reportWords } from '../../../i18n/pages/report';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { ReportView } from '../../report/ReportView';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { useCopy } from '../../states/useCopy';
import { buttonClasses } from '../../theme/buttons';
import { Icon } from '../../theme/icons';
import { DecisionsOnReport } from './DecisionsOnReport';
import { Receipts } from './Receipts';
import { ReportSkeleton } from './ReportSkeleton';
import { reportClasses as classes } from './reportStyles';
import { dayText, periodText } from './reportText';
import { openedId, placeUrl, startPlace } from './reportUrl';
import { useReceipts, useReport } from './useReports';
import { useRole } from './useRole';
import { useRowLinks } from './useRowLinks';

const ReportMenu = React.lazy(() => import('../../report/export/ReportMenu'));
const CorrectDialog = React.lazy(() => import('./CorrectDialog'));

/** A published report as it was frozen, and what has come of it. */
export default function PublishedReport({ number, heads }: { readonly number: number; readonly heads: readonly ReportHead[] }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const head = heads.find((one) => one.number === number);
  const { data: report, error, refetch } = useReport(head?.number);
  useReceipts(number); // asked for here, so that it travels with the report
  const back = <AppLink to={placeUrl({ ...startPlace, tab: 'published' })}>{t('report.published.back')}</AppLink>;
  if (error && report === undefined) return <DataErrorState error={error} page={common('page.report')} onRetry={() => void refetch()} />;
  if (head === undefined || report === null) {
    return (
      <div className={stateClasses.state}>
        <p className={stateClasses.lead}>{t('report.published.gone')}</p>
        <p>{back}</p>
      </div>
    );
  }
  return (
    <>
      <p className={classes.bar}>{back}</p>
      {report === undefined ? <ReportSkeleton /> : <Opened head={head} report={report} heads={heads} />}
    </>
  );
}

interface OpenedProps {
  readonly head: ReportHead;
  readonly report: Report;
  readonly heads: readonly ReportHead[];
}

function Opened({ head, report, heads }: OpenedProps): JSX.Element {
  const { host, announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const may = useMay();
  const links = useRowLinks();
  const { copy } = useCopy();
  const [isCorrecting, setCorrecting] = React.useState(false);
  const { document, isIntact } = report;
  const handleCopy = async (): Promise<void> => {
    const isDone = await copy(host.linkTo(placeUrl({ ...startPlace, report: head.number })));
    announce(common(isDone ? 'done.copiedLink' : 'done.notCopied'));
  };
  return (
    <>
      <h2 id={openedId} tabIndex={-1} className={classes.title} lang={typeof document === 'string' ? undefined : document.language}>
        {head.title}
      </h2>
      <HeadFacts head={head} heads={heads} />
      <CheckText isIntact={isIntact} checksum={head.checksum} />
      {typeof document === 'string' ? (
        <p className={classes.wrong} role="alert">
          <Icon name="error" size={15} />
          {t(document === 'newer' ? 'report.check.newer' : 'report.check.unreadable')}
        </p>
      ) : (
        <>
          <div className={classes.bar} style={{ marginTop: 12 }}>
            <div className={classes.actions}>
              <React.Suspense fallback={null}>
                <ReportMenu document={document} head={head} isIntact={isIntact} />
              </React.Suspense>
              <button type="button" className={buttonClasses.outlined} onClick={() => void handleCopy()}>
                {common('action.copyLink')}
              </button>
              {may('add', 'reports') && (
                <button type="button" id="framsyn-correct" className={buttonClasses.outlined} onClick={() => setCorrecting(true)}>
                  {t('report.correct')}
                </button>
              )}
            </div>
          </div>
          <ReportView document={document} row={links} headingLevel="h3" />
          <DecisionsOnReport document={document} />
        </>
      )}
      <Receipts head={head} />
      {isCorrecting && (
        <React.Suspense fallback={null}>
          <CorrectDialog
            head={head}
            onClose={() => {
              setCorrecting(false);
              window.setTimeout(() => window.document.getElementById('framsyn-correct')?.focus()); // after the dialog has let go of focus
            }}
          />
        </React.Suspense>
      )}
    </>
  );
}

/** Version, time, by whom, and how it stands to other versions. */
function HeadFacts({ head, heads }: Omit<OpenedProps, 'report'>): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const role = useRole();
  const later = heads.filter(({ corrects }) => corrects === head.number);
  const corrected = head.corrects === undefined ? undefined : heads.find(({ number }) => number === head.corrects);
  return (
    <p className={classes.purpose}>
      {t('report.published.facts', {
        number: head.number,
        date: dayText(translator, head.date),
        role: role(head.publishedRole),
        period: periodText(translator, { from: head.periodFrom, to: head.periodTo }),
      })}
      {head.corrects !== undefined && (
        <>
          {' '}
          {corrected === undefined ? (
            t('report.published.correctsOne', { number: head.corrects })
          ) : (
            <AppLink to={placeUrl({ ...startPlace, report: corrected.number })}>{t('report.published.correctsOne', { number: head.corrects })}</AppLink>
          )}{' '}
          {head.correction}
        </>
      )}
      {later.map(({ id, number }) => (
        <React.Fragment key={id}>
          {' '}
          <AppLink to={placeUrl({ ...startPlace, report: number })}>{t('report.published.correctedBy', { number })}</AppLink>
        </React.Fragment>
      ))}
    </p>
  );
}

/** That it is what was published, or in red and in words that it is not. */
function CheckText({ isIntact, checksum }: { readonly isIntact: boolean; readonly checksum: string | undefined }): JSX.Element {
  const { t } = useText(reportWords);
  return (
    <div style={{ marginTop: 8 }}>
      {isIntact ? (
        <p className={`${classes.quiet} ${classes.right}`}>
          <Icon name="completed" size={15} />
          {t('report.check.rightText')}
        </p>
      ) : (
        <p className={classes.wrong} role="alert">
          <Icon name="error" size={15} />
          {t('report.check.wrongText')}
        </p>
      )}
      <details className={classes.quiet}>
        <summary>{t('report.check.sum')}</summary>
        <p className={classes.sum}>{checksum ?? '–'}</p>
      </details>
    </div>
  );
}
