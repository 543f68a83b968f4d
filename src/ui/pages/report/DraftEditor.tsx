import * as React from 'react';
import type { ReportDraft } from '../../../data/report/drafts';
import type { ReportHead } from '../../../data/report/published';
import { applyEdits } from '../../../domain/report/applyEdits';
import type { ReportDocument } from '../../../domain/report/document';
import { editHead } from '../../../domain/report/editing';
import { reportWords } from '../../../i18n/pages/report';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { DiscussEditor } from './DiscussEditor';
import { DraftHead } from './DraftHead';
import { EditableRow } from './EditableRow';
import { PartsEditor } from './PartsEditor';
import { Preview } from './Preview';
import { QuarterEditor } from './QuarterEditor';
import { reportClasses as classes } from './reportStyles';
import { placeUrl, type ReportPlace } from './reportUrl';
import type { SessionState } from './draftSession';
import { useDraftSession } from './useDraftSession';

const ClashDialog = React.lazy(() => import('./ClashDialog'));
const PublishDialog = React.lazy(() => import('./PublishDialog'));

export interface DraftEditorProps {
  readonly draft: ReportDraft;
  /** As it was made ready. */
  readonly made: ReportDocument;
  readonly place: ReportPlace;
  readonly heads: readonly ReportHead[];
  readonly onPublished: (number: number, document: ReportDocument) => void;
}

/** The report as it was made ready, with what people change of it: words, order, what is left out and what is added. */
export function DraftEditor({ draft, made, place, heads, onPublished }: DraftEditorProps): JSX.Element {
  const { navigation } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const { session, state } = useDraftSession(draft);
  const [isPublishing, setPublishing] = React.useState(false);
  const [putAside, setPutAside] = React.useState<SessionState['clash']>();
  const { edits } = state;
  const shown = React.useMemo(() => applyEdits(made, edits), [made, edits]);
  const whole = React.useMemo(() => applyEdits(made, { ...edits, leftOut: [] }), [made, edits]);
  const editing = { made, whole, edits, change: session.change };
  return (
    <>
      <DraftHead
        state={state}
        session={session}
        isPreview={place.isPreview}
        isFresh={place.isFresh}
        onPreview={() => navigation.push(placeUrl({ ...place, draft: draft.id, isPreview: !place.isPreview }))}
        onPublish={() => setPublishing(true)}
        onClash={() => setPutAside(undefined)}
      />
      {place.isPreview && <Preview document={shown} />}
      {!place.isPreview && !state.isUnreadable && (
        <>
          <section className={classes.section} aria-labelledby="framsyn-draft-head">
            <h2 id="framsyn-draft-head" className={classes.heading}>
              {t('report.edit.head')}
            </h2>
            <ul>
              <EditableRow
                id="head"
                lang={made.language}
                title={whole.title}
                text={whole.lead}
                labels={{ title: t('report.field.title'), text: t('report.field.lead') }}
                limits={{ title: 150, text: 2_000 }}
                onChange={(words) => session.change(editHead(edits, made, { title: words.title, lead: words.meaning }), 'head')}
              />
            </ul>
          </section>
          <QuarterEditor quarter="changed" {...editing} />
          <QuarterEditor quarter="toDecide" {...editing} />
          <QuarterEditor quarter="late" {...editing} />
          <DiscussEditor {...editing} />
          <PartsEditor {...editing} />
        </>
      )}
      <React.Suspense fallback={<p role="status">{common('form.sending')}</p>}>
        {state.clash && state.clash !== putAside && (
          <ClashDialog clash={state.clash} document={whole} onChoose={session.choose} onClose={() => setPutAside(state.clash)} />
        )}
        {isPublishing && !state.clash && (
          <PublishDialog
            document={shown}
            made={made}
            state={state}
            session={session}
            heads={heads}
            onClose={() => setPublishing(false)}
            onPublished={onPublished}
          />
        )}
      </React.Suspense>
    </>
  );
}
