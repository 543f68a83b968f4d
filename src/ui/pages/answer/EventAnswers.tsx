import * as React from 'react';
import { questionsAsked } from '../../../domain/kit/answers';
import type { PlainKeyOf } from '../../../i18n';
import { answerWords } from '../../../i18n/pages/answer';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { AnswerForm } from './AnswerForm';
import { answerClasses as classes } from './answerStyles';
import { answerUrl, type AnswerMode, type AnswerView } from './answerUrl';
import { OwnAnswers } from './OwnAnswers';
import { useEvent, useEventAnswers, type AnswerEvent } from './useAnswers';

const Results = React.lazy(() => import('./Results'));
const ReadAloud = React.lazy(() => import('./ReadAloud'));

interface EventAnswersProps {
  readonly id: number;
  readonly view: AnswerView;
}

/** One occasion: its question, and below it the form or what has been answered. */
export function EventAnswers({ id, view }: EventAnswersProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(answerWords);
  const query = useEvent(id);
  if (query.data) return <Asked event={query.data} view={view} />;
  if (query.error?.kind === 'notFound') return <Gone />;
  return (
    <>
      <h1 className={classes.title}>{common('page.answer')}</h1>
      {query.error ? (
        <DataErrorState error={query.error} page={common('page.answer')} onRetry={() => void query.refetch()} />
      ) : (
        <p role="status" className={classes.meta}>
          {t('answer.loading')}
        </p>
      )}
    </>
  );
}

function Gone(): JSX.Element {
  const { t } = useText(answerWords);
  return (
    <div className={stateClasses.state}>
      <h1 className={classes.title}>{t('answer.noEvent')}</h1>
      <p className={stateClasses.lead}>{t('answer.noEvent.text')}</p>
      <AppLink to="/spaningar?ny=1">{t('answer.toSignals')}</AppLink>
    </div>
  );
}

type Key = PlainKeyOf<(typeof answerWords)['sv']>;
const viewKeys = { answer: 'answer.view.answer', read: 'answer.view.read' } as const satisfies Record<Exclude<AnswerMode, 'results'>, Key>;

function Asked({ event, view }: { readonly event: AnswerEvent; readonly view: AnswerView }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(answerWords);
  const may = useMay();
  const judges = may('edit', 'contributions');
  const mode = judges ? (view.view ?? 'answer') : 'answer';
  const answers = useEventAnswers(event.id, mode === 'results');
  const count = answers.data?.length ?? 0;
  const questions = questionsAsked(event.question, answers.data ?? []);
  const heading = questions.length > 1 ? event.title : (questions[0]?.title ?? t('answer.free'));
  const link = (one: AnswerMode, text: string): JSX.Element => (
    <AppLink key={one} className={classes.view} to={answerUrl({ event: event.id, view: one })} replace aria-current={one === mode ? 'page' : undefined}>
      {text}
    </AppLink>
  );
  return (
    <>
      <p className={classes.meta}>{event.time ? t('answer.on', { event: event.title, when: timeText(translator, event.time) }) : event.title}</p>
      <h1 className={classes.title}>{heading}</h1>
      {judges && (
        <nav className={classes.views} aria-label={t('answer.views')}>
          {link('answer', t(viewKeys.answer))}
          {link('results', t('answer.view.results', { count: String(count) }))}
          {count > 0 && link('read', t(viewKeys.read))}
        </nav>
      )}
      {mode === 'answer' && <Answering event={event} questions={questions} others={answers.data ?? []} />}
      <React.Suspense fallback={null}>
        {mode === 'results' && <Results event={event} answers={answers} view={view} />}
        {mode === 'read' && <ReadAloud answers={answers.data ?? []} />}
      </React.Suspense>
    </>
  );
}

/** The form, and the reader's own answers below it. */
function Answering(props: React.ComponentProps<typeof AnswerForm>): JSX.Element {
  const { t } = useText(answerWords);
  const { user } = useMay();
  return (
    <>
      {props.event.status === 'installt' && <p className={classes.meta}>{t('answer.cancelled')}</p>}
      <AnswerForm {...props} />
      <OwnAnswers answers={props.others.filter(({ author }) => author.id === user?.id)} />
    </>
  );
}
