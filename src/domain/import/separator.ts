export const separators = [';', ',', '\t', '|'] as const;
export type ImportSeparator = (typeof separators)[number];

const sampleLines = 50;

/** How often each separator stands in the first lines, outside quotation marks. */
function countsOf(text: string): ReadonlyMap<ImportSeparator, readonly number[]> {
  const counts = new Map<ImportSeparator, number[]>(separators.map((separator) => [separator, [0]]));
  let isQuoted = false;
  let lines = 1;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n') {
      lines += 1;
      if (lines > sampleLines) break;
      counts.forEach((perLine) => perLine.push(0));
      continue;
    }
    const perLine = counts.get(character as ImportSeparator);
    if (perLine !== undefined) perLine[perLine.length - 1] = (perLine[perLine.length - 1] ?? 0) + 1;
  }
  return counts;
}

/**
 * The separator that the first row has and the most rows have equally often. Pasted cells come with tabs, which stand in
 * no text otherwise; a Swedish Excel saves with semicolons.
 */
export function detectSeparator(text: string): ImportSeparator {
  const counts = countsOf(text.replace(/\r\n?/g, '\n').trimEnd());
  const scored = separators.map((separator) => {
    const perLine = counts.get(separator) ?? [];
    const [first = 0] = perLine;
    const alike = perLine.filter((count) => count === first).length / Math.max(1, perLine.length);
    return { separator, score: first === 0 ? 0 : alike * (1 + Math.log(first)) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best), { separator: ';' as ImportSeparator, score: 0 }).separator;
}
