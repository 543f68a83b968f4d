/** Whether a site can take an archive, and what is left to write: everything that can be known before the first write. */
import type { Field, ListDefinition } from '../../schema/field';
import { allLists } from '../../schema/lists';
import { settings } from '../../schema/lists/settings';
import { schemaVersion, versionSetting } from '../../schema/version';
import type { ListState, PermissionMask } from '../administration';
import type { Result } from '../ports';
import type { ArchiveError } from './errors';
import type { Archive, ItemRecord, RecordValue } from './format';
import { isPlaceholder } from './placeholders';
import type { ArchiveSite, Identity } from './port';
import { differences, fieldsThere, isLookupKind, isPersonKind } from './records';
import { columnNames, dataError, itemsOf, standingOf, type Standing } from './survey';
import type { Place } from './types';

type Read<T> = Result<T, ArchiveError>;

/** A list with what is to be written to it. */
export interface ListWork {
  readonly list: ListDefinition;
  readonly state: ListState;
  readonly records: readonly ItemRecord[];
  readonly byId: ReadonlyMap<number, ItemRecord>;
  /** The records that the site has: from an import before, and then from this one. */
  readonly there: Set<number>;
  /** An earlier run left placeholders. */
  readonly leftovers: Set<number>;
}
export interface Prepared {
  readonly standing: Standing;
  readonly work: readonly ListWork[];
  readonly people: readonly Identity[];
  readonly lostReferences: readonly Place[];
  readonly migrateFrom?: number;
}

/** SP.PermissionKind 12, Manage Lists, and 26, Manage Permissions: whoever has not both sets no author. */
const fullControl = (1 << 11) | (1 << 25);
const hasFullControl = ({ Low }: PermissionMask): boolean => (Number(Low) & fullControl) === fullControl;

/** The site says itself which version it has; that row is never copied. */
export const isVersionRow = (list: ListDefinition, { values }: ItemRecord): boolean => list.key === settings.key && values.title === versionSetting;

/** Everybody whom the records name, once. */
function peopleIn(lists: readonly ListWork[]): readonly Identity[] {
  const found = new Map<string, Identity>();
  const note = (person: Identity | undefined): void => {
    if (person !== undefined && !found.has(person.login.toLowerCase())) found.set(person.login.toLowerCase(), person);
  };
  for (const { list, records } of lists) {
    const fields = Object.entries(list.fields).filter(([, field]) => isPersonKind(field));
    for (const { author, editor, values } of records) {
      [author, editor].forEach(note);
      for (const [key] of fields) [values[key] ?? []].flat().forEach((person) => note(person as Identity));
    }
  }
  return [...found.values()];
}

/** References to what the archive does not have: it was removed before, or while, the export was made. */
function lostIn(works: readonly ListWork[]): readonly Place[] {
  const ids = new Map(works.map(({ list, byId }) => [list.key, byId]));
  return works.flatMap(({ list, records }) => {
    const fields = Object.entries(list.fields).filter(([, field]) => isLookupKind(field));
    return records.flatMap(({ id, values }) =>
      fields.flatMap(([key, field]) => {
        const target = ids.get((field.settings as { readonly list: string }).list);
        const wanted = [values[key] ?? []].flat() as readonly number[];
        return wanted.every((one) => target?.has(one) === true) ? [] : [{ list: list.key, id, field: key }];
      }),
    );
  });
}

function lacking({ lists, version }: Standing): ArchiveError | undefined {
  if (version > schemaVersion) return { kind: 'siteVersion', site: version, schema: schemaVersion };
  const incomplete = allLists.filter((list: ListDefinition) => {
    const state = lists.get(list);
    return state === undefined || fieldsThere(list, columnNames(state)).length < Object.keys(list.fields).length;
  });
  return incomplete.length === 0
    ? undefined
    : { kind: 'notProvisioned', lists: incomplete.map(({ key }) => key), version: { site: version, schema: schemaVersion } };
}

