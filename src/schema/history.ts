/** What an earlier version had. Columns say themselves since when they exist; here is what lists and choices cannot say. */
import type { AnySettings, Choices, Field, ListDefinition } from './field';

/** The version that brought a list; a list that is not here was there from the first. */
const lists: Readonly<Record<number, readonly string[]>> = {
  3: ['methodRuns', 'questions', 'trends', 'editions', 'savedViews'],
  4: [
    ...['memberships', 'programmes', 'goals', 'processes', 'revisions', 'planVersions', 'strategyGoals', 'forums', 'events', 'signUps'],
    ...['learnings', 'nominations', 'responses', 'contributions', 'networks', 'contacts', 'resources', 'supportRequests', 'timeEntries', 'costs'],
  ],
  6: ['proposals', 'handlings', 'decisions', 'effects', 'reportDrafts', 'reports', 'receipts'],
};

const linkable4 = ['programmes', 'goals', 'events', 'contributions', 'supportRequests', 'processes', 'networks', 'resources'];

/** The version that brought choices of a column that was there before them. */
const choices: readonly { readonly since: number; readonly list: string; readonly field: string; readonly codes: readonly string[] }[] = [
  { since: 3, list: 'links', field: 'fromList', codes: ['questions'] },
  { since: 3, list: 'links', field: 'toList', codes: ['questions'] },
  { since: 4, list: 'links', field: 'fromList', codes: linkable4 },
  { since: 4, list: 'links', field: 'toList', codes: linkable4 },
  { since: 5, list: 'inbox', field: 'state', codes: ['obekraftad'] },
  { since: 6, list: 'groups', field: 'type', codes: ['namnd'] },
];

/** The version in which a list came. */
export function sinceOf({ key }: ListDefinition): number {
  const found = Object.entries(lists).find(([, keys]) => keys.includes(key));
  return found === undefined ? 1 : Number(found[0]);
}

function fieldAsOf(list: string, key: string, field: Field, version: number): Field {
  const later = choices.filter((one) => one.list === list && one.field === key && one.since > version).flatMap(({ codes }) => codes);
  if (later.length === 0) return field;
  const all: Choices = (field.settings as AnySettings).choices ?? {};
  return { ...field, settings: { choices: Object.fromEntries(Object.entries(all).filter(([code]) => !later.includes(code))) } };
}

/** The list as a version had it; nothing when it had none. */
export function asOf(list: ListDefinition, version: number): ListDefinition | undefined {
  if (sinceOf(list) > version) return undefined;
  const kept = Object.entries(list.fields).filter(([, { since = 1 }]) => since <= version);
  const fields = Object.fromEntries(kept.map(([key, field]) => [key, fieldAsOf(list.key, key, field, version)]));
  const views = list.views
    .filter(({ order, where }) => [order?.field, where?.field].every((key) => key === undefined || key in fields))
    .map((view) => ({ ...view, fields: view.fields.filter((key) => key in fields) }));
  return { ...list, fields, views };
}
