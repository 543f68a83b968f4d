import * as React from 'react';
import type { ReportDraft } from '../../../data/report/drafts';
import type { ReportHead } from '../../../data/report/published';
import type { ReportPeriod } from '../../../domain/report/document';
import { reportWords } from '../../../i18n/pages/report';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { Failure } from '../../forms/FormMessages';
import { ReportView } from '../../report/ReportView';
import { useLiveReport } from '../../report/useLiveReport';
import { DataErrorState } from '../../states/ErrorState';
import { buttonClasses } from '../../theme/buttons';
import { PeriodPicker } from './PeriodPicker';
import { ReportSkeleton } from './ReportSkeleton';
import { reportClasses as classes } from './reportStyles';
import { placeUrl, startPlace, type ReportPlace } from './reportUrl';
import { useRowLinks } from './useRowLinks';
import { usePeriod } from './usePeriod';
import { useStartDraft } from './useStartDraft';

const ReportMenu = React.lazy(() => import('../../report/export/ReportMenu'));

interface LiveTabProps {
  readonly place: ReportPlace;
  readonly heads: readonly ReportHead[];
  readonly drafts: readonly ReportDraft[];
}

/** How it stands now, by period: what a report would say. */
export default function LiveTab({ place, heads, drafts }: LiveTabProps): JSX.Element {
  const { navigation } = useServices();
  const { t } = useText(reportWords);
  const { period, problems } = usePeriod(place, heads);
  const go = (change: Partial<ReportPlace>): void => navigation.replace(placeUrl({ ...place, ...change }));
  return (
    <>
      <div className={classes.bar}>
        <PeriodPicker
          kind={place.period}
          period={period}
          problems={problems}
          onKind={(kind) => go({ period: kind, ...(kind === 'own' ? period : {}) })}
          onPeriod={go}
        />
      </div>
      {problems.length > 0 ? <p className={classes.quiet}>{t('report.period.mend')}</p> : <Live period={period} drafts={drafts} />}
    </>
  );
}

function Live({ period, drafts }: { readonly period: ReportPeriod; readonly drafts: readonly ReportDraft[] }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const { document, error, refetch } = useLiveReport(period);
  const { isStarting, error: refused, start } = useStartDraft();
  const links = useRowLinks();
  const open = drafts.find(({ corrects }) => corrects === undefined);
  if (error && document === undefined) return <DataErrorState error={error} page={common('page.report')} onRetry={refetch} />;
  if (document === undefined) return <ReportSkeleton />;
  const isBare = Object.values(document.quarters).every((rows) => rows.length === 0) && document.parts.every(({ table }) => table.rows.length === 0);
  return (
    <>
      {refused && <Failure error={refused} text={t('report.draft.notStarted')} onRetry={() => start(period)} />}
      <div className={classes.bar}>
        <div className={classes.actions}>
          {open ? (
            <AppLink className={buttonClasses.primary} to={placeUrl({ ...startPlace, tab: 'draft', draft: open.id })}>
              {t('report.draft.open')}
            </AppLink>
          ) : (
            <button type="button" className={buttonClasses.primary} aria-disabled={isStarting} onClick={() => start(period)}>
              {isStarting ? common('form.sending') : t('report.draft.make')}
            </button>
          )}
          <React.Suspense fallback={null}>
            <ReportMenu document={document} />
          </React.Suspense>
        </div>
      </div>
      {isBare && <p className={classes.note}>{t('report.bare')}</p>}
      <ReportView document={document} row={links} />
    </>
  );
}
