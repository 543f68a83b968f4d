/** A sheet as a file. */
import { csvText, type Sheet } from '../../domain/export/csv';
import { writable } from '../../domain/export/xmlText';

/** CSV with a semicolon is what an Excel with Swedish settings opens; with a comma it is RFC 4180 to the letter. */
export type Format = 'xlsx' | 'semicolon' | 'comma';

/** Excel refuses a workbook with a longer cell. */
const longestCell = 32_767;

export async function fileOf(sheet: Sheet, format: Format, { title, cut }: { readonly title: string; readonly cut: string }): Promise<Blob> {
  if (format === 'xlsx') return workbook(sheet, title, cut);
  return new Blob([csvText(sheet, format === 'comma' ? ',' : ';')], { type: 'text/csv;charset=utf-8' });
}

/** Every cell is a text, and so none is a formula, whatever it begins with. */
async function workbook(sheet: Sheet, title: string, cut: string): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const text = (value: string): string => {
    const clean = writable(value);
    return clean.length > longestCell ? clean.slice(0, longestCell - cut.length) + cut : clean;
  };
  const [header = [], ...rows] = sheet;
  const cells = [
    header.map((value) => ({ type: String, value: text(value), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { type: String, value: text(value) }))),
  ];
  return writeExcelFile(cells, { sheet: sheetName(title), stickyRowsCount: 1, columns: header.map(() => ({ width: 24 })) }).toBlob();
}

/** Excel takes 31 characters, and some of them not. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/*?:[\]]/g, ' ')
    .slice(0, 31)
    .trim() || 'Framsyn';
