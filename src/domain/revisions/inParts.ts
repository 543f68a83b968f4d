/** A column of several lines takes 63,999 characters; some room is left for what SharePoint counts otherwise. */
const longestPart = 60_000;

/** The text in parts that each fit a column; a pair of code units that are one sign is not cut. */
export function inParts(text: string, longest = longestPart): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length || parts.length === 0;) {
    const end = start + longest;
    const splits = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const next = splits && longest > 1 ? end - 1 : end;
    parts.push(text.slice(start, next));
    start = next;
  }
  return parts;
}
