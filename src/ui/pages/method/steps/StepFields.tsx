import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField } from '@fluentui/react/lib/TextField';
import { methodWords } from '../../../../i18n/pages/method';
import { methodStepWords } from '../../../../i18n/pages/methodSteps';
import { limits, outputKinds, priorities, type MethodStep, type StepField, type StepProblem } from '../../../../domain/methods/steps';
import { useText } from '../../../app/useText';
import { NumberStepper } from '../../../fields/NumberStepper';
import ChoiceBox from '../../../forms/ChoiceBox';
import { RowHead } from '../../../forms/RowHead';
import { Icon } from '../../../theme/icons';
import { touch } from '../../../theme/styles';
import { outputKeys } from '../words';
import { stepPart } from './stepIds';
import { priorityKeys, problemKeys, stepFieldKeys } from './stepWords';

const classes = mergeStyleSets({
  name: { fontWeight: 600 },
  fields: { padding: '8px 0 20px 28px', display: 'grid', gap: 14, selectors: { '@container (max-width: 480px)': { paddingLeft: 0 } } },
  label: { display: 'block', fontWeight: 600, padding: 0, marginBottom: 4 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '14px 32px' },
  choices: { border: 0, padding: 0, margin: 0, minWidth: 0 },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 32,
    cursor: 'pointer',
    selectors: { input: { width: 18, height: 18, margin: 0, accentColor: 'var(--fs-acbg)' }, ...touch({ minHeight: 44 }) },
  },
  error: { display: 'flex', gap: 5, fontSize: 12, lineHeight: '16px', color: 'var(--fs-err)', marginTop: '4px !important' },
});

interface StepFieldsProps {
  readonly step: MethodStep;
  readonly index: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly problems: readonly StepProblem[];
  readonly onOpen: () => void;
  readonly onChange: (part: Partial<MethodStep>) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One step in the form: a line that says what it is, and its fields when it is open. */
export function StepFields({ step, index, count, isOpen, problems, onOpen, onChange, onMove, onRemove }: StepFieldsProps): JSX.Element {
  const { t } = useText(methodStepWords);
  const { t: page } = useText(methodWords);
  const title = step.title || t('methodStep.editor.nameless');
  return (
    <>
      <RowHead
        idOf={(part) => stepPart(index, part)}
        index={index}
        count={count}
        isOpen={isOpen}
        words={{
          up: { text: t('methodStep.editor.up'), name: t('methodStep.editor.upLabel', { title }) },
          down: { text: t('methodStep.editor.down'), name: t('methodStep.editor.downLabel', { title }) },
          remove: { text: t('methodStep.editor.remove'), name: t('methodStep.editor.removeLabel', { title }) },
        }}
        onOpen={onOpen}
        onMove={onMove}
        onRemove={onRemove}
      >
        {index + 1}. <span className={classes.name}>{title}</span> · {page('method.minutes', { minutes: step.minutes })}
      </RowHead>
      {isOpen && <Fields step={step} index={index} problems={problems} onChange={onChange} />}
    </>
  );
}

function Fields({ step, index, problems, onChange }: Pick<StepFieldsProps, 'step' | 'index' | 'problems' | 'onChange'>): JSX.Element {
  const { t } = useText(methodStepWords);
  const { t: page } = useText(methodWords);
  const label = (field: StepField): string => t(stepFieldKeys[field]);
  const problemOf = (field: StepField): string | undefined => {
    const found = problems.find((problem) => problem.field === field);
    return found && t(problemKeys[found.code]);
  };
  const text = (field: 'title' | 'toParticipants' | 'toLeader' | 'input', isLong = false): JSX.Element => {
    const problem = problemOf(field);
    const id = field === 'title' ? stepPart(index, 'title') : `framsyn-step-${index}-${field}`;
    return (
      <div>
        <label className={classes.label} htmlFor={id}>
          {label(field)}
        </label>
        <TextField
          id={id}
          value={step[field]}
          invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-required={field === 'title'}
          autoComplete="off"
          {...(isLong ? { multiline: true, autoAdjustHeight: true, resizable: false, rows: 3 } : {})}
          onChange={(_event, typed) => onChange({ [field]: typed ?? '' })}
        />
        {problem && (
          <p id={`${id}-problem`} className={classes.error}>
            <Icon name="error" size={13} /> {problem}
          </p>
        )}
      </div>
    );
  };
  const minutes = (field: 'minutes' | 'minimumMinutes', max: number, onMinutes: (value: number) => void): JSX.Element => (
    <div>
      <span className={classes.label} aria-hidden="true">
        {label(field)}
      </span>
      <NumberStepper
        label={label(field)}
        lessLabel={t('methodStep.editor.less', { label: label(field) })}
        moreLabel={t('methodStep.editor.more', { label: label(field) })}
        value={step[field]}
        min={1}
        max={max}
        step={1}
        onChange={onMinutes}
      />
    </div>
  );
  return (
    <div className={classes.fields} role="group" aria-label={t('methodStep.editor.step', { number: index + 1 })}>
      {text('title')}
      <div className={classes.row}>
        {/* The minimum follows a time that becomes shorter than it. */}
        {minutes('minutes', limits.minutes, (value) => onChange({ minutes: value, minimumMinutes: Math.min(step.minimumMinutes, value) }))}
        {minutes('minimumMinutes', step.minutes, (value) => onChange({ minimumMinutes: value }))}
      </div>
      <fieldset className={classes.choices}>
        <legend className={classes.label}>{label('priority')}</legend>
        {priorities.map((priority) => (
          <label key={priority} className={classes.choice}>
            <input type="radio" name={`framsyn-step-${index}-priority`} checked={step.priority === priority} onChange={() => onChange({ priority })} />
            {t(priorityKeys[priority])}
          </label>
        ))}
      </fieldset>
      {text('toParticipants', true)}
      {text('toLeader', true)}
      {text('input')}
      <div>
        <span className={classes.label} aria-hidden="true">
          {label('outputKind')}
        </span>
        <ChoiceBox
          label={label('outputKind')}
          options={outputKinds.map((kind) => ({ key: kind, text: page(outputKeys[kind]) }))}
          selected={step.outputKind}
          onSelect={(key) => onChange({ outputKind: outputKinds.find((kind) => kind === key) ?? 'text' })}
        />
      </div>
      <Checkbox
        label={label('perParticipant')}
        checked={step.perParticipant === true}
        onChange={(_event, isOn) => onChange({ perParticipant: isOn === true ? true : undefined })}
      />
    </div>
  );
}
