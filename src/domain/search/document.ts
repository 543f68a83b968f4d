/** What the bank holds of each item, whatever list it stands in. */

export const bankKinds = ['signals', 'methods', 'knowledge', 'publications', 'questions', 'trends'] as const;
export type BankKind = (typeof bankKinds)[number];

export const facetKeys = ['kind', 'theme', 'phase', 'category', 'horizon', 'status', 'year', 'language'] as const;
export type FacetKey = (typeof facetKeys)[number];

export interface BankDocument {
  readonly kind: BankKind;
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Keywords and themes: between the title and the body in weight. */
  readonly keywords?: string;
  /** `kind` is there of itself. */
  readonly facets: Partial<Record<FacetKey, readonly string[]>>;
  /** ISO 8601, to the second, as SharePoint gives them. */
  readonly modified: string;
  readonly created: string;
}

/** What names a document: whole numbers in their order are quicker than texts. */
export const keyOf = (kind: BankKind, id: number): number => id * bankKinds.length + bankKinds.indexOf(kind);

/** Seconds since 1970; 0 for what is no date. */
export function secondsOf(iso: string): number {
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) ? 0 : Math.max(0, Math.floor(milliseconds / 1000));
}
export const isoOf = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
