import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { radarViewWords } from '../../../i18n/pages/radarViews';
import { questions as questionList } from '../../../schema/lists/questions';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { chartClasses } from '../../charts/chartStyles';
import { newClientKey } from '../../forms/clientKey';
import { useCopy } from '../../states/useCopy';
import { radarClasses as classes } from './radarStyles';

/** What the group has not seen, as questions to take along: copied, or kept in the question bank. */
export function NextQuestions({ questions }: { readonly questions: readonly string[] }): JSX.Element {
  const { t } = useText(radarViewWords);
  return (
    <div className={classes.questions}>
      <h2 className={classes.section}>{t('radar.coverage.questions')}</h2>
      <ul>
        {questions.map((question) => (
          <Question key={question} question={question} />
        ))}
      </ul>
    </div>
  );
}

function Question({ question }: { readonly question: string }): JSX.Element {
  const { t } = useText(radarViewWords);
  const { t: common, locale } = useTranslator();
  const { data } = useServices();
  const may = useMay();
  const client = useQueryClient();
  const { copy, outcome } = useCopy();
  const [clientKey] = React.useState(newClientKey); // one question is one row, however often it is pressed
  const [state, setState] = React.useState<'none' | 'adding' | 'added' | 'failed'>('none');
  const status = React.useRef<HTMLSpanElement>(null);
  const add = async (): Promise<void> => {
    if (state === 'adding') return;
    setState('adding');
    const added = await data
      .repository(questionList)
      .add({ title: question, origin: t('radar.coverage.origin'), phase: 'oppning', language: locale }, clientKey);
    setState(added.ok ? 'added' : 'failed');
    if (!added.ok) return;
    status.current?.focus(); // the button that had focus goes away
    void client.invalidateQueries([questionList.key]);
  };
  const said = {
    none: outcome === 'copied' ? t('radar.coverage.copied') : outcome === 'failed' ? common('done.notCopied') : '',
    adding: '',
    added: t('radar.coverage.added'),
    failed: t('radar.coverage.addFailed'),
  }[state];
  return (
    <li>
      <span className={classes.question}>{question}</span>
      <span className={classes.questionLinks}>
        <button type="button" className={chartClasses.link} aria-label={t('radar.coverage.copy.long', { question })} onClick={() => void copy(question)}>
          {t('radar.coverage.copy')}
        </button>
        {state !== 'added' && may.isSure && may('add', 'questions') && (
          <button type="button" className={chartClasses.link} aria-label={t('radar.coverage.add.long', { question })} onClick={() => void add()}>
            {t('radar.coverage.add')}
          </button>
        )}
        <span ref={status} role="status" tabIndex={-1}>
          {said}
        </span>
      </span>
    </li>
  );
}
