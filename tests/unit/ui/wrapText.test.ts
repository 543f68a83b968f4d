import { textWidth } from '../../../src/ui/charts/timeline/measureText';
import { wrapText } from '../../../src/ui/charts/chain/wrapText';

const room = 120;
const widest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, 13, 600)));

test('a name is written whole over as many lines as it needs', () => {
  const name = 'Ledningsgruppen för regional utveckling och framsyn';
  const lines = wrapText(name, room, 5, 13, 600);
  expect(lines.join(' ')).toBe(name);
  expect(widest(lines)).toBeLessThanOrEqual(room);
});

test('a compound that no line has room for goes over two with a hyphen, and nothing of it is lost', () => {
  const name = 'Regionutvecklingsnämndens samverkansberedning';
  const lines = wrapText(name, room, 5, 13, 600);
  expect(lines.join(' ').replace(/- /g, '')).toBe(name);
  expect(widest(lines)).toBeLessThanOrEqual(room);
});

test('what is longer than its lines ends in an ellipsis', () => {
  expect(wrapText('ett två tre fyra fem sex sju åtta nio tio elva tolv', room, 2, 13).join(' ')).toMatch(/…$/);
});
