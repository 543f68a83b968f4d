import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Assessment } from '../../../data/signalQueries';
import { axes, scale, type Axis } from '../../../domain/assessments';
import { signalWords } from '../../../i18n/pages/signal';
import { assessments } from '../../../schema/lists/assessments';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { newClientKey } from '../../forms/clientKey';
import { touch } from '../../theme/styles';
import { inlineClasses, InlineForm } from './InlineForm';
import { useTrouble } from './useSignalChange';

const classes = mergeStyleSets({
  steps: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, margin: '4px 0' },
  step: {
    position: 'relative',
    display: 'inline-flex',
    width: 32,
    height: 32,
    alignItems: 'center',
    justifyContent: 'center',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    selectors: {
      input: { position: 'absolute', inset: 0, width: '100%', height: '100%', margin: 0, opacity: 0, cursor: 'pointer' },
      ':hover': { background: 'var(--fs-bg3)' },
      ':focus-within': { outline: '2px solid var(--fs-focus)', outlineOffset: 2 },
      ...touch({ width: 44, height: 44 }),
    },
  },
  chosen: {
    background: 'var(--fs-tx)',
    color: 'var(--fs-bg)',
    borderColor: 'var(--fs-tx)',
    fontWeight: 600,
    selectors: { ':hover': { background: 'var(--fs-tx)' }, '@media (forced-colors: active)': { forcedColorAdjust: 'none' } },
  },
});

type Ratings = Partial<Record<Axis, number>>;
const steps = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, index) => scale.lowest + index);
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
    const answer = await (base ? repository.patch(base.id, written, base.etag) : repository.add({ signal, ...written }, clientKey));
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
  const { t } = useTranslator();
  const name = `framsyn-assess-${axis}`;
  return (
    <fieldset className={inlineClasses.group} aria-describedby={hint && `${name}-hint`}>
      <legend className={inlineClasses.legend}>{label}</legend>
      <div className={classes.steps}>
        {steps.map((step) => (
          <label key={step} className={`${classes.step} ${value === step ? classes.chosen : ''}`}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            {step}
          </label>
        ))}
        {value !== undefined && (
          <button type="button" className={inlineClasses.link} onClick={() => onChange(undefined)}>
            {t('action.clear')}
          </button>
        )}
      </div>
      {hint && (
        <p id={`${name}-hint`} className={inlineClasses.hint}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
