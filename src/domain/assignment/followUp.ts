/** A follow-up plan: what, how, when and where, one on each line of a note. */
export const followUpParts = ['what', 'how', 'when', 'where'] as const;
export type FollowUpPart = (typeof followUpParts)[number];
export type FollowUp = Readonly<Record<FollowUpPart, string>>;

/** Undefined for a note that somebody wrote in another way: it is shown as it stands. */
export function readFollowUp(note: string | undefined): FollowUp | undefined {
  const lines = (note ?? '').split('\n').map((line) => line.trim());
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  if (lines.length > followUpParts.length) return undefined;
  const [what = '', how = '', when = '', where = ''] = lines;
  return { what, how, when, where };
}

/** A line each, empty ones too, so that each keeps its place; nothing at all when nothing is written. */
export function writeFollowUp(plan: FollowUp): string {
  const lines = followUpParts.map((part) => plan[part].replace(/\s*\n\s*/g, ' ').trim());
  return lines.some((line) => line !== '') ? lines.join('\n').replace(/\n+$/, '') : '';
}
