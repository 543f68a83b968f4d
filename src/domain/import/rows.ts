/** Rows of a file against their list: what can be added, and what keeps a row from it, said by row, column and field. */
import { unguarded } from '../../schema/columns';
import type { Draft, DraftValue, ListDefinition, TimeColumn } from '../../schema/field';
import { validateDraft, type ProblemCode } from '../../schema/validate';
import { readCell, type CellProblemCode } from './cells';
import { contentKey } from './contentKey';
import { fold, partKey, timeColumns, timePartOf, type ImportNames, type Mapping } from './fields';
import type { SourceRow } from './parse';
import { readTimeParts } from './times';

export interface RowProblem {
  readonly row: number;
  /** The header of the column, '' when no column is to blame. */
  readonly column: string;
  /** The field's key, or that of a part of its time. */
  readonly field: string;
  /** `extraCells`: the row has more cells than there are headers, as when a separator stands unquoted in a text. */
  readonly code: CellProblemCode | 'extraCells';
  readonly params: Readonly<Record<string, string | number>>;
}
export interface ReadyRow<L extends ListDefinition> {
  readonly row: number;
  readonly draft: Draft<L>;
  readonly clientKey: string;
}
export interface Rules<L extends ListDefinition> {
  readonly list: L;
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly names: ImportNames;
  /** What every imported item has besides what the file says. */
  readonly preset?: Partial<Draft<L>>;
}
export interface ReadRows<L extends ListDefinition> {
  readonly ready: readonly ReadyRow<L>[];
  readonly problems: readonly RowProblem[];
}

/** Reads rows one after the other; keeps count of rows that say exactly the same, so that each has a key of its own. */
export function createRowReader<L extends ListDefinition>(rules: Rules<L>): (rows: readonly SourceRow[]) => ReadRows<L> {
  const seen = new Map<string, number>();
  return (rows) => {
    const read = rows.map((row) => readRow(rules, row));
    const ready = read.flatMap(({ row, draft, problems }) => {
      if (problems.length > 0) return [];
      const first = contentKey(rules.list.key, draft, 1);
      const nth = (seen.get(first) ?? 0) + 1;
      seen.set(first, nth);
      return [{ row, draft: draft as Draft<L>, clientKey: nth === 1 ? first : contentKey(rules.list.key, draft, nth) }];
    });
    return { ready, problems: read.flatMap(({ problems }) => problems) };
  };
}

interface Reading {
  readonly row: number;
  readonly draft: Readonly<Record<string, DraftValue>>;
  readonly problems: readonly RowProblem[];
}

/** The column of a time in several columns that a problem with the whole of it is most about. */
const parts: Readonly<Partial<Record<ProblemCode, readonly TimeColumn[]>>> = {
  endBeforeStart: ['end'],
  timeWithoutEnd: ['end', 'start'],
  timeWithoutStart: ['start'],
  yearOutside: ['end', 'start'],
};

function readRow<L extends ListDefinition>({ list, header, mapping, names, preset }: Rules<L>, { number: row, cells }: SourceRow): Reading {
  const draft: Record<string, DraftValue> = { ...(preset as Readonly<Record<string, DraftValue>> | undefined) };
  const problems: RowProblem[] = [];
  const headerOf = (key: string): string | undefined => header[mapping.indexOf(key)];
  const columnOf = (field: string, code: ProblemCode): string =>
    headerOf(field) ?? [...(parts[code] ?? []), ...timeColumns].map((part) => headerOf(partKey(field, part))).find((name) => name !== undefined) ?? '';
  const textOf = (column: number): string => unguarded(cells[column] ?? '');
  const times = new Map<string, Partial<Record<TimeColumn, string>>>();
  mapping.forEach((key, column) => {
    const field = key === null ? undefined : list.fields[key];
    const text = textOf(column);
    const time = key === null ? undefined : timePartOf(key);
    if (time !== undefined) times.set(time.field, { ...times.get(time.field), [time.part]: text });
    if (key === null || field === undefined || text.trim() === '') return;
    const reading = readCell(key, field, text, names);
    if ('value' in reading) draft[key] = reading.value;
    else problems.push({ row, column: header[column] ?? '', field: key, code: reading.problem.code, params: reading.problem.params ?? {} });
  });
  const unreadTimes = [...times].flatMap(([key, texts]) => {
    const time = readTimeParts(texts);
    if (time === undefined) return [];
    if ('value' in time) {
      draft[key] = time.value;
      return [];
    }
    const wrong = time.wrong === 'all' ? key : partKey(key, time.wrong);
    const isWord = time.wrong === 'kind' || time.wrong === 'precision';
    const text = time.wrong === 'all' ? '' : (texts[time.wrong] ?? '').trim();
    problems.push({ row, column: headerOf(wrong) ?? '', field: wrong, code: isWord ? 'unknownChoice' : 'notTime', params: { value: text } });
    return [key];
  });
  if (cells.slice(header.length).some((cell) => cell.trim() !== '')) problems.push({ row, column: '', field: '', code: 'extraCells', params: {} });
  const unread = new Set([...problems.map(({ field }) => field), ...unreadTimes]);
  const broken = validateDraft(list, draft as Partial<Draft<L>>).filter(({ field }) => !unread.has(field));
  return { row, draft, problems: [...problems, ...broken.map(({ field, code, params }) => ({ row, column: columnOf(field, code), field, code, params }))] };
}

/** What of the list is there already, as far as duplicates go. */
export interface Existing {
  readonly titles: ReadonlySet<string>; // folded
  readonly clientKeys: ReadonlySet<string>;
}

/** imported: this very row is there from an earlier run. title: the list has one by that title. file: so has a row above. */
export type Duplicate = 'imported' | 'title' | 'file';

/** Which of the rows are there already, or twice in the file: row number → how. */
export function duplicatesOf<L extends ListDefinition>(ready: readonly ReadyRow<L>[], { titles, clientKeys }: Existing): ReadonlyMap<number, Duplicate> {
  const inFile = new Set<string>();
  const found = new Map<number, Duplicate>();
  for (const { row, draft, clientKey } of ready) {
    const title = fold(String((draft as Readonly<Record<string, unknown>>)['title'] ?? ''));
    if (clientKeys.has(clientKey)) found.set(row, 'imported');
    else if (title !== '' && titles.has(title)) found.set(row, 'title');
    else if (title !== '' && inFile.has(title)) found.set(row, 'file');
    inFile.add(title);
  }
  return found;
}
