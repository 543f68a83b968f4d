import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { phone, touch, visuallyHidden } from '../theme/styles';

export const appClasses = mergeStyleSets({
  /** What holds for our elements wherever they stand: in the page, and in a panel that Fluent puts elsewhere. */
  content: {
    boxSizing: 'border-box',
    selectors: {
      '*, *::before, *::after': { boxSizing: 'border-box' },
      a: { color: 'var(--fs-link)', textDecoration: 'underline', textUnderlineOffset: '2px' },
      'a:hover': { color: 'var(--fs-ac)' },
      ':focus-visible': { outline: '2px solid var(--fs-focus)', outlineOffset: 2 },
      'h1, h2, h3, p, ul, ol, dl, dd, figure': { margin: 0 },
      'ul, ol': { padding: 0, listStyle: 'none' },
      '@media (prefers-reduced-motion: reduce)': { selectors: { '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' } } },
    },
  },
  root: {
    // The web part's own width decides the layout: the same code stands in a tab, a side panel and a page section.
    containerType: 'inline-size',
    background: 'var(--fs-bg)',
    minHeight: '100%',
    position: 'relative',
    selectors: { '&[data-host="teams"]': { minHeight: '100vh' } },
  },
  skip: {
    position: 'absolute',
    left: 8,
    top: 4,
    zIndex: 10,
    padding: '8px 16px',
    background: 'var(--fs-bg)',
    border: '2px solid var(--fs-focus)',
    borderRadius: 4,
    // Clipped rather than moved up: on a SharePoint page there is something above us to lie upon.
    selectors: { ':not(:focus)': visuallyHidden },
  },
  main: { outline: 'none', maxWidth: 1440, margin: '0 auto', selectors: { '&:focus-visible': { outline: 'none' } } },
  pending: { padding: '24px 32px', color: 'var(--fs-tx2)' },
  spoken: visuallyHidden,
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    padding: '8px 32px',
    background: 'var(--fs-bg2)',
    borderBottom: '1px solid var(--fs-line)',
    color: 'var(--fs-tx)',
    fontSize: 13,
    lineHeight: '18px',
    selectors: { ...phone({ padding: '8px 16px' }) },
  },
  offer: {
    position: 'sticky',
    bottom: 16,
    zIndex: 5,
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    width: 'fit-content',
    maxWidth: 'calc(100% - 32px)',
    margin: '0 auto',
    padding: '6px 8px 6px 16px',
    background: 'var(--fs-bg)',
    border: '1px solid var(--fs-tx)',
    borderRadius: 4,
    boxShadow: 'var(--fs-menu)',
    selectors: { ...touch({ minHeight: 44 }), '@media print': { display: 'none' } },
  },
  offerText: { flex: 1, overflowWrap: 'anywhere' },
});
