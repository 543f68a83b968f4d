/**
 * A method's steps. They are one JSON text in SharePoint: read, ordered and scaled as a whole. Whatever stands in that
 * column, people get the steps that can be read, and are told what could not.
 */
export const outputKinds = ['text', 'spaning', 'faktor', 'konsekvens', 'antagande', 'scenario', 'milstolpe', 'betyg', 'första steg'] as const;
export type OutputKind = (typeof outputKinds)[number];
export const priorities = [1, 2, 3] as const;
/** 1 is what the method cannot do without; 3 is the first to go when time is short. */
export type Priority = (typeof priorities)[number];

export interface MethodStep {
  readonly title: string;
  readonly minutes: number;
  readonly minimumMinutes: number;
  readonly priority: Priority;
  readonly toParticipants: string;
  readonly toLeader: string;
  readonly input: string;
  readonly outputKind: OutputKind;
  /** The minutes are each participant's own, when it suits them (a Delphi round): they do not follow each other on a clock. */
  readonly perParticipant?: boolean;
  /** Keys that this version does not know; written back as they were. */
  readonly other?: Readonly<Record<string, unknown>>;
}

export type StepField = Exclude<keyof MethodStep, 'other'>;
export type StepProblemCode =
  | 'notJson'
  | 'notList'
  | 'tooManySteps'
  | 'notStep'
  | 'required'
  | 'tooLong'
  | 'notText'
  | 'notMinutes'
  | 'tooFewMinutes'
  | 'tooManyMinutes'
  | 'minimumAboveMinutes'
  | 'unknownPriority'
  | 'unknownOutput'
  | 'nothingIndispensable';

/** `step` counts from 0; a problem without a step concerns all of them. */
export interface StepProblem {
  readonly code: StepProblemCode;
  readonly step?: number;
  readonly field?: StepField;
}
export interface StepsReading {
  readonly steps: readonly MethodStep[];
  readonly problems: readonly StepProblem[];
}

export const limits = { steps: 60, minutes: 1440, title: 150, text: 5000 } as const;
const textFields = ['toParticipants', 'toLeader', 'input'] as const;

export const emptyStep: MethodStep = {
  title: '',
  minutes: 10,
  minimumMinutes: 5,
  priority: 1,
  toParticipants: '',
  toLeader: '',
  input: '',
  outputKind: 'text',
};

const isOutputKind = (value: unknown): value is OutputKind => outputKinds.some((kind) => kind === value);
const isPriority = (value: unknown): value is Priority => priorities.some((priority) => priority === value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWholeMinutes = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= limits.minutes;

const knownFields: ReadonlySet<string> = new Set<StepField>([...(Object.keys(emptyStep) as StepField[]), 'perParticipant']);

type Report = (field: StepField, code: StepProblemCode) => void;

function readText(value: unknown, field: StepField, report: Report): string {
  if (typeof value === 'string') return value;
  if (value !== undefined && value !== null) report(field, 'notText');
  return '';
}

function readMinutes(value: unknown, field: StepField, otherwise: number, report: Report): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (isWholeMinutes(number)) return number;
  report(field, 'notMinutes');
  return otherwise;
}

function readStep(entry: Readonly<Record<string, unknown>>, report: Report): MethodStep {
  const minutes = readMinutes(entry['minutes'], 'minutes', emptyStep.minutes, report);
  const wanted = entry['minimumMinutes'] === undefined ? minutes : readMinutes(entry['minimumMinutes'], 'minimumMinutes', minutes, report);
  if (wanted > minutes) report('minimumMinutes', 'minimumAboveMinutes');
  const { priority = 1, outputKind = 'text' } = entry;
  if (!isPriority(priority)) report('priority', 'unknownPriority');
  if (!isOutputKind(outputKind)) report('outputKind', 'unknownOutput');
  const other = Object.entries(entry).filter(([key]) => !knownFields.has(key));
  return {
    title: readText(entry['title'], 'title', report),
    minutes,
    minimumMinutes: Math.min(wanted, minutes),
    priority: isPriority(priority) ? priority : 1,
    toParticipants: readText(entry['toParticipants'], 'toParticipants', report),
    toLeader: readText(entry['toLeader'], 'toLeader', report),
    input: readText(entry['input'], 'input', report),
    outputKind: isOutputKind(outputKind) ? outputKind : 'text',
    ...(entry['perParticipant'] === true ? { perParticipant: true } : {}),
    ...(other.length > 0 ? { other: Object.fromEntries(other) } : {}),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The steps in the column's text, as far as they can be read, and what could not be. Never throws. */
export function readSteps(json: string | null | undefined): StepsReading {
  if (json === undefined || json === null || json.trim() === '') return { steps: [], problems: [] };
  const value = parse(json);
  if (value === undefined) return { steps: [], problems: [{ code: 'notJson' }] };
  if (!Array.isArray(value)) return { steps: [], problems: [{ code: 'notList' }] };
  const problems: StepProblem[] = value.length > limits.steps ? [{ code: 'tooManySteps' }] : [];
  const steps: MethodStep[] = [];
  for (const [index, entry] of (value as readonly unknown[]).slice(0, limits.steps).entries()) {
    if (isRecord(entry)) steps.push(readStep(entry, (field, code) => problems.push({ step: index, field, code })));
    else problems.push({ step: index, code: 'notStep' });
  }
  return { steps, problems };
}

/** The column's text; empty for no steps. */
export function writeSteps(steps: readonly MethodStep[]): string {
  if (steps.length === 0) return '';
  return JSON.stringify(steps.map(({ other, ...step }) => ({ ...other, ...step })));
}

function minutesProblem(minutes: number): StepProblemCode | undefined {
  if (!Number.isInteger(minutes)) return 'notMinutes';
  if (minutes < 1) return 'tooFewMinutes';
  return minutes > limits.minutes ? 'tooManyMinutes' : undefined;
}

function checkStep(step: MethodStep, index: number): readonly StepProblem[] {
  const found: (readonly [StepField, StepProblemCode | undefined])[] = [
    ['title', step.title.trim() === '' ? 'required' : step.title.length > limits.title ? 'tooLong' : undefined],
    ['minutes', minutesProblem(step.minutes)],
    ['minimumMinutes', minutesProblem(step.minimumMinutes) ?? (step.minimumMinutes > step.minutes ? 'minimumAboveMinutes' : undefined)],
    ...textFields.map((field) => [field, step[field].length > limits.text ? 'tooLong' : undefined] as const),
  ];
  return found.flatMap(([field, code]) => (code === undefined ? [] : [{ step: index, field, code }]));
}

/** What keeps the steps from being saved, in their order. No steps at all is no problem: a method may begin as an idea. */
export function checkSteps(steps: readonly MethodStep[]): readonly StepProblem[] {
  const all: StepProblem[] = [];
  if (steps.length > limits.steps) all.push({ code: 'tooManySteps' });
  if (steps.length > 0 && steps.every(({ priority }) => priority !== 1)) all.push({ code: 'nothingIndispensable' });
  return [...all, ...steps.flatMap(checkStep)];
}

/** The minutes of all steps. */
export const fullMinutes = (steps: readonly MethodStep[]): number => steps.reduce((sum, step) => sum + step.minutes, 0);

/** Everybody does all of it on their own, so the time is each participant's and not the meeting's. */
export const isPerParticipant = (steps: readonly MethodStep[]): boolean => steps.length > 0 && steps.every((step) => step.perParticipant === true);
