/**
 * Items into a list so that each keeps the id that it had: links in chats, frozen plans and reports, and the chain all
 * name items by their ids. SharePoint gives ids in sequence, so items are added in the order of their ids, with placeholders
 * for those between; the id that each came to is looked at. What has no answer is looked for on the site, and an item
 * that came to the id of another, because a call before it was refused, becomes that other.
 */
import type { ListDefinition } from '../../schema/field';
import type { DataError, DataErrorKind, Result } from '../ports';
import type { ArchiveError } from './errors';
import type { ItemRecord } from './format';
import { isPlaceholder, placeholderBody } from './placeholders';
import type { Append, ArchiveSite } from './port';
import { isAsWritten, isVersionRow, type ListWork } from './prepare';
import { bodyOf, type Resolve } from './records';
import { dataError, itemsOf } from './survey';

type Read<T> = Result<T, ArchiveError>;

export interface Writing {
  readonly site: ArchiveSite;
  readonly work: readonly ListWork[];
  readonly person: Resolve['person'];
  readonly signal?: AbortSignal;
  readonly onWritten: (work: ListWork, count: number) => void;
  readonly wait: (seconds: number) => Promise<void>;
  /** The id that each list gives next, as far as it is known. */
  readonly next: Map<ListDefinition, number>;
  /** Something has been written, now or before. */
  begun: boolean;
}

/** SharePoint's limit for a `$batch`, and how many bytes a gateway lets through in one. */
const most = { steps: 100, bytes: 1_400_000 } as const;
/** Looks at the site that find nothing new. */
const mostStalls = 6;
const longestWait = 30;

/** What another attempt may mend. */
const passing: readonly DataErrorKind[] = ['offline', 'throttled', 'server'];

interface Step extends Append {
  readonly id: number;
  readonly record?: ItemRecord;
}

const idTaken = ({ list }: ListWork, wanted: number, given: number, begun: boolean): Read<never> => ({
  ok: false,
  error: { kind: 'idTaken', list: list.key, wanted, given, begun },
});
/** The last id that was given to a record of ours. */
function lastOf({ there }: ListWork): number {
  let last = 0;
  for (const id of there) last = Math.max(last, id);
  return last;
}
const outstanding = ({ records, there }: ListWork): readonly ItemRecord[] => records.filter(({ id }) => !there.has(id));

function resolverOf(run: Writing, own: ListWork, alongside: ReadonlySet<number>): Resolve {
  const there = new Map(run.work.map((one) => [one.list.key, one.there]));
  return { person: run.person, isThere: (list, id) => there.get(list)?.has(id) === true || (list === own.list.key && alongside.has(id)) };
}

/** Records and the ids between them, as many as travel together. Where the next id is not known, one record alone finds it out. */
function loadOf(run: Writing, own: ListWork, records: readonly ItemRecord[]): readonly Step[] {
  const alongside = new Set<number>();
  const resolve = resolverOf(run, own, alongside);
  const { list } = own;
  const known = run.next.get(list);
  const steps: Step[] = [];
  let bytes = 0;
  for (const record of records) {
    for (let id = known === undefined ? record.id : (steps[steps.length - 1]?.id ?? known - 1) + 1; id < record.id; id += 1) {
      if (steps.length === most.steps) return steps;
      steps.push({ list, id, body: placeholderBody(list, id) });
    }
    const body = bodyOf(list, record, resolve);
    bytes += JSON.stringify(body).length * 2 + 500;
    if (steps.length === most.steps || (steps.length > 0 && bytes > most.bytes)) return steps;
    steps.push({ list, id: record.id, record, body });
    alongside.add(record.id);
    if (known === undefined) return steps;
  }
  return steps;
}

/** Which of a load's records these are, told by the key that each has, or by its title. */
function marksOf(records: readonly ItemRecord[]): (record: ItemRecord) => boolean {
  const markOf = ({ values, id }: ItemRecord): string =>
    JSON.stringify([values.clientKey ?? null, values.clientKey === undefined ? (values.title ?? id) : null]);
  const marks = new Set(records.map(markOf));
  return (record) => marks.has(markOf(record));
}

/** Looks at what the site has after a load that did not come through whole, and puts right what came to the wrong id. */
async function mend(run: Writing, own: ListWork, sent: readonly ItemRecord[], after: number): Promise<Read<void>> {
  const { site } = run;
  const { list, byId, there } = own;
  const found = await itemsOf(site, list, own.state, { after });
  if (!found.ok) return { ok: false, error: dataError(found.error, true) };
  const isOurs = marksOf(sent);
  const resolve = resolverOf(run, own, new Set());
  for (const { record } of found.value) {
    const wanted = byId.get(record.id);
    if (wanted !== undefined && isAsWritten(list, wanted, record)) {
      there.add(record.id);
      continue;
    }
    if (isVersionRow(list, record)) continue;
    if (!isPlaceholder(record) && !isOurs(record)) return idTaken(own, outstanding(own)[0]?.id ?? record.id, record.id, true);
    // One at a time: a key moves to its own item only when the item that had it has got another.
    const mended =
      wanted === undefined
        ? await site.erase([{ list, id: record.id }])
        : (await site.change([{ list, id: record.id, body: bodyOf(list, wanted, resolve, true) }]))[0];
    if (mended?.ok === false) return { ok: false, error: dataError(mended.error, true) };
    if (wanted !== undefined) there.add(record.id);
  }
  run.next.delete(list);
  return { ok: true, value: undefined };
}

