import { methodWords } from '../../../../i18n/pages/method';
import { methodStepWords } from '../../../../i18n/pages/methodSteps';
import { checkSteps, readSteps, type MethodStep, type StepField } from '../../../../domain/methods/steps';
import type { Problem } from '../../../../schema/validate';
import { useText } from '../../../app/useText';
import { insideQuotes, outputKeys } from '../words';
import { priorityKeys, stepFieldKeys } from './stepWords';
import type { Describe } from '../../../forms/ConflictView';
import type { FormValues } from '../../../forms/values';

const jsonOf = (values: FormValues): string => (typeof values['steps'] === 'string' ? values['steps'] : '');

/** For the form: that the steps keep it from being saved. Which step and field, the editor says at the step. */
export function stepsProblems(values: FormValues): readonly Problem[] {
  const found = checkSteps(readSteps(jsonOf(values)).steps);
  const isOnlyMissing = found.every(({ code }) => code === 'required');
  return found.length === 0 ? [] : [{ field: 'steps', code: isOnlyMissing ? 'required' : 'unknownChoice', params: {} }];
}

/** The steps as lines that people can compare, in the view of a conflict: everything about them, so that two that differ never look alike. */
export function useStepsInWords(): Describe {
  const { t } = useText(methodWords);
  const { t: steps } = useText(methodStepWords);
  const fact = (field: StepField, value: string | number): string => `${steps(stepFieldKeys[field])}: ${value}`;
  const lines = ({ title, minutes, minimumMinutes, priority, toParticipants, toLeader, input, outputKind, perParticipant }: MethodStep, index: number) => [
    t('method.steps.line', { number: index + 1, title, minutes }),
    fact('minimumMinutes', minimumMinutes),
    fact('priority', steps(priorityKeys[priority])),
    toParticipants && t('method.quote', { text: insideQuotes(toParticipants) }),
    toLeader && `${t('method.toLeader')} ${toLeader}`,
    input && fact('input', input),
    fact('outputKind', t(outputKeys[outputKind])),
    perParticipant && steps(stepFieldKeys.perParticipant),
  ];
  return (key, value) => {
    if (key !== 'steps' || typeof value !== 'string') return undefined;
    const { steps: read, problems } = readSteps(value);
    const blocks = read.map((step, index) => lines(step, index).filter(Boolean).join('\n'));
    return [...(problems.length > 0 ? [steps('methodStep.editor.unread', { count: problems.length })] : []), ...blocks].join('\n\n');
  };
}
