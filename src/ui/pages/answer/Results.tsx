import * as React from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { DataError } from '../../../data/ports';
import { groupAnswers, questionsAsked, usualGrouping, type Contribution, type Grouping } from '../../../domain/kit/answers';
import type { PlainKeyOf } from '../../../i18n';
import { answerWords } from '../../../i18n/pages/answer';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { useCopy } from '../../states/useCopy';
import { AnswerCard } from './AnswerCard';
import { answerClasses as classes } from './answerStyles';
import { answerUrl, type AnswerView } from './answerUrl';
import { unnamedKeys } from './unnamedKeys';
import type { AnswerEvent } from './useAnswers';

const AnswersSheet = React.lazy(() => import('./AnswersSheet'));
const ThanksText = React.lazy(() => import('./ThanksText'));
const SignalOfAnswer = React.lazy(() => import('./SignalOfAnswer'));

type Key = PlainKeyOf<(typeof answerWords)['sv']>;
const groupingKeys = {
  table: 'answers.by.table',
  municipality: 'answers.by.municipality',
  none: 'answers.by.none',
} as const satisfies Record<Grouping, Key>;
const groupings = Object.keys(groupingKeys) as readonly Grouping[];

interface ResultsProps {
  readonly event: AnswerEvent;
  readonly answers: UseQueryResult<readonly Contribution[], DataError>;
  readonly view: AnswerView;
}

/** All answers of the occasion side by side, and what the group does with them. */
export default function Results({ event, answers, view }: ResultsProps): JSX.Element {
  const { navigation } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(answerWords);
  const [isPrinting, setPrinting] = React.useState(false);
  const [showsText, setShowsText] = React.useState(false);
  const all = answers.data;
  const grouping = view.grouping ?? usualGrouping(all ?? []);
  const groups = React.useMemo(() => groupAnswers(all ?? [], grouping), [all, grouping]);
  const here = (change: Partial<AnswerView>): string => answerUrl({ event: event.id, view: 'results', grouping: view.grouping, ...change });

  if (all === undefined) {
    if (answers.error) return <DataErrorState error={answers.error} page={common('page.answer')} onRetry={() => void answers.refetch()} />;
    return (
      <>
        <p role="status" className={classes.meta}>
          {t('answers.loading')}
        </p>
        <ListSkeleton />
      </>
    );
  }
  if (all.length === 0) return <NoAnswers event={event.id} />;
  const chosen = all.find(({ id }) => id === view.toSignal);
  const asksSeveral = questionsAsked(event.question, all).length > 1;
  const judged = all.filter(({ used }) => used !== 'inteBedomt').length;
  return (
    <>
      <p role="status" className={classes.meta}>
        {t('answers.count', { count: all.length })} · {t('answers.count.judged', { done: String(judged), total: String(all.length) })}
      </p>
      <div className={classes.tools}>
        <div role="group" aria-label={t('answers.by')} className={classes.groupings}>
          {t('answers.by')}
          {groupings.map((one) => (
            <AppLink key={one} className={classes.view} to={here({ grouping: one })} replace aria-current={one === grouping ? 'true' : undefined}>
              {t(groupingKeys[one])}
            </AppLink>
          ))}
        </div>
        <CopyLink event={event.id} />
        <DefaultButton className={classes.button} text={t('answers.print')} onClick={() => setPrinting(true)} />
        <DefaultButton className={classes.button} text={t('answers.thanks')} aria-expanded={showsText} onClick={() => setShowsText(!showsText)} />
      </div>
      <React.Suspense fallback={null}>
        {showsText && <ThanksText event={event} answers={all} />}
        {isPrinting && <AnswersSheet event={event} groups={groups} grouping={grouping} onPrinted={() => setPrinting(false)} />}
        {chosen && <SignalOfAnswer key={chosen.id} answer={chosen} event={event} onClose={() => navigation.replace(here({}))} />}
      </React.Suspense>
      <div className={grouping === 'none' ? undefined : classes.groups}>
        {groups.map((group) => (
          <section key={group.name ?? ''} aria-label={group.name ?? t(unnamedKeys[grouping])}>
            {grouping !== 'none' && (
              <h2 className={classes.sectionTitle}>
                {group.name ?? t(unnamedKeys[grouping])} ({group.answers.length})
              </h2>
            )}
            <ul className={grouping === 'none' ? classes.together : undefined}>
              {group.answers.map((answer) => (
                <AnswerCard key={answer.id} answer={answer} grouping={grouping} showsQuestion={asksSeveral} toSignalUrl={here({ toSignal: answer.id })} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function CopyLink({ event }: { readonly event: number }): JSX.Element {
  const { host, announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(answerWords);
  const { copy, outcome } = useCopy();
  const handleCopy = async (): Promise<void> => announce(common((await copy(host.linkTo(answerUrl({ event })))) ? 'done.copiedLink' : 'done.notCopied'));
  return (
    <DefaultButton
      className={classes.button}
      iconProps={{ iconName: outcome === 'copied' ? 'Checkmark' : 'Copy' }}
      text={t('answers.copyLink')}
      onClick={() => void handleCopy()}
    />
  );
}

function NoAnswers({ event }: { readonly event: number }): JSX.Element {
  const { t } = useText(answerWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('answers.none')}</h2>
      <p className={stateClasses.lead}>{t('answers.none.text')}</p>
      <div className={stateClasses.actions}>
        <CopyLink event={event} />
      </div>
    </div>
  );
}
