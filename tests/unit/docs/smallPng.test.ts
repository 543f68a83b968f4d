/** The documents' pictures lose nothing that the eye sees when they are made small. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { readPng, smallPng } from '../../e2e/pictures/smallPng';

const [width, height] = [40, 12];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
}

/** A picture as a browser writes it, with each row in the filter that is named for it. */
function screenshot(colourAt: (x: number, y: number) => number, filterOf: (y: number) => number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const byteAt = (x: number, y: number, channel: number): number => (x < 0 || y < 0 ? 0 : (colourAt(x, y) >> (16 - 8 * channel)) & 255);
  const predicted = (x: number, y: number, channel: number): number => {
    const [left, above, corner] = [byteAt(x - 1, y, channel), byteAt(x, y - 1, channel), byteAt(x - 1, y - 1, channel)];
    const guess = left + above - corner;
    const nearest = [left, above, corner].reduce((best, one) => (Math.abs(guess - one) < Math.abs(guess - best) ? one : best));
    return [0, left, above, (left + above) >> 1, nearest][filterOf(y)] ?? 0;
  };
  const rows = Array.from({ length: height }, (_, y) => [
    filterOf(y),
    ...Array.from({ length: width * 3 }, (__, at) => {
      const [x, channel] = [Math.floor(at / 3), at % 3];
      return (byteAt(x, y, channel) - predicted(x, y, channel)) & 255;
    }),
  ]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(rows.flat()))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

/** Reads a picture with a palette and unfiltered rows, which is all that smallPng writes. */
function coloursOf(file: Buffer): readonly number[] {
  const at = (type: string): Buffer => {
    const start = file.indexOf(type, 0, 'latin1');
    return file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4));
  };
  const [palette, rows] = [at('PLTE'), inflateSync(at('IDAT'))];
  return Array.from({ length: width * height }, (_, index) =>
    palette.readUIntBE(3 * (rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] ?? 0), 3),
  );
}

const striped = (x: number, y: number): number => [0xffffff, 0x242424, 0x5b5fc7, 0xc4314b][(x + 3 * y) % 4] ?? 0;

test('A picture of up to 256 colours is the same, pixel by pixel, whichever filters the browser chose', () => {
  const file = screenshot(striped, (y) => y % 5);
  const wanted = Array.from({ length: width * height }, (_, index) => striped(index % width, Math.floor(index / width)));
  expect([...readPng(file).colours]).toEqual(wanted);
  expect(coloursOf(smallPng(file))).toEqual(wanted);
});

test('Of more colours each becomes one that the eye cannot tell from it', () => {
  const shaded = (x: number, y: number): number => (x * 6 * 65536 + y * 20 * 256 + ((x * y) % 256)) & 0xffffff;
  const found = coloursOf(smallPng(screenshot(shaded, () => 0)));
  const apart = found.map((colour, index) => {
    const wanted = shaded(index % width, Math.floor(index / width));
    return Math.hypot(...[16, 8, 0].map((shift) => ((colour >> shift) & 255) - ((wanted >> shift) & 255)));
  });
  expect(Math.max(...apart)).toBeLessThan(24);
});
