/**
 * Parts of a bar told apart without colour. Drawn as lines of their own: a pattern that is referred to by name would be lost where
 * a picture is taken out of its page, and Word and LibreOffice do not agree on it.
 */
import { rounded, type Box, type PathShape, type Shape } from './scene';

type Look = 'solid' | 'diagonal' | 'dots' | 'open' | 'crossed' | 'level' | 'upright' | 'falling';
/** Those that differ most come first; after the eighth they come again, and the words tell. */
const looks = ['solid', 'diagonal', 'open', 'dots', 'crossed', 'level', 'upright', 'falling'] as const satisfies readonly Look[];

const gap = 5;
const point = (x: number, y: number): string => `${rounded(x)} ${rounded(y)}`;

/** Lines that rise to the right, cut at the edges. */
function rising({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let along = gap; along < width + height; along += gap) {
    const [fromX, toX] = [Math.max(0, along - height), Math.min(width, along)];
    lines.push(`M${point(x + fromX, y + along - fromX)}L${point(x + toX, y + along - toX)}`);
  }
  return lines.join('');
}
/** The same, falling. */
function falling({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let along = gap; along < width + height; along += gap) {
    const [fromX, toX] = [Math.max(0, along - height), Math.min(width, along)];
    lines.push(`M${point(x + fromX, y + height - along + fromX)}L${point(x + toX, y + height - along + toX)}`);
  }
  return lines.join('');
}
function level({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let down = gap - 1; down < height; down += gap - 1) lines.push(`M${point(x, y + down)}H${rounded(x + width)}`);
  return lines.join('');
}
function upright({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let along = gap - 1; along < width; along += gap - 1) lines.push(`M${point(x + along, y)}V${rounded(y + height)}`);
  return lines.join('');
}
/** Small squares, which need no curve. */
function dots({ x, y, width, height }: Box): string {
  const squares: string[] = [];
  for (let row = 0, down = 2; down + 2 <= height; row += 1, down += gap)
    for (let along = row % 2 === 0 ? 2 : 2 + gap / 2; along + 2 <= width; along += gap) squares.push(`M${point(x + along, y + down)}h2v2h-2z`);
  return squares.join('');
}

const lined = (d: string): readonly PathShape[] => (d === '' ? [] : [{ kind: 'path', d, stroke: 'context', strokeWidth: 1.5 }]);
const inked = {
  solid: () => [],
  open: () => [],
  diagonal: (box) => lined(rising(box)),
  falling: (box) => lined(falling(box)),
  crossed: (box) => lined(rising(box) + falling(box)),
  level: (box) => lined(level(box)),
  upright: (box) => lined(upright(box)),
  dots: (box) => (dots(box) === '' ? [] : [{ kind: 'path', d: dots(box), fill: 'context' }]),
} satisfies Record<Look, (box: Box) => readonly PathShape[]>;

/** A box with the look of the part of this number. */
export function patterned(part: number, box: Box): readonly Shape[] {
  const look: Look = looks[part % looks.length] ?? 'solid';
  if (look === 'solid') return [{ kind: 'rect', ...box, fill: 'context' }];
  // The outline lies within the box, so that a part is as wide as it is.
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: Math.max(0, box.width - 1), height: box.height - 1 };
  return [{ kind: 'rect', ...box, fill: 'ground' }, ...inked[look](box), { kind: 'rect', ...inner, stroke: 'context' }];
}
