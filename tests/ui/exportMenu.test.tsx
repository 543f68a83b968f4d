/** @jest-environment jsdom */
import { unzipSync } from 'fflate';
import { byteOrderMark } from '../../src/domain/export/csv';
import { fileOf } from '../../src/ui/export/exportRows';

const sheet = [
  ['Id', 'Rubrik', 'Länk i Teams'],
  ['1', "=cmd|'/C calc'!A0", 'https://example.org/app#/spaningar?visa=1'],
  ['2', 'Åldrande; på ön\n"igen" <b> 👩‍🚀\u0001', ''],
];
const words = { title: 'Spaningar: alla [2026]/urval som är ett långt namn', cut: '… (förkortad)' };
const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsArrayBuffer(blob);
  });
const textOf = async (blob: Blob): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(blob));

describe('What a view shows, as a file', () => {
  test('is CSV that Excel takes for UTF-8, with the separator that was asked for, and runs nowhere', async () => {
    for (const [format, separator] of [
      ['semicolon', ';'],
      ['comma', ','],
    ] as const) {
      const text = await textOf(await fileOf(sheet, format, words));
      expect(text.startsWith(`${byteOrderMark}Id${separator}Rubrik${separator}`)).toBe(true);
      expect(text).toContain(`'=cmd|`);
      expect(text).not.toMatch(/[;,]"?=/);
    }
  });

  test('is a workbook in which every cell is a text: no formula, no number, nothing that Excel would refuse to open', async () => {
    const long = 'å'.repeat(40_000);
    const parts = unzipSync(await bytesOf(await fileOf([...sheet, ['3', long, '']], 'xlsx', words)));
    const part = (name: string): string => new TextDecoder().decode(parts[name]);
    expect(part('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    expect(part('xl/worksheets/sheet1.xml').match(/<c /g)).toHaveLength(3 + 3 + 2 + 2);
    expect(part('xl/worksheets/sheet1.xml').match(/t="s"/g)).toHaveLength(3 + 3 + 2 + 2);
    expect(part('xl/sharedStrings.xml')).toContain("=cmd|'/C calc'!A0");
    expect(part('xl/sharedStrings.xml')).toContain('&lt;b&gt; 👩‍🚀<');
    expect(part('xl/sharedStrings.xml')).toContain(`${'å'.repeat(100)}… (förkortad)<`);
    expect(part('xl/sharedStrings.xml')).not.toContain('å'.repeat(32_768));
    expect(/<sheet [^>]*name="([^"]*)"/.exec(part('xl/workbook.xml'))?.[1]).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});
