import * as React from 'react';
import { IconButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { signals } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useWords } from '../../fields/words';
import { CategoryMark } from '../../lists/CategoryMark';
import { DataErrorState } from '../../states/ErrorState';
import { useCopy } from '../../states/useCopy';
import { heading, linkButton, touch } from '../../theme/styles';
import { LinkedText } from './LinkedText';
import { MoreFacts } from './MoreFacts';
import { viewUrl, type Signal, type SignalView } from './signalUrl';
import { editLinkId } from './useFocusAfterForm';
import { useSignal } from './useSignals';

const classes = mergeStyleSets({
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    color: 'var(--fs-tx2)',
    fontSize: 12,
    lineHeight: '16px',
    marginBottom: 4,
    selectors: { button: { selectors: touch({ width: 44, height: 44 }) } },
  },
  topText: { flex: 1 },
  title: { ...heading.panel, outline: 'none', overflowWrap: 'anywhere', textWrap: 'pretty' },
  meta: {
    display: 'flex',
    alignItems: 'baseline',
    gap: 7,
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx2)',
    margin: '4px 0 12px !important',
    selectors: { svg: { alignSelf: 'center' } },
  },
  state: {
    borderLeft: '3px solid var(--fs-line2)',
    padding: '4px 0 4px 12px',
    fontSize: 13,
    lineHeight: '20px',
    marginBottom: '16px !important',
    textWrap: 'pretty',
  },
  section: { marginBottom: 16 },
  sectionTitle: { ...heading.section, marginBottom: '4px !important' },
  reading: { maxWidth: '68ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere', textWrap: 'pretty' },
  reported: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', borderTop: '1px solid var(--fs-line)', paddingTop: '12px !important' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    marginTop: '12px !important',
    selectors: { 'a, button': { display: 'inline-flex', alignItems: 'center', minHeight: 24, ...{ selectors: touch({ minHeight: 44 }) } } },
  },
  action: linkButton,
});

/** What was written, in the order it is read; the source stands right after what was seen. */
const paragraphs = ['seen', 'source', 'whyHere', 'whatIf', 'counterSignal'] as const;

interface SignalDetailProps {
  readonly id: number;
  readonly view: SignalView;
  readonly titleId: string;
  readonly titleRef: React.Ref<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemove: (signal: Signal) => void;
}

/** One spaning, whole. The same in the panel beside the list and in the one over it. */
export function SignalDetail({ id, view, titleId, titleRef, onClose, onRemove }: SignalDetailProps): JSX.Element {
  const { t } = useTranslator();
  const { host, announce } = useServices();
  const query = useSignal(id);
  const { copy } = useCopy();
  const handleCopy = async (): Promise<void> => {
    const isCopied = await copy(host.linkTo(viewUrl({ filters: {}, sort: 'newest', open: id })));
    announce(t(isCopied ? 'done.copiedLink' : 'done.notCopied'));
  };
  return (
    <>
      <div className={classes.top}>
        <span className={classes.topText}>{t('detail.label', { id: String(id) })}</span>
        <IconButton iconProps={{ iconName: 'Link' }} ariaLabel={t('action.copyLink')} title={t('action.copyLink')} onClick={() => void handleCopy()} />
        <IconButton iconProps={{ iconName: 'Cancel' }} ariaLabel={t('action.close')} title={t('action.close')} onClick={onClose} />
      </div>
      {query.data && !query.isError && <Body signal={query.data} view={view} titleId={titleId} titleRef={titleRef} onRemove={onRemove} />}
      {query.isError && (
        <>
          <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
            {t('detail.label', { id: String(id) })}
          </h2>
          <DataErrorState key={id} error={query.error} page={t('page.signals')} headingLevel="h3" onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isLoading && (
        <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title} role="status">
          {t('detail.loading')}
        </h2>
      )}
    </>
  );
}

function Body({
  signal,
  view,
  titleId,
  titleRef,
  onRemove,
}: Pick<SignalDetailProps, 'view' | 'titleId' | 'titleRef' | 'onRemove'> & { readonly signal: Signal }): JSX.Element {
  const { t } = useTranslator();
  const words = useWords(signals);
  const secondary = (signal.secondaryCategories ?? []).map((code) => words.choice('secondaryCategories', code));
  const facts = [
    signal.category ? words.choice('category', signal.category) : t('signals.row.noCategory'),
    secondary.length > 0 && t('detail.also', { names: secondary.join(', ') }),
    signal.horizon && words.plainChoice('horizon', signal.horizon),
    signal.direction && words.plainChoice('direction', signal.direction),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {signal.title}
      </h2>
      <p className={classes.meta}>
        <CategoryMark category={signal.category} uncertainty={signal.uncertainty} size={13} />
        <span>{facts}</span>
      </p>
      <p className={classes.state}>
        <strong>{words.choice('status', signal.status)}</strong>
        {signal.statusReason ? `. ${t('detail.reason', { reason: signal.statusReason })}` : '.'}
      </p>
      {paragraphs.map(
        (key) =>
          signal[key] && (
            <section key={key} className={classes.section}>
              <h3 className={classes.sectionTitle}>{words.label(key)}</h3>
              <p className={classes.reading}>{key === 'source' ? <LinkedText text={signal[key]} address={signal.sourceUrl?.url} /> : signal[key]}</p>
            </section>
          ),
      )}
      <MoreFacts signal={signal} titleClass={classes.sectionTitle} className={classes.section} />
      <Reported signal={signal} />
      <Actions signal={signal} view={view} onRemove={onRemove} />
    </>
  );
}

function Reported({ signal }: { readonly signal: Signal }): JSX.Element {
  const translator = useTranslator();
  const { t } = translator;
  const date = translator.date(signal.created);
  const changed = translator.date(signal.modified);
  return (
    <p className={classes.reported}>
      {signal.hideName ? t('detail.reportedAnonymous', { date }) : t('detail.reported', { date, name: signal.author.title })}
      {changed !== date && ` ${t('detail.changed', { date: changed })}`}
    </p>
  );
}

function Actions({ signal, view, onRemove }: Pick<SignalDetailProps, 'view' | 'onRemove'> & { readonly signal: Signal }): JSX.Element {
  const { t } = useTranslator();
  const { data } = useServices();
  const may = useMay();
  return (
    <div className={classes.actions} role="group" aria-label={t('detail.actions')}>
      {may('edit', 'signals', signal.author) && (
        <AppLink id={editLinkId} to={viewUrl({ ...view, open: signal.id, writing: signal.id })}>
          {t('action.edit')}
        </AppLink>
      )}
      {may('remove', 'signals', signal.author) && (
        <button type="button" className={classes.action} onClick={() => onRemove(signal)}>
          {t('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(signals, signal.id)} target="_blank" rel="noreferrer">
        {t('action.openInSharePoint')}
      </a>
    </div>
  );
}
