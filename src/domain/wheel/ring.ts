/** What an annual wheel is made of: rings from the outermost in, each with what happens in it. Days are 'YYYY-MM-DD'. */
export interface WheelEntry {
  /** Unique within the wheel. */
  readonly id: string;
  readonly title: string;
  readonly from: string;
  /** The last day; the same as `from` for a day. */
  readonly to: string;
  readonly kind: 'day' | 'span' | 'running';
  /** Late, or missed: drawn in red with a sign of its own, and said in words. */
  readonly isWarning?: boolean;
  /** Those words ("Sen, 11 dagar"); without them "Se över". */
  readonly warning?: string;
  /** When, in the words that the plan uses ("våren", "någon gång 2026"); without it the days are written out. */
  readonly when?: string;
}

export interface WheelRing {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly WheelEntry[];
}
