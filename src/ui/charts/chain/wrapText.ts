import { shortened } from '../../../domain/timeline/label';
import { textWidth } from '../timeline/measureText';

/** A text in lines that have room, word by word; the last one ends in an ellipsis where there is more. */
export function wrapText(text: string, room: number, most: number, size: number, weight: 400 | 600 = 400): readonly string[] {
  const widthOf = (words: string): number => textWidth(words, size, weight);
  const lines: string[] = [];
  let rest = text.trim().replace(/\s+/g, ' ').split(' ');
  while (rest.length > 0 && lines.length < most - 1) {
    let fits = 1;
    while (fits < rest.length && widthOf(rest.slice(0, fits + 1).join(' ')) <= room) fits += 1;
    const line = rest.slice(0, fits).join(' ');
    if (widthOf(line) > room) break; // one word alone is too long: what is left is cut
    lines.push(line);
    rest = rest.slice(fits);
  }
  return rest.length > 0 && rest[0] !== '' ? [...lines, shortened(rest.join(' '), room, widthOf)] : lines;
}
