import * as React from 'react';
import { registerIcons } from '@fluentui/react/lib/Styling';

const stroke = (d: string): JSX.Element => (
  <svg viewBox="0 0 20 20" width="1em" height="1em" aria-hidden="true" focusable="false">
    <path d={d} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);

const ring = 'M10 2.5a7.5 7.5 0 110 15 7.5 7.5 0 010-15z';

/** Every icon that we draw, and every name that Fluent's own components ask for. No font and no address to fetch one from. */
const drawings = {
  add: 'M10 4v12M4 10h12',
  cancel: 'M5 5l10 10M15 5L5 15',
  checkmark: 'M4.5 10.5l3.5 3.5 7.5-8',
  chevrondown: 'M5 8l5 5 5-5',
  chevronup: 'M5 12l5-5 5 5',
  chevronright: 'M8 5l5 5-5 5',
  clear: 'M5 5l10 10M15 5L5 15',
  completed: `${ring}M6.5 10.5l2.5 2.5 4.5-5`,
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  delete: 'M4 6h12M8 6V4h4v2M5.5 6l.8 10h7.4l.8-10',
  edit: 'M4 16l1-4 8-8 3 3-8 8-4 1z',
  error: `${ring}M7.5 7.5l5 5M12.5 7.5l-5 5`,
  errorbadge: `${ring}M7.5 7.5l5 5M12.5 7.5l-5 5`,
  filter: 'M3.5 6h13M6 10h8M8.5 14h3',
  globalnavbutton: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  info: `${ring}M10 9.2V14M10 6.3v.2`,
  link: 'M8.5 11.5a3 3 0 004.2 0l2.4-2.4a3 3 0 00-4.2-4.2l-1 1M11.5 8.5a3 3 0 00-4.2 0l-2.4 2.4a3 3 0 004.2 4.2l1-1',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  search: 'M9 3.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11zM13 13l4 4',
  statuscirclecheckmark: 'M6.5 10.5l2.5 2.5 4.5-5',
  undo: 'M4 8h8a4 4 0 010 8H8M7 5L4 8l3 3',
  warning: 'M10 3.5l7 12.5H3zM10 8.5v3.5M10 14v.1',
} as const;
export type IconName = keyof typeof drawings;

/** An icon is never alone: a word stands beside it, or a name on its button. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): JSX.Element => (
  <span style={{ fontSize: size, display: 'inline-flex', flex: 'none' }}>{stroke(drawings[name])}</span>
);

const fluentNames = {
  ...drawings,
  chevrondownsmall: drawings.chevrondown,
  chevronupsmall: drawings.chevronup,
  chevronrightmed: drawings.chevronright,
  chevronleft: 'M12 5l-5 5 5 5',
  chromeclose: drawings.cancel,
  circlering: ring,
  blocked2: drawings.error,
  sort: drawings.filter,
  none: '',
} as const;

let isRegistered = false;

/**
 * Gives Fluent its icons; `initializeIcons` is never called. The register is one for the whole window: names that a
 * SharePoint page has registered for its own Fluent stay as they are, there and here.
 */
export function registerOwnIcons(): void {
  if (isRegistered) return; // a page may hold several of our web parts
  isRegistered = true;
  registerIcons(
    {
      fontFace: { fontFamily: 'inherit' },
      style: { display: 'inline-flex', alignItems: 'center', justifyContent: 'center' },
      icons: Object.fromEntries(Object.entries(fluentNames).map(([name, d]) => [name, stroke(d)])),
    },
    { disableWarnings: true },
  );
}
