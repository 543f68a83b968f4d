import { methodWords } from '../../../../i18n/pages/method';
import { checkSteps, readSteps, type StepProblem } from '../../../../domain/methods/steps';
import type { Problem } from '../../../../schema/validate';
import { useText } from '../../../app/useText';
import { insideQuotes } from '../words';
import type { Describe } from '../../../forms/ConflictView';
import type { FormValues } from '../../../forms/values';

const jsonOf = (values: FormValues): string => (typeof values['steps'] === 'string' ? values['steps'] : '');

/** What is wrong with the steps of a form: what they are checked for, and what could not even be read. */
export function problemsIn(json: string): readonly StepProblem[] {
  const { steps, problems } = readSteps(json);
  return [...problems, ...checkSteps(steps)];
}

/** For the form: that the steps keep it from being saved. Which step and field, the editor says at the step. */
export function stepsProblems(values: FormValues): readonly Problem[] {
  const found = checkSteps(readSteps(jsonOf(values)).steps);
  const isOnlyMissing = found.every(({ code }) => code === 'required');
  return found.length === 0 ? [] : [{ field: 'steps', code: isOnlyMissing ? 'required' : 'unknownChoice', params: {} }];
}

/** The steps as lines that people can compare, in the view of a conflict. */
export function useStepsInWords(): Describe {
  const { t } = useText(methodWords);
  return (key, value) => {
    if (key !== 'steps' || typeof value !== 'string') return undefined;
    const { steps } = readSteps(value);
    return steps
      .map(({ title, minutes, toParticipants, toLeader }, index) =>
        [
          t('method.steps.line', { number: index + 1, title, minutes }),
          toParticipants && t('method.quote', { text: insideQuotes(toParticipants) }),
          toLeader && `${t('method.toLeader')} ${toLeader}`,
        ]
          .filter(Boolean)
          .join('\n'),
      )
      .join('\n\n');
  };
}
