import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { longestAnswer, type Contribution } from '../../../domain/kit/answers';
import { answerWords } from '../../../i18n/pages/answer';
import type { LookupValue } from '../../../schema/field';
import { contributions } from '../../../schema/lists/contributions';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { wordsFor } from '../../states/errorWords';
import { answerClasses as classes } from './answerStyles';
import { useAnswerCache, type AnswerEvent } from './useAnswers';
import { useAnswerForm, type AnswerFormState } from './useAnswerForm';

const textId = 'framsyn-answer';
const names = (all: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(all.flatMap((name) => (name ? [name] : [])))].sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }));

interface AnswerFormProps {
  readonly event: AnswerEvent;
  /** What the occasion asks. */
  readonly questions: readonly LookupValue[];
  /** What others at the meeting have answered: their tables and kommuner are offered. */
  readonly others: readonly Contribution[];
}

/** Half a minute on a telephone: one field that must be filled, two that may. */
export function AnswerForm({ event, questions, others }: AnswerFormProps): JSX.Element {
  const remember = useAnswerCache();
  const form = useAnswerForm(event, questions, remember);
  const isSent = form.phase.kind === 'sent';
  return isSent ? <Thanks onAnother={form.another} /> : <Writing form={form} questions={questions} others={others} />;
}

function Thanks({ onAnother }: { readonly onAnother: () => void }): JSX.Element {
  const { t } = useText(answerWords);
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => title.current?.focus(), []);
  const handleAnother = (): void => {
    onAnother();
    window.setTimeout(() => document.getElementById(textId)?.focus());
  };
  return (
    <div className={classes.thanks}>
      <h2 ref={title} tabIndex={-1} className={classes.thanksTitle}>
        {t('answer.thanks')}
      </h2>
      <p>{t('answer.thanks.next')}</p>
      <div className={classes.field}>
        <DefaultButton className={classes.button} text={t('answer.another')} onClick={handleAnother} />
      </div>
    </div>
  );
}

function Writing({ form, questions, others }: Pick<AnswerFormProps, 'questions' | 'others'> & { readonly form: AnswerFormState }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(answerWords);
  const { values, phase, draft } = form;
  const problem = phase.kind === 'writing' ? phase.problem : undefined;
  const problemText = {
    missing: () => t('answer.missing'),
    tooLong: () => t('answer.tooLong', { used: values.text.trim().length, max: longestAnswer }),
  };
  const handleSubmit = (event: React.FormEvent): void => {
    event.preventDefault();
    form.send();
  };
  React.useEffect(() => {
    if (problem) document.getElementById(textId)?.focus();
  }, [problem, phase]);
  return (
    <form className={classes.form} onSubmit={handleSubmit} noValidate>
      {questions.length > 1 && <WhichQuestion form={form} questions={questions} />}
      <div className={classes.field}>
        <label className={classes.label} htmlFor={textId}>
          {t('answer.label')}
        </label>
        <textarea
          id={textId}
          className={classes.text}
          rows={4}
          value={values.text}
          aria-required
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${textId}-problem ${textId}-hint` : `${textId}-hint`}
          onChange={(event) => form.change({ text: event.target.value })}
        />
        {problem && (
          <p id={`${textId}-problem`} className={classes.problem}>
            {problemText[problem]()}
          </p>
        )}
        <p id={`${textId}-hint`} className={classes.hint}>
          {form.isRestored ? t('answer.kept') : t('answer.hint')} {draft.kind === 'saved' && t('answer.draft')}
        </p>
      </div>
      <div className={classes.pair}>
        <Short name="table" label={t('answer.table')} form={form} known={names(others.map(({ table }) => table))} />
        <Short name="municipality" label={t('answer.municipality')} form={form} known={names(others.map(({ municipality }) => municipality))} />
      </div>
      <p className={classes.stored}>{t('answer.stored')}</p>
      {phase.kind === 'failed' && (
        <p role="alert" className={classes.problem}>
          {t('answer.failed', { reason: `${common(wordsFor(phase.error).heading)}.` })}
        </p>
      )}
      <PrimaryButton
        type="submit"
        className={classes.button}
        text={t(phase.kind === 'sending' ? 'answer.sending' : 'answer.send')}
        aria-disabled={phase.kind === 'sending'}
      />
    </form>
  );
}

/** Which of the questions it is an answer to; the first until another is chosen. */
function WhichQuestion({ form, questions }: { readonly form: AnswerFormState; readonly questions: readonly LookupValue[] }): JSX.Element {
  const { t } = useText(answerWords);
  const chosen = questions.find(({ id }) => String(id) === form.values.question) ?? questions[0];
  return (
    <fieldset className={classes.judge}>
      <legend className={classes.label}>{t('answer.which')}</legend>
      {questions.map(({ id, title }) => (
        <label key={id} className={classes.radio}>
          <input type="radio" name={`${textId}-question`} checked={id === chosen?.id} onChange={() => form.change({ question: String(id) })} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

interface ShortProps {
  readonly name: 'table' | 'municipality';
  readonly label: string;
  readonly form: AnswerFormState;
  readonly known: readonly string[];
}

function Short({ name, label, form, known }: ShortProps): JSX.Element {
  const id = `${textId}-${name}`;
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={classes.input}
        list={`${id}-known`}
        autoComplete="off"
        maxLength={contributions.fields[name].settings.maxLength}
        value={form.values[name]}
        onChange={(event) => form.change({ [name]: event.target.value })}
      />
      <datalist id={`${id}-known`}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}
