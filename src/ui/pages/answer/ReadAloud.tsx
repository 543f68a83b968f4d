import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { answerText, groupAnswers, usualGrouping, type Contribution } from '../../../domain/kit/answers';
import { answerWords } from '../../../i18n/pages/answer';
import { useText } from '../../app/useText';
import { whereOf } from './AnswerCard';
import { answerClasses as classes } from './answerStyles';

/** One answer at a time, large enough to be read across a room. The arrow keys go through them. */
export default function ReadAloud({ answers }: { readonly answers: readonly Contribution[] }): JSX.Element | null {
  const { t } = useText(answerWords);
  const all = React.useMemo(() => groupAnswers(answers, usualGrouping(answers)).flatMap((group) => group.answers), [answers]);
  const [shown, setShown] = React.useState<number>();
  const region = React.useRef<HTMLElement>(null);
  const hasAnswers = all.length > 0;
  React.useEffect(() => region.current?.focus(), [hasAnswers]);
  // By the answer and not its place: others come in while one is read.
  const place = Math.max(0, all.findIndex(({ id }) => id === shown)); // prettier-ignore
  const answer = all[place];
  if (answer === undefined) return null;
  const go = (by: number): void => setShown(all[Math.min(Math.max(place + by, 0), all.length - 1)]?.id);
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
  const handleKey = (event: React.KeyboardEvent): void => {
    const by = steps[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(by);
  };
  const where = whereOf(answer, 'none');
  return (
    <section ref={region} tabIndex={-1} aria-label={t('answer.view.read')} className={classes.reading} onKeyDown={handleKey}>
      <div aria-live="polite">
        <p className={classes.meta}>{t('answers.read.place', { place: String(place + 1), of: String(all.length) })}</p>
        <p className={classes.readText}>{answerText(answer)}</p>
        {where !== '' && <p className={classes.meta}>{where}</p>}
      </div>
      <div className={classes.actions}>
        <DefaultButton className={classes.button} text={t('answers.read.previous')} aria-disabled={place === 0} onClick={() => go(-1)} />
        <DefaultButton className={classes.button} text={t('answers.read.next')} aria-disabled={place === all.length - 1} onClick={() => go(1)} />
        <span className={classes.hint}>{t('answers.read.help')}</span>
      </div>
    </section>
  );
}
