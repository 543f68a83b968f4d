/**
 * The form path: validateUpdateListItem and AddValidateUpdateItemUsingPath. They answer 200 even when they refuse: the body
 * tells column by column, and when one is refused nothing is saved. [REC]
 */
import { SharePointError, type FieldRow, type FieldValue, type ItemRow, type ListRow } from '../../engine';
import { readFormValue, type Reading } from '../formValues';
import { bodyValue, idOf, listOf, wrongType } from '../targets';
import type { Answer, Call, Route } from '../wire';

interface FormValue {
  readonly FieldName: string;
  readonly FieldValue: string | null;
}
interface Result {
  readonly ErrorCode: number;
  readonly ErrorMessage: string | null;
  readonly FieldName: string;
  readonly FieldValue: string | null;
  readonly HasException: boolean;
  readonly ItemId: number;
}

const failed = -2146232832;

const result = ({ FieldName, FieldValue }: FormValue, refused: string | null, itemId: number): Result => ({
  ErrorCode: refused === null ? 0 : failed,
  ErrorMessage: refused,
  FieldName,
  FieldValue,
  HasException: refused !== null,
  ItemId: itemId,
});

function formValues(call: Call): readonly FormValue[] {
  return (bodyValue(call, 'formValues', 'array') ?? []).map((entry) => {
    if (typeof entry !== 'object' || entry === null || !('FieldName' in entry) || typeof entry.FieldName !== 'string') throw wrongType('formValues', 'array');
    const value = 'FieldValue' in entry ? entry.FieldValue : null;
    if (value !== null && typeof value !== 'string') throw wrongType('FieldValue', 'string');
    return { FieldName: entry.FieldName, FieldValue: value };
  });
}

/**
 * Who and when are SharePoint's own, and the form path is the one way in which a client sets them. Known: the values are
 * written as in a form (a person as `[{"Key":"<claim>"}]`), `bNewDocumentUpdate` makes it a system update, and
 * implementers in the field found that it takes Full Control, of which Manage Permissions is what lesser levels lack.
 * [MEM: that both Manage Lists and Manage Permissions are asked for, and of the list alone; the words of the refusal; that
 * without bNewDocumentUpdate they are refused, where some tenants have been seen to take them and others to say yes and
 * change nothing.] Not tried in a tenant: an app with full control of one list only.
 */
const historyNames: ReadonlySet<string> = new Set(['Author', 'Editor', 'Created', 'Modified']);
/** SP.PermissionKind 12, Manage Lists, and 26, Manage Permissions. */
const fullControl = (1 << 11) | (1 << 25);
const denied = 'Access denied. You do not have permission to perform this action or access this resource.';

function refusalOfHistory(call: Call, list: ListRow, { FieldValue: value }: FormValue): string | undefined {
  if (bodyValue(call, 'bNewDocumentUpdate', 'boolean') !== true) return 'This field is read only.';
  const { Low } = call.session.effectivePermissions({ kind: 'list', listId: list.id });
  if ((Number(Low) & fullControl) !== fullControl) return denied;
  return value === null || value === '' || value === '[]' ? "You can't leave this blank." : undefined;
}

/** What a column says to a value of the form. */
function readEntry(call: Call, list: ListRow, field: FieldRow | undefined, entry: FormValue): Reading {
  const { FieldName: name, FieldValue: value } = entry;
  if (historyNames.has(name) && field !== undefined) {
    const refused = refusalOfHistory(call, list, entry);
    return refused === undefined ? readFormValue(call, field, value) : { refused };
  }
  // An unknown column's message is the value itself. [REC]
  return field === undefined || field.readOnly ? { refused: value ?? name } : readFormValue(call, field, value);
}

interface Form {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly refusals: ReadonlyMap<string, string>;
  readonly given: readonly FormValue[];
}

function readForm(call: Call, list: ListRow, isNew: boolean): Form {
  const given = formValues(call);
  const fields = new Map(call.session.fields(list.id).map((field) => [field.internalName, field]));
  const values: Record<string, FieldValue> = {};
  const refusals = new Map<string, string>();
  for (const entry of given) {
    const reading = readEntry(call, list, fields.get(entry.FieldName), entry);
    if ('refused' in reading) refusals.set(entry.FieldName, reading.refused);
    else values[entry.FieldName] = reading.value;
  }
  const blank = [...fields.values()].filter(
    (field) =>
      isNew && field.required && !field.readOnly && field.defaultValue === null && !(field.internalName in values) && !refusals.has(field.internalName),
  );
  for (const field of blank) refusals.set(field.internalName, "You can't leave this blank.");
  return { values, refusals, given: [...given, ...blank.map((field) => ({ FieldName: field.internalName, FieldValue: null }))] };
}

const answer = (results: readonly Result[]): Answer => ({ kind: 'value', name: 'ValidateUpdateListItem', value: results });

/** Saves when no column refused; a refusal of the whole item is told at the first column. */
function save(form: Form, work: () => ItemRow): { readonly results: readonly Result[]; readonly item?: ItemRow } {
  const refused = (refusals: ReadonlyMap<string, string>) => ({ results: form.given.map((entry) => result(entry, refusals.get(entry.FieldName) ?? null, 0)) });
  if (form.refusals.size > 0) return refused(form.refusals);
  try {
    const item = work();
    return { results: form.given.map((entry) => result(entry, null, 0)), item };
  } catch (error) {
    const [first] = form.given;
    if (!(error instanceof SharePointError) || error.status !== 400 || first === undefined) throw error;
    return refused(new Map([[first.FieldName, error.message]]));
  }
}

function add(call: Call): Answer {
  const list = listOf(call);
  const form = readForm(call, list, true);
  const info = bodyValue(call, 'listItemCreateInfo', 'object') ?? {};
  const folder = (info.FolderPath as { readonly DecodedUrl?: unknown } | null | undefined)?.DecodedUrl;
  const options = { form: true, ...(typeof folder === 'string' && folder !== '' ? { folder } : {}) };
  const { results, item } = save(form, () => call.session.addItem(list.id, form.values, options));
  return answer([...results, result({ FieldName: 'Id', FieldValue: String(item?.id ?? 0) }, null, 0)]);
}

function update(call: Call): Answer {
  const list = listOf(call);
  const id = idOf(call, 'item');
  const form = readForm(call, list, false);
  const systemUpdate = bodyValue(call, 'bNewDocumentUpdate', 'boolean') === true; // makes no version
  const { results } = save(form, () => call.session.updateItem(list.id, id, form.values, { form: true, version: !systemUpdate }));
  return answer(results);
}

export const itemFormRoutes: readonly Route[] = [
  { verb: 'POST', path: 'web/list/addvalidateupdateitemusingpath', writes: true, answer: add },
  { verb: 'POST', path: 'web/list/item/validateupdatelistitem', writes: true, answer: update },
];
