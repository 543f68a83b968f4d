/** A report that was made ready, with what people have changed of it. New data keep the edits; what an edit names and is not there is passed over. */
import { quarterKeys, type PartKey, type QuarterKey, type ReportDocument, type ReportPart, type ReportRow } from './document';
import type { ReportEdits } from './edits';

/** What is named comes first, in that order; the rest as it stood. Each once. */
function inOrder<T, K>(all: readonly T[], keyOf: (one: T) => K, order: readonly K[]): readonly T[] {
  const byKey = new Map<K, T>();
  for (const one of all) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
  const named = new Set(order.filter((key) => byKey.has(key)));
  return [...named, ...[...byKey.keys()].filter((key) => !named.has(key))].map((key) => byKey.get(key) as T);
}

/** A text of nothing but spaces takes a meaning away; a title is always there. */
const worded = (row: ReportRow, words: ReportEdits['rows'][string] | undefined): ReportRow => {
  const title = words?.title?.trim() ? words.title : row.title;
  const meaning = words?.meaning ?? row.meaning;
  const copy = { ...row, title, meaning };
  if (!meaning?.trim()) delete copy.meaning;
  return copy as ReportRow;
};

const addedTo = (quarter: QuarterKey, { added }: ReportEdits): readonly ReportRow[] =>
  added.filter((row) => row.quarter === quarter).map(({ key, title, meaning }) => ({ key, title, ...(meaning?.trim() ? { meaning } : {}) }));

function quarterOf(quarter: QuarterKey, rows: readonly ReportRow[], edits: ReportEdits, leftOut: ReadonlySet<string>): readonly ReportRow[] {
  const own = addedTo(quarter, edits);
  const chosen = quarter === 'discuss' && edits.discuss !== undefined ? [edits.discuss] : [];
  const all = [...own, ...rows].filter(({ key }) => !leftOut.has(key));
  const made = inOrder(all, ({ key }) => key, [...chosen, ...(edits.order[quarter] ?? []), ...rows.map(({ key }) => key)]);
  return made.map((row) => worded(row, Object.hasOwn(edits.rows, row.key) ? edits.rows[row.key] : undefined));
}

const partOf = (part: ReportPart, finding: string | undefined): ReportPart => (finding?.trim() ? { ...part, finding } : part);

export function applyEdits(document: ReportDocument, edits: ReportEdits): ReportDocument {
  const leftOut = new Set(edits.leftOut);
  const quarters = Object.fromEntries(quarterKeys.map((key) => [key, quarterOf(key, document.quarters[key], edits, leftOut)]));
  const parts = inOrder<ReportPart, PartKey>(document.parts, ({ key }) => key, edits.partOrder).filter(({ key }) => !leftOut.has(key));
  return {
    ...document,
    ...(edits.title?.trim() ? { title: edits.title } : {}),
    ...(edits.lead?.trim() ? { lead: edits.lead } : {}),
    quarters: quarters as ReportDocument['quarters'],
    parts: parts.map((part) => partOf(part, edits.parts[part.key]?.finding)),
  };
}
