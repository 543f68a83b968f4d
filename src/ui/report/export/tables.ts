/** Every table of a report as a file for a spreadsheet, and all of them in one. */
import { strToU8, zipSync } from 'fflate';
import { csvText, type Separator, type Sheet } from '../../../domain/export/csv';
import { plainCell } from '../../../domain/report/cells';
import { quarterKeys, type ReportColumn, type ReportDocument, type ReportTable } from '../../../domain/report/document';
import { fileName } from './fileName';
import { exportTextIn, standingOf, type ExportText, type ReportFacts } from './standing';
import { quarterWords } from './words';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** What an Excel in the report's language splits at. */
const separators = { sv: ';', en: ',' } as const satisfies Record<ReportDocument['language'], Separator>;
const units = { hours: 'reportExport.csv.inHours', kronor: 'reportExport.csv.inKronor', percent: 'reportExport.csv.inShares' } as const;
const labelOf = ({ label, kind }: ReportColumn, { t }: ExportText): string => (kind in units ? t(units[kind as keyof typeof units], { label }) : label);

/** The figures themselves, with their unit in the head, so that they can be reckoned with. */
export function tableSheet({ columns, rows }: ReportTable, language: ReportDocument['language']): Sheet {
  const text = exportTextIn(language);
  return [columns.map((column) => labelOf(column, text)), ...rows.map((row) => columns.map((column, index) => plainCell(column, row[index], language)))];
}

function quartersSheet({ quarters, language }: ReportDocument): Sheet {
  const { t } = exportTextIn(language);
  const header = [
    t('reportExport.csv.quarter'),
    t('reportExport.csv.title'),
    t('reportExport.csv.state'),
    t('reportExport.csv.meaning'),
    t('reportExport.csv.facts'),
  ];
  const rows = quarterKeys.flatMap((quarter) =>
    quarters[quarter].map(({ title, state = '', meaning = '', facts = '' }) => [t(quarterWords[quarter].heading), title, state, meaning, facts]),
  );
  return [header, ...rows];
}

/** The tables in the report's order; their numbers keep that order in a folder, and two of one name apart. */
export function tableFiles(document: ReportDocument): readonly TextFile[] {
  const { t } = exportTextIn(document.language);
  const named = [
    { name: t('reportExport.twoMinutes'), sheet: quartersSheet(document) },
    ...document.parts.map(({ heading, table }) => ({ name: heading, sheet: tableSheet(table, document.language) })),
  ];
  return named.map(({ name, sheet }, index) => ({
    name: `${String(index + 1).padStart(2, '0')} ${fileName(name)}.csv`,
    text: csvText(sheet, separators[document.language]),
  }));
}

/** Which report the tables are of; when it is not what was published, that is the first file in the folder. */
function aboutFile(document: ReportDocument, facts: ReportFacts): TextFile {
  const { t } = exportTextIn(document.language);
  const { warning, version, period, correction, fictional, checksum } = standingOf(document, facts);
  const sources = document.parts.map(({ heading, source }) => `${heading}: ${source}`);
  const lines = [warning, document.title, version, period, correction, fictional, checksum, t('reportExport.formal'), ...sources];
  return {
    name: `00 ${t(warning === undefined ? 'reportExport.csv.about' : 'reportExport.csv.warning')}.txt`,
    text: `\ufeff${lines.filter((line) => line !== undefined).join('\r\n')}\r\n`,
  };
}

export function tablesZip(document: ReportDocument, facts: ReportFacts): Uint8Array {
  const files = [aboutFile(document, facts), ...tableFiles(document)];
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { level: 6 });
}
