/** An archive into a provisioned, empty site. Can be run again when it was interrupted: it goes on where it stopped, and doubles nothing. */
import { encodeDraft } from '../../schema/codec';
import type { Field, ListDefinition } from '../../schema/field';
import { settings } from '../../schema/lists/settings';
import type { Result } from '../ports';
import type { ArchiveError } from './errors';
import { finishList, type Finished, type Finishing } from './finish';
import type { Archive, ItemRecord, RecordValue } from './format';
import type { ArchiveSite, Identity, KnownPerson } from './port';
import { prepare, type ListWork, type Prepared } from './prepare';
import { isLookupKind, isPersonKind } from './records';
import { dataError, inGroups } from './survey';
import type { ImportOptions, ImportPlan, ImportSummary, UnknownPerson } from './types';
import { soundOut, writeItems, type Writing } from './writeItems';

type Read<T> = Result<T, ArchiveError>;
const peopleAtOnce = 100;

const countOf = (records: readonly ItemRecord[], what: 'attachments' | 'comments'): number =>
  records.reduce((sum, record) => sum + (record[what]?.length ?? 0), 0);
const sumOf = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((sum, one) => sum + of(one), 0);

/** What an import would do. Refuses as the import would; writes nothing. */
export async function planImport(site: ArchiveSite, archive: Archive): Promise<Read<ImportPlan>> {
  const prepared = await prepare(site, archive);
  if (!prepared.ok) return prepared;
  const { work, people, migrateFrom } = prepared.value;
  const lists = work
    .filter(({ records }) => records.length > 0)
    .map(({ list, records, there }) => ({
      list: list.key,
      toAdd: records.length - there.size,
      there: there.size,
      attachments: countOf(records, 'attachments'),
      comments: countOf(records, 'comments'),
    }));
  const totals = { toAdd: sumOf(lists, ({ toAdd }) => toAdd), there: sumOf(lists, ({ there }) => there) };
  return { ok: true, value: { site: site.siteUrl, lists, ...totals, people: people.length, ...(migrateFrom === undefined ? {} : { migrateFrom }) } };
}

type Known = ReadonlyMap<string, KnownPerson>;

async function resolvePeople(site: ArchiveSite, people: readonly Identity[], { onProgress }: ImportOptions): Promise<Read<Known>> {
  const known = new Map<string, KnownPerson>();
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const part = people.slice(from, from + peopleAtOnce);
    const answer = await site.ensurePeople(part);
    if (!answer.ok) return { ok: false, error: dataError(answer.error) };
    part.forEach(({ login }, index) => {
      const found = answer.value[index];
      if (found !== undefined) known.set(login.toLowerCase(), found);
    });
    onProgress?.({ phase: 'people', done: Math.min(from + peopleAtOnce, people.length), total: people.length });
  }
  return { ok: true, value: known };
}

/** What the site can hold of a record. */
function expectedOf(known: Known, work: readonly ListWork[]): Finishing['expected'] {
  const ids = new Map(work.map(({ list, byId }) => [list.key, byId]));
  const personOf = (person: Identity | undefined): Identity | undefined => {
    const found = person === undefined ? undefined : known.get(person.login.toLowerCase());
    return found === undefined || person === undefined ? undefined : { ...person, login: found.login };
  };
  const valueOf = (field: Field, value: RecordValue): RecordValue | undefined => {
    if (field.kind === 'person') return personOf(value as Identity);
    if (isPersonKind(field)) return filled((value as readonly Identity[]).flatMap((person) => personOf(person) ?? []));
    if (!isLookupKind(field)) return value;
    const target = ids.get((field.settings as { readonly list: string }).list);
    if (field.kind === 'lookup') return target?.has(value as number) === true ? value : undefined;
    return filled((value as readonly number[]).filter((id) => target?.has(id) === true));
  };
  return (list: ListDefinition, record: ItemRecord) => {
    const values = Object.entries(record.values).flatMap(([key, value]) => {
      const field = list.fields[key];
      const held = field === undefined ? undefined : valueOf(field, value);
      return held === undefined ? [] : [[key, held] as const];
    });
    const { author, editor, ...rest } = record;
    const stamped = { author: personOf(author), editor: personOf(editor) };
    return {
      ...rest,
      ...(stamped.author === undefined ? {} : { author: stamped.author }),
      ...(stamped.editor === undefined ? {} : { editor: stamped.editor }),
      values: Object.fromEntries(values),
    };
  };
}
const filled = <T>(values: readonly T[]): readonly T[] | undefined => (values.length === 0 ? undefined : values);

