import type { IRawStyle, IStyle } from '@fluentui/react/lib/Styling';

/**
 * Breakpoints of the web part's own width, as container queries: spread them into `selectors`.
 * <https://developer.mozilla.org/docs/Web/CSS/CSS_containment/Container_queries>
 */
const below =
  (width: number) =>
  (style: IRawStyle): Record<string, IStyle> => ({ [`@container (max-width: ${width}px)`]: style });

export const phone = below(480);
export const narrow = below(767);
/** A finger needs 44 px, whatever the width. */
export const touch = (style: IRawStyle): Record<string, IStyle> => ({ '@media (pointer: coarse)': style, ...phone(style) });

export const breakpoints = { phone: 480, narrow: 767, oneColumn: 900 } as const;

/** Read aloud, not drawn. */
export const visuallyHidden: IRawStyle = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
  border: 0,
};

/** A button that reads as a link, as ui rows and panels want it. */
export const linkButton: IRawStyle = {
  font: 'inherit',
  color: 'var(--fs-link)',
  textDecoration: 'underline',
  textUnderlineOffset: '2px',
  background: 'none',
  border: 0,
  padding: '2px 0',
  minHeight: 24,
  cursor: 'pointer',
  selectors: { ':hover': { color: 'var(--fs-ac)' } },
};

export const heading = {
  page: { fontSize: 24, lineHeight: '32px', fontWeight: 600, selectors: { ...phone({ fontSize: 20, lineHeight: '28px' }) } },
  panel: { fontSize: 20, lineHeight: '28px', fontWeight: 600 },
  section: { fontSize: 14, lineHeight: '20px', fontWeight: 600 },
} satisfies Record<string, IRawStyle>;
