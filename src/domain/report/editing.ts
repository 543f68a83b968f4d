/** The steps of somebody who edits a report: each gives new edits, so that the one before can be taken back. */
import type { PartKey, QuarterKey, ReportDocument, ReportPart, ReportRow } from './document';
import type { ReportEdits } from './edits';

export interface RowWords {
  readonly title: string;
  readonly meaning: string;
}

type Writable = { -readonly [K in keyof ReportEdits]: ReportEdits[K] };
type Added = ReportEdits['added'][number];

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

/** The report's own heading and lead: written as they were made, they are no edits. */
export function editHead(edits: ReportEdits, made: Pick<ReportDocument, 'title' | 'lead'>, words: Pick<ReportDocument, 'title' | 'lead'>): ReportEdits {
  const next: Writable = { ...edits };
  for (const key of ['title', 'lead'] as const) {
    if (words[key] === made[key]) delete next[key];
    else next[key] = words[key];
  }
  return next;
}

/** `made`: the row as it was made ready; a row of one's own is changed where it stands. */
export function editRow(edits: ReportEdits, key: string, made: Pick<ReportRow, 'title' | 'meaning'> | undefined, { title, meaning }: RowWords): ReportEdits {
  if (edits.added.some((row) => row.key === key)) {
    return { ...edits, added: edits.added.map((row) => (row.key === key ? addedRow(key, row.quarter, { title, meaning }) : row)) };
  }
  const words = {
    ...(title === made?.title ? {} : { title }),
    ...(meaning === (made?.meaning ?? '') ? {} : { meaning }),
  };
  const others = without(edits.rows, key);
  return { ...edits, rows: Object.keys(words).length === 0 ? others : { ...others, [key]: words } };
}

export function editFinding(edits: ReportEdits, key: PartKey, made: string, finding: string): ReportEdits {
  const parts: Partial<Record<PartKey, { readonly finding?: string }>> = { ...edits.parts };
  if (finding === made) delete parts[key];
  else parts[key] = { finding };
  return { ...edits, parts };
}

/** Leaves a row or a part out, or takes it back. What is left out keeps its words and its place. */
export function leaveOut(edits: ReportEdits, key: string, isOut: boolean): ReportEdits {
  const others = edits.leftOut.filter((other) => other !== key);
  return { ...edits, leftOut: isOut ? [...others, key] : others };
}

function moved<Key>(keys: readonly Key[], key: Key, by: -1 | 1): readonly Key[] | undefined {
  const at = keys.indexOf(key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= keys.length) return undefined;
  const next = [...keys];
  next.splice(at, 1);
  next.splice(to, 0, key);
  return next;
}

/** `shown`: the keys as they stand now. At the end of the list nothing happens. */
export function moveRow(edits: ReportEdits, quarter: QuarterKey, shown: readonly string[], key: string, by: -1 | 1): ReportEdits {
  const next = moved(shown, key, by);
  return next === undefined ? edits : { ...edits, order: { ...edits.order, [quarter]: next } };
}

export function movePart(edits: ReportEdits, shown: readonly PartKey[], key: PartKey, by: -1 | 1): ReportEdits {
  const next = moved(shown, key, by);
  return next === undefined ? edits : { ...edits, partOrder: next };
}

const addedRow = (key: string, quarter: QuarterKey, { title, meaning }: RowWords): Added => ({ key, quarter, title, ...(meaning === '' ? {} : { meaning }) });

/** `key`: of nobody else's row, also when two write at the same time. */
export const addRow = (edits: ReportEdits, key: string, quarter: QuarterKey, words: RowWords): ReportEdits => ({
  ...edits,
  added: [...edits.added, addedRow(key, quarter, words)],
});

export function removeAdded(edits: ReportEdits, key: string): ReportEdits {
  const order = Object.fromEntries(Object.entries(edits.order).map(([quarter, keys]) => [quarter, keys.filter((other) => other !== key)]));
  const { discuss, ...rest } = edits;
  return {
    ...rest,
    ...(discuss === undefined || discuss === key ? {} : { discuss }),
    added: edits.added.filter((row) => row.key !== key),
    order,
    leftOut: edits.leftOut.filter((other) => other !== key),
  };
}

/** Which spaning to talk about: the one made ready is no edit. */
export function chooseDiscussed(edits: ReportEdits, made: readonly ReportRow[], key: string): ReportEdits {
  const next: Writable = { ...edits, discuss: key };
  if (made[0]?.key === key) delete next.discuss;
  return next;
}

export interface HandWork {
  readonly words: number;
  readonly leftOut: number;
  readonly added: number;
  readonly isReordered: boolean;
}

/** What people have done to the report that was made ready. */
export function handWork(edits: ReportEdits): HandWork {
  return {
    words: Number(edits.title !== undefined) + Number(edits.lead !== undefined) + Object.keys(edits.rows).length + Object.keys(edits.parts).length,
    leftOut: edits.leftOut.length,
    added: edits.added.length,
    isReordered: edits.partOrder.length > 0 || Object.values(edits.order).some((keys) => keys.length > 0) || edits.discuss !== undefined,
  };
}

/** All that people have typed themselves: what the language check reads. */
export function typedTexts(edits: ReportEdits): readonly string[] {
  const parts = Object.values(edits.parts) as readonly Partial<Pick<ReportPart, 'finding'>>[];
  return [
    edits.title,
    edits.lead,
    ...Object.values(edits.rows).flatMap(({ title, meaning }) => [title, meaning]),
    ...parts.map(({ finding }) => finding),
    ...edits.added.flatMap(({ title, meaning }) => [title, meaning]),
  ].filter((text): text is string => text !== undefined && text.trim() !== '');
}
