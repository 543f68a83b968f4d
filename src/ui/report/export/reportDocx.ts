/** The report as a Word document. Knows nothing of a page, so that it is the same wherever it runs. */
import { Document, Footer, Header, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, TabStopType, TextRun, type Table } from 'docx';
import { quarterKeys, type PartKey, type QuarterKey, type ReportDocument, type ReportPart, type ReportRow } from '../../../domain/report/document';
import { segments } from '../../../i18n';
import { cellWordsOf } from '../cellWords';
import { packageParts } from './docxPackage';
import { docxStyles } from './docxStyles';
import { docxTable, textWidth } from './docxTable';
import { oneLine, runsOf } from './docxText';
import { exportTextIn, standingOf, type ExportText, type ReportFacts, type Standing } from './standing';
import { quarterWords } from './words';

/** A drawing as Word wants it: the drawing itself, and dots for a Word that is too old to draw it. */
export interface DocxPicture {
  readonly svg: string;
  readonly png?: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}
export interface DocxFacts extends ReportFacts {
  readonly pictures?: ReadonlyMap<PartKey, DocxPicture>;
}

type Block = Paragraph | Table;
const tags = { sv: 'sv-SE', en: 'en-GB' } as const;
/** An A4, and the pixels of a drawing that fit between its margins. */
const page = { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1134, left: 1134, right: 1134, header: 560, footer: 500 } };
const widestPicture = 640;
/** One clear dot. */
const clearDot = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='), (sign) =>
  sign.charCodeAt(0),
);

const plain = (text: string, style?: string): Paragraph => new Paragraph({ ...(style === undefined ? {} : { style }), children: runsOf(text) });
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph => new Paragraph({ heading: level, children: runsOf(text) });
const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

export async function reportDocx(report: ReportDocument, facts: DocxFacts): Promise<Uint8Array> {
  const text = exportTextIn(report.language);
  const standing = standingOf(report, facts);
  const language = tags[report.language];
  const document = new Document({
    title: oneLine(report.title),
    styles: docxStyles(language),
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [plain(oneLine(`${report.title} · ${standing.version}`), 'PageLine')] }) },
        footers: { default: new Footer({ children: [footLine(standing, text)] }) },
        children: [...opening(report, standing), ...twoMinutes(report, text), ...depth(report, facts.pictures, text), ...colophon(standing)],
      },
    ],
  });
  const properties = { title: report.title, description: standing.version, language, created: `${(facts.head?.date ?? report.made).slice(0, 10)}T12:00:00Z` };
  return Packer.pack(document, 'uint8array', false, packageParts(properties));
}

function footLine({ checksumShort }: Standing, text: ExportText): Paragraph {
  const numbers: Readonly<Record<string, string>> = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES };
  const children = segments(text.template('reportExport.page')).map((piece) => ('text' in piece ? piece.text : (numbers[piece.parameter] ?? '')));
  return new Paragraph({
    style: 'PageLine',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [...runsOf(`${checksumShort}\t`), new TextRun({ children })],
  });
}

function opening(report: ReportDocument, standing: Standing): readonly Block[] {
  return [
    heading(report.title, HeadingLevel.TITLE),
    plain([standing.version, `${standing.period}.`].join(' '), 'Facts'),
    ...[standing.correction, standing.fictional].filter(given).map((line) => plain(line, 'Facts')),
    ...(standing.warning === undefined ? [] : [plain(standing.warning, 'Warning')]),
    ...(given(report.lead) ? [plain(report.lead, 'Lead')] : []),
    ...(given(report.purpose) ? [plain(report.purpose)] : []),
  ];
}

function twoMinutes(report: ReportDocument, { t }: ExportText): readonly Block[] {
  const quarterOf = (quarter: QuarterKey): readonly Block[] => {
    const rows = report.quarters[quarter];
    return [
      heading(t(quarterWords[quarter].heading), HeadingLevel.HEADING_2),
      ...(rows.length === 0 ? [plain(t(quarterWords[quarter].none))] : rows.flatMap((row) => rowBlocks(row, quarter))),
      ...(quarter === 'toDecide' ? [plain(t('reportExport.formal'), 'Facts')] : []),
    ];
  };
  return [heading(t('reportExport.twoMinutes'), HeadingLevel.HEADING_1), ...quarterKeys.flatMap(quarterOf)];
}

function rowBlocks({ title, state, facts, meaning }: ReportRow, quarter: QuarterKey): readonly Block[] {
  return [
    heading(title, HeadingLevel.HEADING_3),
    ...(given(state) ? [quarter === 'late' ? plain(state, 'Late') : new Paragraph({ children: runsOf(state, { bold: true }) })] : []),
    ...(given(facts) ? [plain(facts, 'Facts')] : []),
    ...(given(meaning) ? [plain(meaning)] : []),
  ];
}

function depth({ parts, language }: ReportDocument, pictures: DocxFacts['pictures'], text: ExportText): readonly Block[] {
  if (parts.length === 0) return [];
  const { t } = text;
  const words = cellWordsOf(language);
  const blocks = parts.flatMap((part): readonly Block[] => [
    heading(part.heading, HeadingLevel.HEADING_2),
    plain(part.finding, 'Finding'),
    ...pictureBlocks(part, pictures?.get(part.key)),
    plain(t('reportExport.tableOf', { caption: part.table.caption }), 'TableCaption'),
    part.table.rows.length === 0 || part.table.columns.length === 0 ? plain(t('reportExport.noRows')) : docxTable(part.table, words),
    ...(given(part.note) ? [plain(part.note, 'Facts')] : []),
    plain(t('reportExport.source', { source: part.source }), 'Facts'),
  ]);
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: runsOf(t('reportExport.parts')) }), ...blocks];
}

function pictureBlocks(part: ReportPart, picture: DocxPicture | undefined): readonly Block[] {
  if (picture === undefined) return [];
  const scale = Math.min(1, widestPicture / picture.width);
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(picture.svg),
    fallback: { type: 'png', data: picture.png ?? clearDot },
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: oneLine(part.heading), title: oneLine(part.heading), description: oneLine(picture.alt) },
  });
  return [new Paragraph({ keepNext: true, children: [image] })];
}

const colophon = ({ next, checksum, warning }: Standing): readonly Block[] => [
  new Paragraph({ style: 'Facts', spacing: { before: 320 }, children: runsOf(next) }),
  plain(checksum, 'Facts'),
  ...(warning === undefined ? [] : [plain(warning, 'Warning')]),
];
