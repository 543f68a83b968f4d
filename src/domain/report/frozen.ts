/**
 * A report as it is frozen: the document with what stands beside it in the list, so that the checksum is of all of it. Read
 * with care, since people can edit the list, and a later Framsyn may have written it.
 */
import { isDay } from '../../schema/kinds/days';
import {
  partKeys,
  quarterKeys,
  type Cell,
  type CellKind,
  type ReportColumn,
  type ReportDocument,
  type ReportPart,
  type ReportRow,
  type ReportTable,
} from './document';

export interface FrozenReport {
  readonly format: 1;
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly publishedRole: string;
  readonly corrects?: number;
  readonly correction?: string;
  readonly nextDate?: string;
  /** Which draft it was, in which state: '12 "…,3"'. The same one is never published twice. */
  readonly draft: string;
  readonly document: ReportDocument;
}

/** newer: written by a later Framsyn than this. */
export type Unreadable = 'unreadable' | 'newer';

/** The facts come before the document, so that the same report is the same text. */
export const frozenText = ({ document, ...facts }: FrozenReport): string => JSON.stringify({ ...facts, document });

type Loose = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);
const isDayOrNone = (value: unknown): boolean => value === undefined || isDay(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isNumberOrNone = (value: unknown): boolean => value === undefined || isNumber(value);
const areAll = <T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] => Array.isArray(value) && value.every(is);

const isCell = (value: unknown): value is Cell => value === null || isText(value) || isNumber(value);
const isCells = (value: unknown): value is readonly Cell[] => areAll(value, isCell);
const cellKinds = { text: true, number: true, hours: true, kronor: true, percent: true, date: true, month: true } satisfies Record<CellKind, true>;
const isColumn = (value: unknown): value is ReportColumn =>
  isRecord(value) && isText(value['key']) && isText(value['label']) && isText(value['kind']) && Object.hasOwn(cellKinds, value['kind']);

const isTable = (value: unknown): value is ReportTable =>
  isRecord(value) &&
  isText(value['caption']) &&
  areAll(value['columns'], isColumn) &&
  areAll(value['rows'], isCells) &&
  value['rows'].every((row) => row.length === (value['columns'] as readonly unknown[]).length);

const isRow = (value: unknown): value is ReportRow =>
  isRecord(value) &&
  isText(value['key']) &&
  isText(value['title']) &&
  ['meaning', 'state', 'category', 'facts'].every((field) => isTextOrNone(value[field])) &&
  (value['item'] === undefined || (isRecord(value['item']) && isText(value['item']['list']) && isNumber(value['item']['id'])));

const drawings: Readonly<Record<string, (drawing: Loose) => boolean>> = {
  bars: ({ value, planned, row }) => isText(value) && isTextOrNone(planned) && isNumberOrNone(row),
  stacked: ({ parts }) => areAll(parts, isText),
  lines: ({ series }) => areAll(series, isText),
  matrix: ({ columns }) => areAll(columns, isText),
  none: () => true,
};
const isDrawing = (value: unknown): boolean => isRecord(value) && isText(value['kind']) && drawings[value['kind']]?.(value) === true;

const isPart = (value: unknown): value is ReportPart =>
  isRecord(value) &&
  (partKeys as readonly unknown[]).includes(value['key']) &&
  [value['heading'], value['finding'], value['source']].every(isText) &&
  isTextOrNone(value['note']) &&
  isTable(value['table']) &&
  isDrawing(value['drawing']);

function isDocument(value: unknown): value is ReportDocument {
  if (!isRecord(value)) return false;
  const { period, quarters, language } = value;
  return (
    (language === 'sv' || language === 'en') &&
    [value['title'], value['lead']].every(isText) &&
    isDay(value['made']) &&
    isTextOrNone(value['purpose']) &&
    isDayOrNone(value['nextReport']) &&
    isRecord(period) &&
    isDay(period['from']) &&
    isDay(period['to']) &&
    isRecord(quarters) &&
    quarterKeys.every((key) => areAll(quarters[key], isRow)) &&
    areAll(value['parts'], isPart)
  );
}

const isNewer = (format: unknown): boolean => isNumber(format) && format > 1;

/** Never throws, whatever the text is. */
export function readFrozen(text: string): FrozenReport | Unreadable {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return 'unreadable';
  }
  if (!isRecord(found)) return 'unreadable';
  const { format, document } = found;
  if (isNewer(format) || (isRecord(document) && isNewer(document['format']))) return 'newer';
  const isWhole = format === 1 && isNumber(found['number']) && ['title', 'publishedRole', 'draft'].every((key) => isText(found[key])) && isDay(found['date']);
  if (!isWhole || !isNumberOrNone(found['corrects']) || !isTextOrNone(found['correction']) || !isDayOrNone(found['nextDate'])) return 'unreadable';
  return isRecord(document) && document['format'] === 1 && isDocument(document) ? (found as unknown as FrozenReport) : 'unreadable';
}
