import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Assessment } from '../../../data/signalQueries';
import { latestOfEach, opinionsOf, ownOf, type Opinions as Told } from '../../../domain/assessments';
import { signalWords } from '../../../i18n/pages/signal';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useTranslator } from '../../app/services';
import { panelClasses } from '../../panels/panelStyles';
import { inlineClasses } from '../../forms/InlineForm';
import { SpreadChart } from './SpreadChart';
import { countText } from './spreadWords';
import { useAssessments, useGroupSize } from './useAssessments';

const AssessmentForm = React.lazy(() => import('./AssessmentForm'));

const classes = mergeStyleSets({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 12 },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginBottom: '8px !important' },
  comments: { fontSize: 13, lineHeight: '18px', selectors: { li: { marginBottom: 6, overflowWrap: 'anywhere', whiteSpace: 'pre-line' } } },
  by: { color: 'var(--fs-tx2)' },
});

/** What the group thinks of a spaning, each for themselves first. Drawn only for who may read assessments. */
export default function Opinions({ signal }: { readonly signal: number }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(signalWords);
  const may = useMay();
  const mayAssess = may('add', 'assessments') && may.isSure;
  const query = useAssessments(signal);
  const [isOpen, setOpen] = React.useState(false);
  const trigger = React.useRef<HTMLButtonElement>(null);
  const own = may.user && query.data && ownOf(query.data, may.user.id);
  const opinions = React.useMemo(() => opinionsOf(query.data ?? []), [query.data]);
  const close = (): void => {
    setOpen(false);
    trigger.current?.focus();
  };
  const isHeldBack = mayAssess && own === undefined && opinions.persons > 0;
  return (
    <section className={panelClasses.section}>
      <div className={classes.head}>
        <h3 className={panelClasses.sectionTitle}>{opinions.persons > 0 ? t('signal.opinions.of', { count: opinions.persons }) : t('signal.opinions')}</h3>
        {mayAssess && query.data && (
          <button ref={trigger} type="button" className={inlineClasses.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(own ? 'signal.assess.change' : 'signal.assess')}
          </button>
        )}
      </div>
      {query.isLoading && (
        <p role="status" className={classes.note}>
          {t('signal.opinions.loading')}
        </p>
      )}
      {query.isError && (
        <p className={classes.note}>
          {t('signal.opinions.failed')}{' '}
          <button type="button" className={inlineClasses.link} onClick={() => void query.refetch()}>
            {common('action.retry')}
          </button>
        </p>
      )}
      {query.data && <Count opinions={opinions} isHeldBack={isHeldBack} mayAssess={mayAssess} />}
      {isOpen && (
        <React.Suspense fallback={null}>
          <AssessmentForm signal={signal} own={own} onClose={close} />
        </React.Suspense>
      )}
      {query.data && opinions.persons > 0 && !isHeldBack && (
        <>
          <SpreadChart opinions={opinions} />
          <Comments all={query.data} />
        </>
      )}
    </section>
  );
}

interface CountProps {
  readonly opinions: Told;
  /** The reader's own comes first. */
  readonly isHeldBack: boolean;
  readonly mayAssess: boolean;
}

/** How many have assessed it, as far as it says more than the heading does. */
function Count({ opinions: { persons }, isHeldBack, mayAssess }: CountProps): JSX.Element | null {
  const { t } = useText(signalWords);
  const groupSize = useGroupSize();
  const size = groupSize !== undefined && groupSize >= persons ? groupSize : undefined;
  if (persons === 0) return <p className={classes.note}>{t(mayAssess ? 'signal.opinions.beFirst' : 'signal.opinions.none')}</p>;
  if (!isHeldBack && (size === undefined || size === persons)) return null;
  return (
    <p className={classes.note}>
      {countText(t, persons, size)}
      {isHeldBack && `. ${t('signal.opinions.ownFirst')}`}
    </p>
  );
}

/** What they wrote beside their ratings, each with the role it was written in, else the name. */
function Comments({ all }: { readonly all: readonly Assessment[] }): JSX.Element | null {
  const commented = latestOfEach(all).filter(({ comment }) => comment);
  if (commented.length === 0) return null;
  return (
    <ul className={classes.comments}>
      {commented.map(({ id, comment, assessorRole, author }) => (
        <li key={id}>
          {comment} <span className={classes.by}>({assessorRole ?? author.title})</span>
        </li>
      ))}
    </ul>
  );
}
