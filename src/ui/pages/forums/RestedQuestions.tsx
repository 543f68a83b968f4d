import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { markQuestionUsed } from '../../../data/kit/saveKit';
import type { DataError } from '../../../data/ports';
import { isLately } from '../../../domain/kit/choose';
import { dayOf } from '../../../domain/review/calendar';
import { forumWords } from '../../../i18n/pages/forums';
import type { Item } from '../../../schema/field';
import { questions } from '../../../schema/lists/questions';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { readList } from '../../app/readAll';
import { placeOf } from '../../links/places';
import { wordsFor } from '../../states/errorWords';
import { forumClasses as classes } from './forumStyles';
import { useForumText } from './useForumText';

type Question = Item<typeof questions>;
/** Choice is easier among few. */
const shownAtFirst = 8;

/** Notes that a question is used today, with the way back. */
function useMarking(): (question: Question) => Promise<void> {
  const { data, now, offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(forumWords);
  const client = useQueryClient();
  const failed = (error: DataError): void => offer({ text: t('forums.questions.failed', { reason: `${common(wordsFor(error).heading)}.` }) });
  return async (question) => {
    const marked = await markQuestionUsed(data, question.id, dayOf(now()));
    void client.invalidateQueries(['questions']);
    if (!marked.ok) return failed(marked.error);
    const undo = async (): Promise<void> => {
      const back = await data.repository(questions).patch(question.id, { lastUsed: question.lastUsed ?? null }, marked.value.etag);
      void client.invalidateQueries(['questions']);
      if (back.ok) offer({ text: t('forums.questions.unused') });
      else failed(back.error);
    };
    offer({ text: t('forums.questions.used'), action: { label: common('action.undo'), run: () => void undo() } });
  };
}

/** Questions that nobody has asked for half a year or ever, the one that has waited longest first. */
export default function RestedQuestions(): JSX.Element | null {
  const { data, now } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(forumWords);
  const text = useForumText();
  const may = useMay();
  const mark = useMarking();
  const [showsAll, setShowsAll] = React.useState(false);
  const query = useQuery<readonly Question[], DataError>({
    queryKey: ['questions', 'rested'],
    queryFn: () => readList(data, questions, { fields: ['title', 'purpose', 'forum', 'minutes', 'lastUsed'] }),
  });
  const today = dayOf(now());
  const rested = (query.data ?? [])
    .filter(({ lastUsed }) => !isLately(lastUsed, today))
    .sort((a, b) => (a.lastUsed ?? '').localeCompare(b.lastUsed ?? '') || a.id - b.id);
  const shown = showsAll ? rested : rested.slice(0, shownAtFirst);
  const isEmpty = query.data?.length === 0;
  const mayMark = may('edit', 'questions');
  return (
    <section className={classes.section} aria-labelledby="framsyn-rested-title">
      <h2 id="framsyn-rested-title" className={classes.sectionTitle}>
        {t('forums.questions')}
      </h2>
      {query.error && (
        <p role="alert" className={classes.meta}>
          {common(wordsFor(query.error).heading)}.{' '}
          <button type="button" className={classes.link} onClick={() => void query.refetch()}>
            {common('action.retry')}
          </button>
        </p>
      )}
      {isEmpty && (
        <p className={classes.meta}>
          {t('forums.questions.noBank')} {mayMark && <AppLink to="/metodbank?slag=questions&ny=questions">{t('forums.questions.add')}</AppLink>}
        </p>
      )}
      {query.data && !isEmpty && <p className={classes.meta}>{t(rested.length === 0 ? 'forums.questions.none' : 'forums.questions.text')}</p>}
      <ul className={classes.rows}>
        {shown.map((question) => (
          <li key={question.id} className={classes.row}>
            <div>
              <AppLink className={classes.title} to={placeOf('questions', question.id) ?? ''}>
                {question.title}
              </AppLink>
              <p className={classes.meta}>{[question.forum?.split(';').join(', '), question.purpose].filter(Boolean).join(' · ')}</p>
            </div>
            <span className={classes.meta}>
              {question.lastUsed ? t('forums.questions.last', { day: text.day(question.lastUsed) }) : t('forums.questions.never')}
            </span>
            {mayMark && (
              <button
                type="button"
                className={classes.link}
                aria-label={t('forums.questions.use.named', { question: question.title })}
                onClick={() => void mark(question)}
              >
                {t('forums.questions.use')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {rested.length > shown.length && (
        <button type="button" className={classes.link} onClick={() => setShowsAll(true)}>
          {t('forums.questions.all', { count: String(rested.length) })}
        </button>
      )}
    </section>
  );
}
