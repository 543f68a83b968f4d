import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Conflict, DataError, Result } from '../../../data/ports';
import { scale } from '../../../domain/assessments';
import { answerable, asked, asksForWords, responseKey, type AnswerField, type Response, type ResponseKind } from '../../../domain/learning/responses';
import { learningWords } from '../../../i18n/pages/learning';
import { learningPartWords } from '../../../i18n/pages/learningParts';
import { occasionWords } from '../../../i18n/pages/occasion';
import { responses } from '../../../schema/lists/responses';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { RatingSteps } from '../../fields/RatingSteps';
import { panelClasses } from '../../panels/panelStyles';
import { wordsFor } from '../../states/errorWords';
import { inlineClasses, InlineForm } from '../../forms/InlineForm';
import { learningClasses as classes } from '../../learning/learningStyles';
import type { LearningEvent } from './learningUrl';
import { Unread } from '../../learning/parts';
import { headingKeys, questionKeys, scaleKeys } from './responseWords';
import { useResponses, useToday } from '../../learning/useLearning';

interface ResponseFormProps {
  readonly event: LearningEvent;
  readonly kind: ResponseKind;
  readonly onClose: () => void;
}

const notNow = {
  utvardering: 'occasion.response.notYet',
  efter: 'occasion.response.notYet',
  fore: 'occasion.response.over',
} as const satisfies Record<ResponseKind, string>;

/** A short form for who was there, with what is said about who sees it before anything is asked. */
export default function ResponseForm({ event, kind, onClose }: ResponseFormProps): JSX.Element {
  const { t } = useText(occasionWords);
  const { t: page } = useText(learningWords);
  const { user } = useMay();
  const { query, own } = useResponses(event.id);
  const isOpen = answerable(event, useToday()).includes(kind);
  if (!isOpen) return <p className={panelClasses.state}>{t(event.status === 'installt' ? 'occasion.cancelled' : notNow[kind])}</p>;
  return (
    <section className={panelClasses.section}>
      <h3 className={`${panelClasses.sectionTitle} ${classes.below}`}>{t(headingKeys[kind])}</h3>
      <p className={classes.note}>{t('occasion.response.privacy')}</p>
      {query.isError && <Unread error={query.error} onRetry={() => void query.refetch()} />}
      {query.isLoading && (
        <p role="status" className={classes.note}>
          {page('learning.loading')}
        </p>
      )}
      {query.data && user && <Questions event={event} kind={kind} own={own(kind)} person={user.id} onClose={onClose} />}
    </section>
  );
}

type Ratings = Partial<Record<AnswerField, number>>;
interface QuestionsProps extends ResponseFormProps {
  /** What the person has answered before, which may be changed. */
  readonly own: Response | undefined;
  readonly person: number;
}

function Questions({ event, kind, own, person, onClose }: QuestionsProps): JSX.Element {
  const { data, offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(occasionWords);
  const { t: part } = useText(learningPartWords);
  const client = useQueryClient();
  const fields: readonly AnswerField[] = asked[kind];
  const texts: Partial<Record<AnswerField, Parameters<typeof t>[0]>> = questionKeys[kind];
  const [base, setBase] = React.useState(own);
  const [ratings, setRatings] = React.useState<Ratings>(() => Object.fromEntries(fields.flatMap((field) => (own?.[field] === undefined ? [] : [[field, own[field]]])))); // prettier-ignore
  const [comment, setComment] = React.useState(own?.comment ?? '');
  const [isSaving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();

  const submit = async (): Promise<void> => {
    if (isSaving) return;
    if (fields.every((field) => ratings[field] === undefined) && comment.trim() === '') return setProblem(t('occasion.response.nothing'));
    setSaving(true);
    setProblem(undefined);
    const repository = data.repository(responses);
    const written = {
      ...Object.fromEntries(fields.map((field) => [field, ratings[field] ?? null])),
      ...(asksForWords[kind] ? { comment: comment.trim() === '' ? null : comment.trim() } : {}),
    };
    const answer: Result<Response, DataError | Conflict<typeof responses>> = await (base
      ? repository.patch(base.id, written, base.etag)
      : repository.add({ event: event.id, kind, ...written }, responseKey(event.id, kind, person)));
    if (answer.ok) {
      await client.invalidateQueries([responses.key]);
      offer({ text: t('occasion.response.thanks') });
      return onClose();
    }
    setSaving(false);
    const { error } = answer;
    if (error.kind !== 'conflict' || !('theirs' in error)) return setProblem(part('learningPart.notSaved', { reason: common(wordsFor(error).heading) }));
    setBase(error.theirs); // one's own, from another window
    setProblem(t('occasion.response.elsewhere'));
  };

  return (
    <InlineForm
      label={t(headingKeys[kind])}
      saveLabel={t(base ? 'occasion.response.change' : 'occasion.response.send')}
      isSaving={isSaving}
      problem={problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      <p className={inlineClasses.hint} id="framsyn-response-scale">
        {t(scaleKeys[kind])}
      </p>
      {fields.map((field) => {
        const key = texts[field];
        return (
          <fieldset key={field} className={inlineClasses.group} aria-describedby="framsyn-response-scale">
            <legend className={inlineClasses.legend}>{key && t(key as 'occasion.evaluation.useful')}</legend>
            <RatingSteps
              name={`framsyn-response-${field}`}
              lowest={scale.lowest}
              highest={scale.highest}
              value={ratings[field]}
              onChange={(value) => setRatings({ ...ratings, [field]: value })}
            />
          </fieldset>
        );
      })}
      {asksForWords[kind] && (
        <div className={classes.field}>
          <TextField
            label={t('occasion.evaluation.change')}
            description={t('occasion.evaluation.noNames')}
            multiline
            autoAdjustHeight
            resizable={false}
            rows={3}
            maxLength={responses.fields.comment.settings.maxLength}
            value={comment}
            onChange={(_event, typed) => setComment(typed ?? '')}
          />
        </div>
      )}
    </InlineForm>
  );
}