/** By what a person may be known on another site too. */
const namesOf = ({ login, email }: Identity): readonly string[] =>
  [login, login.slice(login.lastIndexOf('|') + 1), ...(email === undefined ? [] : [email])].map((name) => name.toLowerCase());

/** What was left out because it was not there yet is missing; what somebody put there instead is not ours to replace. */
function isPartOf(field: Field, wanted: RecordValue | undefined, found: RecordValue | undefined): boolean {
  const all = [wanted ?? []].flat();
  const there = [found ?? []].flat();
  if (isLookupKind(field)) return (there as readonly number[]).every((id) => (all as readonly number[]).includes(id));
  const names = new Set((all as readonly Identity[]).flatMap(namesOf));
  return (there as readonly Identity[]).every((person) => namesOf(person).some((name) => names.has(name)));
}

/** As an earlier, interrupted run would have left it: references and persons may be missing yet. */
export function isAsWritten(list: ListDefinition, wanted: ItemRecord, found: ItemRecord): boolean {
  return differences(list, wanted, found).every((key) => {
    const field = list.fields[key];
    return field !== undefined && (isPersonKind(field) || isLookupKind(field)) && isPartOf(field, wanted.values[key], found.values[key]);
  });
}

/** What stands in the list and is not the archive's. */
async function foreignIn(site: ArchiveSite, { list, state, byId, there, leftovers }: ListWork): Promise<Read<number>> {
  if (state.itemCount === 0) return { ok: true, value: 0 };
  const items = await itemsOf(site, list, state);
  if (!items.ok) return { ok: false, error: dataError(items.error) };
  let foreign = 0;
  for (const { record } of items.value) {
    const wanted = byId.get(record.id);
    if (wanted !== undefined && isAsWritten(list, wanted, record)) there.add(record.id);
    else if (isPlaceholder(record)) leftovers.add(record.id);
    else if (!isVersionRow(list, record) || wanted !== undefined) foreign += 1;
  }
  return { ok: true, value: foreign };
}

/** The site and the archive, compared. Refusals are told here, and nothing has been written. */
export async function prepare(site: ArchiveSite, archive: Archive): Promise<Read<Prepared>> {
  const standing = await standingOf(site);
  if (!standing.ok) return standing;
  // First: whoever lacks rights does not see all that is there.
  if (!hasFullControl(standing.value.state.permissions)) return { ok: false, error: { kind: 'lackingRights' } };
  const refused = lacking(standing.value);
  if (refused !== undefined) return { ok: false, error: refused };
  const { version, lists } = standing.value;
  const own = archive.manifest.schemaVersion;
  // An older archive makes the site one of its version until the owner has migrated it: so it may be met on the way.
  if (version !== schemaVersion && version !== own)
    return { ok: false, error: { kind: 'notProvisioned', lists: [], version: { site: version, schema: schemaVersion } } };
  const work = [...lists].map(([list, listState]): ListWork => {
    const records = (archive.lists.get(list.key) ?? []).filter((record) => !isVersionRow(list, record));
    return { list, state: listState, records, byId: new Map(records.map((record) => [record.id, record])), there: new Set(), leftovers: new Set() };
  });
  const foreign = await Promise.all(work.map((one) => foreignIn(site, one)));
  const failed = foreign.find((one) => !one.ok);
  if (failed !== undefined && !failed.ok) return failed;
  const occupied = work.flatMap(({ list }, index) =>
    foreign[index]?.ok === true && foreign[index].value > 0 ? [{ list: list.key, items: foreign[index].value }] : [],
  );
  if (occupied.length > 0) return { ok: false, error: { kind: 'notEmpty', lists: occupied } };
  return {
    ok: true,
    value: { standing: standing.value, work, people: peopleIn(work), lostReferences: lostIn(work), ...(own < schemaVersion ? { migrateFrom: own } : {}) },
  };
}
