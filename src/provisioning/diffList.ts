/** One list against its definition: settings, columns and views. Widens and adds; never deletes, never narrows. */
import type { FieldState, ListState } from '../data/administration';
import { columnsOf } from '../schema/fieldXml';
import type { ListDefinition } from '../schema/field';
import type { Column } from '../schema/kinds/kind';
import { blocked, compliant, ignored, lacking } from './finding';
import type { Finding } from './finding';
import { listName, viewFieldsOf } from './views';

const versionLimit = 50;
/** Indexes of a list, as SharePoint counts them. */
export const indexLimit = 20;
const titleColumn = 'Title';
/** What SharePoint calls the column and the view of a new list, in English and in Swedish. */
const bornTitles = ['Title', 'Rubrik'];
const bornViews = ['All Items', 'Alla objekt'];
const bornViewFields = ['LinkTitle', titleColumn];
const own = 2;

/** A list as SharePoint makes it: what a missing one is compared as. */
export function bornList(list: ListDefinition): ListState {
  const title: FieldState = {
    id: '',
    internalName: titleColumn,
    title: 'Title',
    type: 'Text',
    required: true,
    indexed: false,
    unique: false,
    native: true,
    maxLength: 255,
  };
  return {
    id: '',
    title: listName(list),
    itemCount: 0,
    attachments: list.attachments === true,
    versioning: true,
    versionLimit,
    readSecurity: 1,
    writeSecurity: 1,
    uniquePermissions: false,
    fields: [title],
    views: [{ title: 'All Items', isDefault: true, url: 'AllItems.aspx', fields: ['LinkTitle'] }],
    roleAssignments: [],
  };
}

/** What the list is made with; the rest follows once it is there. */
export function birthProperties(list: ListDefinition): Readonly<Record<string, unknown>> {
  return {
    Description: list.description,
    EnableAttachments: list.attachments === true,
    EnableVersioning: true,
    MajorVersionLimit: versionLimit,
    EnableFolderCreation: false,
    ContentTypesEnabled: false,
    Hidden: list.hidden === true,
  };
}

/** Everything of a list but its permissions. */
export function diffList(list: ListDefinition, state: ListState): readonly Finding[] {
  return [
    diffSettings(list, state),
    diffSecurity(list, state),
    ...columnsOf(list).map((column) => diffColumn(list, state, column)),
    ...diffIndexRoom(list, state),
    ...foreignColumns(list, state),
    ...diffViews(list, state),
  ];
}

function diffSettings(list: ListDefinition, state: ListState): Finding {
  const subject = { what: 'list', list: list.key, name: list.title } as const;
  const properties = {
    // The address's name is what it was made with; any other title is somebody's own and stays.
    ...(state.title === listName(list) && state.title !== list.title ? { Title: list.title } : {}),
    ...(list.attachments === true && !state.attachments ? { EnableAttachments: true } : {}),
    ...(state.versioning ? {} : { EnableVersioning: true }),
    ...(state.versionLimit >= versionLimit ? {} : { MajorVersionLimit: versionLimit }),
  };
  if (Object.keys(properties).length > 0) return lacking(subject, 'settings', { kind: 'changeList', list: list.key, properties });
  return state.title === list.title ? compliant(subject) : ignored(subject, 'ownChange');
}

/** Item security is the one setting that is made stricter as well: what `can` says must be what SharePoint does. */
function diffSecurity(list: ListDefinition, state: ListState): Finding {
  const subject = { what: 'permission', list: list.key, name: 'items' } as const;
  const wanted = { ReadSecurity: list.items?.read === 'own' ? own : 1, WriteSecurity: list.items?.write === 'own' ? own : 1 };
  if (state.readSecurity === wanted.ReadSecurity && state.writeSecurity === wanted.WriteSecurity) return compliant(subject);
  return lacking(subject, 'itemSecurity', { kind: 'changeList', list: list.key, properties: wanted });
}

