import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { methodStepWords } from '../../../../i18n/pages/methodSteps';
import { checkSteps, emptyStep, fullMinutes, limits, readSteps, writeSteps, type MethodStep } from '../../../../domain/methods/steps';
import { methods } from '../../../../schema/lists/methods';
import { useServices } from '../../../app/services';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { fieldId } from '../../../forms/fieldId';
import { heading, linkButton, touch } from '../../../theme/styles';
import { StepFields } from './StepFields';
import { stepPart } from './stepIds';
import { problemKeys } from './stepWords';

const classes = mergeStyleSets({
  editor: { borderTop: '1px solid var(--fs-line)', paddingTop: 16, marginTop: 8 },
  title: { ...heading.section, fontSize: 16, lineHeight: '22px', outline: 'none' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginBottom: '8px !important' },
  error: { color: 'var(--fs-err)', fontSize: 13, lineHeight: '18px', marginBottom: '8px !important' },
  removed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, padding: '8px 0', borderTop: '1px solid var(--fs-line)' },
  undo: { ...linkButton, selectors: { ...touch({ minHeight: 44 }) } },
  add: { marginTop: 12, height: 32, selectors: { ...touch({ height: 44 }) } },
});

const undoId = 'framsyn-step-undo';
const addId = 'framsyn-step-add';

interface StepsEditorProps {
  readonly json: string;
  /** Saving was tried: each problem is said at its step. */
  readonly showsProblems: boolean;
  readonly onChange: (json: string) => void;
}

/** A method's steps, one after the other: add, change, move, take away and take back. All by keyboard. */
export function StepsEditor({ json, showsProblems, onChange }: StepsEditorProps): JSX.Element {
  const { t } = useText(methodStepWords);
  const words = useWords(methods);
  const { announce } = useServices();
  const { steps, problems: unread } = React.useMemo(() => readSteps(json), [json]);
  const [open, setOpen] = React.useState<number>();
  const [removed, setRemoved] = React.useState<{ readonly step: MethodStep; readonly index: number }>();
  const focusOn = useFocusNext();
  const found = showsProblems ? checkSteps(steps) : [];
  const write = (next: readonly MethodStep[]): void => onChange(writeSteps(next));

  const change = (index: number, part: Partial<MethodStep>): void => write(steps.map((step, place) => (place === index ? { ...step, ...part } : step)));
  const move = (index: number, to: number): void => {
    const moved = steps[index];
    if (!moved || to < 0 || to >= steps.length) return;
    const others = steps.filter((_step, place) => place !== index);
    write([...others.slice(0, to), moved, ...others.slice(to)]);
    if (open === index) setOpen(to);
    else if (open === to) setOpen(index);
    const wanted = to < index ? 'up' : 'down';
    const isAtEnd = to === (wanted === 'up' ? 0 : steps.length - 1);
    focusOn(stepPart(to, isAtEnd ? (wanted === 'up' ? 'down' : 'up') : wanted));
    announce(t('methodStep.editor.moved', { title: moved.title, number: to + 1, count: steps.length }));
  };
  const remove = (index: number): void => {
    const step = steps[index];
    if (!step) return;
    write(steps.filter((_step, place) => place !== index));
    setRemoved({ step, index });
    setOpen(undefined);
    focusOn(undoId);
  };
  const takeBack = (): void => {
    if (!removed) return;
    write([...steps.slice(0, removed.index), removed.step, ...steps.slice(removed.index)]);
    setRemoved(undefined);
    focusOn(stepPart(removed.index, 'open'));
  };
  const add = (): void => {
    write([...steps, emptyStep]);
    setRemoved(undefined);
    setOpen(steps.length);
    focusOn(stepPart(steps.length, 'title'));
  };

  return (
    <section className={classes.editor} aria-labelledby={fieldId('steps')}>
      <h3 id={fieldId('steps')} tabIndex={-1} className={classes.title}>
        {words.label('steps')}
      </h3>
      <p className={classes.note}>
        {steps.length === 0 ? t('methodStep.editor.none') : t('methodStep.editor.sum', { count: steps.length, minutes: fullMinutes(steps) })}
      </p>
      {unread.length > 0 && <p className={classes.error}>{t('methodStep.editor.unread', { count: unread.length })}</p>}
      {found
        .filter(({ step }) => step === undefined)
        .map(({ code }) => (
          <p key={code} role="alert" className={classes.error}>
            {t(problemKeys[code])}
          </p>
        ))}
      <ol>
        {steps.map((step, index) => (
          <li key={index}>
            <StepFields
              step={step}
              index={index}
              count={steps.length}
              isOpen={open === index || found.some((problem) => problem.step === index)}
              problems={found.filter((problem) => problem.step === index)}
              onOpen={() => setOpen(open === index ? undefined : index)}
              onChange={(part) => change(index, part)}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      {removed && (
        <p className={classes.removed}>
          <span role="status">{t('methodStep.editor.removed', { title: removed.step.title })}</span>
          <button id={undoId} type="button" className={classes.undo} onClick={takeBack}>
            {t('methodStep.editor.undo')}
          </button>
        </p>
      )}
      {steps.length < limits.steps && (
        <DefaultButton id={addId} className={classes.add} iconProps={{ iconName: 'Add' }} text={t('methodStep.editor.add')} onClick={add} />
      )}
    </section>
  );
}

/** Focus on what the next drawing brings. */
function useFocusNext(): (id: string) => void {
  const wanted = React.useRef<string>();
  React.useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (id) => {
    wanted.current = id;
  };
}
