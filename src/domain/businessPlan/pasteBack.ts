/** Follow-up rows that come back from the verksamhetsplan, pasted from Excel or Word: which activity each one is about. */
import type { Activity } from './status';

export type Known = Pick<Activity, 'id' | 'title' | 'vpReference' | 'vpOutcome'>;
export type RowProblem =
  /** No activity has that reference or title. */
  | 'unmatched'
  /** Several have. */
  | 'ambiguous'
  /** An earlier row was about the same one. */
  | 'twice'
  | 'noState'
  /** Longer than the column. */
  | 'tooLong'
  /** That is what stands there already. */
  | 'same';

export interface PastedRow<A extends Known = Known> {
  /** As the person counts them: the first row that was pasted is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly state: string;
  readonly activity?: A;
  readonly by?: 'reference' | 'title';
  readonly problem?: RowProblem;
}

export const longestState = 255;
/** Cells come with tabs from Excel and Word. Text has commas, so a comma separates nothing here. */
export const separatorOf = (text: string): '\t' | ';' => (text.includes('\t') ? '\t' : ';');

/** As people see it: case, spaces and the marks that Word and our own export put around a text are no difference. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^['"”“’\s]+|['"”“’.\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('sv');
const reference = (text: string): string => folded(text).replace(/\s/g, '');

const stateHeads = /^(status|läge|läget|lägesbeskrivning|utfall|uppföljning|kommentar|state|outcome|progress|follow-up|comment)\b/i;
const otherHeads = /^(referens|ref|nr|nummer|id|rubrik|titel|aktivitet|uppgift|vad|reference|number|title|activity|task)\b/i;

interface Columns {
  readonly state: number;
  readonly hasHeader: boolean;
}

/** The first row is a header when it names the state, or two columns; otherwise the state stands last. */
function columnsOf([first = []]: readonly (readonly string[])[], width: number): Columns {
  const named = first.findIndex((cell) => stateHeads.test(cell.trim()));
  const isHeader = named >= 0 && (first.length === 1 || first.some((cell, index) => index !== named && otherHeads.test(cell.trim())));
  return isHeader ? { state: named, hasHeader: true } : { state: width - 1, hasHeader: false };
}

function index<A extends Known>(activities: readonly A[], keyOf: (activity: A) => string): ReadonlyMap<string, readonly A[]> {
  const found = new Map<string, A[]>();
  for (const activity of activities) {
    const key = keyOf(activity);
    if (key !== '') found.set(key, [...(found.get(key) ?? []), activity]);
  }
  return found;
}

/** Every pasted row with the activity that it names by reference, otherwise by title, and what keeps it from being saved. */
export function matchRows<A extends Known>(records: readonly (readonly string[])[], activities: readonly A[]): readonly PastedRow<A>[] {
  const width = Math.max(0, ...records.map((cells) => cells.length));
  const columns = columnsOf(records, width);
  const references = index(activities, ({ vpReference = '' }) => reference(vpReference));
  const titles = index(activities, ({ title }) => folded(title));
  const seen = new Set<number>();
  const rows = records.map((cells, at) => ({ number: at + 1, cells })).slice(columns.hasHeader ? 1 : 0);
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ number, cells }) => {
      const state = (cells[columns.state] ?? '').trim();
      const keys = cells.filter((_cell, at) => at !== columns.state);
      const byReference = keys.map((cell) => references.get(reference(cell))).find((some) => some !== undefined);
      const byTitle = keys.map((cell) => titles.get(folded(cell))).find((some) => some !== undefined) ?? [];
      const found = byReference === undefined ? byTitle : narrowed(byReference, byTitle);
      const activity = found.length === 1 ? found[0] : undefined;
      const row = {
        number,
        cells,
        state,
        ...(activity === undefined ? {} : { activity, by: byReference === undefined ? ('title' as const) : ('reference' as const) }),
      };
      const problem = problemOf(row, found.length, activity !== undefined && seen.has(activity.id));
      if (activity !== undefined && problem === undefined) seen.add(activity.id);
      return problem === undefined ? row : { ...row, problem };
    });
}

/** One heading of the verksamhetsplan may hold several activities: then the title says which. */
function narrowed<A extends Known>(byReference: readonly A[], byTitle: readonly A[]): readonly A[] {
  const both = byReference.filter((activity) => byTitle.includes(activity));
  return byReference.length > 1 && both.length > 0 ? both : byReference;
}

function problemOf({ state, activity }: Pick<PastedRow, 'state' | 'activity'>, found: number, isSeen: boolean): RowProblem | undefined {
  if (activity === undefined) return found > 1 ? 'ambiguous' : 'unmatched';
  if (state === '') return 'noState';
  if (state.length > longestState) return 'tooLong';
  if (isSeen) return 'twice';
  return activity.vpOutcome === state ? 'same' : undefined;
}

/** The rows that can be saved. What is the same is saved too: its date is new. */
export const savable = <A extends Known>(rows: readonly PastedRow<A>[]): readonly (PastedRow<A> & { readonly activity: A })[] =>
  rows.filter((row): row is PastedRow<A> & { readonly activity: A } => row.activity !== undefined && (row.problem === undefined || row.problem === 'same'));
