import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReportDraft } from '../../../data/report/drafts';
import type { ReportHead } from '../../../data/report/published';
import type { ReportDocument } from '../../../domain/report/document';
import { reportWords } from '../../../i18n/pages/report';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { Failure } from '../../forms/FormMessages';
import { useLiveReport } from '../../report/useLiveReport';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { buttonClasses } from '../../theme/buttons';
import { DraftEditor, type DraftEditorProps } from './DraftEditor';
import { PublishedNow } from './PublishedNow';
import { ReportSkeleton } from './ReportSkeleton';
import { reportClasses as classes } from './reportStyles';
import { periodText } from './reportText';
import { placeUrl, startPlace, type ReportPlace } from './reportUrl';
import { usePeriod } from './usePeriod';
import { useReport } from './useReports';
import { useStartDraft } from './useStartDraft';

interface DraftTabProps {
  readonly place: ReportPlace;
  readonly heads: readonly ReportHead[];
  readonly drafts: readonly ReportDraft[];
}

interface Published {
  readonly number: number;
  readonly document: ReportDocument;
}

/** The draft that is open: of the next report, or of a correction. */
export default function DraftTab({ place, heads, drafts }: DraftTabProps): JSX.Element {
  const { t } = useText(reportWords);
  const client = useQueryClient();
  const [published, setPublished] = React.useState<Published>();
  const asked = drafts.find(({ id }) => id === place.draft);
  const draft = asked ?? drafts.find(({ corrects }) => corrects === undefined) ?? drafts[0];
  const handlePublished = (number: number, document: ReportDocument): void => {
    setPublished({ number, document });
    void client.invalidateQueries(['reportDrafts']);
  };
  // It stands here, and not in the editor: that goes when the draft is no longer open.
  if (published) return <PublishedNow {...published} onClose={() => setPublished(undefined)} />;
  return (
    <>
      {place.draft !== undefined && asked === undefined && <p className={classes.note}>{t('report.draft.gone')}</p>}
      {drafts.length > 1 && <DraftChoice drafts={drafts} chosen={draft?.id} />}
      {draft === undefined ? (
        <NoDraft place={place} heads={heads} />
      ) : (
        <Made key={`${draft.id}-${place.isFresh}`} draft={draft} place={place} heads={heads} onPublished={handlePublished} />
      )}
    </>
  );
}

function useDraftName(): (draft: ReportDraft) => string {
  const translator = useTranslator();
  const { t } = useText(reportWords);
  return ({ corrects, periodFrom, periodTo }) =>
    corrects === undefined
      ? t('report.draft.name', { period: periodText(translator, { from: periodFrom, to: periodTo }) })
      : t('report.correction.name', { number: corrects });
}

function DraftChoice({ drafts, chosen }: { readonly drafts: readonly ReportDraft[]; readonly chosen: number | undefined }): JSX.Element {
  const { t } = useText(reportWords);
  const nameOf = useDraftName();
  return (
    <nav className={classes.bar} aria-label={t('report.draft.several')}>
      <ul className={classes.actions}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <AppLink to={placeUrl({ ...startPlace, tab: 'draft', draft: draft.id })} aria-current={draft.id === chosen ? 'true' : undefined}>
              {nameOf(draft)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What a draft is, and the one thing to do. */
function NoDraft({ place, heads }: Omit<DraftTabProps, 'drafts'>): JSX.Element {
  const { t: common } = useTranslator();
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const { period } = usePeriod({ ...place, period: 'sinceLast' }, heads);
  const { isStarting, error, start } = useStartDraft();
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('report.draft.none')}</h2>
      <p className={stateClasses.lead}>{t('report.draft.none.text')}</p>
      {error && <Failure error={error} text={t('report.draft.notStarted')} onRetry={() => start(period)} />}
      <div className={stateClasses.actions}>
        <button type="button" className={buttonClasses.primary} aria-disabled={isStarting} onClick={() => start(period)}>
          {isStarting ? common('form.sending') : t('report.draft.make')}
        </button>
      </div>
      <p className={stateClasses.note}>
        {t('report.draft.none.period', { period: periodText(translator, period) })}{' '}
        <AppLink to={placeUrl({ ...startPlace, period: 'own', ...period })}>{t('report.draft.otherPeriod')}</AppLink>
      </p>
    </div>
  );
}

type MadeProps = Omit<DraftEditorProps, 'made'>;

/** A correction begins from what was published; everything else from what the lists say now. */
function Made(props: MadeProps): JSX.Element {
  const { draft, place } = props;
  return draft.corrects === undefined || place.isFresh ? <FromNow {...props} /> : <FromPublished {...props} number={draft.corrects} />;
}

function FromNow(props: MadeProps): JSX.Element {
  const { t: common } = useTranslator();
  const { draft } = props;
  const period = React.useMemo(() => ({ from: draft.periodFrom, to: draft.periodTo }), [draft.periodFrom, draft.periodTo]);
  const { document, error, refetch } = useLiveReport(period);
  if (error && document === undefined) return <DataErrorState error={error} page={common('page.report')} onRetry={refetch} />;
  return document === undefined ? <ReportSkeleton /> : <DraftEditor {...props} made={document} />;
}

function FromPublished({ number, ...props }: MadeProps & { readonly number: number }): JSX.Element {
  const { t: common } = useTranslator();
  const { data: report, error, refetch } = useReport(number);
  if (error && report === undefined) return <DataErrorState error={error} page={common('page.report')} onRetry={() => void refetch()} />;
  if (report === undefined) return <ReportSkeleton />;
  // What cannot be read cannot be begun from.
  if (report === null || typeof report.document === 'string') return <FromNow {...props} />;
  return <DraftEditor {...props} made={report.document} />;
}
