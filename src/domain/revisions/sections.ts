/** A plan as a document: document A's headings in their order, with the priorities or parts between. */
import { idOf, textOf, type PlanContent, type PlanRow } from './content';

export type PlanSection =
  | { readonly kind: 'text'; readonly key: string; readonly field: 'summary' | 'timePerspective' | 'followUp'; readonly goals: readonly PlanRow[] }
  | {
      readonly kind: 'part';
      readonly key: string;
      readonly number: number;
      readonly row: PlanRow;
      readonly goals: readonly PlanRow[];
      readonly activities: readonly PlanRow[];
    }
  /** What belongs to no part. */
  | { readonly kind: 'others'; readonly key: string; readonly activities: readonly PlanRow[] };

const orderOf = ({ planned }: PlanRow): number => (typeof planned['order'] === 'number' ? planned['order'] : Number.MAX_SAFE_INTEGER);
const inOrder = (rows: readonly PlanRow[]): readonly PlanRow[] => [...rows].sort((a, b) => orderOf(a) - orderOf(b) || a.id - b.id);

function dayOf({ planned }: PlanRow): string {
  const time = planned['time'] as { readonly kind?: string; readonly start?: string; readonly end?: string } | undefined;
  // What is löpande stands after what has a day.
  return time?.kind === 'lopande' ? '9998' : (time?.end ?? time?.start ?? '9999');
}
const byTime = (rows: readonly PlanRow[]): readonly PlanRow[] => [...rows].sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id - b.id);

/** A plan of action has its headings whether or not anything stands under them; an assignment those that it uses. */
export function planSections(content: PlanContent): readonly PlanSection[] {
  const { assignment } = content;
  const parts = inOrder(content.workstreams);
  const known = new Set(parts.map(({ id }) => id));
  const partOf = ({ planned }: PlanRow): number | undefined => {
    const id = idOf(planned['workstream']);
    return id !== undefined && known.has(id) ? id : undefined;
  };
  const goals = inOrder(content.goals);
  const others = byTime(content.activities.filter((row) => partOf(row) === undefined));
  const isPlan = textOf(assignment, 'profile') === 'handlingsplan';
  const loose = goals.filter((row) => partOf(row) === undefined);
  const text = (field: 'summary' | 'timePerspective' | 'followUp'): readonly PlanSection[] => {
    const own = field === 'followUp' ? loose : [];
    return isPlan || textOf(assignment, field) !== '' || own.length > 0 ? [{ kind: 'text', key: field, field, goals: own }] : [];
  };
  return [
    ...text('summary'),
    ...parts.map((row, index): PlanSection => ({
      kind: 'part',
      key: `part-${row.id}`,
      number: index + 1,
      row,
      goals: goals.filter((goal) => partOf(goal) === row.id),
      activities: byTime(content.activities.filter((activity) => partOf(activity) === row.id)),
    })),
    ...(others.length > 0 ? [{ kind: 'others', key: 'others', activities: others } as const] : []),
    ...text('timePerspective'),
    ...text('followUp'),
  ];
}
