import fc from 'fast-check';
import { readBatch } from '../../src/data/sharepoint/batch';

interface Part {
  readonly status: number;
  readonly body: string;
}

const part: fc.Arbitrary<Part> = fc.record({
  status: fc.constantFrom(200, 201, 204, 404, 429, 500),
  body: fc.oneof(fc.json(), fc.constant(''), fc.constant('{"text":"--batchresponse_1"}'), fc.constant('{"a":1}\n{"b":2}')),
});

function written(parts: readonly Part[], newline: string): string {
  const sections = parts.flatMap(({ status, body }) => [
    '--batchresponse_1',
    'Content-Type: application/http',
    '',
    `HTTP/1.1 ${status} Some Reason`,
    'CONTENT-TYPE: application/json',
    'LOCATION: https://x/y',
    '',
    body,
  ]);
  return [...sections, '--batchresponse_1--', ''].join(newline);
}
const answer = (text: string): Parameters<typeof readBatch>[0] => ({
  status: 200,
  headers: { 'content-type': 'multipart/mixed; boundary=batchresponse_1' },
  text,
});

describe('the answer of a batch', () => {
  test('is read part by part, with its statuses, headers and bodies, whichever line ends it has', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (parts, newline) => {
        const read = readBatch(answer(written(parts, newline)), parts.length);
        expect(read?.map(({ status, text }) => ({ status, body: text }))).toEqual(parts.map(({ status, body }) => ({ status, body: body.trim() })));
        expect(read?.every(({ headers }) => headers['location'] === 'https://x/y')).toBe(true);
      }),
    );
  });

  test('that breaks off anywhere is no answer at all: no part of it may be taken for whole', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (parts, share) => {
        const whole = written(parts, '\r\n').trimEnd();
        expect(readBatch(answer(whole.slice(0, Math.floor(whole.length * share))), parts.length)).toBeUndefined();
      }),
    );
  });

  test('with more or fewer parts than were asked for, or that is something else, is no answer', () => {
    const text = written([{ status: 200, body: '{}' }], '\r\n');
    expect(readBatch(answer(text), 2)).toBeUndefined();
    expect(readBatch(answer('<html>Gateway</html>'), 1)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (noise) => expect(readBatch(answer(noise), 1)).toBeUndefined()));
  });
});
