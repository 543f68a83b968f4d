import * as React from 'react';
import { answerText, shortened, type Contribution, type Grouping } from '../../../domain/kit/answers';
import { answerWords } from '../../../i18n/pages/answer';
import { contributions } from '../../../schema/lists/contributions';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { answerClasses as classes } from './answerStyles';
import { JudgeForm } from './JudgeForm';

/** So much of an answer names it where its buttons are read without it. */
const nameLength = 40;

interface AnswerCardProps {
  readonly answer: Contribution;
  readonly grouping: Grouping;
  /** The occasion asks several. */
  readonly showsQuestion: boolean;
  readonly toSignalUrl: string;
}

/** Table and kommun, but for what it is grouped by already. */
export function whereOf({ table, municipality }: Contribution, grouping: Grouping): string {
  return [grouping === 'table' ? undefined : table, grouping === 'municipality' ? undefined : municipality].filter(Boolean).join(' · ');
}

/** One answer: what was said, what became of it, and the two things to do with it. */
export const AnswerCard = React.memo(function AnswerCard({ answer, grouping, showsQuestion, toSignalUrl }: AnswerCardProps): JSX.Element {
  const { t } = useText(answerWords);
  const where = [showsQuestion && answer.question?.title, whereOf(answer, grouping)].filter(Boolean).join(' · ');
  return (
    <li className={classes.card}>
      <p className={classes.said}>{answerText(answer)}</p>
      {where !== '' && <p className={classes.cardState}>{where}</p>}
      <AnswerActions answer={answer} toSignalUrl={toSignalUrl}>
        <AppLink to={placeOf('contributions', answer.id) ?? ''}>{t('answers.open')}</AppLink>
      </AnswerActions>
    </li>
  );
});

interface AnswerActionsProps {
  readonly answer: Contribution;
  readonly toSignalUrl: string;
  readonly children?: React.ReactNode;
}

/** What became of it, and for the group: how it was used, and the way to a spaning. */
export function AnswerActions({ answer, toSignalUrl, children }: AnswerActionsProps): JSX.Element {
  const { t } = useText(answerWords);
  const words = useWords(contributions);
  const [isJudging, setJudging] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const { signal, used, usedWhy } = answer;
  const name = shortened(answer.title, nameLength);
  const handleDone = (): void => {
    setJudging(false);
    window.setTimeout(() => button.current?.focus());
  };
  return (
    <>
      {(used !== 'inteBedomt' || signal) && (
        <p className={classes.cardState}>
          {used !== 'inteBedomt' && <strong>{words.choice('used', used)}.</strong>} {usedWhy && t('answers.why', { why: usedWhy })}{' '}
          {signal && (
            <>
              {t('answers.became')} <AppLink to={placeOf('signals', signal.id) ?? ''}>{signal.title ?? signal.id}</AppLink>.
            </>
          )}
        </p>
      )}
      {isJudging ? (
        <JudgeForm answer={answer} name={name} onDone={handleDone} />
      ) : (
        <div role="group" aria-label={t('answers.actions')} className={classes.cardActions}>
          <button ref={button} type="button" className={classes.link} aria-label={t('answers.judge.named', { answer: name })} onClick={() => setJudging(true)}>
            {t('answers.judge')}
          </button>
          {!signal && (
            <AppLink to={toSignalUrl} replace aria-label={t('answers.toSignal.named', { answer: name })}>
              {t('answers.toSignal')}
            </AppLink>
          )}
          {children}
        </div>
      )}
    </>
  );
}
