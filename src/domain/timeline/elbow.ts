/** What one activity waits for, and what waits for it, as thin lines with one bend. */
import type { TimelineItem } from './layout';

export interface Elbow {
  readonly from: string;
  readonly to: string;
  /** Corners in the plot's own places, beginning with the one that must be done first. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const stub = 8;

/** Out of the first to the right, up or down beside it, and into the second: behind it when it begins earlier, which is a conflict that shall be seen. */
function between(first: TimelineItem, second: TimelineItem): Elbow {
  const out = first.mark.right;
  const into = second.mark.left;
  const bend = into - out >= 2 * stub ? into - stub : out + stub;
  return {
    from: first.key,
    to: second.key,
    points: [
      { x: out, y: first.y },
      { x: bend, y: first.y },
      { x: bend, y: second.y },
      { x: into, y: second.y },
    ],
  };
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
