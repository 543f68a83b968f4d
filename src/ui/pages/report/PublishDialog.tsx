import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { publish, type DraftConflict } from '../../../data/report/publish';
import type { ReportHead } from '../../../data/report/published';
import { nextAfter, standardCadence } from '../../../domain/report/cadence';
import type { ReportDocument } from '../../../domain/report/document';
import { roleIn } from '../../../domain/revisions/reason';
import { dayOf } from '../../../domain/review/calendar';
import { isDay } from '../../../schema/kinds/days';
import { reportWords } from '../../../i18n/pages/report';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { FormDialog } from '../../forms/FormDialog';
import { Failure } from '../../forms/FormMessages';
import { buttonClasses } from '../../theme/buttons';
import type { DraftSession, SessionState } from './draftSession';
import { Field } from './Field';
import { PublishFacts } from './PublishFacts';
import { reportClasses as classes } from './reportStyles';
import { useCadence } from './useReports';

interface PublishDialogProps {
  /** As it is shown: what the convener sees is what is frozen. */
  readonly document: ReportDocument;
  readonly made: ReportDocument;
  readonly state: SessionState;
  readonly session: DraftSession;
  readonly heads: readonly ReportHead[];
  readonly onClose: () => void;
  readonly onPublished: (number: number, document: ReportDocument) => void;
}

type Phase =
  | { readonly kind: 'reading' | 'sending' }
  /** Somebody else has written in the draft, or published it. */
  | { readonly kind: 'changed'; readonly number?: number }
  | { readonly kind: 'failed'; readonly error: DataError };

const isConflict = (error: DataError | DraftConflict): error is DraftConflict => 'theirs' in error;

/** Freezes the report: what will be frozen, what was changed by hand, and that it is for good. */
export default function PublishDialog({ document, made, state, session, heads, onClose, onPublished }: PublishDialogProps): JSX.Element {
  const { data, now } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const { user } = useMay();
  const client = useQueryClient();
  const today = dayOf(now());
  const cadence = useCadence().data ?? standardCadence;
  const [typed, setTyped] = React.useState<string>();
  const next = typed ?? nextAfter(cadence, today);
  const [isAsked, setAsked] = React.useState(false);
  const [phase, setPhase] = React.useState<Phase>({ kind: 'reading' });
  const isNext = next === '' || (isDay(next) && next > today);
  const number = (heads[0]?.number ?? 0) + 1;

  const send = async (): Promise<Phase | undefined> => {
    if (!(await session.save())) {
      const { error, draft } = session.state();
      if (draft.publishedAs !== undefined) return { kind: 'changed', number: draft.publishedAs };
      return error ? { kind: 'failed', error } : { kind: 'changed' };
    }
    const { draft } = session.state();
    const frozen = withNext(document, next);
    const answer = await publish(data, { document: frozen, draft, role: roleIn(user), today, ...(next === '' ? {} : { nextDate: next }) });
    for (const key of ['reports', 'settings', 'start']) void client.invalidateQueries([key]);
    if (answer.ok) {
      onPublished(answer.value, frozen);
      return undefined;
    }
    if (!isConflict(answer.error)) return { kind: 'failed', error: answer.error };
    const { theirs } = answer.error;
    session.meet(theirs);
    return { kind: 'changed', ...(theirs.publishedAs === undefined ? {} : { number: theirs.publishedAs }) };
  };
  /** The draft that is no longer open goes away with the dialog, not under it. */
  const leave = (): void => {
    onClose();
    void client.invalidateQueries(['reportDrafts']);
  };
  const handlePublish = (): void => {
    setAsked(true);
    if (phase.kind === 'sending') return;
    if (!isNext) return inPage('framsyn-publish-next')?.focus();
    setPhase({ kind: 'sending' });
    void send().then((then) => then && setPhase(then));
  };
  if (phase.kind === 'changed') return <Changed number={phase.number} onClose={leave} />;
  return (
    <FormDialog
      title={t('report.publish.title', { number })}
      onClose={onClose}
      footer={
        <>
          <button type="button" className={buttonClasses.primary} aria-disabled={phase.kind === 'sending'} onClick={handlePublish}>
            {phase.kind === 'sending' ? common('form.sending') : t('report.publish.do')}
          </button>
          <button type="button" className={buttonClasses.outlined} onClick={onClose}>
            {common('action.cancel')}
          </button>
        </>
      }
    >
      {phase.kind === 'failed' && <Failure error={phase.error} text={t('report.publish.failed')} onRetry={handlePublish} />}
      <PublishFacts document={document} made={made} state={state} />
      <Field
        id="framsyn-publish-next"
        label={t('report.publish.next')}
        hint={t('report.publish.next.hint')}
        problem={isAsked && !isNext ? t('report.publish.next.wrong') : undefined}
      >
        {(props) => <input {...props} type="date" className={classes.date} value={next} onChange={({ target }) => setTyped(target.value)} />}
      </Field>
      <p>{t('report.publish.forGood')}</p>
    </FormDialog>
  );
}

/** The report says when the next one comes, or nothing of it. */
function withNext(report: ReportDocument, next: string): ReportDocument {
  const frozen: { -readonly [K in keyof ReportDocument]: ReportDocument[K] } = { ...report, nextReport: next };
  if (next === '') delete frozen.nextReport;
  return frozen;
}

/** `document` is the report here. */
const inPage = (id: string): HTMLElement | null => window.document.getElementById(id);

/** Nothing was published: somebody else was there first, or has written meanwhile. */
function Changed({ number, onClose }: { readonly number: number | undefined; readonly onClose: () => void }): JSX.Element {
  const { t } = useText(reportWords);
  return (
    <FormDialog
      title={t(number === undefined ? 'report.publish.changed' : 'report.publish.already')}
      onClose={onClose}
      footer={
        <button type="button" className={buttonClasses.primary} onClick={onClose}>
          {t('report.publish.look')}
        </button>
      }
    >
      <p role="alert">{number === undefined ? t('report.publish.changed.text') : t('report.publish.already.text', { number })}</p>
    </FormDialog>
  );
}