/** Who is not to be found, and what that costs. */
function unknownIn({ work, people }: Prepared, known: Known): readonly UnknownPerson[] {
  const missing = new Map(
    people.filter(({ login }) => !known.has(login.toLowerCase())).map((person) => [person.login.toLowerCase(), { person, fields: 0, items: 0 }]),
  );
  if (missing.size === 0) return [];
  for (const { list, records } of work) {
    const keys = Object.entries(list.fields).flatMap(([key, field]) => (isPersonKind(field) ? [key] : []));
    for (const { author, values } of records) {
      const own = missing.get(author?.login.toLowerCase() ?? '');
      if (own !== undefined) own.items += 1;
      for (const person of keys.flatMap((key) => [values[key] ?? []].flat()) as readonly Identity[]) {
        const named = missing.get(person.login.toLowerCase());
        if (named !== undefined) named.fields += 1;
      }
    }
  }
  return [...missing.values()];
}

/** The site becomes one of the archive's version before its first item, so that no interruption leaves old items under a new version. */
async function recordOlder(site: ArchiveSite, { standing, migrateFrom }: Prepared): Promise<Read<void>> {
  if (migrateFrom === undefined || standing.version === migrateFrom || standing.versionRow === undefined) return { ok: true, value: undefined };
  const body = encodeDraft(settings, { value: String(migrateFrom) });
  const [changed] = await site.change([{ list: settings, id: standing.versionRow, body }]);
  return changed?.ok === false ? { ok: false, error: dataError(changed.error) } : { ok: true, value: undefined };
}

async function writeAll(prepared: Prepared, run: Writing): Promise<Read<void>> {
  const sounded = await soundOut(run);
  if (!sounded.ok) return sounded;
  for (const own of prepared.work) {
    const written = await writeItems(run, own);
    if (!written.ok) return written;
  }
  return { ok: true, value: undefined };
}

async function finishAll(work: readonly ListWork[], run: Finishing, { onProgress }: ImportOptions): Promise<Read<Finished>> {
  const total = sumOf(work, ({ records }) => records.length);
  const all: Finished[] = [];
  let done = 0;
  const having = work.filter(({ records }) => records.length > 0);
  for (const group of inGroups(having, ({ records }) => records.length)) {
    // Side by side: what small lists ask and write in the same turn travels together.
    const finished = await Promise.all(group.map((own) => finishList(run, own)));
    for (const [index, one] of finished.entries()) {
      if (!one.ok) return one;
      all.push(one.value);
      done += group[index]?.records.length ?? 0;
    }
    onProgress?.({ phase: 'finishing', list: group[group.length - 1]?.list.key ?? '', done, total });
  }
  return {
    ok: true,
    value: {
      attachments: sumOf(all, ({ attachments }) => attachments),
      comments: sumOf(all, ({ comments }) => comments),
      unstamped: sumOf(all, ({ unstamped }) => unstamped),
      different: all.flatMap(({ different }) => different),
    },
  };
}

/** Writes it. Everything that can be refused is refused before the first item. */
export async function importSite(site: ArchiveSite, archive: Archive, options: ImportOptions = {}): Promise<Read<ImportSummary>> {
  const prepared = await prepare(site, archive);
  if (!prepared.ok) return prepared;
  const { work, people, lostReferences, migrateFrom } = prepared.value;
  const there = sumOf(work, (one) => one.there.size);
  const total = sumOf(work, ({ records }) => records.length);
  if (options.signal?.aborted === true) return { ok: false, error: { kind: 'cancelled', begun: there > 0 } };
  const known = await resolvePeople(site, people, options);
  if (!known.ok) return known;
  const recorded = await recordOlder(site, prepared.value);
  if (!recorded.ok) return recorded;
  const person = (login: string): number | undefined => known.value.get(login.toLowerCase())?.id;
  let done = there;
  const written = await writeAll(prepared.value, {
    site,
    work,
    person,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    next: new Map(),
    begun: there > 0,
    onWritten: ({ list }, count) => {
      done += count;
      options.onProgress?.({ phase: 'writing', list: list.key, done, total });
    },
  });
  if (!written.ok) return written;
  const ids = new Map(work.map((one) => [one.list.key, one.there]));
  const resolve = { person, isThere: (list: string, id: number) => ids.get(list)?.has(id) === true };
  const run: Finishing = {
    site,
    archive,
    expected: expectedOf(known.value, work),
    resolve,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  const finished = await finishAll(work, run, options);
  if (!finished.ok) return finished;
  const unknownPeople = unknownIn(prepared.value, known.value);
  const summary = { added: total - there, there, ...finished.value, unknownPeople, lostReferences };
  return { ok: true, value: { ...summary, ...(migrateFrom === undefined ? {} : { migrateFrom }) } };
}
