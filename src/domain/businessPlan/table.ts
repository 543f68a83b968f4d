/** A sheet as Word and Excel take it from the clipboard: HTML keeps the table, tabs keep the cells. */
import { guarded } from '../../schema/columns';
import type { Sheet } from '../export/csv';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign).replace(/\r\n?|\n/g, '<br>');

const rowHtml = (cells: readonly string[], name: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${name}>${escaped(guarded(cell))}</${name}>`).join('')}</tr>`;

/** The first row names the columns. No cell runs as a formula where it is pasted. */
export function tableHtml([header = [], ...rows]: Sheet): string {
  return `<table border="1"><thead>${rowHtml(header, 'th')}</thead><tbody>${rows.map((row) => rowHtml(row, 'td')).join('')}</tbody></table>`;
}

/** A line break or a tab inside a cell would be a new cell where it is pasted. */
export const tableText = (sheet: Sheet): string =>
  sheet.map((row) => row.map((cell) => guarded(cell).replace(/\s*[\t\r\n]+\s*/g, ' ')).join('\t')).join('\r\n');
