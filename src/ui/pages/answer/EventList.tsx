import * as React from 'react';
import { answerWords } from '../../../i18n/pages/answer';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { answerClasses as classes } from './answerStyles';
import { answerUrl } from './answerUrl';
import { useAnsweredEvents, type AnsweredEvent } from './useAnswers';

/** No occasion was named: the latest that ask something, to answer at or to read the answers of. */
export function EventList(): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(answerWords);
  const may = useMay();
  const query = useAnsweredEvents();
  const found = query.data;
  const isEmpty = found !== undefined && found.length === 0;
  return (
    <>
      <h1 className={classes.title}>{t('answer.events')}</h1>
      {!isEmpty && <p className={classes.meta}>{t('answer.events.purpose')}</p>}
      {query.error && found === undefined && <DataErrorState error={query.error} page={translator.t('page.answer')} onRetry={() => void query.refetch()} />}
      {query.isLoading && <ListSkeleton />}
      {isEmpty && (
        <div className={stateClasses.state}>
          <h2 className={stateClasses.heading}>{t('answer.events.none')}</h2>
          <p className={stateClasses.lead}>{t('answer.events.none.text')}</p>
          <AppLink to={may('edit', 'events') ? '/apt' : '/spaningar?ny=1'}>{t(may('edit', 'events') ? 'answer.events.makeKit' : 'answer.toSignals')}</AppLink>
        </div>
      )}
      {found && found.length > 0 && (
        <ul className={classes.events}>
          {found.map((one) => (
            <Row key={one.event.id} {...one} seesAll={may('edit', 'contributions')} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ event, answers, seesAll }: AnsweredEvent & { readonly seesAll: boolean }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(answerWords);
  return (
    <li>
      <p className={classes.eventTitle}>
        <AppLink to={answerUrl({ event: event.id })}>{event.question?.title ?? event.title}</AppLink>
      </p>
      <p className={classes.meta}>
        {[event.question && event.title, event.time && timeText(translator, event.time)].filter(Boolean).join(' · ')}
        {' · '}
        {seesAll && answers > 0 ? (
          <AppLink to={answerUrl({ event: event.id, view: 'results' })}>{t('answers.count', { count: answers })}</AppLink>
        ) : (
          t('answers.count', { count: answers })
        )}
      </p>
    </li>
  );
}
