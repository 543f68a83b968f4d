/** What one activity waits for, and what waits for it, as thin lines along the grid. */
import { rowHeight, type TimelineItem } from './layout';

export interface Elbow {
  readonly from: string;
  readonly to: string;
  /** Corners in the plot's own places, beginning with the one that must be done first. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Within the gap between a mark and its label. */
const stub = 4;

/** Out of the first to the right, along the grid, and into the second from the left; round it when it begins before the first has ended, which is a conflict that shall be seen. */
function between(first: TimelineItem, second: TimelineItem): Elbow {
  const [out, into] = [first.mark.right, second.mark.left];
  const [leave, enter] = [out + stub, into - stub - 1];
  const besides = second.y - (Math.sign(second.y - first.y || 1) * rowHeight) / 2;
  const start = [
    { x: out, y: first.y },
    { x: leave, y: first.y },
  ];
  const end = { x: into, y: second.y };
  const round = [
    { x: leave, y: besides },
    { x: enter, y: besides },
    { x: enter, y: second.y },
  ];
  return { from: first.key, to: second.key, points: [...start, ...(enter >= leave && first.row !== second.row ? [{ x: leave, y: second.y }] : round), end] };
}

/** Only the selected one's: all of them at once say nothing. Circles are drawn as they are. */
export function elbowsOf(items: readonly TimelineItem[], selected: string, dependsOn: (key: string) => readonly string[]): readonly Elbow[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const chosen = byKey.get(selected);
  if (!chosen) return [];
  const before = dependsOn(selected).flatMap((key) => byKey.get(key) ?? []);
  const after = items.filter(({ key }) => key !== selected && dependsOn(key).includes(selected));
  return [...before.filter(({ key }) => key !== selected).map((item) => between(item, chosen)), ...after.map((item) => between(chosen, item))];
}
