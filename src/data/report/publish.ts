/** Publishing: a draft becomes a frozen report, once, and is what the convener saw. */
import type { ReportDocument } from '../../domain/report/document';
import { frozenText, type FrozenReport } from '../../domain/report/frozen';
import type { Draft, Item } from '../../schema/field';
import { reportDrafts } from '../../schema/lists/reportDrafts';
import { reports } from '../../schema/lists/reports';
import { freezeText } from '../frozen/parts';
import type { DataError, DataSource, Result } from '../ports';
import { moveCadence } from './cadence';
import { periodRefusal } from './drafts';
import { readHeads, readReport, summaryOf, type ReportHead } from './published';

type ReportDraft = Item<typeof reportDrafts>;

/** Somebody has changed the draft since it was opened: both as they are. */
export interface DraftConflict extends DataError {
  readonly kind: 'conflict';
  readonly yours: ReportDraft;
  readonly theirs: ReportDraft;
}

export interface Publication {
  /** As it is shown: edits and all. */
  readonly document: ReportDocument;
  /** As it was when it was opened. */
  readonly draft: ReportDraft;
  readonly role: string;
  readonly nextDate?: string;
  readonly today: string;
}

const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
const conflict = (yours: ReportDraft, theirs: ReportDraft): { readonly ok: false; readonly error: DraftConflict } => ({
  ok: false,
  error: { kind: 'conflict', attempted: 'change', list: reportDrafts.key, yours, theirs },
});

const nameOf = ({ id, etag }: ReportDraft): string => `${id} ${etag}`;

/**
 * Everything has a key of its own and the draft is told last, so that a publishing that was cut off is finished by doing it
 * again. Gives the report's number.
 */
export async function publish(data: DataSource, publication: Publication): Promise<Result<number, DataError | DraftConflict>> {
  const { document, draft, nextDate } = publication;
  const refused = periodRefusal(document.period);
  if (refused) return refused;
  const [now, heads] = await Promise.all([data.repository(reportDrafts).get(draft.id), readHeads(data)]);
  if (!now.ok) return now;
  if (!heads.ok) return heads;
  if (now.value.etag !== draft.etag || now.value.status !== 'oppet') return conflict(draft, now.value);
  const latest = heads.value[0]?.number ?? 0;
  const before = await frozenBefore(data, publication, heads.value);
  if (!before.ok) return before;
  // Frozen, but the draft was not told: it goes on where it stopped.
  const written = before.value === undefined ? await freeze(data, publication, latest + 1) : ok(before.value);
  if (!written.ok) return written;
  const moved = nextDate === undefined ? ok(undefined) : await moveCadence(data, nextDate);
  if (!moved.ok) return moved;
  return told(data, draft, written.value);
}

/** The number that this draft has already; others may have published since it was cut off. */
async function frozenBefore(data: DataSource, { document, draft }: Publication, heads: readonly ReportHead[]): Promise<Result<number | undefined>> {
  const { from, to } = document.period;
  for (const { number, periodFrom, periodTo, corrects } of heads) {
    if (periodFrom !== from || periodTo !== to || corrects !== draft.corrects) continue;
    const report = await readReport(data, number);
    if (!report.ok) return report;
    if (report.value?.draft === nameOf(draft)) return ok(number);
  }
  return ok(undefined);
}

/** Gives the number that it got: the next one when another report took it meanwhile. The same draft, published by somebody else at the same moment, is told. */
async function freeze(data: DataSource, publication: Publication, number: number): Promise<Result<number, DataError | DraftConflict>> {
  const { document, draft, role, nextDate, today } = publication;
  const facts = {
    title: document.title,
    date: today,
    publishedRole: role,
    ...(draft.corrects === undefined ? {} : { corrects: draft.corrects }),
    ...(draft.correction === undefined ? {} : { correction: draft.correction }),
    ...(nextDate === undefined ? {} : { nextDate }),
  };
  const frozen: FrozenReport = { format: 1, number, ...facts, draft: nameOf(draft), document };
  const { from: periodFrom, to: periodTo } = document.period;
  const row = { ...facts, number, periodFrom, periodTo, summary: summaryOf(document), recordStatus: 'upprattad' } as const;
  const draftOf = (part: { readonly content: string }): Draft<typeof reports> => ({ ...row, ...part });
  const written = await freezeText(data, { list: reports, number, text: frozenText(frozen), keyStart: 'report', draftOf });
  if (!written.ok) return written;
  if (written.value.isOurs) return ok(number);
  const standing = await readReport(data, number);
  if (!standing.ok) return standing;
  if (standing.value?.draft !== nameOf(draft)) return freeze(data, publication, number + 1);
  const theirs = await data.repository(reportDrafts).get(draft.id);
  return theirs.ok ? conflict(draft, theirs.value) : theirs;
}

/** Last. Who changed the draft while it was being published came too late: what was published is what the convener saw. */
async function told(data: DataSource, draft: ReportDraft, number: number): Promise<Result<number, DataError>> {
  const repository = data.repository(reportDrafts);
  const change = { status: 'publicerat', publishedAs: number } as const;
  const first = await repository.patch(draft.id, change, draft.etag);
  if (first.ok) return ok(number);
  if (!('theirs' in first.error)) return first;
  const { theirs } = first.error;
  if (theirs.publishedAs === number) return ok(number);
  const again = await repository.patch(draft.id, change, theirs.etag);
  if (again.ok) return ok(number);
  const error: DataError = again.error;
  return { ok: false, error };
}
