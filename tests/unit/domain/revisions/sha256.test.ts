import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256Of } from '../../../../src/domain/revisions/sha256';

describe('The checksum where the browser has none', () => {
  it('is SHA-256 of any bytes, whatever their number', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expect(sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))),
      { numRuns: 500 },
    );
  });

  it('is the one that the standard gives as its example', () => {
    expect(sha256Of(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
