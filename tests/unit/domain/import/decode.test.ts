import fc from 'fast-check';
import { decodeText, detectEncoding, looksWrong, type Encoding } from '../../../../src/domain/import/decode';

const text = 'Rubrik;Källa\r\nÅldrande på ön;”På ett möte” – i går\r\n';
/** Windows-1252 for what the text has; Node writes none itself. */
const windows = (given: string): Uint8Array => Uint8Array.from([...given].map((character) => ({ '”': 0x94, '–': 0x96 })[character] ?? character.charCodeAt(0)));
const utf16 = (given: string, isBig: boolean, mark = true): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${given}` : given, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
const utf8 = (given: string): Uint8Array => new Uint8Array(Buffer.from(given, 'utf8'));

describe('The encoding of a file', () => {
  test.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16, as Excel saves Unicode text', utf16(text, false), 'utf-16le'],
    ['UTF-16 the other way round', utf16(text, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, false, false), 'utf-16le'],
    ['Windows-1252, as an older Excel saves CSV', windows(text), 'windows-1252'],
    ['plain ASCII', utf8('Rubrik;Source'), 'utf-8'],
  ])('%s is found, and the text comes out whole, without the mark', (_name, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding);
    const decoded = decodeText(bytes, encoding);
    expect(text.startsWith(decoded) || decoded === 'Rubrik;Source').toBe(true);
    expect(looksWrong(decoded)).toBe(false);
  });

  test('is refused by name when the file is an Excel workbook, empty, or no text at all', () => {
    expect(detectEncoding(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]))).toEqual({ not: 'excel' });
    expect(detectEncoding(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({ not: 'excel' });
    expect(detectEncoding(new Uint8Array(0))).toEqual({ not: 'empty' });
    expect(detectEncoding(Uint8Array.from([0x89, 0x50, 0, 0, 0, 13, 1, 2]))).toEqual({ not: 'binary' });
  });

  test('that was chosen wrongly is noticed in the text', () => {
    expect(looksWrong(decodeText(windows(text), 'utf-8'))).toBe(true);
    expect(looksWrong(decodeText(utf8(text), 'windows-1252'))).toBe(true);
    expect(looksWrong(decodeText(utf16(text, false), 'utf-8'))).toBe(true);
  });

  test('whatever the bytes, is found or refused, and decoding never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const found = detectEncoding(bytes);
        if (typeof found === 'string') expect(typeof decodeText(bytes, found)).toBe('string');
      }),
    );
  });
});
