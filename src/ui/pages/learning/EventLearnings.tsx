import * as React from 'react';
import type { EventPhase } from '../../../domain/learning/events';
import { occasionWords } from '../../../i18n/pages/occasion';
import { learnings } from '../../../schema/lists/learnings';
import { AppLink } from '../../app/AppLink';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { learningClasses as classes } from '../../learning/learningStyles';
import { viewUrl, type LearningEvent, type LearningView } from './learningUrl';
import { PanelSection, Unread } from '../../learning/parts';
import { useLearnings } from '../../learning/useLearning';

interface EventLearningsProps {
  readonly event: LearningEvent;
  readonly view: LearningView;
  readonly phase: EventPhase;
}

/** What was learned at the occasion, and the way to write one more. */
export function EventLearnings({ event, view, phase }: EventLearningsProps): JSX.Element | null {
  const { t } = useText(occasionWords);
  const words = useWords(learnings);
  const may = useMay();
  const query = useLearnings();
  const mayAdd = may('add', 'learnings') && may('edit', 'learnings');
  const own = (query.data ?? []).filter((learning) => learning.event?.id === event.id);
  if (own.length === 0 && !query.isError && (phase === 'ahead' || phase === 'cancelled' || !mayAdd)) return null;
  return (
    <PanelSection title={t('occasion.learnings')}>
      {query.isError && <Unread error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && own.length === 0 && <p className={classes.note}>{t('occasion.learnings.none')}</p>}
      <ul className={classes.plain}>
        {own.map((learning) => (
          <li key={learning.id}>
            <AppLink to={placeOf('learnings', learning.id) ?? ''}>{learning.title}</AppLink>{' '}
            <span className={classes.note}>{words.plainChoice('status', learning.status)}</span>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <p className={classes.links}>
          <AppLink to={viewUrl({ ...view, adding: 'lardom' })}>{t('occasion.learnings.add')}</AppLink>
        </p>
      )}
    </PanelSection>
  );
}
