import { shortened } from '../../../domain/timeline/label';
import { textWidth } from '../timeline/measureText';

/** One word that is too long for a line, in two: with a hyphen, as Swedish compounds are long. */
function broken(word: string, room: number, widthOf: (text: string) => number): readonly [string, string] {
  let end = word.length - 1;
  while (end > 1 && widthOf(`${word.slice(0, end)}-`) > room) end -= 1;
  return [`${word.slice(0, end)}-`, word.slice(end)];
}

/** A text in lines that have room, word by word; the last one ends in an ellipsis where there is more. */
export function wrapText(text: string, room: number, most: number, size: number, weight: 400 | 600 = 400): readonly string[] {
  const widthOf = (words: string): number => textWidth(words, size, weight);
  const lines: string[] = [];
  let rest = text.trim().replace(/\s+/g, ' ').split(' ');
  while (rest.length > 0 && lines.length < most - 1) {
    let fits = 1;
    while (fits < rest.length && widthOf(rest.slice(0, fits + 1).join(' ')) <= room) fits += 1;
    const line = rest.slice(0, fits).join(' ');
    const [piece, ...after] = widthOf(line) > room ? broken(line, room, widthOf) : [line];
    lines.push(piece);
    rest = [...after, ...rest.slice(fits)];
  }
  return rest.length > 0 && rest[0] !== '' ? [...lines, shortened(rest.join(' '), room, widthOf)] : lines;
}
