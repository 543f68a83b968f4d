/** What differs between two versions of a plan: rows that came, went and changed, and which of their fields. */
import type { PlanContent, PlanRow } from './content';
import { idOf } from './content';
import type { PlanListKey } from './plannedFields';
import { differencesOf, type Difference, type PlanValues } from './values';

export interface RedlineRow {
  readonly list: PlanListKey;
  readonly id: number;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  /** As it is after; of what went, as it was. */
  readonly values: PlanValues;
  readonly differences: readonly Difference[];
}
export interface Redline {
  /** Every row of both, in the order of the later version; what went stands where it stood. */
  readonly rows: readonly RedlineRow[];
}

type Rows = readonly PlanRow[];
const nothing: PlanValues = {};

/** Both are in the order of their ids: one walk along them, side by side. */
function compared(list: PlanListKey, before: Rows, after: Rows): readonly RedlineRow[] {
  const rows: RedlineRow[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [was, is] = [before[left], after[right]];
    if (was !== undefined && (is === undefined || was.id < is.id)) {
      rows.push({ list, id: was.id, kind: 'removed', values: was.planned, differences: differencesOf(list, was.planned, nothing) });
      left += 1;
    } else if (is !== undefined && (was === undefined || is.id < was.id)) {
      rows.push({ list, id: is.id, kind: 'added', values: is.planned, differences: differencesOf(list, nothing, is.planned) });
      right += 1;
    } else if (was !== undefined && is !== undefined) {
      const differences = differencesOf(list, was.planned, is.planned);
      rows.push({ list, id: is.id, kind: differences.length === 0 ? 'same' : 'changed', values: is.planned, differences });
      left += 1;
      right += 1;
    }
  }
  return rows;
}

const inOrder = (rows: Rows): Rows =>
  rows.every((row, index) => index === 0 || (rows[index - 1]?.id ?? 0) < row.id) ? rows : [...rows].sort((a, b) => a.id - b.id);

export function redline(before: PlanContent, after: PlanContent): Redline {
  const lists = ['workstreams', 'goals', 'activities'] as const;
  return {
    rows: [
      ...compared('assignments', [before.assignment], [after.assignment]),
      ...lists.flatMap((list) => compared(list, inOrder(before[list]), inOrder(after[list]))),
    ],
  };
}

export const isChanged = ({ kind }: RedlineRow): boolean => kind !== 'same';
export const changesIn = ({ rows }: Redline): readonly RedlineRow[] => rows.filter(isChanged);

export interface RedlineGroup {
  /** The part or priority; undefined: what is the whole plan's. */
  readonly part: number | undefined;
  readonly title: string;
  readonly rows: readonly RedlineRow[];
}

const orderOf = ({ values }: RedlineRow): number => (typeof values['order'] === 'number' ? values['order'] : Number.MAX_SAFE_INTEGER);
const titleOf = ({ values }: RedlineRow): string => String(values['title'] ?? '');
/** When it ends, or begins: what comes first stands first. */
function dayIn({ values }: RedlineRow): string {
  const time = values['time'] as { readonly start?: string; readonly end?: string } | undefined;
  return time?.end ?? time?.start ?? '9999';
}
const listOrder: readonly PlanListKey[] = ['assignments', 'workstreams', 'goals', 'activities'];

/** By part or priority in the plan's order, the whole plan's own first; in each the part itself, its goals and its activities by time. */
export function grouped(rows: readonly RedlineRow[], parts: readonly RedlineRow[]): readonly RedlineGroup[] {
  const inPlanOrder = [...parts].sort((a, b) => orderOf(a) - orderOf(b) || a.id - b.id);
  const known = new Set(parts.map(({ id }) => id));
  const byPart = new Map<number | undefined, RedlineRow[]>();
  for (const row of rows) {
    const own = row.list === 'workstreams' ? row.id : idOf(row.values['workstream']);
    const part = own !== undefined && known.has(own) ? own : undefined;
    const found = byPart.get(part);
    if (found) found.push(row);
    else byPart.set(part, [row]);
  }
  const sorted = (found: readonly RedlineRow[]): readonly RedlineRow[] =>
    [...found].sort(
      (a, b) =>
        listOrder.indexOf(a.list) - listOrder.indexOf(b.list) ||
        dayIn(a).localeCompare(dayIn(b)) ||
        orderOf(a) - orderOf(b) ||
        titleOf(a).localeCompare(titleOf(b)),
    );
  const groups = [undefined, ...inPlanOrder].map((part): RedlineGroup => ({
    part: part?.id,
    title: part ? titleOf(part) : '',
    rows: sorted(byPart.get(part?.id) ?? []),
  }));
  return groups.filter((group) => group.rows.length > 0);
}