function diffColumn(list: ListDefinition, state: ListState, column: Column): Finding {
  const subject = { what: 'column', list: list.key, name: column.internal } as const;
  const field = state.fields.find(({ internalName }) => internalName === column.internal);
  if (field === undefined) return lacking(subject, 'missing', { kind: 'createField', list: list.key, internal: column.internal });
  if (field.type !== column.type) return blocked(subject, 'wrongType', field.type);
  const change = (properties: Readonly<Record<string, unknown>>, type = 'SP.Field') =>
    ({ kind: 'changeField', list: list.key, internal: column.internal, type, properties }) as const;
  const steps = [
    ...(column.builtin && bornTitles.includes(field.title) && field.title !== column.title
      ? [{ reason: 'notNamed', step: change({ Title: column.title }) } as const]
      : []),
    ...(column.builtin && field.required && !column.required ? [{ reason: 'tooStrict', step: change({ Required: false }) } as const] : []),
    ...(column.indexed && !field.indexed ? [{ reason: 'notIndexed', step: change({ Indexed: true }) } as const] : []),
    ...(column.unique && !field.unique ? [{ reason: 'notUnique', step: change({ EnforceUniqueValues: true }) } as const] : []),
    ...widened(column, field, change),
  ];
  const [first] = steps;
  if (first !== undefined) return lacking(subject, first.reason, ...steps.map(({ step }) => step));
  return field.title === column.title ? compliant(subject) : ignored(subject, 'ownChange');
}

/** SharePoint refuses the twenty-first index of a list, in the middle of a run: it is seen here, before anything is begun. */
function diffIndexRoom(list: ListDefinition, state: ListState): readonly Finding[] {
  const indexed = state.fields.filter((field) => field.indexed);
  const columns = columnsOf(list).filter((column) => column.indexed);
  const missing = columns.filter(({ internal }) => !indexed.some(({ internalName }) => internalName === internal));
  if (missing.length === 0 || indexed.length + missing.length <= indexLimit) return [];
  const others = indexed.filter(({ internalName }) => !columns.some(({ internal }) => internal === internalName));
  return [blocked({ what: 'list', list: list.key, name: list.title }, 'indexLimit', ...others.map(({ title }) => title))];
}

type Change = (properties: Readonly<Record<string, unknown>>, type?: string) => Extract<Finding['steps'][number], { kind: 'changeField' }>;

/** Choices that people added stay, in their place; ours that are missing come after them. */
function widened(
  column: Column,
  field: FieldState,
  change: Change,
): readonly { readonly reason: 'missingChoices' | 'tooShort'; readonly step: ReturnType<Change> }[] {
  const present = field.choices ?? [];
  const missing = (column.choices ?? []).filter((text) => !present.includes(text));
  const length = Number(column.attributes.MaxLength ?? 0);
  return [
    ...(missing.length > 0
      ? [
          {
            reason: 'missingChoices',
            step: change({ Choices: { results: [...present, ...missing] } }, column.type === 'Choice' ? 'SP.FieldChoice' : 'SP.FieldMultiChoice'),
          } as const,
        ]
      : []),
    ...(field.maxLength !== undefined && field.maxLength < length
      ? [{ reason: 'tooShort', step: change({ MaxLength: length }, 'SP.FieldText') } as const]
      : []),
  ];
}

function foreignColumns(list: ListDefinition, state: ListState): readonly Finding[] {
  const known = new Set(columnsOf(list).map(({ internal }) => internal));
  return state.fields
    .filter(({ native, internalName, type }) => !native && !known.has(internalName) && type !== 'Computed')
    .map(({ internalName }) => ignored({ what: 'column', list: list.key, name: internalName }, 'ownColumn'));
}

function diffViews(list: ListDefinition, state: ListState): readonly Finding[] {
  const ours = list.views.map((view) => {
    const subject = { what: 'view', list: list.key, name: view.title } as const;
    const present = state.views.find(({ title }) => title === view.title);
    const fill = (at: string | null) => ({ kind: 'fillView', list: list.key, view: view.title, at }) as const;
    if (present !== undefined) {
      // A view of the title alone was made and not yet filled: the run was interrupted.
      const bare = present.fields.every((name) => bornViewFields.includes(name)) && viewFieldsOf(list, view).length > 1;
      return bare ? lacking(subject, 'empty', fill(view.title)) : compliant(subject);
    }
    const born = view.isDefault === true && state.views.some(({ isDefault, title }) => isDefault && bornViews.includes(title));
    return born
      ? lacking(subject, 'missing', fill(null), { kind: 'renameView', list: list.key, view: view.title })
      : lacking(subject, 'missing', { kind: 'createView', list: list.key, view: view.title }, fill(view.title));
  });
  const known = list.views.map(({ title }) => title);
  const foreign = state.views
    .filter(({ title, isDefault }) => !known.includes(title) && !(isDefault && bornViews.includes(title)))
    .map(({ title }) => ignored({ what: 'view', list: list.key, name: title }, 'ownView'));
  return [...ours, ...foreign];
}
