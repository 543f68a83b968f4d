/** What the convener changes of a report that was made ready: words, order, and what is left out. New data keep the edits. */
import type { PartKey, QuarterKey } from './document';

export interface ReportEdits {
  readonly title?: string;
  readonly lead?: string;
  /** By the key of the row. */
  readonly rows: Readonly<Record<string, { readonly title?: string; readonly meaning?: string }>>;
  /** By the key of the part. */
  readonly parts: Readonly<Partial<Record<PartKey, { readonly finding?: string }>>>;
  /** Keys of rows, and of parts. */
  readonly leftOut: readonly string[];
  /** Keys of rows in the order wanted; what is not named comes after, as it was made. */
  readonly order: Readonly<Partial<Record<QuarterKey, readonly string[]>>>;
  readonly partOrder: readonly PartKey[];
  /** The convener's own rows. */
  readonly added: readonly { readonly key: string; readonly quarter: QuarterKey; readonly title: string; readonly meaning?: string }[];
  /** The key of the row to discuss, when another was chosen than the one made ready. */
  readonly discuss?: string;
}

export const noEdits: ReportEdits = { rows: {}, parts: {}, leftOut: [], order: {}, partOrder: [], added: [] };
