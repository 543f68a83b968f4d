import type { PlainKeyOf } from '../../../../i18n';
import type { methodStepWords } from '../../../../i18n/pages/methodSteps';
import type { Priority, StepField, StepProblem } from '../../../../domain/methods/steps';

type StepKey = PlainKeyOf<(typeof methodStepWords)['sv']>;

export const priorityKeys = {
  1: 'methodStep.priority.1',
  2: 'methodStep.priority.2',
  3: 'methodStep.priority.3',
} as const satisfies Record<Priority, StepKey>;

export const stepFieldKeys = {
  title: 'methodStep.step.title',
  minutes: 'methodStep.step.minutes',
  minimumMinutes: 'methodStep.step.minimumMinutes',
  priority: 'methodStep.step.priority',
  toParticipants: 'methodStep.step.toParticipants',
  toLeader: 'methodStep.step.toLeader',
  input: 'methodStep.step.input',
  outputKind: 'methodStep.step.outputKind',
  perParticipant: 'methodStep.step.perParticipant',
} as const satisfies Record<StepField, StepKey>;

export const problemKeys = {
  notJson: 'methodStep.problem.notJson',
  notList: 'methodStep.problem.notJson',
  tooManySteps: 'methodStep.problem.tooManySteps',
  notStep: 'methodStep.problem.notStep',
  required: 'methodStep.problem.required',
  tooLong: 'methodStep.problem.tooLong',
  notText: 'methodStep.problem.notText',
  notMinutes: 'methodStep.problem.notMinutes',
  tooFewMinutes: 'methodStep.problem.notMinutes',
  tooManyMinutes: 'methodStep.problem.notMinutes',
  minimumAboveMinutes: 'methodStep.problem.minimum',
  unknownPriority: 'methodStep.problem.priority',
  unknownOutput: 'methodStep.problem.output',
  nothingIndispensable: 'methodStep.problem.nothingIndispensable',
} as const satisfies Record<StepProblem['code'], StepKey>;
