import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { CategoryMark } from '../../lists/CategoryMark';
import { panelClasses } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { DataErrorState } from '../../states/ErrorState';
import { LinkedText } from '../../text/LinkedText';
import { MoreFacts } from './MoreFacts';
import { SignalActions } from './SignalActions';
import { SignalState } from './SignalState';
import { viewUrl, type Signal, type SignalView } from './signalUrl';
import { useSignal } from './useSignals';

const Opinions = React.lazy(() => import('./Opinions'));
const Conversation = React.lazy(() => import('./Conversation'));
const Chain = React.lazy(() => import('../../links/Chain'));

const classes = mergeStyleSets({
  reading: { whiteSpace: 'pre-line' },
  reported: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', borderTop: '1px solid var(--fs-line)', paddingTop: '12px !important' },
});

/** What was written, in the order it is read; the source stands right after what was seen. */
const paragraphs = ['seen', 'source', 'whyHere', 'whatIf', 'counterSignal'] as const;
export interface SignalDetailProps {
  readonly id: number;
  readonly view: SignalView;
  readonly titleId: string;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** One spaning, whole. The same in the panel beside the list and in the one over it. */
export function SignalDetail({ id, titleId, titleRef, onClose, ...more }: SignalDetailProps): JSX.Element {
  const { t } = useTranslator();
  const { t: own } = useText(signalWords);
  const query = useSignal(id);
  const title = { id: titleId, ref: titleRef, tabIndex: -1, className: panelClasses.title };
  return (
    <>
      <PanelTop label={own('signal.label', { id: String(id) })} place={viewUrl({ filters: {}, sort: 'newest', open: id })} onClose={onClose} />
      {query.data && !query.isError && (
        <>
          <h2 {...title}>{query.data.title}</h2>
          <Body key={id} signal={query.data} titleRef={titleRef} {...more} />
        </>
      )}
      {query.isError && (
        <>
          <h2 {...title}>{own('signal.label', { id: String(id) })}</h2>
          <DataErrorState key={id} error={query.error} page={t('page.signals')} headingLevel="h3" onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isLoading && <h2 {...title}>{t('detail.loading')}</h2>}
    </>
  );
}

type BodyProps = Pick<SignalDetailProps, 'view' | 'titleRef' | 'onRemoved'> & { readonly signal: Signal };

function Body({ signal, view, titleRef, onRemoved }: BodyProps): JSX.Element {
  const words = useWords(signals);
  const seesAssessments = useMay()('read', 'assessments');
  return (
    <>
      <Facts signal={signal} />
      <SignalState signal={signal} titleRef={titleRef} />
      {paragraphs.map(
        (key) =>
          signal[key] && (
            <section key={key} className={panelClasses.section}>
              <h3 className={panelClasses.sectionTitle}>{words.label(key)}</h3>
              <p className={`${panelClasses.reading} ${classes.reading}`}>
                {key === 'source' ? <LinkedText text={signal[key]} address={signal.sourceUrl?.url} /> : signal[key]}
              </p>
            </section>
          ),
      )}
      {seesAssessments && (
        <React.Suspense fallback={null}>
          <Opinions signal={signal.id} />
        </React.Suspense>
      )}
      <React.Suspense fallback={null}>
        <Chain list="signals" id={signal.id} item={signal} />
      </React.Suspense>
      <React.Suspense fallback={null}>
        <Conversation signal={signal.id} />
      </React.Suspense>
      <MoreFacts signal={signal} seesAssessments={seesAssessments} />
      <Reported signal={signal} />
      <SignalActions signal={signal} view={view} onRemoved={onRemoved} />
    </>
  );
}

function Facts({ signal }: { readonly signal: Signal }): JSX.Element {
  const { t } = useTranslator();
  const { t: own } = useText(signalWords);
  const words = useWords(signals);
  const secondary = (signal.secondaryCategories ?? []).map((code) => words.choice('secondaryCategories', code));
  const facts = [
    signal.category ? words.choice('category', signal.category) : t('signals.row.noCategory'),
    secondary.length > 0 && own('signal.also', { names: secondary.join(', ') }),
    signal.horizon && words.plainChoice('horizon', signal.horizon),
    signal.direction && words.plainChoice('direction', signal.direction),
  ];
  return (
    <p className={panelClasses.meta}>
      <CategoryMark category={signal.category} uncertainty={signal.uncertainty} size={13} />
      <span>{facts.filter(Boolean).join(' · ')}</span>
    </p>
  );
}

function Reported({ signal }: { readonly signal: Signal }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(signalWords);
  const date = translator.date(signal.created);
  const changed = translator.date(signal.modified);
  return (
    <p className={classes.reported}>
      {signal.hideName ? t('signal.reportedAnonymous', { date }) : t('signal.reported', { date, name: signal.author.title })}
      {changed !== date && ` ${t('signal.changed', { date: changed })}`}
    </p>
  );
}
