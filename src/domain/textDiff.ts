/** What changed between two texts, word by word, for people to read. */

export interface Piece {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Words, runs of white space, and every other sign by itself. */
const tokensOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Past so many differences the texts have little to do with each other: the middle is shown as replaced. */
const mostDifferences = 400;

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** How far each diagonal has come after each number of differences; undefined when there are too many. */
function furthestReaches(a: readonly string[], b: readonly string[]): readonly Map<number, number>[] | undefined {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let differences = 0; differences <= Math.min(a.length + b.length, mostDifferences); differences += 1) {
    trace.push(new Map(reach));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = stepX(reach, diagonal, differences);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return trace;
    }
  }
  return undefined;
}

const comesFromAbove = (reach: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean =>
  diagonal === -differences || (diagonal !== differences && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1));

const stepX = (reach: ReadonlyMap<number, number>, diagonal: number, differences: number): number =>
  comesFromAbove(reach, diagonal, differences) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1;

/** Myers' shortest edit script (An O(ND) Difference Algorithm, 1986), walked back from the end. */
function editScript(a: readonly string[], b: readonly string[]): readonly Piece[] {
  const trace = furthestReaches(a, b);
  if (trace === undefined) {
    return [
      { kind: 'deleted', text: a.join('') },
      { kind: 'inserted', text: b.join('') },
    ];
  }
  const backwards: Piece[] = [];
  let x = a.length;
  let y = b.length;
  for (let differences = trace.length - 1; differences >= 0; differences -= 1) {
    const reach = trace[differences] ?? new Map<number, number>();
    const diagonal = x - y;
    const isInsertion = comesFromAbove(reach, diagonal, differences);
    const fromDiagonal = isInsertion ? diagonal + 1 : diagonal - 1;
    const fromX = differences === 0 ? 0 : (reach.get(fromDiagonal) ?? 0);
    const fromY = differences === 0 ? 0 : fromX - fromDiagonal;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      backwards.push({ kind: 'same', text: a[x] ?? '' });
    }
    if (differences === 0) break;
    if (isInsertion) backwards.push({ kind: 'inserted', text: b[(y -= 1)] ?? '' });
    else backwards.push({ kind: 'deleted', text: a[(x -= 1)] ?? '' });
  }
  return backwards.reverse();
}

/** "röd bil" → "blå båt" reads as one change, not as two with an unchanged space between them. */
function withoutLoneSpaces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const isBetween = (pieces[index - 1]?.kind ?? 'same') !== 'same' && (pieces[index + 1]?.kind ?? 'same') !== 'same';
    if (piece.kind !== 'same' || piece.text.trim() !== '' || !isBetween) return [piece];
    return [
      { kind: 'deleted', text: piece.text },
      { kind: 'inserted', text: piece.text },
    ];
  });
}

/** Each run of changes as what went and then what came. */
function inRuns(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = [];
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') runs.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') runs.push({ kind: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else {
      flush();
      const last = runs[runs.length - 1];
      if (last?.kind === 'same') runs[runs.length - 1] = { kind: 'same', text: last.text + text };
      else runs.push({ kind: 'same', text });
    }
  }
  flush();
  return runs;
}

/** The pieces that lead from one text to the other: what is the same and inserted is the later one, same and deleted the earlier. */
export function diffWords(before: string, after: string): readonly Piece[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  const start = commonStart(a, b);
  const end = commonStart([...a.slice(start)].reverse(), [...b.slice(start)].reverse());
  const same = (tokens: readonly string[]): readonly Piece[] => (tokens.length === 0 ? [] : [{ kind: 'same', text: tokens.join('') }]);
  const middle = editScript(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return inRuns(withoutLoneSpaces([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]));
}
