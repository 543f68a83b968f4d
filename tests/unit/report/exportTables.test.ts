import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { byteOrderMark } from '../../../src/domain/export/csv';
import { fileName } from '../../../src/ui/report/export/fileName';
import { tableFiles, tablesZip } from '../../../src/ui/report/export/tables';
import { reportDocument, reportHead, reportPart, reportRow } from '../../fixtures/reports';

const read = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);

describe('The tables of a report as files', () => {
  test('are one file for each, in the report’s order, under names that say what they are, and one that says which report', () => {
    const files = unzipSync(tablesZip(reportDocument(), { head: reportHead, isIntact: true }));
    expect(Object.keys(files)).toEqual(['00 Om rapporten.txt', '01 Två minuter.csv', '02 Tid mot 5 procent.csv', '03 Kostnader.csv']);
    expect(read(files['00 Om rapporten.txt'])).toContain(`Kontrollsumma (SHA-256): ${reportHead.checksum}`);
  });

  test('have the figures to reckon with, with their unit in the head, and nothing where nothing is known', () => {
    expect(tableFiles(reportDocument())[1]?.text).toBe(
      `${byteOrderMark}Del;Använt (timmar);Kostnad (kronor);"Andel (andel, 0 till 1)";Dag\r\nFörberedelser;22;12000;"0,31";2026-03-20\r\nNationell workshop;"54,5";;;\r\n`,
    );
    expect(tableFiles(reportDocument({ language: 'en' }))[1]?.text).toContain('Nationell workshop,54.5,,,');
  });

  test('begin with a warning when the report is not what was published', () => {
    const files = unzipSync(tablesZip(reportDocument(), { head: reportHead, isIntact: false }));
    const [first = ''] = Object.keys(files);
    expect(first).toBe('00 Varning, läs först.txt');
    expect(read(files[first])).toMatch(/^\ufeffVarning: innehållet stämmer inte med rapportens kontrollsumma\./);
  });

  test('never hold a cell that a spreadsheet would run, whatever was written', () => {
    const odd = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom("=cmd|'/C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1', 'a;b"c\nd', '  = 1', '\r=1'));
    fc.assert(
      fc.property(odd, odd, (title, cell) => {
        const table = { caption: 'T', columns: [{ key: 'a', label: title, kind: 'text' as const }], rows: [[cell]] };
        const quarters = { changed: [reportRow(title, { meaning: cell })], toDecide: [], late: [], discuss: [] };
        for (const { text } of tableFiles(reportDocument({ quarters, parts: [reportPart('trace', 'Spår', { table })] }))) {
          const cells = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' }).data.flat();
          expect(cells.length).toBeGreaterThan(1);
          expect(cells.filter((one) => /^[=+\-@\t\r]/.test(one) && !/^[+-]?\d+([.,]\d+)?$/.test(one))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('have names that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = fileName(text);
        expect(name).not.toMatch(/[\u0000-\u001f"*:<>?/\\|]|^[. ]|[. ]$|^$/);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(encodeURIComponent(name)).toBeTruthy(); // throws on half a character
      }),
    );
  });
});
