import * as React from 'react';
import { phaseOf } from '../../../domain/learning/events';
import { learningWords } from '../../../i18n/pages/learning';
import { occasionWords } from '../../../i18n/pages/occasion';
import { events } from '../../../schema/lists/events';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { DataErrorState } from '../../states/ErrorState';
import { LinkedText } from '../../text/LinkedText';
import { AgendaSection } from './AgendaSection';
import { EvaluationSection } from './EvaluationSection';
import { EventActions } from './EventActions';
import { EventFacts } from './EventFacts';
import { EventLearnings } from './EventLearnings';
import { HeldSection } from './HeldSection';
import { titleId } from './ids';
import type { Go } from './LearningPage';
import type { LearningEvent, LearningView } from './learningUrl';
import { PanelSection } from '../../learning/parts';
import { SignUpSection } from './SignUpSection';
import { useEvent, useToday } from '../../learning/useLearning';

const Markdown = React.lazy(() => import('../../text/Markdown'));
const AttachmentsField = React.lazy(() => import('../../forms/AttachmentsField'));
const Chain = React.lazy(() => import('../../links/Chain'));
const ResponseForm = React.lazy(() => import('./ResponseForm'));

interface EventDetailProps {
  readonly id: number;
  readonly view: LearningView;
  readonly go: Go;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** One occasion, whole; or the form that it is answered with. */
export function EventDetail({ id, view, go, titleRef, onClose, onRemoved }: EventDetailProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(occasionWords);
  const { t: page } = useText(learningWords);
  const words = useWords(events);
  const query = useEvent(id);
  const event = query.isError ? undefined : query.data;
  const label = event ? `${words.choice('type', event.type)} ${id}` : t('occasion.one', { id });
  const title = event?.title ?? (query.isError ? label : page('learning.loading'));
  return (
    <>
      <PanelTop label={label} place={placeOf('events', id) ?? ''} onClose={onClose} />
      <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {title}
      </h2>
      {query.isError && <DataErrorState error={query.error} page={common('page.learning')} headingLevel="h3" onRetry={() => void query.refetch()} />}
      {event && view.answering && (
        <React.Suspense fallback={null}>
          <ResponseForm key={view.answering} event={event} kind={view.answering} onClose={() => go({ answering: undefined })} />
        </React.Suspense>
      )}
      {event && !view.answering && <Body event={event} view={view} onRemoved={onRemoved} />}
    </>
  );
}

function Body({ event, view, onRemoved }: { readonly event: LearningEvent; readonly view: LearningView; readonly onRemoved: () => void }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(occasionWords);
  const { t: page } = useText(learningWords);
  const words = useWords(events);
  const today = useToday();
  const phase = phaseOf(event, today);
  const audience = (event.audience ?? []).map((code) => words.plainChoice('audience', code)).join(', ');
  const when = event.time ? timeText(translator, event.time) : page('learning.noTime');
  const facts = [when, event.clock, event.place, audience && t('occasion.for', { audience })];
  return (
    <>
      <p className={classes.meta}>
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </p>
      {phase === 'cancelled' && <p className={classes.state}>{t('occasion.cancelled')}</p>}
      <SignUpSection event={event} />
      {event.description && (
        <PanelSection title={words.label('description')}>
          <LinkedText text={event.description} />
        </PanelSection>
      )}
      {event.preparation && (
        <PanelSection title={words.label('preparation')}>
          <LinkedText text={event.preparation} />
        </PanelSection>
      )}
      <AgendaSection event={event} />
      {event.material && (
        <PanelSection title={words.label('material')}>
          <React.Suspense fallback={<p className={classes.lines}>{event.material}</p>}>
            <Markdown text={event.material} />
          </React.Suspense>
        </PanelSection>
      )}
      <React.Suspense fallback={null}>
        <AttachmentsField list={events} id={event.id} />
      </React.Suspense>
      <HeldSection event={event} view={view} phase={phase} />
      <EventLearnings event={event} view={view} phase={phase} />
      <EvaluationSection event={event} view={view} phase={phase} />
      <React.Suspense fallback={null}>
        <Chain list="events" id={event.id} />
      </React.Suspense>
      <EventFacts event={event} />
      <EventActions event={event} view={view} onRemoved={onRemoved} />
    </>
  );
}
