import * as React from 'react';
import { learningsWords } from '../../../i18n/pages/learnings';
import { learnings } from '../../../schema/lists/learnings';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { DataErrorState } from '../../states/ErrorState';
import { LinkedText } from '../../text/LinkedText';
import { PanelSection } from '../../learning/parts';
import { editLink, titleId } from './ids';
import { viewUrl, type Learning, type LearningsView } from './learningsUrl';
import type { Go } from './LearningsPage';
import { LearningUse } from './LearningUse';
import { Nominations } from './Nominations';
import { useOneLearning } from './useLearnings';

const Chain = React.lazy(() => import('../../links/Chain'));

interface LearningDetailProps {
  readonly id: number;
  readonly view: LearningsView;
  readonly go: Go;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** One learning, whole: what, so what, now what; what the group thinks of it; where it went. */
export function LearningDetail({ id, view, go, titleRef, onClose, onRemoved }: LearningDetailProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(learningsWords);
  const query = useOneLearning(id);
  const learning = query.isError ? undefined : query.data;
  const label = t('learnings.one', { id });
  return (
    <>
      <PanelTop label={label} place={placeOf('learnings', id) ?? ''} onClose={onClose} />
      <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {learning?.title ?? (query.isError ? label : t('learnings.loading'))}
      </h2>
      {query.isError && <DataErrorState error={query.error} page={common('page.learnings')} headingLevel="h3" onRetry={() => void query.refetch()} />}
      {learning && <Body learning={learning} view={view} go={go} onRemoved={onRemoved} />}
    </>
  );
}

function Body({ learning, view, go, onRemoved }: Pick<LearningDetailProps, 'view' | 'go' | 'onRemoved'> & { readonly learning: Learning }): JSX.Element {
  const translator = useTranslator();
  const words = useWords(learnings);
  const mayRank = useMay()('read', 'nominations');
  const { event } = learning;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [words.label('event'), event && <AppLink to={placeOf('events', event.id) ?? ''}>{event.title ?? `${words.label('event')} ${event.id}`}</AppLink>],
    [words.label('important'), learning.important],
    [words.label('relevant'), learning.relevant],
    [words.label('receiver'), learning.receiver],
    [words.label('themes'), learning.themes],
  ];
  return (
    <>
      <p className={classes.meta}>
        <span>
          {words.choice('status', learning.status)} · {translator.date(learning.created)}
        </span>
      </p>
      {(['soWhat', 'nowWhat'] as const).map((field) => {
        const text = learning[field];
        return text ? (
          <PanelSection key={field} title={words.label(field)}>
            <span className={classes.lines}>
              <LinkedText text={text} />
            </span>
          </PanelSection>
        ) : null;
      })}
      <div className={classes.section}>
        <dl className={classes.facts}>
          {facts
            .filter(([, value]) => value !== undefined)
            .map(([label, value]) => (
              <React.Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </React.Fragment>
            ))}
        </dl>
      </div>
      {mayRank && <Nominations learning={learning} />}
      <LearningUse learning={learning} view={view} go={go} />
      <React.Suspense fallback={null}>
        <Chain list="learnings" id={learning.id} />
      </React.Suspense>
      <Actions learning={learning} view={view} onRemoved={onRemoved} />
    </>
  );
}

function Actions({ learning, view, onRemoved }: Pick<LearningDetailProps, 'view' | 'onRemoved'> & { readonly learning: Learning }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(learningsWords);
  const { data } = useServices();
  const may = useMay();
  const remove = useItemRemoval(learnings, { onRemoved });
  return (
    <div className={classes.actions} role="group" aria-label={t('learnings.actions')}>
      {may('edit', 'learnings', learning.author) && (
        <AppLink id={editLink} to={viewUrl({ ...view, writing: learning.id, isUsing: false })}>
          {common('action.edit')}
        </AppLink>
      )}
      {may('remove', 'learnings', learning.author) && (
        <button type="button" className={classes.action} onClick={() => remove(learning)}>
          {common('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(learnings, learning.id)} target="_blank" rel="noreferrer">
        {common('action.openInSharePoint')}
      </a>
    </div>
  );
}
