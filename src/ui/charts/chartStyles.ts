import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { linkButton, touch } from '../theme/styles';

export const chartClasses = mergeStyleSets({
  frame: { position: 'relative', minWidth: 0 },
  /** A drawing is never smaller than it can be read; where there is less room it scrolls by itself. */
  scroll: {
    overflowX: 'auto',
    selectors: { ':focus-visible': { outlineOffset: -2 }, '@media print': { overflow: 'visible' } },
  },
  svg: {
    display: 'block',
    width: '100%',
    height: 'auto',
    fontVariantNumeric: 'tabular-nums',
    selectors: { '@media print': { minWidth: '0 !important', maxHeight: '20cm' } },
  },
  /** As large as it is drawn; on paper as wide as the paper. */
  drawn: { maxWidth: 'none', selectors: { '@media print': { width: '100% !important', maxHeight: 'none' } } },
  mark: { cursor: 'pointer', outline: 'none', selectors: { '@media (forced-colors: active)': { forcedColorAdjust: 'none' } } },
  tooltip: {
    position: 'absolute',
    zIndex: 3,
    width: 'max-content',
    maxWidth: 240,
    padding: '6px 10px',
    background: 'var(--fs-bg)',
    color: 'var(--fs-tx)',
    border: '1px solid var(--fs-tx)',
    borderRadius: 4,
    boxShadow: 'var(--fs-menu)',
    fontSize: 13,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    selectors: { '@media print': { display: 'none' } },
  },
  tooltipFacts: { display: 'block', color: 'var(--fs-tx2)' },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 16px',
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx2)',
    selectors: { '@media print': { display: 'none' } },
  },
  link: { ...linkButton, fontSize: 13, selectors: { ...touch({ minHeight: 44 }) } },
  segments: { display: 'inline-flex', border: '1px solid var(--fs-line2)', borderRadius: 4, overflow: 'hidden', flexWrap: 'wrap' },
  segment: {
    font: 'inherit',
    fontSize: 13,
    minHeight: 31,
    padding: '0 14px',
    border: '0 solid var(--fs-line2)',
    borderWidth: '1px 0 0 1px', // a line between neighbours, also when they go on in a second row; the outermost ones lie under the edge
    margin: '-1px 0 0 -1px',
    flexGrow: 1,
    background: 'var(--fs-bg)',
    color: 'var(--fs-tx)',
    cursor: 'pointer',
    forcedColorAdjust: 'none', // our colours are the system's there
    selectors: {
      ':hover': { background: 'var(--fs-bg3)' },
      ':focus-visible': { outlineOffset: '-4px !important' },
      '&[aria-pressed="true"]': { background: 'var(--fs-tx)', color: 'var(--fs-bg)', fontWeight: 600 },
      '&[aria-pressed="true"]:focus-visible': { outlineColor: 'var(--fs-bg)' },
      ...touch({ minHeight: 44 }),
    },
  },
});
