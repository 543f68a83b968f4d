/** A report's table as a real one in Word: no merged cells, its head again on every page. */
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type IBorderOptions } from 'docx';
import { cellText, isFigure, type CellWords } from '../../../domain/report/cells';
import { columnShares } from '../../../domain/report/columnShares';
import type { ReportColumn, ReportTable } from '../../../domain/report/document';
import { runsOf } from './docxText';

/** Twentieths of a point between the margins of an A4. */
export const textWidth = 9638;
/** A row with more than a good part of a page in it may be split. */
const longestKept = 1200;
const manyColumns = 7;

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'B0B0B0' };
const headLine: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '767676' };

/** They add up to the page's width. */
function widthsOf(shares: readonly number[]): readonly number[] {
  const widths = shares.map((share) => Math.floor(share * textWidth));
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + textWidth - used : width));
}

const alignmentOf = (column: ReportColumn) => (isFigure(column) ? { alignment: AlignmentType.RIGHT } : {});

export function docxTable({ columns, rows }: ReportTable, words: CellWords): Table {
  const texts = rows.map((row) => columns.map((column, index) => cellText(words, column, row[index])));
  const widths = widthsOf(
    columnShares(
      columns.map(({ label }) => label),
      texts,
    ),
  );
  const style = columns.length > manyColumns ? 'TableSmall' : 'TableText';
  const cellOf = (text: string, column: ReportColumn, index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style, ...alignmentOf(column), children: isHead ? runsOf(text, { bold: true }) : runsOf(text) })],
      ...(isHead ? { borders: { bottom: headLine } } : {}),
    });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, index) => cellOf(column.label, column, index, true)) });
  const body = texts.map(
    (row) =>
      new TableRow({
        cantSplit: row.every((text) => text.length < longestKept),
        children: columns.map((column, index) => cellOf(row[index] ?? '', column, index, false)),
      }),
  );
  return new Table({
    rows: [head, ...body],
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 0, right: 100, marginUnitType: WidthType.DXA },
    borders: { top: none, left: none, right: none, bottom: headLine, insideHorizontal: hairline, insideVertical: none },
    // What a screen reader takes for heads: the first row, and the first column, which names the rows.
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}
