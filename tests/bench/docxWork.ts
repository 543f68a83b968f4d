/** A report of so many pages, as our Word document, and as the least that the library can make of the same words. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { cellText } from '../../src/domain/report/cells';
import { partKeys, quarterKeys, type ReportDocument, type ReportPart } from '../../src/domain/report/document';
import { cellWordsOf } from '../../src/ui/report/cellWords';
import { picturesOf } from '../../src/ui/report/export/pictures';
import { reportDocx } from '../../src/ui/report/export/reportDocx';

const rowsOnPage = 38;

/** One part is about one page: a heading, a drawing, and a table below it. */
export function reportOf(pages: number): ReportDocument {
  const parts = Array.from({ length: pages }, (_, page): ReportPart => {
    const rows = Array.from({ length: rowsOnPage }, (_row, row) => [
      `Aktivitet ${row + 1} på sida ${page + 1}`,
      (row * 7 + page) % 40,
      1000 * ((row * 13 + page) % 90),
      ((row + page) % 20) / 20,
      `2026-${String((row % 12) + 1).padStart(2, '0')}-15`,
    ]);
    return {
      key: partKeys[page % partKeys.length]!,
      heading: `Del ${page + 1}`,
      finding: 'Hälften av aktiviteterna är klara, och två är sena sedan förra rapporten.',
      table: {
        caption: `Aktiviteter i del ${page + 1}`,
        columns: [
          { key: 'name', label: 'Aktivitet', kind: 'text' },
          { key: 'hours', label: 'Timmar', kind: 'hours' },
          { key: 'cost', label: 'Kostnad', kind: 'kronor' },
          { key: 'share', label: 'Andel', kind: 'percent' },
          { key: 'day', label: 'Dag', kind: 'date' },
        ],
        rows,
      },
      drawing: { kind: 'none' },
      source: 'Framsyn, 17 mars 2026',
    };
  });
  const title = 'Framsyn: läget i mars 2026';
  const quarters = { changed: [], toDecide: [], late: [], discuss: [] };
  return {
    format: 1,
    language: 'sv',
    title,
    period: { from: '2026-01-01', to: '2026-03-17' },
    made: '2026-03-17',
    lead: 'Två saker är sena.',
    quarters,
    parts,
  };
}

export const ours = async (report: ReportDocument): Promise<Uint8Array> => reportDocx(report, { isIntact: true, pictures: picturesOf(report) });

/** The floor: the same headings, sentences and cells, and nothing else. */
export async function bare(report: ReportDocument): Promise<Uint8Array> {
  const words = cellWordsOf(report.language);
  const children = report.parts.flatMap(({ heading, finding, source, table: { caption, columns, rows } }) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
    new Paragraph(finding),
    new Paragraph(caption),
    new Table({
      rows: [columns.map(({ label }) => label), ...rows.map((row) => columns.map((column, index) => cellText(words, column, row[index])))].map(
        (texts) => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
      ),
    }),
    new Paragraph(source),
  ]);
  return Packer.pack(new Document({ sections: [{ children: [...quarterKeys.map((text) => new Paragraph(text)), ...children] }] }), 'uint8array');
}

export const works = { ours, bare, nothing: async (): Promise<Uint8Array> => new Uint8Array() };
export type Work = keyof typeof works;