type Outcome = Result<number> | undefined;
const errorIn = (outcomes: readonly Outcome[], kinds: (kind: DataErrorKind) => boolean): DataError | undefined => {
  const found = outcomes.find((outcome) => outcome?.ok === false && kinds(outcome.error.kind));
  return found?.ok === false ? found.error : undefined;
};

/** A record that was added where the next id was not known: it has its own, or has shown which one comes next. */
async function soundedOut(run: Writing, own: ListWork, step: Step, given: number): Promise<Read<void>> {
  if (given === step.id) own.there.add(given);
  else {
    const erased = await run.site.erase([{ list: own.list, id: given }]);
    if (!erased.ok) return { ok: false, error: dataError(erased.error, true) };
    if (given > step.id) return idTaken(own, step.id, given, run.begun);
  }
  run.next.set(own.list, given + 1);
  return { ok: true, value: undefined };
}

/** One load, and what came of it. The error is one that another attempt may mend. */
async function send(run: Writing, own: ListWork, steps: readonly Step[]): Promise<Read<DataError | undefined>> {
  const outcomes = await run.site.append(steps);
  const [first] = steps;
  const [outcome] = outcomes;
  if (first !== undefined && outcome?.ok === true && !run.next.has(own.list)) {
    const sounded = await soundedOut(run, own, first, outcome.value);
    return sounded.ok ? { ok: true, value: undefined } : sounded;
  }
  let whole = true;
  const placeholders: { readonly list: ListDefinition; readonly id: number }[] = [];
  steps.forEach(({ id, list, record }, index) => {
    const told = outcomes[index];
    whole &&= told?.ok === true && told.value === id;
    if (!whole) return;
    if (record === undefined) placeholders.push({ list, id });
    else own.there.add(id);
  });
  run.begun = true;
  const erased = placeholders.length === 0 ? undefined : await run.site.erase(placeholders);
  if (erased?.ok === false) return { ok: false, error: dataError(erased.error, true) };
  if (whole) {
    run.next.set(own.list, (steps[steps.length - 1]?.id ?? 0) + 1);
    return { ok: true, value: undefined };
  }
  const records = steps.flatMap(({ record }) => record ?? []);
  const mended = await mend(run, own, records, lastOf(own));
  if (!mended.ok) return mended;
  const transient = errorIn(outcomes, (kind) => passing.includes(kind));
  const lasting = transient === undefined ? errorIn(outcomes, () => true) : undefined;
  return lasting === undefined ? { ok: true, value: transient } : { ok: false, error: dataError({ ...lasting, list: own.list.key }, true) };
}

/** All records of a list that are not there yet. */
export async function writeItems(run: Writing, own: ListWork): Promise<Read<void>> {
  let left = outstanding(own);
  for (let stalls = 0; left.length > 0;) {
    if (run.signal?.aborted === true) return { ok: false, error: { kind: 'cancelled', begun: run.begun } };
    const sent = await send(run, own, loadOf(run, own, left));
    if (!sent.ok) return sent;
    const now = outstanding(own);
    run.onWritten(own, left.length - now.length);
    const [first] = now;
    const next = run.next.get(own.list);
    if (first !== undefined && next !== undefined && next > first.id) return idTaken(own, first.id, next, true);
    stalls = now.length < left.length || sent.value === undefined ? 0 : stalls + 1;
    if (sent.value !== undefined) {
      if (stalls === mostStalls) return { ok: false, error: dataError({ ...sent.value, list: own.list.key }, true) };
      await run.wait(Math.min(longestWait, sent.value.retryAfterSeconds ?? 2 ** stalls / 4));
    }
    left = now;
  }
  return { ok: true, value: undefined };
}

/**
 * The first item of every list, in one call: a list that has had items before gives another id, and there is no asking for
 * it. Then all of it is taken away again, and the site is as it was.
 */
export async function soundOut(run: Writing): Promise<Read<void>> {
  for (const own of run.work.filter(({ leftovers }) => leftovers.size > 0)) {
    const mended = await mend(run, own, [], 0);
    if (!mended.ok) return mended;
  }
  const firsts = run.work.flatMap((own): readonly { readonly own: ListWork; readonly step: Step }[] => {
    const [record] = outstanding(own);
    if (record === undefined) return [];
    const body = bodyOf(own.list, record, { person: run.person, isThere: () => false });
    return [{ own, step: { list: own.list, id: record.id, record, body } }];
  });
  const outcomes = await run.site.append(firsts.map(({ step }) => step));
  const failures: Read<never>[] = [];
  for (const [index, { own, step }] of firsts.entries()) {
    const outcome = outcomes[index];
    if (outcome?.ok === true) {
      const sounded = await soundedOut(run, own, step, outcome.value);
      if (!sounded.ok) failures.push(sounded);
    } else if (outcome !== undefined && !passing.includes(outcome.error.kind))
      failures.push({ ok: false, error: dataError({ ...outcome.error, list: own.list.key }, run.begun) });
    else {
      const mended = await mend(run, own, [step.record as ItemRecord], lastOf(own));
      if (!mended.ok) failures.push(mended);
    }
  }
  const [failure] = failures;
  if (failure === undefined) {
    firsts.forEach(({ own, step }) => own.there.has(step.id) && run.onWritten(own, 1));
    run.begun ||= firsts.length > 0;
    return { ok: true, value: undefined };
  }
  const added = firsts.filter(({ own, step }) => own.there.has(step.id)).map(({ own, step }) => ({ list: own.list, id: step.id }));
  const erased = await run.site.erase(added);
  return erased.ok ? failure : { ok: false, error: dataError(erased.error, true) };
}
