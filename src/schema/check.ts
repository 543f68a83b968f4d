/** What makes a list definition impossible or unwise in SharePoint. Found when all lists are loaded, not when a tenant refuses. */
import type { AnySettings, Choices, Field, ListDefinition } from './field';
import { isMeta } from './meta';

/** SharePoint allows 20 indexes in a list. */
const indexLimit = 20;
/** A query joins at most 12 lookup and person columns; Author and Editor take two of them. */
const joinLimit = 10;
const textLimit = 255;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const internalName = /^Fs[A-Z][A-Za-z0-9]{0,29}$/;
const builtinNames = ['Title'];
/** Note, MultiChoice, multi-value lookups and hyperlinks cannot be indexed. */
const unindexable = ['note', 'markdown', 'choices', 'people', 'lookups', 'url'];
const uniqueKinds = ['text', 'number', 'date', 'dateTime', 'choice', 'person', 'lookup'];
const joined = ['person', 'people', 'lookup', 'lookups'];

/** Throws an error that names list and field when the definition makes no sense. */
export function checkList(list: ListDefinition): void {
  for (const problem of problemsOf(list)) throw new Error(problem);
}

/** Every column name and GUID of a field: a time value has four. */
function namesOf(field: Field): { readonly internal: string; readonly id?: string }[] {
  return field.kind === 'time' ? Object.values((field as Field<'time'>).settings.columns) : [{ internal: field.internal, id: field.id }];
}

/** Indexes that a field costs: of a time value its kind, start and end are indexed. */
function indexesOf(field: Field): number {
  if (field.indexed !== true && field.unique !== true) return 0;
  return field.kind === 'time' ? 3 : 1;
}

function* problemsOf(list: ListDefinition): Generator<string> {
  const fields = Object.entries(list.fields);
  if (!/^[a-z][A-Za-z0-9]*$/.test(list.key)) yield `${list.key}: a list's key is camelCase ASCII`;
  if (!/^Lists\/[A-Za-z][A-Za-z0-9]*$/.test(list.url)) yield `${list.key}: url ${list.url} is not Lists/<ASCII name>`;
  if (!fields.some(([, field]) => field.internal === 'Title')) yield `${list.key}: no field stands for Title, which every list has`;
  const indexes = fields.reduce((sum, [, field]) => sum + indexesOf(field), 0);
  if (indexes > indexLimit) yield `${list.key}: ${indexes} indexes; SharePoint allows ${indexLimit}`;
  const joins = fields.filter(([, field]) => joined.includes(field.kind)).length;
  if (joins > joinLimit) yield `${list.key}: ${joins} lookup and person columns; a query joins at most ${joinLimit} besides author and editor`;
  if (list.items?.read === 'own' && list.items.write === 'all') yield `${list.key}: nobody can change what they cannot read`;
  yield* duplicatesOf(list);
  for (const [key, field] of fields) for (const problem of fieldProblems(key, field)) yield `${list.key}.${key}: ${problem}`;
  yield* viewProblems(list);
}

function* duplicatesOf(list: ListDefinition): Generator<string> {
  const seen = new Map<string, string>();
  for (const [key, field] of Object.entries(list.fields)) {
    const labels = [{ what: 'label', value: field.label }];
    const columns = namesOf(field).flatMap(({ internal, id }) => [
      { what: 'internal name', value: internal },
      ...(id === undefined ? [] : [{ what: 'id', value: id }]),
    ]);
    for (const { what, value } of [...labels, ...columns]) {
      const other = seen.get(`${what} ${value}`);
      if (other !== undefined) yield `${list.key}.${key}: the ${what} ${value} is ${other}'s already`;
      seen.set(`${what} ${value}`, key);
    }
  }
}

function* fieldProblems(key: string, field: Field): Generator<string> {
  if (isMeta(key)) yield 'this key is what every item has already';
  if (!/^[a-z][A-Za-z0-9]*$/.test(key)) yield "a field's key is camelCase ASCII";
  if (field.label.trim() === '') yield 'no label';
  for (const column of namesOf(field)) yield* nameProblems(field, column);
  if (field.indexed === true && unindexable.includes(field.kind)) yield `SharePoint cannot index a ${field.kind} column`;
  if (field.unique === true && !uniqueKinds.includes(field.kind)) yield `SharePoint cannot keep a ${field.kind} column unique`;
  if (field.unique === true && field.indexed !== true) yield 'a unique column must be indexed';
  if (field.default !== undefined && field.presence === 'optional') yield 'a default is for required fields: an optional one can be empty';
  if (field.since !== undefined && (!Number.isInteger(field.since) || field.since < 2)) yield `since ${field.since} is not a later schema version`;
  yield* settingsProblems(field);
}

function* nameProblems(field: Field, column: { readonly internal: string; readonly id?: string }): Generator<string> {
  if (field.builtin === true) {
    if (!builtinNames.includes(column.internal)) yield `${column.internal} is not a built-in column`;
    return;
  }
  if (!internalName.test(column.internal)) yield `internal name ${column.internal} is not Fs + ASCII, 32 characters at most`;
  if (column.id === undefined || !guid.test(column.id)) yield `id ${column.id ?? '(none)'} is not a lower-case GUID`;
}

function* settingsProblems(field: Field): Generator<string> {
  const settings: AnySettings = field.settings;
  const { maxLength, minLength, min, max } = settings;
  if (field.kind === 'text' && maxLength !== undefined && maxLength > textLimit) yield `maxLength ${maxLength}; a text column holds ${textLimit}`;
  if (maxLength !== undefined && minLength !== undefined && minLength > maxLength) yield `minLength ${minLength} is more than maxLength ${maxLength}`;
  if (field.kind === 'number' && min !== undefined && max !== undefined && min > max) yield `min ${min} is more than max ${max}`;
  if (settings.choices !== undefined) yield* choiceProblems(field, settings.choices);
  if ((field.kind === 'lookup' || field.kind === 'lookups') && !settings.list) yield 'a lookup names its list';
}

function* choiceProblems(field: Field, choices: Choices): Generator<string> {
  const texts = Object.values(choices);
  if (texts.length === 0) yield 'no choices';
  if (new Set(texts).size !== texts.length) yield 'two choices have the same text';
  for (const [code, text] of Object.entries(choices)) {
    if (!/^[a-zA-Z][A-Za-z0-9]*$/.test(code)) yield `choice code ${code} is not ASCII`;
    if (text.trim() === '' || text.length > textLimit) yield `choice ${code} has no text that SharePoint can store`;
    // ';#' parts the values of a multi-choice column in CAML and in views.
    if (text.includes(';#')) yield `choice ${code} contains ;#`;
  }
  if (typeof field.default === 'string' && !Object.keys(choices).includes(field.default)) yield `default ${field.default} is not one of the choices`;
}

function* viewProblems(list: ListDefinition): Generator<string> {
  if (list.views.filter((view) => view.isDefault === true).length !== 1) yield `${list.key}: exactly one view is the default`;
  for (const view of list.views) {
    for (const key of [...view.fields, ...(view.order ? [view.order.field] : []), ...(view.where ? [view.where.field] : [])]) {
      if (list.fields[key] === undefined) yield `${list.key}: view ${view.title} shows ${key}, which the list does not have`;
    }
    for (const key of [view.order?.field, view.where?.field]) {
      if (key !== undefined && list.fields[key]?.indexed !== true) yield `${list.key}.${key}: view ${view.title} sorts or filters on it, and it is not indexed`;
    }
  }
}
