import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { outcomeOf, shortened, type Contribution } from '../../../domain/kit/answers';
import { answerWords } from '../../../i18n/pages/answer';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useCopy } from '../../states/useCopy';
import { answerClasses as classes } from './answerStyles';
import { answerUrl } from './answerUrl';
import type { AnswerEvent } from './useAnswers';

/** So much of each answer that the letter still is read. */
const longestLine = 160;

interface ThanksTextProps {
  readonly event: AnswerEvent;
  readonly answers: readonly Contribution[];
}

/** What the group is told: how many answers there were and what became of each. Names nobody. */
export default function ThanksText({ event, answers }: ThanksTextProps): JSX.Element {
  const { host } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(answerWords);
  const { copy, outcome } = useCopy();
  const { total, becameSignals, used, partly, not, waiting } = outcomeOf(answers);

  const line = ({ title, usedWhy }: Contribution): string => {
    const answer = shortened(title, longestLine);
    return usedWhy ? t('answers.text.lineWhy', { answer, why: usedWhy }) : t('answers.text.line', { answer });
  };
  const part = (heading: string, some: readonly Contribution[], write = line): readonly string[] =>
    some.length === 0 ? [] : [[heading, ...some.map(write)].join('\n')];
  const asSignal = (answer: Contribution): string => t('answers.text.line', { answer: answer.signal?.title ?? shortened(answer.title, longestLine) });
  const text = [
    t('answers.text.hello'),
    [t('answers.text.count', { count: total, event: event.title }), event.question?.title && t('answers.text.question', { question: event.question.title })]
      .filter(Boolean)
      .join(' '),
    ...part(t('answers.text.signals'), becameSignals, asSignal),
    ...part(t('answers.text.used'), used),
    ...part(t('answers.text.partly'), partly),
    ...part(t('answers.text.not'), not),
    waiting.length > 0 && t('answers.text.waiting', { count: waiting.length }),
    t('answers.text.more', { link: host.linkTo(answerUrl({ event: event.id })) }),
  ]
    .filter(Boolean)
    .join('\n\n');
  return (
    <section aria-labelledby="framsyn-thanks-text">
      <h2 id="framsyn-thanks-text" className={classes.sectionTitle}>
        {t('answers.text.title')}
      </h2>
      <p>{t('answers.text.intro')}</p>
      <p className={classes.letter}>{text}</p>
      <div className={classes.actions}>
        <PrimaryButton className={classes.button} iconProps={{ iconName: 'Copy' }} text={t('answers.text.copy')} onClick={() => void copy(text)} />
        <span role="status">{outcome === 'copied' ? common('done.copied') : outcome === 'failed' ? common('done.notCopied') : ''}</span>
      </div>
    </section>
  );
}
