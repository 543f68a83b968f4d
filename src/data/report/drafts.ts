/** Reports on their way. A draft keeps its period and what people have changed; the rest is made from the data each time it is looked at. */
import type { ReportPeriod } from '../../domain/report/document';
import { editsText, type ReportEdits } from '../../domain/report/edits';
import type { Draft, Item } from '../../schema/field';
import { reportDrafts } from '../../schema/lists/reportDrafts';
import { isDay } from '../../schema/kinds/days';
import type { Conflict, DataError, DataSource, Result } from '../ports';

export type ReportDraft = Item<typeof reportDrafts>;

const invalid = (
  field: keyof ReportDraft & string,
  detail: string,
  attempted: DataError['attempted'] = 'add',
): { readonly ok: false; readonly error: DataError } => ({
  ok: false,
  error: { kind: 'invalid', attempted, list: reportDrafts.key, field, detail },
});

/** Far more than a group makes. */
const most = 1_000;
async function allDrafts(data: DataSource): Promise<Result<readonly ReportDraft[]>> {
  const page = await data.repository(reportDrafts).page({ top: most });
  return page.ok ? { ok: true, value: page.value.items } : page;
}

/** What is wrong with a period, by its field; nothing when it will do. */
export function periodRefusal(
  { from, to }: ReportPeriod,
  attempted: DataError['attempted'] = 'add',
): { readonly ok: false; readonly error: DataError } | undefined {
  if (!isDay(from)) return invalid('periodFrom', `${from} is no day`, attempted);
  if (!isDay(to)) return invalid('periodTo', `${to} is no day`, attempted);
  return to < from ? invalid('periodTo', `the period ends ${to}, before it starts ${from}`, attempted) : undefined;
}

type Beginning = Pick<Draft<typeof reportDrafts>, 'title' | 'edits' | 'corrects' | 'correction'>;

/** Past every one that is there, also when somebody has removed some: a key that is taken gives the draft that has it. */
const nextNumber = (all: readonly ReportDraft[]): number =>
  1 + Math.max(all.length, ...all.map(({ clientKey = '' }) => Number(/^report-draft-(\d+)$/u.exec(clientKey)?.[1] ?? 0)));

/** The draft of this report that is open already, or a new one: two who begin at the same moment get the same one. */
async function begin(data: DataSource, { from, to }: ReportPeriod, beginning: Beginning): Promise<Result<ReportDraft>> {
  const all = await allDrafts(data);
  if (!all.ok) return all;
  const open = all.value.find(({ status, corrects }) => status === 'oppet' && corrects === (beginning.corrects ?? undefined));
  if (open !== undefined) return { ok: true, value: open };
  const draft: Draft<typeof reportDrafts> = { ...beginning, periodFrom: from, periodTo: to };
  return data.repository(reportDrafts).add(draft, `report-draft-${nextNumber(all.value)}`);
}

export interface NewDraft {
  readonly title: string;
  readonly period: ReportPeriod;
}

/** A draft of the next report. There is one at a time: while one is open, that is the one. */
export async function startDraft(data: DataSource, { title, period }: NewDraft): Promise<Result<ReportDraft>> {
  return periodRefusal(period) ?? begin(data, period, { title });
}

/**
 * A draft that corrects a published report: same period, same words, and why. What was changed of the one that was published
 * is changed already; it can be made anew from the data or from the published document, and the words stay in both.
 */
export async function startCorrection(
  data: DataSource,
  report: { readonly number: number; readonly title: string; readonly periodFrom: string; readonly periodTo: string },
  why: string,
): Promise<Result<ReportDraft>> {
  if (why.trim() === '') return invalid('correction', 'a correction says what it corrects');
  const source = await data.repository(reportDrafts).page({ top: most });
  if (!source.ok) return source;
  const edits = source.value.items.find(({ publishedAs }) => publishedAs === report.number)?.edits;
  const { title, number, periodFrom: from, periodTo: to } = report;
  return begin(data, { from, to }, { title, corrects: number, correction: why.trim(), ...(edits === undefined ? {} : { edits }) });
}

/** A column of several lines takes 63,999 characters. */
const longestEdits = 60_000;

/** Somebody else's edits in between are told as a conflict, with both. */
export async function saveEdits(
  data: DataSource,
  draft: ReportDraft,
  edits: ReportEdits,
): Promise<Result<ReportDraft, DataError | Conflict<typeof reportDrafts>>> {
  const text = editsText(edits);
  if (text.length > longestEdits) return invalid('edits', `${text.length} characters are more than the column holds`, 'change');
  return data.repository(reportDrafts).patch(draft.id, { edits: text }, draft.etag);
}

/** Gives it up; it stays in the list, and another one can be begun. */
export const discardDraft = (data: DataSource, draft: ReportDraft): Promise<Result<ReportDraft, DataError | Conflict<typeof reportDrafts>>> =>
  data.repository(reportDrafts).patch(draft.id, { status: 'slopat' }, draft.etag);
