/** What keeps the options of a proposal, or what a yes starts, from being saved. */
import { isDay } from '../../schema/kinds/days';
import type { PlannedActivity } from '../proposals/ifYes';
import type { ProposalOption } from '../proposals/options';
import type { Row } from './rows';

export type RowProblemCode = 'required' | 'tooLong' | 'repeated' | 'notNumber' | 'tooLarge' | 'notDay' | 'endBeforeStart' | 'twoPreferred';
export interface RowProblem<Field extends string> {
  readonly row: number;
  readonly field: Field;
  readonly code: RowProblemCode;
}
export type OptionProblem = RowProblem<keyof ProposalOption>;
export type PlannedProblem = RowProblem<keyof PlannedActivity>;

/** As much as the lists themselves take. A decision keeps an option's name. */
export const longest = { name: 100, title: 150, text: 1000 } as const;
const most = { hoursPerYear: 100_000, cost: 1_000_000_000, hours: 100_000 } as const;

const nameOf = (row: Row, field: string): string => (typeof row[field] === 'string' ? (row[field] as string).trim() : '');

function nameProblem(rows: readonly Row[], index: number, field: 'name' | 'title'): RowProblemCode | undefined {
  const name = nameOf(rows[index] ?? {}, field);
  if (name === '') return 'required';
  if (name.length > longest[field]) return 'tooLong';
  const isRepeated = rows.some((row, place) => place < index && nameOf(row, field).toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv'));
  return isRepeated ? 'repeated' : undefined;
}

function numberProblem(row: Row, field: keyof typeof most): RowProblemCode | undefined {
  const value = row[field];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return 'notNumber';
  return value > most[field] ? 'tooLarge' : undefined;
}

const texts = ['roles', 'rhythm', 'forum', 'decisionPath', 'reach', 'dependsOnPersons', 'consequences'] as const;
const textProblem = (row: Row, field: string): RowProblemCode | undefined => (nameOf(row, field).length > longest.text ? 'tooLong' : undefined);

const named = <Field extends string>(row: number, codes: readonly (readonly [Field, RowProblemCode | undefined])[]): readonly RowProblem<Field>[] =>
  codes.flatMap(([field, code]) => (code === undefined ? [] : [{ row, field, code }]));

export function optionProblems(rows: readonly Row[]): readonly OptionProblem[] {
  const preferred = rows.findIndex((row) => row['isPreferred'] === true);
  return rows.flatMap((row, index) =>
    named<keyof ProposalOption>(index, [
      ['name', nameProblem(rows, index, 'name')],
      ...texts.map((field) => [field, textProblem(row, field)] as const),
      ['hoursPerYear', numberProblem(row, 'hoursPerYear')],
      ['cost', numberProblem(row, 'cost')],
      ['isPreferred', row['isPreferred'] === true && index > preferred ? 'twoPreferred' : undefined],
    ]),
  );
}

const dayProblem = (value: unknown): RowProblemCode | undefined => {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' && isDay(value) && value >= '2000-01-01' && value <= '2100-12-31' ? undefined : 'notDay';
};

export function plannedProblems(rows: readonly Row[]): readonly PlannedProblem[] {
  return rows.flatMap((row, index) => {
    const from = dayProblem(row['from']);
    const to = dayProblem(row['to']);
    const isTurned =
      from === undefined && to === undefined && nameOf(row, 'from') !== '' && nameOf(row, 'to') !== '' && nameOf(row, 'to') < nameOf(row, 'from');
    return named<keyof PlannedActivity>(index, [
      ['title', nameProblem(rows, index, 'title') === 'repeated' ? undefined : nameProblem(rows, index, 'title')],
      ['from', from],
      ['to', to ?? (isTurned ? 'endBeforeStart' : undefined)],
      ['hours', numberProblem(row, 'hours')],
      ['responsibleRole', nameOf(row, 'responsibleRole').length > longest.title ? 'tooLong' : undefined],
    ]);
  });
}
