import { parse, type Parser, type ParseResult } from 'papaparse';
import type { ImportSeparator } from './separator';

/** A record of the file under its number: as a spreadsheet counts, the header is row 1. */
export interface SourceRow {
  readonly number: number;
  readonly cells: readonly string[];
}
export interface SourceTable {
  readonly header: readonly string[];
  readonly rows: readonly SourceRow[];
  /** The row in which a quotation mark is opened and never closed. */
  readonly openQuote?: number;
}

export interface ParseOptions {
  /** Called between chunks, so that a page stays alive while 50,000 rows are read. */
  readonly breathe?: () => Promise<void>;
  readonly chunkSize?: number;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The rows of a CSV or TSV text. Never throws: what is malformed is read as far as it goes. Empty rows are left out, but counted. */
export async function parseTable(text: string, separator: ImportSeparator, { breathe, chunkSize = 262_144 }: ParseOptions = {}): Promise<SourceTable> {
  const records: (readonly string[])[] = [];
  let openQuote: number | undefined;
  const take = ({ data, errors }: ParseResult<string[]>): void => {
    if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote = records.length + data.length;
    for (const cells of data) records.push(cells);
  };
  await new Promise<void>((resolve) => {
    parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), {
      delimiter: separator,
      newline: '\n',
      quoteChar: '"',
      chunkSize,
      chunk: (result: ParseResult<string[]>, parser: Parser) => {
        take(result);
        if (breathe === undefined) return;
        parser.pause();
        void breathe().then(() => parser.resume());
      },
      complete: () => resolve(),
      error: () => resolve(),
    } as Parameters<typeof parse<string[]>>[1]);
  });
  const [header = [], ...rest] = records;
  const rows = rest.map((cells, index) => ({ number: index + 2, cells })).filter(({ cells }) => !isBlank(cells));
  return { header: header.map((name) => name.trim()), rows, ...(openQuote === undefined ? {} : { openQuote }) };
}
