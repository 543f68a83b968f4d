import * as React from 'react';
import { answerText } from '../../../domain/kit/answers';
import { answerWords } from '../../../i18n/pages/answer';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import Chain from '../../links/Chain';
import { DataErrorState } from '../../states/ErrorState';
import { AnswerActions, whereOf } from './AnswerCard';
import { answerClasses as classes } from './answerStyles';
import { answerUrl, type AnswerView } from './answerUrl';
import { AnswerFate } from './OwnAnswers';
import { useContribution, useEvent } from './useAnswers';

const SignalOfAnswer = React.lazy(() => import('./SignalOfAnswer'));

interface OneAnswerProps {
  readonly id: number;
  readonly view: AnswerView;
}

/** One answer by itself: the question, what was said, what became of it, and the chain that it is part of. */
export default function OneAnswer({ id, view }: OneAnswerProps): JSX.Element {
  const { navigation } = useServices();
  const { t } = useText(answerWords);
  const may = useMay();
  const query = useContribution(id);
  const answer = query.data;
  const { data: event } = useEvent(answer?.event?.id);
  if (!answer) return <NotHere id={id} query={query} />;
  const judges = may('edit', 'contributions');
  const where = whereOf(answer, 'none');
  return (
    <>
      <p className={classes.meta}>{[answer.event?.title, where].filter(Boolean).join(' · ')}</p>
      <h1 className={classes.title}>{answer.question?.title ?? t('answer.free')}</h1>
      <div className={classes.form}>
        <p className={classes.said}>{answerText(answer)}</p>
        {judges ? <AnswerActions answer={answer} toSignalUrl={answerUrl({ contribution: id, toSignal: id })} /> : <AnswerFate answer={answer} />}
        {answer.event && (
          <p className={classes.field}>
            <AppLink to={answerUrl({ event: answer.event.id, view: judges ? 'results' : undefined })}>
              {judges ? t('answer.one.all') : t('answer.view.answer')}
            </AppLink>
          </p>
        )}
        <Chain list="contributions" id={id} headingLevel="h2" />
      </div>
      {judges && view.toSignal === id && !answer.signal && (
        <React.Suspense fallback={null}>
          <SignalOfAnswer answer={answer} event={event} onClose={() => navigation.replace(answerUrl({ contribution: id }))} />
        </React.Suspense>
      )}
    </>
  );
}

function NotHere({ id, query }: { readonly id: number; readonly query: ReturnType<typeof useContribution> }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(answerWords);
  const { error } = query;
  return (
    <>
      <h1 className={classes.title}>{t('answer.one', { id: String(id) })}</h1>
      {error?.kind === 'notFound' && <p>{t('answer.one.missing')}</p>}
      {error && error.kind !== 'notFound' && <DataErrorState error={error} page={common('page.answer')} onRetry={() => void query.refetch()} />}
      {query.isLoading && <p role="status">{t('answers.loading')}</p>}
    </>
  );
}
