import * as React from 'react';
import { answerText, type Contribution, type Used } from '../../../domain/kit/answers';
import type { PlainKeyOf } from '../../../i18n';
import { answerWords } from '../../../i18n/pages/answer';
import { contributions } from '../../../schema/lists/contributions';
import { AppLink } from '../../app/AppLink';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { answerClasses as classes } from './answerStyles';

const usedKeys = {
  inteBedomt: 'answer.own.waiting',
  anvant: 'answer.own.used',
  delvis: 'answer.own.partly',
  inte: 'answer.own.not',
} as const satisfies Record<Used, PlainKeyOf<(typeof answerWords)['sv']>>;

/** What became of an answer, in a sentence for who gave it. */
export function AnswerFate({ answer }: { readonly answer: Contribution }): JSX.Element {
  const { t } = useText(answerWords);
  const { signal, used, usedWhy } = answer;
  return (
    <p className={classes.cardState}>
      {signal ? (
        <>
          {t('answer.own.signal')} <AppLink to={placeOf('signals', signal.id) ?? ''}>{signal.title ?? signal.id}</AppLink>.
        </>
      ) : (
        t(usedKeys[used])
      )}{' '}
      {usedWhy && t('answers.why', { why: usedWhy })}
    </p>
  );
}

/** The reader's own answers at this meeting. Nothing when there are none. */
export function OwnAnswers({ answers }: { readonly answers: readonly Contribution[] }): JSX.Element | null {
  const { t } = useText(answerWords);
  const may = useMay();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const remove = useItemRemoval(contributions, { onRemoved: () => heading.current?.focus() });
  if (answers.length === 0) return null;
  return (
    <section className={classes.own}>
      <h2 ref={heading} tabIndex={-1} className={classes.sectionTitle}>
        {t('answer.own', { count: answers.length })}
      </h2>
      <ul>
        {answers.map((answer) => (
          <li key={answer.id}>
            <p className={classes.said}>{answerText(answer)}</p>
            <AnswerFate answer={answer} />
            {answer.used === 'inteBedomt' && may('remove', 'contributions', answer.author) && (
              <button type="button" className={classes.link} onClick={() => remove(answer)}>
                {t('answer.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
