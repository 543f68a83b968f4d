import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Conflict, DataError, Result } from '../../../data/ports';
import type { Assessment } from '../../../data/signalQueries';
import { axes, scale, type Axis } from '../../../domain/assessments';
import { signalWords } from '../../../i18n/pages/signal';
import { assessments } from '../../../schema/lists/assessments';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { RatingSteps } from '../../fields/RatingSteps';
import { useWords } from '../../fields/words';
import { newClientKey } from '../../forms/clientKey';
import { inlineClasses, InlineForm } from '../../forms/InlineForm';
import { useTrouble } from './useSignalChange';

type Ratings = Partial<Record<Axis, number>>;
const ratingsOf = (own: Assessment | undefined): Ratings => Object.fromEntries(axes.flatMap((axis) => (own?.[axis] === undefined ? [] : [[axis, own[axis]]])));

interface AssessmentFormProps {
  readonly signal: number;
  readonly own: Assessment | undefined;
  readonly onClose: () => void;
}

/** What the reader thinks, before anybody else's view is in sight: one to five on each axis, all of them voluntary but one. */
export default function AssessmentForm({ signal, own, onClose }: AssessmentFormProps): JSX.Element {
  const { data, announce } = useServices();
  const { t } = useText(signalWords);
  const words = useWords(assessments);
  const client = useQueryClient();
  const trouble = useTrouble();
  const [base, setBase] = React.useState(own);
  const [clientKey] = React.useState(newClientKey);
  const [ratings, setRatings] = React.useState(() => ratingsOf(own));
  const [comment, setComment] = React.useState(own?.comment ?? '');
  const [isSaving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();

  const submit = async (): Promise<void> => {
    if (isSaving) return;
    if (axes.every((axis) => ratings[axis] === undefined)) return setProblem(t('signal.assess.nothing'));
    setSaving(true);
    setProblem(undefined);
    const repository = data.repository(assessments);
    const written = {
      ...Object.fromEntries(axes.map((axis) => [axis, ratings[axis] ?? null])),
      comment: comment.trim() === '' ? null : comment.trim(),
    };
    const answer: Result<Assessment, DataError | Conflict<typeof assessments>> = await (base
      ? repository.patch(base.id, written, base.etag)
      : repository.add({ signal, ...written }, clientKey));
    if (answer.ok) {
      await client.invalidateQueries(['assessments']);
      announce(t('signal.assess.saved'));
      return onClose();
    }
    setSaving(false);
    const { error } = answer;
    if (error.kind !== 'conflict' || !('theirs' in error)) return setProblem(trouble(error));
    setBase(error.theirs); // one's own, from another window
    setProblem(t('signal.assess.elsewhere'));
  };

  return (
    <InlineForm
      label={t('signal.assess.own')}
      saveLabel={t('signal.assess.save')}
      isSaving={isSaving}
      problem={problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      {axes.map((axis) => (
        <RatingRow
          key={axis}
          axis={axis}
          label={words.label(axis)}
          hint={words.hint(axis)}
          value={ratings[axis]}
          onChange={(value) => setRatings({ ...ratings, [axis]: value })}
        />
      ))}
      <div style={{ marginBottom: 12 }}>
        <TextField
          label={words.label('comment')}
          multiline
          autoAdjustHeight
          resizable={false}
          rows={2}
          maxLength={assessments.fields.comment.settings.maxLength}
          value={comment}
          onChange={(_event, typed) => setComment(typed ?? '')}
        />
      </div>
    </InlineForm>
  );
}

interface RatingRowProps {
  readonly axis: Axis;
  readonly label: string;
  /** What the ends and the middle mean. */
  readonly hint: string | undefined;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function RatingRow({ axis, label, hint, value, onChange }: RatingRowProps): JSX.Element {
  const name = `framsyn-assess-${axis}`;
  return (
    <fieldset className={inlineClasses.group} aria-describedby={hint && `${name}-hint`}>
      <legend className={inlineClasses.legend}>{label}</legend>
      <div style={{ margin: '4px 0' }}>
        <RatingSteps name={name} lowest={scale.lowest} highest={scale.highest} value={value} onChange={onChange} />
      </div>
      {hint && (
        <p id={`${name}-hint`} className={inlineClasses.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
