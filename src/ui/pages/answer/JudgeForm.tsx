import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { judgeAnswer } from '../../../data/kit/answerWrites';
import { needsWhy, type Contribution, type Used } from '../../../domain/kit/answers';
import { answerWords } from '../../../i18n/pages/answer';
import { contributions } from '../../../schema/lists/contributions';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { wordsFor } from '../../states/errorWords';
import { answerClasses as classes } from './answerStyles';
import { useAnswerCache } from './useAnswers';

const choices = ['anvant', 'delvis', 'inte'] as const satisfies readonly Used[];

interface JudgeFormProps {
  readonly answer: Contribution;
  readonly name: string;
  readonly onDone: () => void;
}

/** Used, partly or not, and why: whoever answered gets to know. */
export function JudgeForm({ answer, name, onDone }: JudgeFormProps): JSX.Element {
  const { data, announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(answerWords);
  const words = useWords(contributions);
  const remember = useAnswerCache();
  const [used, setUsed] = React.useState<Used>(answer.used);
  const [why, setWhy] = React.useState(answer.usedWhy ?? '');
  const [isSaving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState('');
  const first = React.useRef<HTMLInputElement>(null);
  const whyBox = React.useRef<HTMLTextAreaElement>(null);
  const id = `framsyn-judge-${answer.id}`;
  const lacksWhy = needsWhy(used) && why.trim() === '';
  React.useEffect(() => first.current?.focus(), []);

  const save = async (): Promise<void> => {
    if (isSaving) return;
    if (used === 'inteBedomt') return setProblem(t('answers.judge.needsChoice'));
    if (lacksWhy) {
      whyBox.current?.focus();
      return setProblem(t('answers.judge.needsWhy'));
    }
    setSaving(true);
    const saved = await judgeAnswer(data, answer, used, why);
    setSaving(false);
    if (saved.ok) {
      remember(saved.value);
      announce(t('answers.judge.saved'));
      return onDone();
    }
    const isConflict = saved.error.kind === 'conflict' && 'theirs' in saved.error;
    if (isConflict && 'theirs' in saved.error) remember(saved.error.theirs);
    setProblem(isConflict ? t('answers.judge.conflict') : t('answers.judge.failed', { reason: `${common(wordsFor(saved.error).heading)}.` }));
  };
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  return (
    <div onKeyDown={handleKey} role="group" aria-label={t('answers.judge.named', { answer: name })}>
      <fieldset className={classes.judge}>
        <legend className={classes.label}>{t('answers.judge.legend')}</legend>
        {choices.map((code, index) => (
          <label key={code} className={classes.radio}>
            <input ref={index === 0 ? first : undefined} type="radio" name={id} checked={used === code} onChange={() => setUsed(code)} />
            {words.choice('used', code)}
          </label>
        ))}
      </fieldset>
      <label className={classes.label} htmlFor={`${id}-why`}>
        {t('answers.judge.why')}
      </label>
      <textarea
        ref={whyBox}
        id={`${id}-why`}
        className={classes.why}
        rows={2}
        maxLength={contributions.fields.usedWhy.settings.maxLength}
        value={why}
        aria-required={needsWhy(used)}
        aria-invalid={problem !== '' && lacksWhy}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={(event) => setWhy(event.target.value)}
      />
      <p id={`${id}-hint`} className={classes.hint}>
        {t('answers.judge.whyHint')}
      </p>
      <p id={`${id}-problem`} role="alert" className={classes.problem}>
        {problem}
      </p>
      <div className={classes.actions}>
        <PrimaryButton className={classes.button} text={t('answers.judge.save')} aria-disabled={isSaving} onClick={() => void save()} />
        <DefaultButton className={classes.button} text={common('action.close')} onClick={onDone} />
      </div>
    </div>
  );
}
