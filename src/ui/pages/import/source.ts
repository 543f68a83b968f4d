/** What was chosen or pasted, read: bytes to text to rows, with what was found out on the way. */
import { decodeText, detectEncoding, looksWrong, type Encoding, type NotText } from '../../../domain/import/decode';
import type { SourceTable } from '../../../domain/import/parse';
import { detectSeparator, type ImportSeparator } from '../../../domain/import/separator';

export interface Source {
  /** The file's name; undefined when it was pasted. */
  readonly name?: string;
  readonly bytes?: Uint8Array;
  readonly encoding?: Encoding;
  readonly text: string;
  readonly separator: ImportSeparator;
  readonly table: SourceTable;
  /** The text shows signs of another encoding. */
  readonly isGarbled: boolean;
}
export interface Unreadable {
  readonly not: NotText | 'unread';
}

/** Lets the page draw and answer before the next piece of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve));

async function readText(text: string, separator: ImportSeparator): Promise<Pick<Source, 'text' | 'separator' | 'table' | 'isGarbled'>> {
  const { parseTable } = await import('../../../domain/import/parse');
  return { text, separator, table: await parseTable(text, separator, { breathe }), isGarbled: looksWrong(text) };
}

/** A file's rows, in the encoding and with the separator that were found. */
export async function readFile(file: File): Promise<Source | Unreadable> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { not: 'unread' }; // it was moved, or its disk is gone
  }
  const encoding = detectEncoding(bytes);
  if (typeof encoding !== 'string') return encoding;
  const text = decodeText(bytes, encoding);
  return { name: file.name, bytes, encoding, ...(await readText(text, detectSeparator(text))) };
}

export async function readPasted(text: string): Promise<Source | Unreadable> {
  return text.trim() === '' ? { not: 'empty' } : readText(text, detectSeparator(text));
}

/** The same file in another encoding. */
export async function withEncoding(source: Source, encoding: Encoding): Promise<Source> {
  if (source.bytes === undefined) return source;
  const text = decodeText(source.bytes, encoding);
  return { ...source, encoding, ...(await readText(text, detectSeparator(text))) };
}

export const withSeparator = async (source: Source, separator: ImportSeparator): Promise<Source> => ({
  ...source,
  ...(await readText(source.text, separator)),
});
