import type * as React from 'react';

export interface FormFrameProps {
  readonly title: string;
  /** Where focus starts; without it, in the title, so that what has happened is heard first. */
  readonly firstFocus?: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: React.KeyboardEvent) => void;
  readonly footer?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** Where a form stands: in a dialog over a page, or as the page itself. All else about it is the same. */
export interface FormFrame {
  readonly Frame: React.ComponentType<FormFrameProps>;
  /** It lies over a page: that can be gone back to, and what the page's own bar says is hidden. */
  readonly covers: boolean;
  /** The level of a heading inside it. */
  readonly headingLevel: 'h2' | 'h3';
}
